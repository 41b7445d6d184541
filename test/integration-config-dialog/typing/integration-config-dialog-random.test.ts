import { fixtureCleanup } from '@open-wc/testing/pure';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { userEvent, type Locator } from 'vitest/browser';
import { deepActiveElement } from '../../../src/ui/dom/focus.ts';
import type { ConfigurationValue } from '../../../src/model/configuration/configuration-value.ts';
import type { Field } from '../../../src/model/fields/field.ts';
import { visibleFields } from '../../../src/model/configuration/visible-fields.ts';
import { controlledAdapter, type ControlledAdapter } from '../../support/controlled-adapter.ts';
import { filledFields, wrongFields, type FilledField } from '../../support/field-lists.ts';
import {
  alert,
  expectClosed,
  field,
  openDialog,
  placeDialog,
  saveButton,
  sent,
  type OpenDialog,
} from '../../elements/config-dialog.ts';

type Language = 'en' | 'de';

const language = fc.constantFrom<Language>('en', 'de');
const UNREADABLE = {
  en: 'The fields of this application cannot be shown.',
  de: 'Die Felder dieser Anwendung können nicht angezeigt werden.',
};

/** An application with these fields, and another one, each on the account. */
function adapterWith(setup: readonly unknown[]): ControlledAdapter {
  const other: Field[] = [{ name: 'name', label: 'Name', type: 'text', required: true }];
  return controlledAdapter({
    applications: [
      { id: 'custom', name: 'Custom', kind: 'third-party', setup: setup as Field[] },
      { id: 'other', name: 'Other', kind: 'third-party', setup: other },
    ],
    integrations: [
      { id: 'i-1', applicationId: 'custom', status: 'setup-required', version: '1' },
      { id: 'i-2', applicationId: 'other', status: 'setup-required', version: '1' },
    ],
  });
}

/** The fields that are there once all of them are filled in, and the values that are sent. */
function outcomeOf(filled: readonly FilledField[]): {
  shown: FilledField[];
  values: Record<string, ConfigurationValue>;
} {
  const valuesOf = (some: readonly FilledField[]): Record<string, ConfigurationValue> =>
    Object.fromEntries(some.flatMap(({ field: { name }, value }) => (value === undefined ? [] : [[name, value]])));
  const visible = visibleFields(
    filled.map((each) => each.field),
    valuesOf(filled),
  );
  const shown = filled.filter((each) => visible.includes(each.field));
  return { shown, values: valuesOf(shown) };
}

function controlOf({ field: { label, type, required } }: FilledField, lang: Language): Locator {
  const text = (label as Record<Language, string>)[lang];
  return field(required || type === 'readonly-copy' ? text : `${text} (optional)`);
}

/** Presses Tab until something has the focus. */
async function reach(target: Locator): Promise<void> {
  await expect.element(target).toBeVisible();
  for (let presses = 0; deepActiveElement() !== target.element(); presses += 1) {
    expect(presses, 'presses of Tab').toBeLessThan(20);
    await userEvent.tab();
  }
}

async function fill(filled: FilledField, lang: Language): Promise<void> {
  const control = controlOf(filled, lang);
  if (filled.field.type === 'readonly-copy') return;
  await reach(control);
  if (filled.typed !== false) await userEvent.keyboard(filled.typed === true ? ' ' : filled.typed);
}

async function saveByKeyboard(lang: Language): Promise<void> {
  await reach(saveButton(lang));
  await userEvent.keyboard('{Enter}');
}

/** What was sent with a try to save. */
function sentValues(opened: OpenDialog, number: number): Map<string, unknown> {
  return new Map(Object.entries(sent(opened)[number]?.['configuration'] ?? {}));
}

/** A value as a field shows it: a number in the form of the language. */
function shownText(value: unknown, lang: Language): string {
  return typeof value === 'number'
    ? new Intl.NumberFormat(lang, { useGrouping: false, maximumFractionDigits: 20 }).format(value)
    : String(value);
}

/** Waits until the fields show what was saved. */
async function expectSaved(shown: readonly FilledField[], lang: Language): Promise<void> {
  for (const each of shown) {
    const control = controlOf(each, lang);
    const { type } = each.field;
    if (type === 'readonly-copy') continue;
    if (type === 'checkbox') await expect.poll(() => (control.element() as HTMLInputElement).checked).toBe(each.value);
    else await expect.element(control).toHaveValue(type === 'secret' ? '' : shownText(each.value, lang));
  }
}

describe('any list of fields', () => {
  it('is a form that can be filled in by keyboard, saved, opened again and edited', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(filledFields, language, async (filled, lang) => {
        const control = adapterWith(filled.map((each) => each.field));
        const opened = await openDialog({ control, integrationId: 'i-1', lang });
        const { shown, values } = outcomeOf(filled);
        for (const each of shown) await fill(each, lang);
        await saveByKeyboard(lang);
        await expectClosed(opened);
        expect(sentValues(opened, 0)).toEqual(new Map(Object.entries(values)));

        opened.element.show();
        await expect.element(saveButton(lang)).toHaveAttribute('aria-disabled', 'false');
        await expectSaved(shown, lang);
        const edited = shown.find(({ field: { type, maxLength, format } }) => type === 'text' && !maxLength && !format);
        if (edited) {
          await reach(controlOf(edited, lang));
          await userEvent.keyboard('{End}ja');
        }
        await saveByKeyboard(lang);
        await expectClosed(opened);
        const secrets = new Set(
          shown.filter(({ field: { type } }) => type === 'secret').map((each) => each.field.name),
        );
        const kept = Object.entries(values).filter(([name]) => !secrets.has(name));
        const expected = kept.map(([name, value]): [string, ConfigurationValue] => [
          name,
          name === edited?.field.name ? `${String(value)}ja` : value,
        ]);
        expect(sentValues(opened, 1)).toEqual(new Map(expected));
        fixtureCleanup();
      }),
      { numRuns: 4, endOnFailure: true },
    );
  });

  it(
    'with something wrong in it is said to be so, and leaves other applications as they are',
    { timeout: 60_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(wrongFields, language, async (setup, lang) => {
          const control = adapterWith(setup);
          const opened = await placeDialog({ control, integrationId: 'i-1', lang });
          opened.element.show();
          await expect.element(alert(UNREADABLE[lang])).toBeVisible();
          opened.element.close();
          opened.element.integrationId = 'i-2';
          opened.element.show();
          await field('Name').fill('x');
          await saveButton(lang).click();
          await expectClosed(opened);
          expect(sent(opened)).toMatchObject([{ integrationId: 'i-2', configuration: { name: 'x' } }]);
          fixtureCleanup();
        }),
        { numRuns: 8, endOnFailure: true },
      );
    },
  );
});
