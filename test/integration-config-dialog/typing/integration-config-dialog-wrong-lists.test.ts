import { describe, expect, it } from 'vitest';
import type { Field } from '../../../src/model/fields/field.ts';
import { catalogueAdapter, eventsAt } from '../../support/fixtures/section-fixture.ts';
import {
  adapterAsking,
  alert,
  button,
  expectClosed,
  field,
  placeDialog,
  saveButton,
} from '../../elements/config-dialog.ts';

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
