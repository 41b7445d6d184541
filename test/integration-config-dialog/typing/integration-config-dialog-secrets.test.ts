import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Field } from '../../../src/model/fields/field.ts';
import {
  button,
  expectClosed,
  field,
  openAsking,
  openDialog,
  saveButton,
  sent,
  type OpenDialog,
} from '../../elements/config-dialog.ts';

const KEY: Field = { name: 'key', label: 'Key', type: 'secret', multiline: true, required: true };
const TOKEN: Field = { name: 'token', label: 'Token', type: 'secret' };
const URL_FIELD: Field = { name: 'url', label: 'Address', type: 'url', required: true };
const PEM = '-----BEGIN KEY-----\nMIIB\n-----END KEY-----';
const STORED = 'A value is stored. Leave this empty to keep it.';

function openStored(...fields: Field[]): Promise<OpenDialog> {
  return openAsking(fields, {
    status: 'active',
    configuration: { values: { url: 'https://a.example' }, secrets: ['token'] },
  });
}

function control(label: string): HTMLInputElement | HTMLTextAreaElement {
  return field(label).element() as HTMLInputElement;
}

describe('a secret of several lines', () => {
  it('is not in its control until it is shown, and is edited all the same', async () => {
    const opened = await openAsking([KEY]);
    await field('Key').fill(PEM);
    await expect.element(field('Key')).toHaveValue(PEM.replace(/[^\n]/g, '•'));
    control('Key').setSelectionRange(2, 5);
    await userEvent.keyboard('x');
    await expect.poll(() => control('Key').selectionStart).toBe(3);
    await userEvent.keyboard('{Backspace}yz');
    const edited = `--yz${PEM.slice(5)}`;
    await expect.element(field('Key')).toHaveValue(edited.replace(/[^\n]/g, '•'));
    await button('Show').click();
    await expect.element(field('Key')).toHaveValue(edited);
    await button('Hide').click();
    await expect.element(field('Key')).not.toHaveValue(edited);
    await saveButton().click();
    await expectClosed(opened);
    expect(sent(opened)).toMatchObject([{ configuration: { key: edited } }]);
  });

  it('counts where a script has put it, without any event', async () => {
    const opened = await openAsking([KEY]);
    control('Key').value = PEM;
    await saveButton().click();
    await expectClosed(opened);
    expect(sent(opened)).toMatchObject([{ configuration: { key: PEM } }]);
  });
});

describe('a secret', () => {
  it.each([TOKEN, KEY])('goes to no service for spelling or writing ($name)', async (asked) => {
    await openAsking([asked]);
    for (const isShown of [false, true]) {
      if (isShown) await button('Show').click();
      for (const [name, value] of Object.entries({
        spellcheck: 'false',
        autocorrect: 'off',
        autocapitalize: 'none',
        writingsuggestions: 'false',
      })) {
        await expect.element(field(asked === KEY ? 'Key' : 'Token (optional)')).toHaveAttribute(name, value);
      }
    }
  });

  it('is owned by no form, and saved by Enter as any other field', async () => {
    const opened = await openAsking([TOKEN]);
    await field('Token (optional)').fill('s3cret');
    expect((control('Token (optional)') as HTMLInputElement).form).toBeNull();
    await userEvent.keyboard('{Enter}');
    await expectClosed(opened);
    expect(sent(opened)).toMatchObject([{ configuration: { token: 's3cret' } }]);
  });

  it('is not saved by the Enter that ends a composition', async () => {
    const opened = await openAsking([TOKEN]);
    await field('Token (optional)').fill('s3cret');
    const enter = { key: 'Enter', bubbles: true, composed: true, cancelable: true };
    control('Token (optional)').dispatchEvent(new KeyboardEvent('keydown', { ...enter, isComposing: true }));
    await opened.element.updateComplete;
    expect(sent(opened)).toEqual([]);
    control('Token (optional)').dispatchEvent(new KeyboardEvent('keydown', enter));
    await expectClosed(opened);
  });

  it('may be kept by password managers where the host says so', async () => {
    const { element } = await openDialog({ integrationId: 'i-teams' });
    await expect.element(field('Client secret')).toHaveAttribute('data-1p-ignore');
    element.setAttribute('password-managers', '');
    await expect.element(field('Client secret')).toHaveAttribute('autocomplete', 'new-password');
    for (const name of ['form', 'data-1p-ignore', 'data-bwignore', 'data-lpignore', 'data-form-type']) {
      await expect.element(field('Client secret')).not.toHaveAttribute(name);
    }
    element.setAttribute('password-managers', 'false');
    await expect.element(field('Client secret')).toHaveAttribute('autocomplete', 'one-time-code');
  });
});

describe('a stored secret that may be absent', () => {
  it('is removed on saving, which can be undone until then', async () => {
    const opened = await openStored(URL_FIELD, TOKEN);
    const remove = button('Remove');
    await expect.element(remove).toHaveAccessibleDescription('Token (optional)');
    await remove.click();
    await expect
      .element(page.getByRole('status').filter({ hasText: 'The stored value will be removed when you save.' }))
      .toBeVisible();
    await button('Undo').click();
    await expect.element(page.getByText(STORED)).toBeVisible();
    await remove.click();
    await saveButton().click();
    await expectClosed(opened);
    expect(sent(opened)).toMatchObject([{ configuration: { url: 'https://a.example', token: null } }]);
    opened.element.show();
    await expect.element(field('Token (optional)')).toBeVisible();
    expect(page.getByText(STORED).elements()).toHaveLength(0);
    expect(button('Remove').elements()).toHaveLength(0);
  });

  it('is replaced, not removed, by what is typed after all', async () => {
    const opened = await openStored(URL_FIELD, TOKEN);
    await button('Remove').click();
    await field('Token (optional)').fill('n3w');
    await expect.element(page.getByText(STORED)).toBeVisible();
    await saveButton().click();
    await expectClosed(opened);
    expect(sent(opened)).toMatchObject([{ configuration: { token: 'n3w' } }]);
  });

  it('counts as input, which Escape does not discard without a question', async () => {
    await openStored(URL_FIELD, TOKEN);
    await button('Remove').click();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('alertdialog')).toBeVisible();
  });

  it('cannot be removed where it is required', async () => {
    await openStored(URL_FIELD, { ...TOKEN, required: true });
    await expect.element(page.getByText(STORED)).toBeVisible();
    expect(button('Remove').elements()).toHaveLength(0);
  });
});

it('is not said to be kept once what it is bound to has changed', async () => {
  await openStored(URL_FIELD, { ...TOKEN, boundTo: ['url'] });
  await expect.element(page.getByText(STORED)).toBeVisible();
  await field('Address').fill('https://b.example');
  await expect.element(page.getByText('The stored value is not kept', { exact: false })).toBeVisible();
  expect(page.getByText(STORED).elements()).toHaveLength(0);
  await field('Address').fill('https://a.example');
  await expect.element(page.getByText(STORED)).toBeVisible();
});
