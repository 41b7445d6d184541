import type { PartialTranslation, Translation } from './translation.ts';

/** Words by language: the library's own, whose parts come when they are needed, and the host's, which count more. */
const ownWords = new Map<string, Partial<Translation>>();
const hostWords = new Map<string, Partial<Translation>>();
const merged = new Map<string, Translation | undefined>();
const followers = new Set<() => void>();

/** Adds words of the library itself. */
export function provideWords(...translations: readonly PartialTranslation[]): void {
  add(ownWords, translations);
}

/** Adds words of the host. They replace the library's own, whenever those come. */
export function replaceWords(...translations: readonly PartialTranslation[]): void {
  add(hostWords, translations);
}

/** Whether the library's own table of a language has come, as far as the section needs it. */
export function hasOwnWords(language: string): boolean {
  return ownWords.get(language)?.integrationsHeading !== undefined;
}

function add(tables: Map<string, Partial<Translation>>, translations: readonly PartialTranslation[]): void {
  for (const words of translations) {
    const code = words.$code.toLowerCase();
    tables.set(code, { ...tables.get(code), ...words });
  }
  merged.clear();
  for (const follow of followers) follow();
}

/** Calls back after languages or words have come, until the returned function is called. */
export function followTables(follow: () => void): () => void {
  followers.add(follow);
  return () => followers.delete(follow);
}

/**
 * The words for a BCP 47 tag: those for its region before those of its language, and English where there is none. Absent
 * where the language is not there, and where the browser does not know the tag.
 */
export function wordsFor(tag: string): Translation | undefined {
  if (!merged.has(tag)) merged.set(tag, merge(tag));
  return merged.get(tag);
}

function merge(tag: string): Translation | undefined {
  try {
    const { language, region } = new Intl.Locale(tag);
    const regional = `${language}-${region}`.toLowerCase();
    const words = {
      ...ownWords.get(language),
      ...ownWords.get(regional),
      ...hostWords.get(language),
      ...hostWords.get(regional),
    };
    if (words.integrationsHeading === undefined) return undefined;
    return { ...ownWords.get('en'), ...hostWords.get('en'), ...words } as Translation;
  } catch {
    return undefined;
  }
}
