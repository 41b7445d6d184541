import * as z from 'zod/mini';
import { satisfies } from './parsing/satisfies.ts';
import { record } from './parsing/preprocess.ts';

/** The greatest length of a name or text, in UTF-16 code units. A page could not draw much more. */
const MAX_TEXT_LENGTH = 100_000;

const bounded = satisfies<string>(({ length }) => length <= MAX_TEXT_LENGTH, `string of at most ${MAX_TEXT_LENGTH}`, {
  maximum: MAX_TEXT_LENGTH,
});

/** Text of a bounded length. */
export const stringSchema = z.string().check(bounded);

/** The schema of {@link Text}. */
export const textSchema = z.union([stringSchema, record(stringSchema)]);
/**
 * Text for users, from the host's data: one string for every language, or a record by BCP 47 language tag
 * (`{en: 'Name', de: 'Name'}`). It is always shown as text, never as markup.
 */
export type Text = z.infer<typeof textSchema>;

/** An identifier: any text that is not empty. */
export const nonEmptySchema = z.string().check(
  satisfies((text) => text !== '', 'non-empty string', { minimum: 1 }),
  bounded,
);

/**
 * Returns the wording of a text that is closest to a language: of the same language, then of the same script, then of
 * the same region, the most specific tag first. If there is none, it is the English one, else the first one. An absent
 * text is the empty string.
 */
export function textIn(text: Text | undefined, language: string): string {
  if (text === undefined || typeof text === 'string') return text ?? '';
  const tags = Object.keys(text);
  const tag = tags.find((each) => each === language) ?? closest(tags, language) ?? closest(tags, 'en') ?? tags[0];
  return (tag !== undefined && text[tag]) || '';
}

/** Returns the tag that is closest to a language, or undefined if none is of that language. */
function closest(tags: readonly string[], language: string): string | undefined {
  const wanted = parse(language);
  let best = 0;
  let found: string | undefined;
  for (const tag of tags) {
    const given = parse(tag);
    const isSame = given.language === wanted.language;
    if (!isSame && macroOf(given) !== macroOf(wanted)) continue;
    // Each mark outweighs all marks after it.
    const marks = [
      given.tag === wanted.tag,
      isSame,
      given.script === wanted.script,
      given.region === wanted.region,
      `${wanted.tag}-`.startsWith(`${given.tag}-`),
      true,
    ];
    const score = marks.reduce((sum, mark) => sum * 2 + Number(mark), 0);
    if (score > best) [best, found] = [score, tag];
  }
  return found;
}

interface Locale {
  /** Whether the browser understands the tag. */
  readonly isKnown?: boolean;
  readonly tag: string;
  readonly language: string;
  readonly script?: string | undefined;
  readonly region?: string | undefined;
}

/**
 * Returns the tags that hold for a language, the most general first: "zh" and "zh-hant" hold for "zh-TW", and
 * "zh-hans" does not. The tags are in lower case. None holds for a tag that the browser does not understand.
 */
export function coveringTags(tags: Iterable<string>, language: string): string[] {
  const wanted = parse(language);
  if (!wanted.isKnown) return [];
  const parts = [...wanted.tag.split('-'), wanted.script?.toLowerCase(), wanted.region?.toLowerCase()];
  const covers = (tag: string): boolean => {
    const [first, ...rest] = tag.split('-');
    return (first === 'nb' ? 'no' : first) === wanted.language && rest.every((part) => parts.includes(part));
  };
  return [...tags].filter(covers).toSorted((one, other) => one.length - other.length);
}

/** The greatest length of a tag whose meaning is kept. Longer texts may be anything. */
const MAX_CACHED_TAG_LENGTH = 11;
const locales = new Map<string, Locale>();

/** Returns what a tag says, or most likely means: "zh-TW" is written in the script of "zh-Hant". */
function parse(written: string): Locale {
  let locale = locales.get(written);
  if (locale) return locale;
  const tag = written.replaceAll('_', '-').toLowerCase();
  try {
    const { language, script, region } = new Intl.Locale(tag).maximize();
    // Norwegian without a region or script is Bokmål.
    locale = { isKnown: true, tag, language: language === 'nb' ? 'no' : language, script, region };
  } catch {
    locale = { tag, language: tag.split('-')[0] ?? '' };
  }
  if (written.length <= MAX_CACHED_TAG_LENGTH) locales.set(written, locale);
  return locale;
}

/** Returns the language that includes another one and is understood by the same people. */
function macroOf({ language }: Locale): string {
  return language === 'nn' ? 'no' : language;
}
