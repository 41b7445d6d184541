import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { ALL_PERMITTED } from '../../../src/model/permissions.ts';
import { still } from '../../support/fixtures/section-fixture.ts';
import { button, dialog } from '../../elements/config-dialog.ts';
import { alert, openConsent, proceed, waiting, windows } from '../../elements/consent.ts';

describe('before', () => {
  it('says what will happen and who has to consent, and asks for nothing', async () => {
    await openConsent();
    await expect.element(dialog()).toHaveAccessibleName('Office configuration');
    await expect.element(page.getByText('Office opens in a new window.')).toBeVisible();
    await expect.element(page.getByText('Consent needed from: The administrator of your tenant.')).toBeVisible();
    await expect.element(proceed).toHaveAttribute('aria-disabled', 'false');
    await expect.element(page.getByRole('textbox')).not.toBeInTheDocument();
    await expect.element(button('Save')).not.toBeInTheDocument();
  });

  it('has words of its own where the catalogue has none', async () => {
    await openConsent({ setup: { kind: 'redirect' } });
    await expect.element(button('Continue to Office')).toBeVisible();
    await expect.element(page.getByText(/^Office is set up on its provider’s website/)).toBeVisible();
  });

  it('speaks German', async () => {
    const { opened } = windows();
    const { control } = await openConsent({ lang: 'de' });
    await expect.element(page.getByText('Zustimmung nötig von: Der Administrator Ihres Mandanten.')).toBeVisible();
    await button('Weiter zu Office').click();
    await expect.element(page.getByText('Zustimmung ausstehend …').last()).toBeVisible();
    control.settle('setup-required', { de: 'Es wurde abgelehnt.' });
    await expect.element(alert).toMatchTextContent(/Die Zustimmung wurde abgelehnt\..*Es wurde abgelehnt\./s);
    expect(opened).toHaveLength(1);
  });

  it.for(['active', 'paused'] as const)('is nothing where consent has been given: %s', async (status) => {
    await openConsent({ integration: { status } });
    await expect.element(page.getByText(/^Consent has been given\./)).toBeVisible();
    await expect.element(proceed).not.toBeInTheDocument();
  });

  it('tells why it does not work, and offers to start again', async () => {
    await openConsent({ integration: { status: 'error', statusReason: 'Consent was withdrawn.' } });
    await expect.element(page.getByText('Consent was withdrawn.')).toBeVisible();
    await expect.element(proceed).toBeVisible();
  });

  it('is disabled with the reason where it is not allowed', async () => {
    const { open } = windows();
    const { element, control } = await openConsent();
    const getPermissions = async () => ({ ...ALL_PERMITTED, configure: 'Ask Ann.' });
    element.close();
    element.adapter = { ...control.adapter, getPermissions };
    element.show();
    await expect.element(proceed).toHaveAttribute('aria-disabled', 'true');
    await expect.element(proceed).toHaveAccessibleDescription('Ask Ann.');
    (proceed.element() as HTMLElement).click();
    expect(open).not.toHaveBeenCalled();
  });
});

describe.for(['light', 'dark'])('axe finds nothing in %s', (scheme) => {
  it.for(['before', 'waiting', 'blocked', 'denied'] as const)('%s', async (state) => {
    document.documentElement.style.colorScheme = scheme;
    windows(state === 'blocked');
    const { element, control } = await openConsent();
    if (state !== 'before') {
      await proceed.click();
      await expect.element(waiting).toBeVisible();
    }
    if (state === 'denied') {
      control.settle('setup-required', 'Declined.');
      await expect.element(alert).toBeVisible();
    }
    await still(element);
    await expect(element).to.be.accessible();
  });
});
