import { describe, expect, it } from 'vitest';
import { page, userEvent, type Locator } from 'vitest/browser';
import type { ConfigurationValue } from '../../../src/model/configuration/configuration-value.ts';
import type { Field } from '../../../src/model/fields/field.ts';
import { describedBy } from '../../support/fixtures/dialog-fixture.ts';
import {
  adapterAsking,
  alert,
  button,
  expectClosed,
  field,
  openAsking,
  openDialog,
  saveButton,
  sent,
  typeAndLeave,
  type OpenDialog,
} from '../../elements/config-dialog.ts';

const PEM = '-----BEGIN PRIVATE KEY-----\nMIIEvQ==\n-----END PRIVATE KEY-----\n';

function number(details: Partial<Field> = {}): Field {
  return { name: 'a', label: 'A', type: 'number', required: true, ...details };
}

function openIn(
  lang: string,
  setup: readonly Field[],
  values: Record<string, ConfigurationValue> = {},
): Promise<OpenDialog> {
  const control = adapterAsking(setup, { status: 'active', configuration: { values, secrets: [] } });
  return openDialog({ control, integrationId: 'i-1', lang });
}

describe('a number field', () => {
  it.each([
    ['en', 2.5, '2.5'],
    ['de', 2.5, '2,5'],
    ['de', 1e-7, '0,0000001'],
    ['en', 1e21, '1000000000000000000000'],
    ['de', 1234567, '1234567'],
  ])('in %s shows %d as it is written there, and saves it as it is', async (lang, stored, shown) => {
    const opened = await openIn(lang, [number(), { name: 'b', label: 'B', type: 'text', required: true }], {
      a: stored,
    });
    await expect.element(field('A')).toHaveValue(shown);
    await field('B').fill('x');
    await saveButton(lang).click();
    await expectClosed(opened);
    expect(sent(opened)).toMatchObject([{ configuration: { a: stored } }]);
  });

  it('does not say how a number is saved that it refuses', async () => {
    await openIn('en', [{ ...number(), minimum: 0.5 }]);
    await typeAndLeave(field('A'), '0.20');
    await expect.poll(() => describedBy(field('A'))).toBe('Enter at least 0.5.');
  });

  it.each([
    ['en', '1,000', 1000, 'Will be saved as 1000.'],
    ['de', '1.000', 1000, 'Wird gespeichert als 1000.'],
    ['de', '1.5', 1.5, 'Wird gespeichert als 1,5.'],
    ['de', '1.234,5', 1234.5, 'Wird gespeichert als 1234,5.'],
  ])('in %s says how it reads %s', async (lang, typed, value, note) => {
    const opened = await openIn(lang, [number()]);
    await typeAndLeave(field('A'), typed);
    await expect.poll(() => describedBy(field('A'))).toBe(note);
    await saveButton(lang).click();
    await expectClosed(opened);
    expect(sent(opened)).toMatchObject([{ configuration: { a: value } }]);
  });

  it('writes its limits as the language does', async () => {
    await openIn('de', [number({ minimum: 0.5, maximum: 1e-7 + 1 })]);
    await typeAndLeave(field('A'), '0,25');
    await expect.element(alert('Geben Sie mindestens 0,5 ein.')).toBeVisible();
    await field('A').fill('2');
    await expect.element(alert('Geben Sie höchstens 1,0000001 ein.')).toBeVisible();
  });

  it('keeps a typed number when the language changes', async () => {
    const opened = await openIn('de', [number()]);
    await typeAndLeave(field('A'), '1.234,5');
    opened.wrapper.lang = 'en';
    await expect.element(field('A')).toHaveValue('1234.5');
  });
});

describe('a text field', () => {
  it('keeps an identifier that looks like a number', async () => {
    const opened = await openIn('de', [{ name: 'a', label: 'A', type: 'text', required: true }]);
    await field('A').fill('0012345678901234567');
    await saveButton('de').click();
    await expectClosed(opened);
    expect(sent(opened)).toMatchObject([{ configuration: { a: '0012345678901234567' } }]);
  });

  it('says what it leaves out that nobody sees', async () => {
    const opened = await openAsking([{ name: 'a', label: 'A', type: 'text', required: true }]);
    await field('A').fill('\u200bAnn\u00ad \u202e');
    await userEvent.tab();
    await expect.poll(() => describedBy(field('A'))).toBe('Removed when saving: spaces and invisible characters.');
    await saveButton().click();
    await expectClosed(opened);
    expect(sent(opened)).toMatchObject([{ configuration: { a: 'Ann' } }]);
  });
});

/** Pastes a text into a field of one line, as a browser does: it tells of the text, and leaves out its line ends. */
async function paste(into: Locator, text: string): Promise<void> {
  const event = new ClipboardEvent('paste', { bubbles: true, composed: true });
  // Firefox leaves out what a script gives it.
  Object.defineProperty(event, 'clipboardData', { value: { getData: () => text } });
  into.element().dispatchEvent(event);
  await into.fill(text.replaceAll('\n', ''));
}

describe('a secret', () => {
  it('of one line says that what was pasted has lost its lines, until something else is pasted', async () => {
    await openAsking([{ name: 'a', label: 'A', type: 'secret', required: true }]);
    await paste(field('A'), '-----BEGIN KEY-----\nabc\n-----END KEY-----\n');
    await expect
      .poll(() => describedBy(field('A')))
      .toBe('The line breaks were removed, because this field has one line.');
    await field('A').fill('');
    await paste(field('A'), 'a token\n');
    await expect.element(field('A')).toHaveValue('a token');
    expect(describedBy(field('A'))).toBe('');
  });

  it('is kept to the letter, and what nobody sees of it is said', async () => {
    const opened = await openAsking([{ name: 'a', label: 'A', type: 'secret', required: true }]);
    await field('A').fill(' {pass\u200bword} ');
    await userEvent.tab();
    await expect.poll(() => describedBy(field('A'))).toBe('Will be saved as well: spaces and invisible characters.');
    await saveButton().click();
    await expectClosed(opened);
    expect(sent(opened)).toMatchObject([{ configuration: { a: ' {pass\u200bword} ' } }]);
  });

  it('of several lines keeps them, and is masked until it is shown', async () => {
    const opened = await openAsking([{ name: 'a', label: 'Key', type: 'secret', multiline: true, required: true }]);
    const control = field('Key');
    await control.fill(PEM);
    const masking = (): string => getComputedStyle(control.element()).getPropertyValue('-webkit-text-security');
    expect(masking()).toBe('disc');
    await button('Show').click();
    await expect.poll(masking).toBe('none');
    await button('Hide').click();
    await saveButton().click();
    await expectClosed(opened);
    expect(sent(opened)).toMatchObject([{ configuration: { a: PEM } }]);
    opened.element.show();
    await expect.element(control).toHaveValue('');
    await expect.element(page.getByText('A value is stored.', { exact: false })).toBeVisible();
  });
});

describe('what has to be chosen', () => {
  it.each([
    ['en', 'Tick this box to continue.', 'Choose an option.'],
    ['de', 'Setzen Sie hier ein Häkchen, um fortzufahren.', 'Wählen Sie eine Option aus.'],
  ])('says so in %s', async (lang, box, list) => {
    await openIn(lang, [
      { name: 'a', label: 'A', type: 'checkbox', required: true },
      { name: 'b', label: 'B', type: 'select', required: true, options: [{ value: 'x' }] },
    ]);
    await saveButton(lang).click();
    await expect.poll(() => describedBy(field('A'))).toBe(box);
    await expect.poll(() => describedBy(field('B'))).toBe(list);
  });
});

describe('a stored value that is none of the options any more', () => {
  const options = [{ value: 'eu' }, { value: 'us' }];
  const setup: Field[] = [
    { name: 'region', label: 'Region', type: 'select', options },
    { name: 'a', label: 'A', type: 'text' },
  ];
  const region = (): Locator => field('Region (optional)');

  it('can be seen, and given up for none', async () => {
    const opened = await openAsking(setup, {
      status: 'active',
      configuration: { values: { region: 'gone' }, secrets: [] },
    });
    await expect.element(region()).toHaveValue('gone');
    await field('A (optional)').fill('x');
    await saveButton().click();
    await expect.poll(() => describedBy(region())).toBe('Choose an option.');
    expect(sent(opened)).toEqual([]);
    await region().selectOptions('');
    await saveButton().click();
    await expectClosed(opened);
    expect(sent(opened)).toMatchObject([{ configuration: { a: 'x' } }]);
    expect(sent(opened)[0]?.['configuration']).not.toHaveProperty('region');
  });

  it('is not offered once another one is chosen', async () => {
    await openAsking(setup, { status: 'active', configuration: { values: { region: 'gone' }, secrets: [] } });
    await region().selectOptions('us');
    await expect.element(region()).toHaveValue('us');
    await expect
      .poll(() => [...(region().element() as HTMLSelectElement).options].map(({ value }) => value))
      .toEqual(['', 'eu', 'us']);
  });
});

describe('a pattern of another dialect', () => {
  it('is left to the server, and the form works', async () => {
    const opened = await openAsking([
      { name: 'a', label: 'A', type: 'text', required: true, pattern: String.raw`[\w-.]+` },
    ]);
    await field('A').fill('a b');
    await saveButton().click();
    await expectClosed(opened);
    expect(sent(opened)).toMatchObject([{ configuration: { a: 'a b' } }]);
  });
});

describe('many of them', () => {
  it('options and conditions do not keep somebody from typing', async () => {
    const options = Array.from({ length: 5_000 }, (_, index) => ({ value: `o${index}` }));
    const chain = Array.from({ length: 300 }, (_, index): Field => ({
      name: `f${index}`,
      label: `F${index}`,
      type: 'text',
      visibleWhen: { field: index ? `f${index - 1}` : 'a', equals: 'x' },
    }));
    await openAsking([
      { name: 'o', label: 'O', type: 'select', options },
      { name: 'a', label: 'A', type: 'text', required: true },
      ...chain,
    ]);
    await field('A').click();
    await userEvent.keyboard('xyzxyzxyz');
    await expect.element(field('A')).toHaveValue('xyzxyzxyz');
  });
});
