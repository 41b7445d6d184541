import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ERROR_CODES } from '../../src/model/errors.ts';
import { say } from '../../src/localization/say.ts';
import { de } from '../../src/localization/tables/de.ts';
import { enInitial } from '../../src/localization/tables/en-initial.ts';
import { ALL_PERMITTED } from '../../src/model/permissions.ts';
import { describedBy, expectFocus, openRemoval } from '../support/fixtures/dialog-fixture.ts';
import { catalogueAdapter } from '../support/fixtures/section-fixture.ts';
import { cancel, dialog, remove } from './locators.ts';
import '../../src/integrations-context/define.ts';

describe('states', () => {
  it('loads, with Remove disabled, and keeps the focus on Cancel', async () => {
    const control = catalogueAdapter();
    const release = control.hold('listIntegrations');
    await openRemoval(control);
    await expect.element(page.getByText('Loading integrations…')).toBeVisible();
    await expect.element(remove).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(remove, { force: true });
    release();
    await expect.element(dialog).toBeVisible();
    await expect.element(remove).toHaveAttribute('aria-disabled', 'false');
    expect(control.callsOf('removeIntegration')).toEqual([]);
  });

  it.for(ERROR_CODES)('says in both languages why it could not load, and loads again: %s', async (code) => {
    const control = catalogueAdapter();
    control.fail('listIntegrations', code);
    const confirmation = await openRemoval(control);
    const alert = page.getByRole('alert');
    await expect
      .element(alert)
      .toMatchTextContent(`${enInitial.integrationsNotLoaded} ${say(enInitial, 'en', 'failureReason', { code })}`);
    confirmation.lang = 'de';
    await expect
      .element(alert)
      .toMatchTextContent(`${de.integrationsNotLoaded} ${say(de, 'de', 'failureReason', { code })}`);
    await userEvent.click(page.getByRole('button', { name: 'Erneut versuchen' }));
    await expect.element(page.getByRole('alertdialog', { name: 'CM.com-Integration entfernen' })).toBeVisible();
    await expectFocus(page.getByRole('button', { name: 'Abbrechen' }));
  });

  it('says that the integration is not there', async () => {
    const control = catalogueAdapter();
    await openRemoval(control, 'gone');
    const unknown = page.getByRole('alertdialog', { name: 'Remove integration' });
    await expect.element(unknown).toBeVisible();
    await expect.poll(() => describedBy(unknown)).toBe('This integration is no longer on the account.');
    await expect.element(remove).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(remove, { force: true });
    await expect.element(unknown).toBeVisible();
    expect(control.callsOf('removeIntegration')).toEqual([]);
  });

  it('says so, too, when somebody else has removed it meanwhile', async () => {
    const control = catalogueAdapter();
    await openRemoval(control);
    await expect.element(dialog).toBeVisible();
    await control.adapter.removeIntegration({ accountId: '100', integrationId: 'i-cm', idempotencyKey: 'other' });
    await expect.element(page.getByText('This integration is no longer on the account.')).toBeVisible();
    await expectFocus(cancel);
  });

  it('shows Remove disabled with the reason where it is denied', async () => {
    const reason = { en: 'Ask an owner.', de: 'Bitten Sie einen Inhaber.' };
    const control = catalogueAdapter({ permissions: { ...ALL_PERMITTED, remove: reason } });
    const confirmation = await openRemoval(control);
    await expect.element(dialog).toBeVisible();
    expect(describedBy(dialog)).toMatch(/Ask an owner\.$/);
    await expect.element(remove).toHaveAttribute('aria-disabled', 'true');
    expect(describedBy(remove)).toBe('Ask an owner.');
    await userEvent.click(remove, { force: true });
    await expect.element(dialog).toBeVisible();
    expect(control.callsOf('removeIntegration')).toEqual([]);
    confirmation.lang = 'de';
    await expect.element(page.getByText('Bitten Sie einen Inhaber.')).toBeVisible();
  });

  it('says why the account can hold no integrations', async () => {
    const supported = 'A partner account has none.';
    await openRemoval(catalogueAdapter({ permissions: { ...ALL_PERMITTED, supported } }));
    await expect.element(page.getByText(supported)).toBeVisible();
    await expect.element(remove).toHaveAttribute('aria-disabled', 'true');
  });
});
