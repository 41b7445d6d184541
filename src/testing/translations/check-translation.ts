import { formatsFor, type Formats } from '../../localization/formats.ts';
import { en } from '../../localization/locales/en.ts';
import type { PartialTranslation, Translation } from '../../localization/translation.ts';
import type { Word } from '../../localization/words/word.ts';
import { SAMPLES, type WordKey } from './samples.ts';
import { isLost, spellingProblem } from './text-problems.ts';

/** What is wrong with one text of a table. */
export interface TranslationProblem {
  readonly key: string;
  /**
   * - `missing`: the table lacks it.
   * - `extra`: the elements do not know it.
   * - `argument`: it does not say what it is told, or takes no arguments although it should, or the reverse.
   * - `plural`: it lacks a form that the language has.
   * - `empty`: it says nothing.
   * - `untranslated`: it is the same as in English.
   * - `space`: a no-break space is missing, or there is a space too many.
   * - `spelling`: three dots, straight quotes, or an "ß" in Switzerland.
   */
  readonly problem: 'missing' | 'extra' | 'argument' | 'plural' | 'empty' | 'untranslated' | 'space' | 'spelling';
  /** What it says. */
  readonly text?: string;
}

/** How to check a table. */
export interface TranslationCheck {
  /** Texts that are rightly the same as in English, such as "Name". */
  readonly same?: readonly (keyof Translation)[];
}

/** Returns what is wrong with a table of words. A table that replaces a few words only lacks the others. */
export function checkTranslation(
  table: PartialTranslation,
  { same = [] }: TranslationCheck = {},
): TranslationProblem[] {
  const keys = Object.keys(en).filter((key) => key !== '$code') as (keyof Translation)[];
  const missing = keys.filter((key) => table[key] === undefined).map((key) => ({ key, problem: 'missing' }) as const);
  const extra = Object.keys(table).filter((key) => !(key in en));
  const isForeign = !/^en\b/i.test(table.$code);
  const found = keys
    .filter((key) => table[key] !== undefined)
    .flatMap((key) => problemsOf(table, key, isForeign && !same.includes(key)));
  return [...missing, ...extra.map((key) => ({ key, problem: 'extra' }) as const), ...found];
}

function problemsOf(table: PartialTranslation, key: keyof Translation, isOwn: boolean): TranslationProblem[] {
  const word = table[key] as string | Word<object>;
  const english = en[key] as string | Word<object>;
  if (typeof word !== typeof english) return [{ key, problem: 'argument' }];
  const problems = new Map<TranslationProblem['problem'], string>();
  for (const values of typeof word === 'string' ? [{}] : SAMPLES[key as WordKey]) {
    const { text, isPluralWhole } = write(word, values, table.$code);
    const inEnglish = write(english, values, 'en').text;
    if (!isPluralWhole) problems.set('plural', text);
    if (isLost(text, values, formatsFor(table.$code))) problems.set('argument', text);
    if (text.trim() === '' && inEnglish !== '') problems.set('empty', text);
    if (isOwn && text === inEnglish && hasWords(text, values)) problems.set('untranslated', text);
    const spelling = spellingProblem(text, table.$code);
    if (spelling) problems.set(spelling, text);
  }
  return [...problems].map(([problem, text]) => ({ key, problem, text }));
}

/** Writes a text, and finds out whether all plurals in it have the forms that the language needs. */
function write(
  word: string | Word<object>,
  values: object,
  language: string,
): { text: string; isPluralWhole: boolean } {
  if (typeof word === 'string') return { text: word, isPluralWhole: true };
  let isPluralWhole = true;
  const formats = formatsFor(language);
  const watched: Formats = {
    ...formats,
    plural(count, forms) {
      isPluralWhole &&= categoriesOf(language).every((category) => forms[category] !== undefined);
      return formats.plural(count, forms);
    },
  };
  return { text: word(values, watched), isPluralWhole };
}

/** The plural categories of numbers up to a thousand. Some languages have another one for millions. */
function categoriesOf(language: string): Intl.LDMLPluralRule[] {
  const rules = new Intl.PluralRules(language);
  return [...new Set(Array.from({ length: 1001 }, (_, count) => rules.select(count)))];
}

/** Whether a text says more than its arguments. */
function hasWords(text: string, values: object): boolean {
  const told = Object.values(values).filter((value) => typeof value === 'string' && value !== '') as string[];
  return /\p{L}{2}/u.test(told.reduce((rest, value) => rest.replaceAll(value, ''), text));
}
