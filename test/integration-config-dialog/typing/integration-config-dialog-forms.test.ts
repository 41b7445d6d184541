import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { Field } from '../../../src/model/fields/field.ts';
import {
  adapterAsking,
  alert,
  button,
  dialog,
  expectClosed,
  expectFocus,
  field,
  openAsking,
  openCm,
  openDialog,
  saveButton,
  sent,
  typeAndLeave,
} from '../../elements/config-dialog.ts';

const GUID = '0f8fad5b-d9cb-469f-a165-70867728950e';

describe('groups', () => {
  it('hold the fields in a row that name them, under their title in the language', async () => {
    const group = { en: 'Identity provider', de: 'Identitätsanbieter' };
    const setup: Field[] = [
      { name: 'a', label: 'A', type: 'text', required: true },
      { name: 'b', label: 'B', type: 'text', required: true, group },
      { name: 'c', label: 'C', type: 'checkbox', required: true, group },
      { name: 'd', label: 'D', type: 'text', required: true },
    ];
    const { wrapper } = await openDialog({ control: adapterAsking(setup), integrationId: 'i-1' });
    const grouped = page.getByRole('group', { name: 'Identity provider', exact: true });
    const labels = [...grouped.element().querySelectorAll('label')].map(({ textContent }) => textContent.trim());
    expect(labels).toEqual(['B', 'C']);
    wrapper.lang = 'de';
    await expect.element(page.getByRole('group', { name: 'Identitätsanbieter', exact: true })).toBeVisible();
  });
});

describe('a field with a condition', () => {
  const setup: Field[] = [
    {
      name: 'mode',
      label: 'Mode',
      type: 'select',
      required: true,
      options: [{ value: 'oauth' }, { value: 'basic' }, { value: 'none' }],
    },
    { name: 'user', label: 'User', type: 'text', required: true, visibleWhen: { field: 'mode', equals: 'basic' } },
    { name: 'proxy', label: 'Proxy', type: 'checkbox', visibleWhen: { field: 'mode', equals: ['basic', 'oauth'] } },
    { name: 'host', label: 'Host', type: 'text', required: true, visibleWhen: { field: 'proxy', equals: true } },
  ];

  it('is there only while the other field holds the value', async () => {
    await openAsking(setup);
    await expect.element(field('User')).not.toBeInTheDocument();
    await expect.element(field('Proxy (optional)')).not.toBeInTheDocument();
    await field('Mode').selectOptions('basic');
    await expect.element(field('User')).toBeVisible();
    await expect.element(field('Host')).not.toBeInTheDocument();
    await field('Proxy (optional)').click();
    await expect.element(field('Host')).toBeVisible();
    await field('Mode').selectOptions('none');
    await expect.element(field('Host')).not.toBeInTheDocument();
  });

  it('is neither checked nor sent while it is hidden, and comes back with what was entered', async () => {
    const opened = await openAsking(setup);
    await field('Mode').selectOptions('basic');
    await field('User').fill('ann');
    await field('Proxy (optional)').click();
    await field('Mode').selectOptions('none');
    await field('Mode').selectOptions('basic');
    await expect.element(field('User')).toHaveValue('ann');
    await expect.element(field('Proxy (optional)')).toBeChecked();
    await saveButton().click();
    await expect.element(field('Host')).toBeInvalid();
    await field('Mode').selectOptions('none');
    await saveButton().click();
    await expectClosed(opened);
    expect(sent(opened).map(({ configuration }) => configuration)).toEqual([{ mode: 'none' }]);
  });

  it('does not say what is wrong with it before somebody has reached it', async () => {
    await openAsking(setup);
    await saveButton().click();
    await expect.element(field('Mode')).toBeInvalid();
    await field('Mode').selectOptions('basic');
    await expect.element(field('User')).toHaveAttribute('aria-invalid', 'false');
  });
});

describe('a preset value', () => {
  const setup: Field[] = [
    { name: 'limit', label: 'Limit', type: 'number', value: 60 },
    { name: 'on', label: 'On', type: 'checkbox', value: true },
  ];

  it('stands there at first, is saved, and is no typed input', async () => {
    const opened = await openAsking(setup);
    await expect.element(field('Limit (optional)')).toHaveValue('60');
    await expect.element(field('On (optional)')).toBeChecked();
    await button('Cancel').click();
    await expectClosed(opened);
    opened.element.show();
    await saveButton().click();
    await expectClosed(opened);
    expect(sent(opened)[0]?.['configuration']).toEqual({ limit: 60, on: true });
  });

  it('does not come back where it was cleared', async () => {
    const opened = await openAsking(setup);
    await field('Limit (optional)').fill('');
    await field('On (optional)').click();
    await saveButton().click();
    await expectClosed(opened);
    opened.element.show();
    await expect.element(field('Limit (optional)')).toHaveValue('');
    await expect.element(field('On (optional)')).not.toBeChecked();
  });
});

describe('limits', () => {
  it.each<[string, Partial<Field>, string, string]>([
    ['too short', { minLength: 8 }, 'short', 'Enter at least 8 characters.'],
    ['too small', { type: 'number', minimum: 1 }, '0', 'Enter at least 1.'],
    ['too large', { type: 'number', maximum: 10 }, '10,5', 'Enter at most 10.'],
    ['not whole', { type: 'number', integer: true }, '1.5', 'Enter a whole number.'],
  ])('are told of a value that is %s', async (_what, details, wrong, message) => {
    await openAsking([
      { name: 'a', label: 'A', type: 'text', required: true, ...details },
      { name: 'b', label: 'B', type: 'text' },
    ]);
    await typeAndLeave(field('A'), wrong);
    await expect.element(alert(message)).toBeVisible();
  });
});

describe('several wrong fields', () => {
  it('are named in one announced summary, whose buttons lead to them; the focus is on the first', async () => {
    await openAsking(
      ['a', 'b', 'c'].map((name) => ({ name, label: name.toUpperCase(), type: 'text', required: true })),
    );
    await field('B').fill('x');
    await saveButton().click();
    await expect.element(alert('2 fields are missing.')).toBeVisible();
    await expectFocus(field('A'));
    await button('C').click();
    await expectFocus(field('C'));
    await expect.element(button('B')).not.toBeInTheDocument();
  });
});

describe('what is left out of a pasted value', () => {
  it.each<[string, Partial<Field>, string, string]>([
    ['an identifier', { format: 'uuid' }, ` {${GUID}} `, 'Removed when saving: spaces and quotes and braces.'],
    ['a name', {}, ' s3cret ', 'Removed when saving: spaces.'],
  ])('is said of %s, and it is sent without', async (_what, details, pasted, note) => {
    const opened = await openAsking([{ name: 'a', label: 'A', type: 'text', required: true, ...details }]);
    await typeAndLeave(field('A'), pasted);
    await expect.element(page.getByRole('status').filter({ hasText: note })).toBeVisible();
    await expect.element(field('A')).toHaveAccessibleDescription(note);
    await saveButton().click();
    await expectClosed(opened);
    expect(sent(opened)[0]?.['configuration']).toEqual({ a: details.format ? GUID : 's3cret' });
  });

  it('is the name of the header, of CM.com’s token, in German', async () => {
    await openCm({ lang: 'de' });
    await typeAndLeave(field('Produkt-Token'), `X-CM-PRODUCTTOKEN: "${GUID}"`);
    const note = 'Beim Speichern entfernt: Leerzeichen, Anführungszeichen und Klammern und X-CM-PRODUCTTOKEN.';
    await expect.element(page.getByRole('status').filter({ hasText: note })).toBeVisible();
  });

  it('is not said of a name, of which it goes without saying', async () => {
    await openAsking([{ name: 'a', label: 'A', type: 'text' }]);
    await typeAndLeave(field('A (optional)'), ' x ');
    await expect.element(dialog().getByText('Removed when saving')).not.toBeInTheDocument();
  });
});

describe('which integration a dialog is about', () => {
  it('is said by its name where there may be several, with what is to be done', async () => {
    await openDialog({ integrationId: 'i-teams' });
    await expect.element(dialog().getByText('Support', { exact: true })).toBeVisible();
    await expect.element(dialog().getByText('The client secret has expired.')).toBeVisible();
  });

  it('goes without a name where there is only one', async () => {
    const control = adapterAsking([{ name: 'a', label: 'A', type: 'text' }], { name: 'Main', status: 'paused' });
    await openDialog({ control, integrationId: 'i-1' });
    await expect.element(dialog().getByText('Main')).not.toBeInTheDocument();
    await expect.element(dialog().getByText('The application is not in use at the moment.')).toBeVisible();
  });
});
