import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Field } from '../../../src/model/fields/field.ts';
import {
  expectClosed,
  expectFocus,
  field,
  openAsking,
  openDialog,
  saveButton,
  sent,
  typeAndLeave,
} from '../../elements/config-dialog.ts';

async function save(): Promise<void> {
  await saveButton().click();
}

describe('every field', () => {
  const types = ['text', 'secret', 'url', 'number', 'select', 'checkbox', 'multiline'] as const;
  const options = [{ value: 'blue' }];
  const roles = {
    text: 'textbox',
    url: 'textbox',
    number: 'textbox',
    multiline: 'textbox',
    select: 'combobox',
    checkbox: 'checkbox',
  };

  it.each(types)('of type %s has its label, help and required mark', async (type) => {
    await openAsking([{ name: 'a', label: 'Colour', type, options, required: true, help: 'Of the sky.' }]);
    const control = field('Colour');
    await expect.element(control).toBeRequired();
    await expect.element(control).toHaveAccessibleDescription('Of the sky.');
    await expect.element(control).toHaveAttribute('aria-invalid', 'false');
    if (type !== 'secret')
      await expect.element(page.getByRole(roles[type], { name: 'Colour', exact: true })).toBeVisible();
  });

  it.each(types)('of type %s says that it may be left out, and may', async (type) => {
    const opened = await openAsking([{ name: 'a', label: 'Colour', type, options }]);
    await expect.element(field('Colour (optional)')).not.toBeRequired();
    await save();
    await expectClosed(opened);
    expect(sent(opened)[0]?.['configuration']).toEqual(type === 'checkbox' ? { a: false } : {});
  });

  it.each(types)('of type %s has the focus when it is the first', async (type) => {
    await openAsking([
      { name: 'a', label: 'First', type, options, required: true },
      { name: 'b', label: 'Second', type, options, required: true },
    ]);
    await expectFocus(field('First'));
  });

  it.each(types)('of type %s says that a value is missing, with the focus on it', async (type) => {
    const opened = await openAsking([
      { name: 'a', label: 'Colour', type, options, required: true, help: 'Of the sky.' },
    ]);
    await save();
    await expect.element(field('Colour')).toBeInvalid();
    const missing =
      { select: 'Choose an option.', checkbox: 'Tick this box to continue.' }[type as string] ??
      'This field is required.';
    await expect.element(field('Colour')).toHaveAccessibleDescription(`${missing} Of the sky.`);
    await expect.element(page.getByRole('alert')).toHaveTextContent(missing);
    await expectFocus(field('Colour'));
    expect(sent(opened)).toEqual([]);
  });

  it.each(['text', 'secret', 'url', 'number', 'multiline'] as const)(
    'of type %s shows its placeholder',
    async (type) => {
      await openAsking([
        { name: 'a', label: 'Colour', type, required: true, placeholder: { en: 'such as blue', de: 'etwa blau' } },
      ]);
      await expect.element(field('Colour')).toHaveAttribute('placeholder', 'such as blue');
    },
  );

  it('without a label is called by its name', async () => {
    await openAsking([{ name: 'colour', label: {}, type: 'text', required: true }]);
    await expect.element(field('colour')).toBeVisible();
  });
});

describe('what is wrong', () => {
  it.each<[string, Partial<Field>, string, string]>([
    ['a text that is too long', { maxLength: 3 }, 'four', 'Enter at most 3 characters.'],
    ['a text without the pattern', { pattern: '[a-z]+' }, 'A1', 'This value does not have the expected form.'],
    ['no GUID', { format: 'uuid' }, '4711', 'Enter a value of the form 0f8fad5b-d9cb-469f-a165-70867728950e.'],
    ['no web address', { type: 'url' }, 'ftp://x', 'Enter a complete web address that begins with https://.'],
    ['no number', { type: 'number' }, 'one', 'Enter a number.'],
    [
      'a number of another language',
      { type: 'number' },
      '1.234,5',
      'Write the number like 1234.5, without separators between thousands.',
    ],
    [
      'a number with more digits than are kept',
      { type: 'number' },
      '12345678901234567',
      'This number has too many digits to be saved exactly. Enter at most 15.',
    ],
  ])(
    'is said of %s when the field is left, and again no more when it is right',
    async (_what, details, wrong, message) => {
      await openAsking([
        { name: 'a', label: 'Value', type: 'text', required: true, ...details },
        { name: 'b', label: 'B', type: 'text' },
      ]);
      await userEvent.type(field('Value'), wrong);
      await expect.element(field('Value')).toHaveAttribute('aria-invalid', 'false');
      await userEvent.tab();
      await expect.element(field('Value')).toBeInvalid();
      await expect.element(field('Value')).toHaveAccessibleDescription(message);
      await expect.element(page.getByRole('alert')).toHaveTextContent(message);
      await field('Value').fill('');
      await expect.element(field('Value')).toHaveAccessibleDescription('This field is required.');
    },
  );

  it('is not said of a field that nobody has reached yet', async () => {
    await openAsking([
      { name: 'a', label: 'A', type: 'text', required: true },
      { name: 'b', label: 'B', type: 'text', required: true },
    ]);
    await typeAndLeave(field('A'), 'x');
    await expect.element(field('B')).toHaveAttribute('aria-invalid', 'false');
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  });

  it('of several fields is counted, with the focus on the first of them', async () => {
    const opened = await openAsking([
      { name: 'a', label: 'A', type: 'text' },
      { name: 'b', label: 'B', type: 'text', required: true },
      { name: 'c', label: 'C', type: 'checkbox', required: true },
    ]);
    await save();
    await expect.element(page.getByText('2 fields are missing.')).toBeVisible();
    await expectFocus(field('B'));
    await field('B').fill('x');
    await expect.element(page.getByText('2 fields are missing.')).not.toBeInTheDocument();
    await field('C').click();
    await save();
    await expectClosed(opened);
    expect(sent(opened)[0]?.['configuration']).toEqual({ b: 'x', c: true });
  });
});

describe('what is sent', () => {
  it('is trimmed text', async () => {
    const opened = await openAsking([{ name: 'a', label: 'A', type: 'text', maxLength: 3, required: true }]);
    await field('A').fill('  abc ');
    await save();
    await expectClosed(opened);
    expect(sent(opened)[0]?.['configuration']).toEqual({ a: 'abc' });
  });

  it.each([
    ['1,5', 1.5],
    ['1.5', 1.5],
    ['-3', -3],
    ['0', 0],
    [' 12 ', 12],
  ])('is a number where %j was typed', async (typed, number) => {
    const opened = await openAsking([{ name: 'a', label: 'A', type: 'number', required: true }]);
    await field('A').fill(typed);
    await save();
    await expectClosed(opened);
    expect(sent(opened)[0]?.['configuration']).toEqual({ a: number });
  });

  it('is a text of several lines, in which Enter makes a line and does not save', async () => {
    const opened = await openAsking([{ name: 'a', label: 'A', type: 'multiline', required: true }]);
    await field('A').click();
    await userEvent.keyboard('one{Enter}two');
    await expect.element(field('A')).toHaveValue('one\ntwo');
    expect(sent(opened)).toEqual([]);
    await save();
    await expectClosed(opened);
    expect(sent(opened)[0]?.['configuration']).toEqual({ a: 'one\ntwo' });
  });

  it('is an option, shown by its label or, without one, by its value', async () => {
    const opened = await openDialog();
    const options = [...(field('Mode (optional)').element() as HTMLSelectElement).options].map(({ text }) =>
      text.trim(),
    );
    expect(options).toEqual(['Choose…', 'Strict', 'lax']);
    await field('Mode (optional)').selectOptions('Strict');
    await save();
    await expectClosed(opened);
    expect(sent(opened)[0]?.['configuration']).toMatchObject({ mode: 'strict' });
  });

  it('leaves a value out that was stored and is cleared', async () => {
    const setup: Field[] = [
      { name: 'a', label: 'A', type: 'text' },
      { name: 'b', label: 'B', type: 'text' },
    ];
    const opened = await openAsking(setup, { configuration: { values: { a: 'old', b: 'stays' }, secrets: [] } });
    await field('A (optional)').fill('');
    await save();
    await expectClosed(opened);
    expect(sent(opened)[0]?.['configuration']).toEqual({ b: 'stays' });
  });
});
