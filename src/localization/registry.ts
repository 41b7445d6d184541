import { coveringTags } from '../model/language-tags.ts';
import type { PartialTranslation, Translation } from './translation.ts';

type Words = Map<string, Partial<Translation>>;

/** The library's own words by language. Parts of a table come when they are needed. */
const libraryWords: Words = new Map();
/** The host's words by language. They win over the library's. */
const hostWords: Words = new Map();
const merged = new Map<string, Translation | undefined>();
const observers = new Set<() => void>();

/** Adds words of the library itself. */
export function addLibraryWords(words: PartialTranslation): void {
  add(libraryWords, [words]);
}

/** Adds languages, or replaces words of a language, before or after the elements are loaded. The elements follow. */
export function registerTranslation(...translations: readonly PartialTranslation[]): void {
  add(hostWords, translations);
}

/** Whether the library's own table of a language is loaded, as far as the section needs it. */
export function hasLibraryWords(language: string): boolean {
  return libraryWords.get(language)?.integrationsHeading !== undefined;
}

function add(target: Words, translations: readonly PartialTranslation[]): void {
  for (const words of translations) {
    const code = words.$code.toLowerCase();
    target.set(code, { ...target.get(code), ...words });
  }
  merged.clear();
  for (const notify of observers) notify();
}

/** Calls back whenever words are added, until the returned function is called. */
export function observeWords(notify: () => void): () => void {
  observers.add(notify);
  return () => observers.delete(notify);
}

/**
 * Returns the words for a BCP 47 tag: those of its region win over those of its script and its language, and English
 * fills the gaps. Returns undefined if the language has no words, or if the browser does not know the tag.
 */
export function wordsFor(tag: string): Translation | undefined {
  if (!merged.has(tag)) merged.set(tag, merge(tag));
  return merged.get(tag);
}

function merge(tag: string): Translation | undefined {
  const words = layered(tag);
  if (words.integrationsHeading === undefined) return undefined;
  return { ...layered('en'), ...words } as Translation;
}

/** The words of all tables that hold for a tag. The host's win, and among them those that say more about the tag. */
function layered(tag: string): Partial<Translation> {
  const layers = [libraryWords, hostWords].flatMap((words) =>
    coveringTags(words.keys(), tag).map((code) => words.get(code)),
  );
  return Object.assign({}, ...layers) as Partial<Translation>;
}
