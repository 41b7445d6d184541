import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { catalogueAdapter } from '../support/fixtures/section-fixture.ts';
import {
  alert,
  dialog,
  expectClosed,
  expectFocus,
  field,
  fillCm,
  GUID,
  holding,
  openCm,
  placeDialog,
  saveButton,
  sent,
  TOKEN,
  typeAndLeave,
} from '../elements/config-dialog.ts';
import { LABELS, accountId, token } from './fields.ts';

describe('the form of CM.com', () => {
  it.each(['en', 'de'] as const)('has the words of the guide in %s', async (lang) => {
    const labels = LABELS[lang];
    await openCm({ lang });
    await expect.element(page.getByRole('dialog', { name: labels.title, exact: true })).toBeVisible();
    for (const label of [labels.name, labels.accountId, labels.token]) {
      await expect.element(field(label)).toBeRequired();
      await expect.element(field(label)).toHaveValue('');
    }
    for (const name of [labels.save, labels.cancel]) {
      await expect.element(page.getByRole('button', { name, exact: true })).toBeVisible();
    }
    const inOrder = [...dialog().element().querySelectorAll('label')].map(({ textContent }) => textContent.trim());
    expect(inOrder).toEqual([labels.name, labels.accountId, labels.token]);
  });

  it.each([
    ['en', 'From the customer’s CM.com account', 'API keys, which are listed there too, do not work here.'],
    [
      'de',
      'Aus dem CM.com-Konto des Kunden',
      'Die API-Schlüssel, die dort ebenfalls stehen, funktionieren hier nicht.',
    ],
  ] as const)('says in %s where both values are found', async (lang, where, warning) => {
    await openCm({ lang });
    for (const label of [LABELS[lang].accountId, LABELS[lang].token]) {
      await expect.element(field(label)).toHaveAccessibleDescription(holding('API Access and Settings'));
      await expect.element(field(label)).toHaveAccessibleDescription(holding(where));
    }
    await expect.element(field(LABELS[lang].token)).toHaveAccessibleDescription(holding(warning));
  });

  it('asks for the same whatever the catalogue says, and is there without an entry in it', async () => {
    await openCm({ control: catalogueAdapter({ applications: [] }) });
    await expect.element(field(LABELS.en.name)).toBeVisible();
    await expect.element(token()).toHaveAttribute('type', 'password');
  });

  it('has the focus on the name', async () => {
    await openCm();
    await expectFocus(field(LABELS.en.name));
  });

  it('sends the three values under their names', async () => {
    const opened = await openCm();
    await fillCm();
    await saveButton().click();
    await expectClosed(opened);
    expect(sent(opened)).toMatchObject([{ configuration: { name: 'Support', accountId: GUID, productToken: TOKEN } }]);
  });

  it('is an integration that works after that', async () => {
    const opened = await openCm();
    await fillCm();
    await saveButton().click();
    await expectClosed(opened);
    const { items } = await opened.control.adapter.listIntegrations({ accountId: '100' });
    expect(items[0]).toMatchObject({ id: 'i-cm', name: 'Support', status: 'active' });
    opened.element.show();
    await expect.element(accountId()).toHaveValue(GUID);
    await expect.element(token()).toHaveValue('');
    await expect.element(token()).not.toBeRequired();
    await expect.element(token()).toHaveAccessibleDescription(holding('A value is stored.'));
  });
});

describe('what CM.com’s values have to be', () => {
  it('is said of all three when nothing is entered, with the focus on the first', async () => {
    const opened = await openCm();
    await saveButton().click();
    await expect.element(alert('3 fields are missing.')).toBeVisible();
    for (const label of [LABELS.en.name, LABELS.en.accountId, LABELS.en.token])
      await expect.element(field(label)).toBeInvalid();
    await expectFocus(field(LABELS.en.name));
    expect(sent(opened)).toEqual([]);
  });

  it.each([
    ['x'.repeat(64), 'false'],
    ['x'.repeat(65), 'true'],
    [` ${'x'.repeat(64)} `, 'false'],
    ['   ', 'true'],
  ])('for the name: at most 64 characters (%j)', async (name, invalid) => {
    await openCm();
    await typeAndLeave(field(LABELS.en.name), name);
    await expect.element(field(LABELS.en.name)).toHaveAttribute('aria-invalid', invalid);
  });

  it.each([
    ['en', 'This looks like this portal’s own account number.'],
    ['de', 'Das sieht nach der Kontonummer dieses Portals aus.'],
  ] as const)('says in %s of a number that it is the account number of the portal', async (lang, text) => {
    const opened = await openCm({ lang });
    const { name, accountId: label, token: tokenLabel } = LABELS[lang];
    await field(name).fill('Support');
    await field(tokenLabel).fill(TOKEN);
    await field(label).fill(' 4711 0815 ');
    await saveButton(lang).click();
    await expect.element(alert(text)).toBeVisible();
    await expect.element(field(label)).toHaveAccessibleDescription(holding(text));
    await expectFocus(field(label));
    expect(sent(opened)).toEqual([]);
  });

  it.each(['abc', GUID.slice(1), `${GUID}0`, GUID.replaceAll('-', '')])(
    'does not take %s for an account ID',
    async (wrong) => {
      await openCm();
      await typeAndLeave(accountId(), wrong);
      await expect.element(alert('Enter a value of the form 0f8fad5b-d9cb-469f-a165-70867728950e.')).toBeVisible();
    },
  );

  it.each([
    ['another shape', 'abc123', 'Product tokens usually have the form'],
    ['the account ID', GUID, 'This is the account ID.'],
    ['the account ID in capitals', GUID.toUpperCase(), 'This is the account ID.'],
  ])('warns of a token that is %s, and saves it', async (_what, value, warning) => {
    const opened = await openCm();
    await fillCm();
    await token().fill('');
    await userEvent.type(token(), value);
    await expect.element(page.getByText(holding(warning))).not.toBeInTheDocument();
    await userEvent.tab();
    await expect.element(page.getByRole('status').filter({ hasText: warning })).toBeVisible();
    await expect.element(token()).toHaveAttribute('aria-invalid', 'false');
    await expect.element(token()).toHaveAccessibleDescription(holding(warning));
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
    await saveButton().click();
    await expectClosed(opened);
    expect(sent(opened)).toMatchObject([{ configuration: { productToken: value } }]);
  });

  it('has no doubt about a token with the shape of a GUID', async () => {
    await openCm();
    await fillCm();
    await token().fill('');
    await typeAndLeave(token(), TOKEN);
    await expect.element(page.getByText(/usually have the form|This is the account ID/)).not.toBeInTheDocument();
  });
});

describe('the language', () => {
  it('changes live, with what was typed, the errors and the warnings', async () => {
    const opened = await openCm();
    await accountId().fill('4711');
    await token().fill('abc');
    await saveButton().click();
    await expect.element(alert('2 fields need your attention.')).toBeVisible();
    opened.wrapper.lang = 'de';
    await expect.element(page.getByRole('dialog', { name: LABELS.de.title, exact: true })).toBeVisible();
    await expect.element(field(LABELS.de.accountId)).toHaveValue('4711');
    await expect.element(field(LABELS.de.token)).toHaveValue('abc');
    await expect.element(alert('2 Felder müssen korrigiert werden.')).toBeVisible();
    await expect.element(alert('Das sieht nach der Kontonummer dieses Portals aus.')).toBeVisible();
    await expect.element(page.getByText(/Ist das ein API-Schlüssel\?/)).toBeVisible();
    await expectFocus(field(LABELS.de.name));
  });

  it('is each dialog’s own', async () => {
    const german = await placeDialog({ tag: 'cm-config-dialog', integrationId: 'i-cm', lang: 'de' });
    const english = await placeDialog({ tag: 'cm-config-dialog', integrationId: 'i-cm', lang: 'en' });
    german.element.show();
    await expect.element(page.getByRole('dialog', { name: LABELS.de.title })).toBeVisible();
    german.element.close();
    english.element.show();
    await expect.element(page.getByRole('dialog', { name: LABELS.en.title })).toBeVisible();
  });
});
