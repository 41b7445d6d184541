import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { formatsFor } from '../../src/localization/formats.ts';
import { sentence } from '../../src/localization/isolate.ts';
import { de } from '../../src/localization/locales/de.ts';
import { en } from '../../src/localization/locales/en.ts';
import type { Translation } from '../../src/localization/translation.ts';
import type { Word } from '../../src/localization/words/word.ts';
import { SAMPLES, type WordKey } from '../../src/testing/translations/samples.ts';
import { openRemoval } from '../support/fixtures/dialog-fixture.ts';
import { catalogueAdapter } from '../support/fixtures/section-fixture.ts';
import { APPLICATIONS, INTEGRATIONS } from '../support/catalogue.ts';

const FORMATS = formatsFor('en');

/** Arabic: names that run from left to right stand in sentences that do not. */
const arabic: Pick<Translation, 'actionOn'> = {
  actionOn: ({ action, application }) =>
    `\u0627\u0644\u0625\u062c\u0631\u0627\u0621: ${action} \u0639\u0644\u0649 ${application}.`,
};

/** Texts that take texts from outside, with arguments. */
const WORDS = [en, de, arabic].flatMap((table) =>
  Object.entries(table as Record<string, unknown>).flatMap(([key, word]) => {
    const [values] = key in SAMPLES ? (SAMPLES[key as WordKey] as readonly object[]) : [];
    const hasTexts = Object.entries(values ?? {}).some(([name, value]) => isText(value) && name !== 'status');
    return values && hasTexts && key !== 'failureReason' ? [{ key, word: word as Word<object>, values }] : [];
  }),
);

function isText(value: unknown): boolean {
  return typeof value === 'string' || Array.isArray(value);
}

/** The arguments, with other texts in the place of theirs. */
function replaceTexts(values: object, [text, ...more]: string[]): object {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (Array.isArray(value)) return [name, [text, ...more]];
      return [name, typeof value === 'string' ? text : (value as unknown)];
    }),
  );
}

const MARKS = [
  '\u202e',
  '\u202d',
  '\u2066',
  '\u2067',
  '\u2068',
  '\u2069',
  '\u202c',
  '\u202a',
  '\u202b',
  '\u200f',
  '\u05d0',
  '\u0627',
  'a',
  '(',
  ' ',
];

/** What is left of a sentence outside of its isolates, and whether each of them is closed. */
function outside(text: string): { left: string; isBalanced: boolean } {
  let depth = 0;
  let left = '';
  for (const character of text) {
    if (character === '\u2068') depth += 1;
    else if (character === '\u2069') depth -= 1;
    else if (depth === 0) left += character;
    if (depth < 0 || depth > 1) return { left, isBalanced: false };
  }
  return { left, isBalanced: depth === 0 };
}

describe('a text from outside in a sentence', () => {
  it.each(WORDS)('$key: turns nothing around it', ({ word, values }) => {
    const name = array(constantFrom(...MARKS), { minLength: 1, maxLength: 8 }).map((marks) => `x${marks.join('')}x`);
    assert(
      property(name, name, name, (...names) => {
        const written = sentence(word, replaceTexts(values, names), FORMATS);
        const { left, isBalanced } = outside(written);
        expect(isBalanced).toBe(true);
        expect(left).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
      }),
      { numRuns: 30 },
    );
  });

  it('is left as it is where all runs from left to right', () => {
    expect(sentence(en.integrationSwitch, { application: 'CM.com' }, FORMATS)).toBe('CM.com integration');
    expect(sentence(en.integrationStatus, { status: 'active' }, FORMATS)).toBe('Active');
    const values = { application: 'CM.com', integration: '', account: '100' };
    expect(sentence(en.removalText, values, FORMATS)).toBe(en.removalText(values, FORMATS));
  });

  it('is isolated in a language that runs the other way', () => {
    expect(sentence(arabic.actionOn, { action: 'Edit', application: 'C++' }, FORMATS)).toContain('\u2068C++\u2069');
  });

  it('leaves the words around it where they stand, as drawn', async () => {
    const name = 'abc\u202edef';
    const turned = { ...APPLICATIONS[0]!, name, removalNotice: 'Notice\u202e.' };
    await openRemoval(
      catalogueAdapter({ applications: [turned, ...APPLICATIONS.slice(1)], integrations: INTEGRATIONS }),
    );
    const text = page.getByText(/is removed from the account|will be removed from/).first();
    await expect.element(text).toBeVisible();
    const node = [...text.element().childNodes].find((child) => child.textContent?.includes('abc')) as Text;
    const sentenceText = node.textContent;
    const place = (word: string): DOMRect => {
      const range = document.createRange();
      const start = sentenceText.indexOf(word);
      range.setStart(node, start);
      range.setEnd(node, start + word.length);
      return range.getBoundingClientRect();
    };
    const words = sentenceText
      .slice(sentenceText.indexOf('\u2069'))
      .match(/[a-z]{2,}/g)!
      .slice(0, 3);
    const [first, second, third] = words.map(place);
    expect(first!.left).toBeGreaterThan(place('abc').left);
    expect(second!.left).toBeGreaterThan(first!.left);
    expect(third!.left).toBeGreaterThan(second!.left);
  });
});
