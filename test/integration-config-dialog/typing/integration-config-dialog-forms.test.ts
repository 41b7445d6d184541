import { afterEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { Field } from '../../../src/model/fields/field.ts';
import { describedBy } from '../../support/fixtures/dialog-fixture.ts';
import { catalogueAdapter, eventsAt } from '../../support/fixtures/section-fixture.ts';
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
  placeDialog,
  saveButton,
  sent,
  typeAndLeave,
} from '../../elements/config-dialog.ts';

const ENTITY_ID: Field = {
  name: 'entityId',
  label: 'Entity ID',
  type: 'readonly-copy',
  value: 'https://portal.example/saml',
  help: 'For your identity provider.',
};
const GUID = '0f8fad5b-d9cb-469f-a165-70867728950e';

afterEach(() => vi.restoreAllMocks());

describe('a value to copy', () => {
  const clipboard = () => vi.spyOn(navigator.clipboard, 'writeText');

  it('is shown and cannot be changed, and the focus is on the first field to fill in', async () => {
    await openAsking([ENTITY_ID, { name: 'a', label: 'A', type: 'text' }]);
    await expect.element(field('Entity ID')).toHaveValue('https://portal.example/saml');
    await expect.element(field('Entity ID')).toHaveAttribute('readonly');
    await expect.element(field('Entity ID')).toHaveAccessibleDescription('For your identity provider.');
    await expectFocus(field('A (optional)'));
  });

  it.each([
    ['en', 'Copy', 'Copied.'],
    ['de', 'Kopieren', 'Kopiert.'],
  ])('goes to the clipboard and that is said, in %s', async (lang, copy, said) => {
    const written = clipboard().mockResolvedValue(undefined);
    await openDialog({ control: adapterAsking([ENTITY_ID]), integrationId: 'i-1', lang });
    await button(copy).click();
    await expect.element(page.getByRole('status').filter({ hasText: said })).toBeVisible();
    expect(describedBy(button(copy))).toBe('Entity ID');
    expect(written.mock.calls).toEqual([['https://portal.example/saml']]);
  });

  it('is selected where the clipboard is denied, and that is said', async () => {
    clipboard().mockRejectedValue(new DOMException('', 'NotAllowedError'));
    await openAsking([ENTITY_ID]);
    await button('Copy').click();
    await expect
      .element(page.getByRole('status').filter({ hasText: 'Could not be copied. The value is selected.' }))
      .toBeVisible();
    await expectFocus(field('Entity ID'));
    const { selectionStart, selectionEnd } = field('Entity ID').element() as HTMLTextAreaElement;
    expect([selectionStart, selectionEnd]).toEqual([0, 'https://portal.example/saml'.length]);
  });

  it('can come with the integration, is not sent, and stays when something else is saved', async () => {
    const { value: _none, ...asked } = ENTITY_ID;
    const configuration = { values: { entityId: 'urn:account:100', a: 'old' }, secrets: [] };
    const opened = await openAsking([asked, { name: 'a', label: 'A', type: 'text' }], {
      status: 'active',
      configuration,
    });
    await expect.element(field('Entity ID')).toHaveValue('urn:account:100');
    await field('A (optional)').fill('new');
    await saveButton().click();
    await expectClosed(opened);
    expect(sent(opened)[0]?.['configuration']).toEqual({ a: 'new' });
    opened.element.show();
    await expect.element(field('Entity ID')).toHaveValue('urn:account:100');
  });

  it('says that there is none yet', async () => {
    await openAsking([{ name: 'entityId', label: 'Entity ID', type: 'readonly-copy' }]);
    await expect.element(dialog().getByText('There is no value yet.')).toBeVisible();
    await expect.element(button('Copy')).not.toBeInTheDocument();
  });
});

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

describe('a list of fields that is wrong', () => {
  const text = (details: object): object => ({ name: 'a', label: 'A', type: 'text', ...details });
  const lists: [string, object[]][] = [
    ['a type that is not known', [text({ type: 'password' })]],
    ['no label', [{ name: 'a', type: 'text' }]],
    ['a name twice', [text({}), text({ type: 'secret' })]],
    ['a name that nothing can be stored under', [text({ name: '__proto__' })]],
    ['nothing to choose from', [text({ type: 'select' })]],
    ['an empty list to choose from', [text({ type: 'select', options: [] })]],
    ['an option twice', [text({ type: 'select', options: [{ value: 'x' }, { value: 'x' }] })]],
    ['an empty option', [text({ type: 'select', options: [{ value: '' }] })]],
    ['a secret that comes along', [text({ type: 'secret', value: 'x' })]],
    ['a value of another sort', [text({ type: 'number', value: '1' })]],
    ['limits that contradict each other', [text({ minLength: 3, maxLength: 2 })]],
    ['a condition on a field that there is not', [text({ visibleWhen: { field: 'b', equals: 'x' } })]],
    [
      'a condition on a secret',
      [text({ visibleWhen: { field: 'b', equals: 'x' } }), text({ name: 'b', type: 'secret' })],
    ],
    [
      'a condition on a value that cannot be',
      [text({ visibleWhen: { field: 'b', equals: 'x' } }), text({ name: 'b', type: 'checkbox' })],
    ],
    ['a condition on itself', [text({ visibleWhen: { field: 'a', equals: 'x' } })]],
    [
      'conditions in a circle',
      [
        text({ visibleWhen: { field: 'b', equals: 'x' } }),
        text({ name: 'b', visibleWhen: { field: 'a', equals: 'x' } }),
      ],
    ],
  ];

  it.each(lists)('with %s is said so in the dialog, and told to the host', async (_what, setup) => {
    const events = eventsAt(document, 'integrations-error');
    const opened = await placeDialog({ control: adapterAsking(setup as Field[]), integrationId: 'i-1' });
    opened.element.show();
    await expect.element(alert('The fields of this application cannot be shown.')).toBeVisible();
    await expect.element(saveButton()).toHaveAttribute('aria-disabled', 'true');
    expect(events.map(({ operation, error }) => [operation, error.code, error.cause instanceof Error])).toEqual([
      ['listApplications', 'malformed', true],
    ]);
    await button('Cancel').click();
    await expectClosed(opened);
  });

  it('is read again on demand, and in German', async () => {
    const control = adapterAsking([{ name: 'a', label: 'A', type: 'text' }]);
    control.answer('listApplications', () => ({
      items: [{ id: 'custom', name: 'Custom', kind: 'third-party', setup: [{ type: 'text' }] }],
    }));
    const opened = await placeDialog({ control, integrationId: 'i-1', lang: 'de' });
    opened.element.show();
    await expect.element(alert('Die Felder dieser Anwendung können nicht angezeigt werden.')).toBeVisible();
    await button('Erneut versuchen').click();
    await expect.element(field('A (optional)')).toBeVisible();
  });

  it('leaves other applications as they are, and shows no value that may be secret', async () => {
    const control = catalogueAdapter();
    control.answer('listApplications', (answer) => {
      const { items } = answer as { items: { id: string; setup?: object[] }[] };
      return {
        items: items.map((item) =>
          item.id === 'microsoft-teams'
            ? { ...item, setup: [{ name: 'name', label: 'Name', type: 'passwort' }] }
            : item,
        ),
      };
    });
    const opened = await placeDialog({ control, integrationId: 'i-teams' });
    opened.element.show();
    await expect.element(alert('The fields of this application cannot be shown.')).toBeVisible();
    opened.element.close();
    opened.element.integrationId = 'i-sso';
    opened.element.show();
    await expect.element(field('Sign-in URL')).toHaveValue('https://idp.example/sso');
  });
});
