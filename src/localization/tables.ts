import type { DialogTranslation, SectionTranslation, Translation } from './translation.ts';

const tables = new Map<string, Partial<Translation>>();
const merged = new Map<string, Translation | undefined>();
const followers = new Set<() => void>();

/** Brings languages, or more words for them. What is shown in them follows. */
export function registerTranslation(...translations: (Translation | SectionTranslation | DialogTranslation)[]): void {
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
    const own = { ...tables.get(language), ...tables.get(`${language}-${region}`.toLowerCase()) };
    return own.integrationsHeading === undefined ? undefined : ({ ...tables.get('en'), ...own } as Translation);
  } catch {
    return undefined;
  }
}
