import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { sentence } from '../../src/localization/isolate.ts';
import { de } from '../../src/localization/locales/de.ts';
import { en } from '../../src/localization/locales/en.ts';
import type { Translation } from '../../src/localization/translation.ts';
import { openRemoval } from '../support/fixtures/dialog-fixture.ts';
import { catalogueAdapter } from '../support/fixtures/section-fixture.ts';
import { APPLICATIONS, INTEGRATIONS } from '../support/catalogue.ts';

type Word = (...values: unknown[]) => string;

/** Arabic, which is not the library's: names that run from left to right stand in sentences that do not. */
const arabic: Partial<Record<keyof Translation, Word>> = {
  actionOn: (action, application) =>
    `\u0627\u0644\u0625\u062c\u0631\u0627\u0621: ${String(action)} \u0639\u0644\u0649 ${String(application)}.`,
};

/** Words that take texts from outside: all that take values, except those that select by a word of the code. */
const WORDS = [en, de, arabic].flatMap((table) =>
  Object.entries(table as Record<string, unknown>).filter(
    (entry): entry is [string, Word] =>
      typeof entry[1] === 'function' && !['integrationStatus', 'statusNextStep', 'failureReason'].includes(entry[0]),
  ),
);

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
  it.each(WORDS)('%s: turns nothing around it', (_name, word) => {
    const name = array(constantFrom(...MARKS), { minLength: 1, maxLength: 8 }).map((marks) => `x${marks.join('')}x`);
    assert(
      property(name, name, name, (...names) => {
        const written = sentence(word, names);
        const { left, isBalanced } = outside(written);
        expect(isBalanced).toBe(true);
        expect(left).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
      }),
      { numRuns: 30 },
    );
  });

  it('is left as it is where all runs from left to right', () => {
    expect(sentence(en.integrationSwitch as Word, ['CM.com'])).toBe('CM.com integration');
    expect(sentence(en.integrationStatus as Word, ['active'])).toBe('Active');
    expect(sentence(en.removalText as Word, ['CM.com', '', '100'])).toBe(en.removalText('CM.com', '', '100'));
  });

  it('is isolated in a language that runs the other way', () => {
    expect(sentence(arabic.actionOn as Word, ['Edit', 'C++'])).toContain('\u2068C++\u2069');
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
