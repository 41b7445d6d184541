import { normalize, searchWords, withoutPunctuation } from './search-text.ts';
import type { Application } from '../model/application.ts';
import type { Text } from '../model/text.ts';

/** An application as a search sees it. */
export interface Entry {
  readonly application: Application;
  /** Its name in each language. */
  readonly names: readonly string[];
  /** The words of the names, and then of other names and the vendor, with a line break before each. */
  readonly name: string;
  readonly alias: string;
  /** All of its texts. */
  readonly text: string;
}

/** Stands before each word, and before each form that it may be typed in. */
export const BREAK = '\n';

/** How many applications are made ready without a pause, and how long that is, in milliseconds. */
const PIECE = 250;
const PAUSE = 20;

const entries = new WeakMap<Application, Entry>();
const indexes = new WeakMap<readonly Application[], readonly Entry[]>();
const vocabularies = new WeakMap<readonly Entry[], ReadonlyMap<string, readonly Entry[]>>();

/** A catalogue as a search sees it. Each application is folded once, in whatever list it comes. */
export function indexOf(applications: readonly Application[]): readonly Entry[] {
  let index = indexes.get(applications);
  if (!index) indexes.set(applications, (index = applications.map(entryOf)));
  return index;
}

/** Makes a catalogue ready to be searched, in pieces, so that the first key that is pressed does not wait for all of it. */
export async function prepareIndex(applications: readonly Application[]): Promise<void> {
  const unknown = applications.filter((application) => !entries.has(application));
  for (let start = 0; start < unknown.length; start += PIECE) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    for (const application of unknown.slice(start, start + PIECE)) entryOf(application);
  }
  vocabularyOf(indexOf(applications));
}

/** The words of all names and vendors, and where each of them is: most are in many entries. */
export function vocabularyOf(index: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const made = vocabularies.get(index);
  if (made) return made;
  const vocabulary = new Map<string, Entry[]>();
  for (const entry of index) {
    for (const word of new Set(`${entry.name}${entry.alias}`.split(BREAK))) {
      const known = vocabulary.get(word);
      if (known) known.push(entry);
      else vocabulary.set(word, [entry]);
    }
  }
  vocabularies.set(index, vocabulary);
  return vocabulary;
}

function entryOf(application: Application): Entry {
  let entry = entries.get(application);
  if (!entry) entries.set(application, (entry = fromTexts(application)));
  return entry;
}

function fromTexts(application: Application): Entry {
  const { name, vendor = '', keywords = [], description, category } = application;
  const names = wordings(name).map((wording) => searchWords(wording).join(' '));
  const byWord = (texts: readonly string[]): string =>
    searchWords(texts.join(BREAK))
      .flatMap(formsOf)
      .map((form) => BREAK + form)
      .join('');
  const [nameWords, aliasWords] = [byWord(names), byWord([...keywords, vendor])];
  const others = normalize([...wordings(description), ...wordings(category)].join(BREAK));
  return { application, names, name: nameWords, alias: aliasWords, text: nameWords + aliasWords + BREAK + others };
}

/** How a word may be typed: as it is, from the beginning of each of its parts, and without its punctuation. */
function formsOf(word: string): string[] {
  const bare = withoutPunctuation(word);
  if (bare === word) return [word];
  const parts = [...word.matchAll(/[\p{Letter}\p{Number}]+/gu)].map(({ index }) => word.slice(index));
  return [...new Set([word, ...parts, bare])];
}

/** A text in all its languages: an administrator may know an application by any of them. */
export function wordings(text: Text | undefined): string[] {
  return typeof text === 'object' ? Object.values(text) : [text ?? ''];
}
