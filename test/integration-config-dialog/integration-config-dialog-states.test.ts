import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ALL_PERMITTED } from '../../src/model/permissions.ts';
import { catalogueAdapter, eventsAt } from '../support/fixtures/section-fixture.ts';
import {
  alert,
  button,
  dialog,
  expectClosed,
  field,
  openDialog,
  placeDialog,
  saveButton,
  sent,
} from '../elements/config-dialog.ts';

describe('without fields', () => {
  const loaded = catalogueAdapter;

  it.each([
    ['en', 'This integration is no longer on the account.'],
    ['de', 'Diese Integration ist nicht mehr im Konto.'],
  ])('says in %s that the integration is not on the account', async (lang, text) => {
    const opened = await placeDialog({ integrationId: 'unknown', lang });
    opened.element.show();
    await expect.element(dialog().getByText(text)).toBeVisible();
    await expect.element(saveButton(lang)).not.toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
    await expectClosed(opened);
  });

  it.each([
    ['en', 'There is nothing to set up for this application.', 'Directory sync configuration'],
    ['de', 'Für diese Anwendung ist nichts einzurichten.', 'Directory-sync-Konfiguration'],
  ])('says in %s that there is nothing to set up', async (lang, text, name) => {
    const opened = await placeDialog({ integrationId: 'i-directory', lang });
    opened.element.show();
    await expect.element(page.getByRole('dialog', { name, exact: true })).toBeVisible();
    await expect.element(dialog().getByText(text)).toBeVisible();
    await expect.element(saveButton(lang)).toHaveAttribute('aria-disabled', 'true');
    await saveButton(lang).click({ force: true });
    expect(sent(opened)).toEqual([]);
  });

  it('says that the application is not in the catalogue any more by its identifier', async () => {
    const control = loaded({ integrations: [{ id: 'i-1', applicationId: 'gone', status: 'active' }] });
    const opened = await placeDialog({ control, integrationId: 'i-1' });
    opened.element.show();
    await expect.element(page.getByRole('dialog', { name: 'gone configuration' })).toBeVisible();
    await expect.element(dialog().getByText('There is nothing to set up for this application.')).toBeVisible();
  });

  it.each([
    ['en', 'Loading configuration…'],
    ['de', 'Konfiguration wird geladen …'],
  ])('says in %s that they are being loaded', async (lang, text) => {
    const opened = await placeDialog({ lang });
    const release = opened.control.hold('listIntegrations');
    opened.element.show();
    await expect.element(dialog().getByText(text)).toHaveAttribute('role', 'status');
    await expect.element(saveButton(lang)).toHaveAttribute('aria-disabled', 'true');
    release();
    await expect.element(saveButton(lang)).toHaveAttribute('aria-disabled', 'false');
  });

  it.each([
    ['en', 'The integrations could not be loaded.', 'Try again'],
    ['de', 'Die Integrationen konnten nicht geladen werden.', 'Erneut versuchen'],
  ])('says in %s that they could not be loaded, and loads again', async (lang, text, retry) => {
    const opened = await placeDialog({ lang });
    const failures = eventsAt(opened.element, 'integrations-error');
    opened.control.fail('listIntegrations', 'unavailable', {}, 2);
    opened.element.show();
    await expect.element(alert(text)).toBeVisible();
    await button(retry).click();
    await expect.poll(() => failures).toHaveLength(2);
    expect(failures).toMatchObject([
      { operation: 'listIntegrations', error: { code: 'unavailable' } },
      { operation: 'listIntegrations', error: { code: 'unavailable' } },
    ]);
    await button(retry).click();
    await expect.element(field('Sign-in URL')).toHaveValue('https://idp.example/sso');
  });

  it.each([
    ['en', /aren’t set up on this page/, { adapter: undefined }],
    ['de', /auf dieser Seite nicht eingerichtet/, { adapter: undefined }],
    ['en', /aren’t set up on this page/, { accountId: undefined }],
  ])('says in %s that there is no data source or account', async (lang, text, lacking) => {
    const opened = await placeDialog({ lang });
    Object.assign(opened.element, lacking);
    opened.element.show();
    await expect.element(dialog().getByText(text)).toBeVisible();
    await expect.element(saveButton(lang)).toHaveAttribute('aria-disabled', 'true');
  });

  it.each([
    ['en', 'A partner account cannot hold integrations.'],
    ['de', 'Ein Partnerkonto kann keine Integrationen haben.'],
  ])('says in %s why the account cannot hold integrations', async (lang, text) => {
    const supported = {
      en: 'A partner account cannot hold integrations.',
      de: 'Ein Partnerkonto kann keine Integrationen haben.',
    };
    const opened = await placeDialog({ lang, control: loaded({ permissions: { ...ALL_PERMITTED, supported } }) });
    opened.element.show();
    await expect.element(dialog().getByText(text)).toBeVisible();
    await expect.element(saveButton(lang)).not.toBeInTheDocument();
  });
});

describe('where configuring is denied', () => {
  const configure = { en: 'Your role does not allow this.', de: 'Ihre Rolle erlaubt das nicht.' };

  it.each([
    ['en', configure.en],
    ['de', configure.de],
  ])('says in %s why, beside a disabled button, and sends nothing', async (lang, reason) => {
    const control = catalogueAdapter({ permissions: { ...ALL_PERMITTED, configure } });
    const opened = await placeDialog({ control, lang });
    opened.element.show();
    await expect.element(dialog().getByText(reason)).toBeVisible();
    await expect.element(saveButton(lang)).toHaveAttribute('aria-disabled', 'true');
    await expect.element(saveButton(lang)).toHaveAccessibleDescription(reason);
    await field('Sign-in URL').click();
    await userEvent.keyboard('{Enter}');
    expect(sent(opened)).toEqual([]);
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  });

  it('keeps what was typed when it comes to be denied meanwhile', async () => {
    let permissions = ALL_PERMITTED;
    const control = catalogueAdapter({ permissions: () => permissions });
    const opened = await openDialog({ control });
    await field('Sign-in URL').fill('https://typed.example');
    permissions = { ...ALL_PERMITTED, configure };
    await control.adapter.removeIntegration({ accountId: '100', integrationId: 'i-gateway', idempotencyKey: 'k' });
    await expect.element(dialog().getByText(configure.en)).toBeVisible();
    await expect.element(field('Sign-in URL')).toHaveValue('https://typed.example');
    expect(opened.element.open).toBe(true);
  });
});
