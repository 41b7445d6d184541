import { fixture, html } from '@open-wc/testing/pure';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../src/integrations-context/define.ts';
import { ERROR_CODES } from '../../src/model/errors.ts';
import { say } from '../../src/localization/say.ts';
import { de } from '../../src/localization/tables/de.ts';
import { enInitial } from '../../src/localization/tables/en-initial.ts';
import { ALL_PERMITTED } from '../../src/model/permissions.ts';
import type { RemoveIntegrationConfirm } from '../../src/remove-integration-confirm/remove-integration-confirm.ts';
import { APPLICATIONS, INTEGRATIONS } from '../support/catalogue.ts';
import { describedBy, expectFocus, openRemoval, opener, pressOutside } from '../support/fixtures/dialog-fixture.ts';
import { catalogueAdapter, eventsAt } from '../support/fixtures/section-fixture.ts';

const anyDialog = page.getByRole('alertdialog');
const dialog = page.getByRole('alertdialog', { name: 'Remove CM.com integration' });
const cancel = page.getByRole('button', { name: 'Cancel' });
const remove = page.getByRole('button', { name: 'Remove integration' });

afterEach(() => page.viewport(1280, 800));

describe('text', () => {
  it('names the application and the account, the consequences, and what stays at the third party', async () => {
    await openRemoval(catalogueAdapter());
    await expect.element(dialog).toBeVisible();
    expect(describedBy(dialog)).toBe(
      'The CM.com integration will be removed from account 100. Its configuration will be deleted. ' +
        'Nobody can send messages then. ' +
        'Removing does not revoke the credentials at CM.com. Revoke them there if they are no longer needed.',
    );
  });

  it('says the same in German', async () => {
    await openRemoval(catalogueAdapter(), 'i-cm', 'de');
    const german = page.getByRole('alertdialog', { name: 'CM.com-Integration entfernen' });
    await expect.element(german).toBeVisible();
    expect(describedBy(german)).toBe(
      'Die CM.com-Integration wird aus dem Konto 100 entfernt. Die Konfiguration wird gelöscht. ' +
        'Niemand kann dann Nachrichten senden. ' +
        'Die Zugangsdaten bleiben bei CM.com gültig. Widerrufen Sie sie dort, wenn sie nicht mehr gebraucht werden.',
    );
    await expect.element(page.getByRole('button', { name: 'Integration entfernen' })).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Abbrechen' })).toBeVisible();
  });

  it('tells one of several integrations of an application by its name', async () => {
    await openRemoval(catalogueAdapter(), 'i-teams');
    const teams = page.getByRole('alertdialog', { name: 'Remove Microsoft Teams integration' });
    await expect.element(teams).toBeVisible();
    expect(describedBy(teams)).toMatch(/^The integration “Support” will be removed from account 100\./);
  });

  it('does not speak of credentials at a third party where there is none', async () => {
    await openRemoval(catalogueAdapter(), 'i-gateway');
    const gateway = page.getByRole('alertdialog', { name: 'Remove CloudLink Gateway integration' });
    await expect.element(gateway).toBeVisible();
    expect(describedBy(gateway)).toBe(
      'The CloudLink Gateway integration will be removed from account 100. Its configuration will be deleted.',
    );
  });

  it('names an application that is not in the catalogue any more by its identifier', async () => {
    await openRemoval(catalogueAdapter({ applications: APPLICATIONS.slice(1) }));
    await expect.element(page.getByRole('alertdialog', { name: 'Remove cm.com integration' })).toBeVisible();
  });

  it('follows the language while it is open', async () => {
    const confirmation = await openRemoval(catalogueAdapter());
    await expect.element(dialog).toBeVisible();
    confirmation.lang = 'de';
    await expect.element(page.getByRole('alertdialog', { name: 'CM.com-Integration entfernen' })).toBeVisible();
    confirmation.lang = 'en';
    await expect.element(dialog).toBeVisible();
  });

  it('shows markup as text, and long names without scrolling sideways at 320 px', async () => {
    const long = 'Integrationsverwaltungsdienstleistungsplattform'.repeat(3);
    const name = `<img src=x onerror="document.title=1"> <b>${long}</b>`;
    const applications = [{ ...APPLICATIONS[0]!, name, removalNotice: `<script>1</script> ${long}` }];
    await openRemoval(catalogueAdapter({ applications, integrations: [{ ...INTEGRATIONS[0]!, name }] }));
    await page.viewport(320, 640);
    const element = anyDialog.element();
    await expect.element(page.getByText('<script>1</script>', { exact: false })).toBeVisible();
    expect(element.querySelector('img, b, script')).toBeNull();
    expect(element.getBoundingClientRect().left).toBeGreaterThanOrEqual(0);
    expect(element.getBoundingClientRect().right).toBeLessThanOrEqual(innerWidth);
    for (const box of element.querySelectorAll('*')) {
      const what = box.outerHTML.slice(0, 80);
      expect(box.getBoundingClientRect().right, what).toBeLessThanOrEqual(innerWidth);
      if (getComputedStyle(box).overflowX === 'auto') expect(box.scrollWidth, what).toBe(box.clientWidth);
    }
    await expect.element(cancel).toBeInViewport();
    await expect.element(remove).toBeInViewport();
  });
});

describe('properties', () => {
  it('is closed at first, and loads nothing then', async () => {
    const control = catalogueAdapter();
    await fixture(
      html`<remove-integration-confirm account-id="100" integration-id="i-cm" .adapter=${control.adapter}></remove-integration-confirm>`,
    );
    await expect.element(anyDialog).not.toBeInTheDocument();
    expect(control.calls).toEqual([]);
  });

  it('opens by attribute, property and method, and reflects it', async () => {
    const control = catalogueAdapter();
    const confirmation = await fixture<RemoveIntegrationConfirm>(
      html`<remove-integration-confirm open account-id="100" integration-id="i-cm" .adapter=${control.adapter}></remove-integration-confirm>`,
    );
    await expect.element(dialog).toBeVisible();
    confirmation.open = false;
    await expect.element(dialog).not.toBeInTheDocument();
    expect(confirmation.hasAttribute('open')).toBe(false);
    confirmation.show();
    await expect.element(dialog).toBeVisible();
    expect(confirmation.hasAttribute('open')).toBe(true);
    confirmation.close();
    await expect.element(dialog).not.toBeInTheDocument();
  });

  it('takes the integration itself in place of its identifier, and shows what the account knows of it', async () => {
    const control = catalogueAdapter();
    const stale = { ...INTEGRATIONS[1]!, name: 'Old name' };
    await fixture(
      html`<remove-integration-confirm open account-id="100" .integration=${stale} .adapter=${control.adapter}></remove-integration-confirm>`,
    );
    await expect.element(page.getByText(/The integration “Support” will be removed/)).toBeVisible();
    await userEvent.click(remove);
    await expect.element(anyDialog).not.toBeInTheDocument();
    expect(control.callsOf('removeIntegration').map(({ argument }) => argument['integrationId'])).toEqual(['i-teams']);
  });

  it('goes by the identifier where it has both', async () => {
    const confirmation = await openRemoval(catalogueAdapter());
    confirmation.integration = INTEGRATIONS[1];
    await confirmation.updateComplete;
    await expect.element(dialog).toBeVisible();
  });

  it('asks anew when it is about another integration, under another key', async () => {
    const control = catalogueAdapter();
    const confirmation = await openRemoval(control);
    control.fail('removeIntegration', 'forbidden');
    await userEvent.click(remove);
    await expect.element(page.getByRole('alert')).toBeVisible();
    confirmation.integrationId = 'i-sso';
    await expect.element(page.getByRole('alertdialog', { name: 'Remove Single sign-on integration' })).toBeVisible();
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
    await userEvent.click(remove);
    await expect.element(anyDialog).not.toBeInTheDocument();
    const [first, second] = control.callsOf('removeIntegration').map(({ argument }) => argument);
    expect([first?.['integrationId'], second?.['integrationId']]).toEqual(['i-cm', 'i-sso']);
    expect(second?.['idempotencyKey']).not.toBe(first?.['idempotencyKey']);
  });

  it('takes the account and the adapter from the nearest context', async () => {
    const control = catalogueAdapter();
    await fixture(
      html`<integrations-context account-id="200" .adapter=${control.adapter}
        ><remove-integration-confirm open integration-id="i-cm"></remove-integration-confirm
      ></integrations-context>`,
    );
    await expect.element(page.getByText(/will be removed from account 200/)).toBeVisible();
  });

  it('takes a late adapter', async () => {
    const confirmation = await openRemoval(undefined);
    await expect.element(page.getByText(enInitial.noDataSource)).toBeVisible();
    await expect.element(page.getByRole('alertdialog', { name: 'Remove integration' })).toBeVisible();
    confirmation.adapter = catalogueAdapter().adapter;
    await expect.element(dialog).toBeVisible();
  });
});

describe('focus and leaving', () => {
  it('starts on Cancel', async () => {
    await openRemoval(catalogueAdapter());
    await expect.element(dialog).toBeVisible();
    await expectFocus(cancel);
    await userEvent.tab();
    await expectFocus(remove);
  });

  it('starts on Cancel, too, where there is something to press before it', async () => {
    const control = catalogueAdapter();
    control.fail('listIntegrations', 'network');
    const confirmation = await openRemoval(control);
    await expect.element(page.getByRole('button', { name: 'Try again' })).toBeVisible();
    confirmation.close();
    await expect.element(anyDialog).not.toBeInTheDocument();
    await userEvent.click(opener);
    await expect.element(page.getByRole('button', { name: 'Try again' })).toBeVisible();
    await expectFocus(cancel);
  });

  it.for([
    ['Cancel', () => userEvent.click(cancel)],
    ['Enter, right after opening', () => userEvent.keyboard('{Enter}')],
    ['Escape', () => userEvent.keyboard('{Escape}')],
    ['a press outside', pressOutside],
  ] as const)('removes nothing on %s, and gives the focus back', async ([, leave]) => {
    const control = catalogueAdapter();
    const confirmation = await openRemoval(control);
    const removing = eventsAt(confirmation, 'integration-removing');
    await expect.element(dialog).toBeVisible();
    await leave();
    await expect.element(anyDialog).not.toBeInTheDocument();
    expect(confirmation.open).toBe(false);
    expect(removing).toEqual([]);
    expect(control.callsOf('removeIntegration')).toEqual([]);
    await expectFocus(opener);
  });

  it('says when it opens and closes, to itself only', async () => {
    const control = catalogueAdapter();
    const confirmation = await openRemoval(control);
    const heard: string[] = [];
    for (const type of ['open', 'close']) {
      confirmation.addEventListener(type, () => heard.push(type));
      confirmation.parentElement!.addEventListener(type, () => heard.push(`${type} outside`));
    }
    await userEvent.click(cancel);
    await expect.element(anyDialog).not.toBeInTheDocument();
    await userEvent.click(opener);
    await expect.element(dialog).toBeVisible();
    expect(heard).toEqual(['close', 'open']);
  });
});

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
