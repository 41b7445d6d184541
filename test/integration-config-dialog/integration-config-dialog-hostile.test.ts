import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Field } from '../../src/model/fields/field.ts';
import { controlledAdapter } from '../support/controlled-adapter.ts';
import {
  alert,
  expectClosed,
  expectFocus,
  field,
  openAsking,
  placeDialog,
  saveButton,
  sent,
} from '../elements/config-dialog.ts';

const MARKUP = '<img src="x" onerror="window.wasRun = true"><b>bold</b>';

async function saveWith(setup: readonly Field[], label: string, value: string): Promise<unknown> {
  const opened = await openAsking(setup);
  await field(label).fill(value);
  await saveButton().click();
  await expectClosed(opened);
  return sent(opened)[0]?.['configuration'];
}

describe('a set-up that means no good', () => {
  it.each(
    [
      'constructor',
      'toString',
      'hasOwnProperty',
      '',
      ' ',
      'a"b',
      "a'b",
      '<b>',
      '#title',
      'ü😀',
      'a'.repeat(10_000),
    ].filter(Boolean),
  )('may call a field %.20j', async (name) => {
    const configuration = await saveWith([{ name, label: 'A', type: 'text', required: true }], 'A', 'x');
    expect(Object.entries(configuration as object)).toEqual([[name, 'x']]);
  });

  it.each(['constructor', 'toString'])('finds nothing in a field called %s where nothing was entered', async (name) => {
    const opened = await openAsking([
      { name, label: 'A', type: 'text' },
      { name: 'b', label: 'B', type: 'text' },
    ]);
    await expect.element(field('A (optional)')).toHaveValue('');
    await field('A (optional)').fill('x');
    await userEvent.tab();
    await field('A (optional)').fill('');
    await userEvent.tab();
    await expect.element(field('A (optional)')).not.toHaveAttribute('aria-describedby');
    await saveButton().click();
    await expectClosed(opened);
    expect(Object.keys(sent(opened)[0]?.['configuration'] as object)).toEqual([]);
  });

  it('does not take a stored value that is no option for one', async () => {
    const setup: Field[] = [{ name: 'a', label: 'A', type: 'select', required: true, options: [{ value: 'x' }] }];
    const opened = await openAsking(setup, { configuration: { values: { a: 'gone' }, secrets: [] } });
    await saveButton().click();
    await expect.element(alert('Choose an option.')).toBeVisible();
    await field('A').selectOptions('x');
    await saveButton().click();
    await expectClosed(opened);
  });

  it('is text where it holds markup: label, help, placeholder, option, name of the application and refusal', async () => {
    const setup: Field[] = [
      { name: 'a', label: `A ${MARKUP}`, type: 'text', required: true, help: `Help ${MARKUP}`, placeholder: MARKUP },
      { name: 'b', label: 'B', type: 'select', options: [{ value: 'x', label: `X ${MARKUP}` }] },
    ];
    const control = controlledAdapter({
      applications: [{ id: 'custom', name: `Custom ${MARKUP}`, kind: 'third-party', setup }],
      integrations: [{ id: 'i-1', applicationId: 'custom', status: 'setup-required' }],
    });
    const opened = await placeDialog({ control, integrationId: 'i-1' });
    opened.element.show();
    await field(`A ${MARKUP}`).fill('x');
    control.fail('configureIntegration', 'invalid', { fieldErrors: { a: `Wrong ${MARKUP}` } });
    await saveButton().click();
    await expect.element(alert(`Wrong ${MARKUP}`)).toBeVisible();
    await expect.element(page.getByRole('dialog', { name: `Custom ${MARKUP} configuration` })).toBeVisible();
    await expect.element(field(`A ${MARKUP}`)).toHaveAccessibleDescription(`Wrong ${MARKUP} Help ${MARKUP}`);
    expect(opened.element.shadowRoot?.querySelector('img, b')).toBeNull();
    expect('wasRun' in window).toBe(false);
  });

  it.each([
    ['no regular expression', '('],
    ['one that is too large to be used', 'a'.repeat(2_000_000)],
    ['one that is nested too deeply', '('.repeat(20_000) + ')'.repeat(20_000)],
  ])('leaves the value to the server, where a pattern is %s', async (_what, pattern) => {
    const opened = await openAsking([{ name: 'a', label: 'A', type: 'text', required: true, pattern }]);
    await field('A').fill('x');
    await saveButton().click();
    await expectClosed(opened);
    expect(sent(opened)).toMatchObject([{ configuration: { a: 'x' } }]);
  });

  it('does not try a pattern on a value that is too long', async () => {
    await openAsking([{ name: 'a', label: 'A', type: 'text', required: true, pattern: '(a+)+', maxLength: 40 }]);
    await field('A').fill(`${'a'.repeat(60)}b`);
    await saveButton().click();
    await expect.element(alert('Enter at most 40 characters.')).toBeVisible();
  });

  it('is a form that can be used with a hundred fields', async () => {
    const setup = Array.from({ length: 100 }, (_, index): Field => ({
      name: `f${index}`,
      label: `Field ${index}`,
      type: 'text',
      required: true,
    }));
    const opened = await openAsking(setup);
    await field('Field 0').fill('x');
    await saveButton().click();
    await expect.element(alert('99 fields are missing.')).toBeVisible();
    await expectFocus(field('Field 1'));
    await expect.element(saveButton()).toBeInViewport();
    opened.element.close();
    await expectClosed(opened);
  });
});
