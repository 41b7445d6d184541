import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { enDeferred } from '../../../src/localization/tables/en-deferred.ts';
import type { Field } from '../../../src/model/fields/field.ts';
import {
  button,
  expectClosed,
  expectFocus,
  field,
  openAsking,
  openDialog,
  saveButton,
  sent,
} from '../../elements/config-dialog.ts';

async function save(): Promise<void> {
  await saveButton().click();
}

describe('what is stored', () => {
  it('stands in each field', async () => {
    const setup: Field[] = [
      { name: 'text', label: 'Text', type: 'text', required: true },
      { name: 'url', label: 'Address', type: 'url', required: true },
      { name: 'number', label: 'Number', type: 'number', required: true },
      { name: 'multiline', label: 'Lines', type: 'multiline', required: true },
      { name: 'select', label: 'Choice', type: 'select', required: true, options: [{ value: 'x' }, { value: 'y' }] },
      { name: 'checkbox', label: 'Box', type: 'checkbox', required: true },
    ];
    const values = {
      text: 'a b',
      url: 'https://a.example/',
      number: 0,
      multiline: 'a\nb',
      select: 'y',
      checkbox: true,
    };
    const opened = await openAsking(setup, { configuration: { values, secrets: [] } });
    await expect.element(field('Text')).toHaveValue('a b');
    await expect.element(field('Address')).toHaveValue('https://a.example/');
    await expect.element(field('Number')).toHaveValue('0');
    await expect.element(field('Lines')).toHaveValue('a\nb');
    await expect.element(field('Choice')).toHaveValue('y');
    await expect.element(field('Box')).toBeChecked();
    await save();
    await expectClosed(opened);
    expect(sent(opened)[0]?.['configuration']).toEqual(values);
  });

  it('is said of a secret, which is not asked for again and is kept where nothing is entered', async () => {
    const opened = await openDialog({ integrationId: 'i-teams' });
    await expect.element(field('Client secret')).toHaveValue('');
    await expect.element(field('Client secret')).not.toBeRequired();
    await expect
      .element(field('Client secret'))
      .toHaveAccessibleDescription('A value is stored. Leave this empty to keep it.');
    await field('Name').fill('Sales');
    await save();
    await expectClosed(opened);
    expect(sent(opened)[0]?.['configuration']).toEqual({ name: 'Sales' });
  });

  it('of a secret is replaced where something is entered', async () => {
    const opened = await openDialog({ integrationId: 'i-teams' });
    await field('Client secret').fill(' n3w ');
    await save();
    await expectClosed(opened);
    expect(sent(opened)[0]?.['configuration']).toEqual({ name: 'Support', clientSecret: ' n3w ' });
  });
});

describe('a secret', () => {
  it('is hidden until it is shown, by mouse and by keyboard, with what was typed and no browser’s help', async () => {
    await openDialog({ integrationId: 'i-teams' });
    const secret = field('Client secret');
    await secret.fill('s3cret');
    await expect.element(secret).toHaveAttribute('type', 'password');
    await expect.element(button('Show')).toHaveAccessibleDescription('Client secret');
    await button('Show').click();
    await expect.element(secret).toHaveAttribute('type', 'text');
    await expect.element(secret).toHaveValue('s3cret');
    (button('Hide').element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(secret).toHaveAttribute('type', 'password');
    await expectFocus(button('Show'));
    await expect.element(secret).toHaveAttribute('autocomplete', 'one-time-code');
    await expect.element(secret).toHaveAttribute('spellcheck', 'false');
    await expect.element(secret).not.toHaveAttribute('name');
  });

  it('is hidden again when the dialog opens again', async () => {
    const opened = await openDialog({ integrationId: 'i-teams' });
    await field('Client secret').fill('typed');
    await button('Show').click();
    opened.element.close();
    await expectClosed(opened);
    opened.element.show();
    await expect.element(field('Client secret')).toHaveAttribute('type', 'password');
  });

  it('that is stored reads as stored, and can be replaced', async () => {
    await openDialog({ integrationId: 'i-teams' });
    await expect.element(page.getByText(enDeferred.secretStored)).toBeVisible();
    await expect.element(button('Show')).not.toBeInTheDocument();
    await button('Replace').click();
    await expectFocus(field('Client secret'));
    await field('Client secret').fill('typed');
    await expect.element(button('Show')).toBeVisible();
  });
});
