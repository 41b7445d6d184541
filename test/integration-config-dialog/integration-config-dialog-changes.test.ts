import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ConfigurationValue } from '../../src/model/configuration/configuration-value.ts';
import { storeOf } from '../../src/store/stores.ts';
import type { ControlledAdapter, ControlledAdapterOptions } from '../support/controlled-adapter.ts';
import { catalogueAdapter, showSection } from '../support/fixtures/section-fixture.ts';
import {
  alert,
  button,
  expectClosed,
  expectFocus,
  field,
  openDialog,
  question,
  saveButton,
  sent,
  type OpenDialog,
} from '../elements/config-dialog.ts';

/** Whether the adapter tells what has changed, or only that something has. */
let tellsChanges = false;
const adapterOf = (options: Partial<ControlledAdapterOptions> = {}) => catalogueAdapter({ tellsChanges, ...options });

const url = () => field('Sign-in URL');
const limit = () => field('Limit (optional)');

/** Somebody else saves a configuration of single sign-on. */
async function changeElsewhere(
  control: ControlledAdapter,
  configuration: Record<string, ConfigurationValue>,
): Promise<void> {
  await control.adapter.configureIntegration({
    accountId: '100',
    integrationId: 'i-sso',
    configuration: { signInUrl: 'https://idp.example/sso', ...configuration },
    idempotencyKey: crypto.randomUUID(),
  });
}

/** What the dialog sent last. */
function last(opened: OpenDialog): Record<string, unknown> | undefined {
  return sent(opened).at(-1);
}

/** Waits until the account has been loaded once more than before. */
async function reloaded({ control }: OpenDialog, loads: number): Promise<void> {
  await expect.poll(() => control.callsOf('listIntegrations').length).toBeGreaterThan(loads);
}

/** Without live changes: what others did is noticed at a conflict, or at a refresh. */
async function openWithoutLiveChanges(): Promise<OpenDialog> {
  const control = adapterOf();
  const adapter = new Proxy(control.adapter, {
    get: (target, name) => (name === 'subscribe' ? undefined : (Reflect.get(target, name) as unknown)),
  });
  return openDialog({ control: { ...control, adapter } });
}

describe.each([
  ['says only that something has changed', false],
  ['tells what has changed', true],
])('an adapter that %s', (_how, isTold) => {
  beforeEach(() => {
    tellsChanges = isTold;
  });

  describe('what others change while somebody types', () => {
    it('keeps what was typed, and shows what is new in the fields that nobody touched', async () => {
      const opened = await openDialog({ control: adapterOf() });
      await url().fill('https://typed.example');
      await changeElsewhere(opened.control, { limit: 7 });
      await expect.element(limit()).toHaveValue('7');
      await expect.element(url()).toHaveValue('https://typed.example');
      await saveButton().click();
      await expectClosed(opened);
      expect(last(opened)).toMatchObject({
        version: '2',
        configuration: { signInUrl: 'https://typed.example', limit: 7 },
      });
    });

    it('is a conflict where it is the same value; a second try overwrites it', async () => {
      const opened = await openDialog({ control: adapterOf() });
      await url().fill('https://typed.example');
      await changeElsewhere(opened.control, { signInUrl: 'https://theirs.example', limit: 7 });
      await expect.element(limit()).toHaveValue('7');
      await saveButton().click();
      await expect.element(alert('Somebody else has changed this configuration in the meantime')).toBeVisible();
      await expect.element(url()).toHaveValue('https://typed.example');
      expect(opened.element.open).toBe(true);
      await saveButton().click();
      await expectClosed(opened);
      expect(last(opened)).toMatchObject({
        version: '2',
        configuration: { signInUrl: 'https://typed.example', limit: 7 },
      });
    });

    it('is learnt from a conflict where the adapter does not tell of changes', async () => {
      const opened = await openWithoutLiveChanges();
      await url().fill('https://typed.example');
      await changeElsewhere(opened.control, { limit: 7 });
      await saveButton().click();
      await expect.element(alert('Somebody else has changed this configuration in the meantime')).toBeVisible();
      await expect.element(limit()).toHaveValue('7');
      await expect.element(url()).toHaveValue('https://typed.example');
      await saveButton().click();
      await expectClosed(opened);
      expect(last(opened)).toMatchObject({
        version: '2',
        configuration: { signInUrl: 'https://typed.example', limit: 7 },
      });
    });

    it('stays a conflict while what others did cannot be learnt', async () => {
      const opened = await openWithoutLiveChanges();
      await url().fill('https://typed.example');
      await changeElsewhere(opened.control, { limit: 7 });
      opened.control.fail('listIntegrations', 'network');
      await saveButton().click();
      await expect.element(alert('Somebody else has changed this configuration in the meantime')).toBeVisible();
      await saveButton().click();
      await expect.element(limit()).toHaveValue('7');
      await expect.element(url()).toHaveValue('https://typed.example');
      await saveButton().click();
      await expectClosed(opened);
    });

    it('may be the first try itself, whose answer was lost: it is found to have taken effect', async () => {
      const opened = await openDialog({ control: adapterOf() });
      await url().fill('https://typed.example');
      opened.control.answer('configureIntegration', () => 'nonsense');
      await saveButton().click();
      await expectClosed(opened);
      expect(sent(opened)).toHaveLength(1);
    });

    it('may be the first try itself, whose answer was lost, with a secret that nobody can see: another try is still the same action', async () => {
      const opened = await openDialog({ control: adapterOf(), integrationId: 'i-teams' });
      await field('Client secret').fill('another secret');
      opened.control.answer('configureIntegration', () => 'nonsense');
      await saveButton().click();
      await expect.element(alert('We couldn’t confirm whether this went through.')).toBeVisible();
      await expect.element(alert('You can safely try again')).toBeVisible();
      await saveButton().click();
      await expectClosed(opened);
      const [first, second] = sent(opened);
      expect(second?.['idempotencyKey']).toBe(first?.['idempotencyKey']);
    });

    it('names who has changed what, and can be taken in place of what was typed', async () => {
      const opened = await openDialog({ control: adapterOf({ person: 'Ann Smith' }) });
      await url().fill('https://typed.example');
      await changeElsewhere(opened.control, { signInUrl: 'https://theirs.example' });
      await expect
        .element(alert('Ann Smith has changed this configuration in the meantime: Sign-in URL.'))
        .toBeVisible();
      await button('Use the new values').click();
      await expect.element(url()).toHaveValue('https://theirs.example');
      await expect.element(alert('in the meantime')).not.toBeInTheDocument();
      await userEvent.keyboard('{Escape}');
      await expectClosed(opened);
      expect(sent(opened)).toHaveLength(1);
      expect(sent(opened)[0]).toMatchObject({ configuration: { signInUrl: 'https://theirs.example' } });
    });

    it('can be overwritten at once', async () => {
      const opened = await openDialog({ control: adapterOf() });
      await url().fill('https://typed.example');
      await changeElsewhere(opened.control, { signInUrl: 'https://theirs.example' });
      await button('Save mine anyway').click();
      await expectClosed(opened);
      expect(last(opened)).toMatchObject({ version: '2', configuration: { signInUrl: 'https://typed.example' } });
    });

    it('counts as untouched where nothing was typed, so that the dialog closes without a question', async () => {
      const opened = await openDialog({ control: adapterOf() });
      await changeElsewhere(opened.control, { limit: 7 });
      await expect.element(limit()).toHaveValue('7');
      await userEvent.keyboard('{Escape}');
      await expectClosed(opened);
    });

    it('says when a secret has come to be stored', async () => {
      const control = adapterOf({
        integrations: [{ id: 'i-1', applicationId: 'microsoft-teams', status: 'setup-required' }],
      });
      await openDialog({ control, integrationId: 'i-1' });
      await expect.element(field('Client secret')).toBeRequired();
      await control.adapter.configureIntegration({
        accountId: '100',
        integrationId: 'i-1',
        configuration: { name: 'A', clientSecret: 'b' },
        idempotencyKey: 'k',
      });
      await expect.element(field('Client secret')).not.toBeRequired();
      await expect
        .element(field('Client secret'))
        .toHaveAccessibleDescription('A value is stored. Leave this empty to keep it.');
    });
  });

  describe('an integration that vanishes while somebody types', () => {
    async function openVanished() {
      const opened = await openDialog({ control: adapterOf() });
      await url().fill('https://typed.example');
      await opened.control.adapter.removeIntegration({ accountId: '100', integrationId: 'i-sso', idempotencyKey: 'k' });
      await expect.element(alert('This integration is no longer on the account.')).toBeVisible();
      return opened;
    }

    it('is told, with what was typed still there to be copied, and cannot be saved', async () => {
      const opened = await openVanished();
      await expect.element(page.getByRole('dialog', { name: 'Single sign-on configuration' })).toBeVisible();
      await expect.element(url()).toHaveValue('https://typed.example');
      await expect.element(saveButton()).not.toBeInTheDocument();
      await url().click();
      await userEvent.keyboard('{Enter}');
      expect(sent(opened)).toEqual([]);
    });

    it('leaves the controls as they are, with the focus and the caret', async () => {
      const opened = await openDialog({ control: adapterOf() });
      await url().fill('https://typed.example');
      const control = url().element() as HTMLInputElement;
      control.setSelectionRange(3, 5);
      await opened.control.adapter.removeIntegration({ accountId: '100', integrationId: 'i-sso', idempotencyKey: 'k' });
      await expect.element(alert('This integration is no longer on the account.')).toBeVisible();
      expect(url().element()).toBe(control);
      await expectFocus(url());
      expect([control.selectionStart, control.selectionEnd]).toEqual([3, 5]);
    });

    it('can be added again and saved, with what stands in the fields', async () => {
      const opened = await openVanished();
      await button('Add again and save').click();
      await expectClosed(opened);
      expect(opened.control.callsOf('addIntegration')).toHaveLength(1);
      const { items } = await opened.control.adapter.listIntegrations({ accountId: '100' });
      expect(items.find(({ applicationId }) => applicationId === 'single-sign-on')).toMatchObject({
        status: 'active',
        configuration: { values: { signInUrl: 'https://typed.example' } },
      });
    });

    it('is added again once, where only the saving fails', async () => {
      const opened = await openVanished();
      opened.control.fail('configureIntegration', 'forbidden');
      await button('Add again and save').click();
      await expect.element(alert('The configuration could not be saved.')).toBeVisible();
      await button('Add again and save').click();
      await expectClosed(opened);
      expect(opened.control.callsOf('addIntegration')).toHaveLength(1);
    });

    it('is discarded only after the question', async () => {
      const opened = await openVanished();
      await userEvent.keyboard('{Escape}');
      await expect.element(question()).toBeVisible();
      await button('Discard').click();
      await expectClosed(opened);
    });

    it('is noticed when it is saved', async () => {
      const opened = await openWithoutLiveChanges();
      await url().fill('https://typed.example');
      await opened.control.adapter.removeIntegration({ accountId: '100', integrationId: 'i-sso', idempotencyKey: 'k' });
      await saveButton().click();
      await expect.element(alert('This integration is no longer on the account.')).toBeVisible();
      await expect.element(url()).toHaveValue('https://typed.example');
    });

    it('leaves the section’s dialog open, with what was typed', async () => {
      const { adapter } = adapterOf();
      await showSection(adapter);
      await button('Complete setup: CM.com').click();
      await field('CM.com account ID').fill('typed');
      await adapter.removeIntegration({ accountId: '100', integrationId: 'i-cm', idempotencyKey: 'k' });
      await expect.element(alert('This integration is no longer on the account.')).toBeVisible();
      await expect.element(field('CM.com account ID')).toHaveValue('typed');
      await userEvent.keyboard('{Escape}');
      await button('Discard').click();
      await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    });

    it('stays as it is where only its application vanishes from the catalogue', async () => {
      const opened = await openDialog({ control: adapterOf() });
      await url().fill('https://typed.example');
      opened.control.answer('listApplications', () => ({ items: [] }));
      const loads = opened.control.callsOf('listIntegrations').length;
      await storeOf(opened.control.adapter, '100').catchUp();
      await reloaded(opened, loads);
      await expect.element(url()).toHaveValue('https://typed.example');
      await saveButton().click();
      await expectClosed(opened);
      expect(last(opened)).toMatchObject({ configuration: { signInUrl: 'https://typed.example' } });
    });
  });
});
