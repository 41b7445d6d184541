// Apart from the schemas of texts: a host that only registers words loads none of them.

/** Returns the tag that is closest to a language, or undefined if none is of that language. */
export function closestTag(tags: readonly string[], language: string): string | undefined {
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

/** Common languages that write with the digits 0 to 9. The browser's first format takes longer than a short list. */
export const LATIN = /^(de|en|es|fr|it|nl|pl)(-\w\w)?$/i;

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
