import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { Field } from '../../../src/model/fields/field.ts';
import {
  alert,
  expectClosed,
  field,
  openAsking,
  saveButton,
  sent,
  type OpenDialog,
} from '../../elements/config-dialog.ts';

const URL_FIELD: Field = { name: 'url', label: 'Address', type: 'url', required: true };

function open(...fields: Field[]): Promise<OpenDialog> {
  const values = Object.fromEntries(
    fields.filter(({ type }) => type !== 'secret').map(({ name }) => [name, 'https://a.example']),
  );
  return openAsking(fields, { status: 'active', configuration: { values, secrets: ['token'] } });
}

describe('a stored secret', () => {
  it('that is bound to an address has to be entered again when that changes', async () => {
    const opened = await open(URL_FIELD, {
      name: 'token',
      label: 'Token',
      type: 'secret',
      required: true,
      boundTo: ['url'],
    });
    await field('Address').fill('https://b.example');
    await expect
      .element(
        page.getByRole('status').filter({ hasText: 'The stored value is not kept, because you changed: Address.' }),
      )
      .toBeVisible();
    await saveButton().click();
    await expect.element(alert('This field is required.')).toBeVisible();
    expect(sent(opened)).toEqual([]);
    await field('Token').fill('n3w');
    await saveButton().click();
    await expectClosed(opened);
    expect(sent(opened)).toMatchObject([{ configuration: { url: 'https://b.example', token: 'n3w' } }]);
  });

  it.each<[string, Field]>([
    ['an address', URL_FIELD],
    ['a tenant', { name: 'tenantId', label: 'Address', type: 'text', required: true }],
  ])('that is not bound is said to go along with %s that changes, and is saved', async (_what, where) => {
    const opened = await open(where, { name: 'token', label: 'Token', type: 'secret', required: true });
    const warning = page
      .getByRole('status')
      .filter({ hasText: 'The stored value will be used with what you changed: Address.' });
    expect(warning.elements()).toHaveLength(0);
    await field('Address').fill('https://b.example');
    await expect.element(warning).toBeVisible();
    await field('Token').fill('x');
    await expect.element(warning).not.toBeInTheDocument();
    await field('Token').fill('');
    await saveButton().click();
    await expectClosed(opened);
    expect(sent(opened)).toMatchObject([{ configuration: { [where.name]: 'https://b.example' } }]);
  });
});
