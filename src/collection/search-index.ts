import { normalize, searchWords, withoutPunctuation } from './search-text.ts';
import type { Text } from '../model/text.ts';

/** An item of a list that can be searched, by the texts that may be searched for. Every `Application` is one. */
export interface Searchable {
  readonly id: string;
  readonly name: Text;
  /** Other and former names. */
  readonly keywords?: readonly string[] | undefined;
  readonly vendor?: string | undefined;
  readonly category?: Text | undefined;
  readonly description?: Text | undefined;
}

/** The normalized texts of an item. */
export interface IndexEntry<Item> {
  readonly item: Item;
  /** Its name in each language. */
  readonly names: readonly string[];
  /** The words of the names, and those of other names and the vendor, each after a `BREAK`. */
  readonly nameWords: string;
  readonly aliasWords: string;
  /** All of its texts. */
  readonly text: string;
}

/** Stands before each word, and before each form in which a word may be typed. */
export const BREAK = '\n';

/** How many items are indexed at once, and the pause between two batches. */
const BATCH = 250;
const PAUSE_MS = 20;

const entries = new WeakMap<Searchable, IndexEntry<Searchable>>();
const indexes = new WeakMap<readonly Searchable[], readonly IndexEntry<Searchable>[]>();
const vocabularies = new WeakMap<readonly object[], ReadonlyMap<string, readonly IndexEntry<Searchable>[]>>();

/** The entries of a list. Each item is normalized once, in whichever list it is. */
export function indexOf<Item extends Searchable>(items: readonly Item[]): readonly IndexEntry<Item>[] {
  let index = indexes.get(items);
  if (!index) indexes.set(items, (index = items.map(entryOf)));
  return index as readonly IndexEntry<Item>[];
}

/** Indexes a list in batches, so that the first key press in the search field does not wait for all of it. */
export async function prepareIndex(items: readonly Searchable[]): Promise<void> {
  const unknown = items.filter((item) => !entries.has(item));
  for (let start = 0; start < unknown.length; start += BATCH) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    for (const item of unknown.slice(start, start + BATCH)) entryOf(item);
  }
  vocabularyOf(indexOf(items));
}

/** The words of all names and vendors with the entries that have them. Most words are in many entries. */
export function vocabularyOf<Item extends Searchable>(
  index: readonly IndexEntry<Item>[],
): ReadonlyMap<string, readonly IndexEntry<Item>[]> {
  const known = vocabularies.get(index) as ReadonlyMap<string, readonly IndexEntry<Item>[]> | undefined;
  if (known) return known;
  const vocabulary = new Map<string, IndexEntry<Item>[]>();
  for (const entry of index) {
    for (const word of new Set(`${entry.nameWords}${entry.aliasWords}`.split(BREAK))) {
      const others = vocabulary.get(word);
      if (others) others.push(entry);
      else vocabulary.set(word, [entry]);
    }
  }
  vocabularies.set(index, vocabulary);
  return vocabulary;
}

function entryOf(item: Searchable): IndexEntry<Searchable> {
  let entry = entries.get(item);
  if (!entry) entries.set(item, (entry = createEntry(item)));
  return entry;
}

function createEntry(item: Searchable): IndexEntry<Searchable> {
  const { name, vendor = '', keywords = [], description, category } = item;
  const names = wordings(name).map((wording) => searchWords(wording).join(' '));
  const byWord = (texts: readonly string[]): string =>
    searchWords(texts.join(BREAK))
      .flatMap(formsOf)
      .map((form) => BREAK + form)
      .join('');
  const [nameWords, aliasWords] = [byWord(names), byWord([...keywords, vendor])];
  const others = normalize([...wordings(description), ...wordings(category)].join(BREAK));
  return { item, names, nameWords, aliasWords, text: nameWords + aliasWords + BREAK + others };
}

/** The forms in which a word may be typed: as it is, from the beginning of each part, and without punctuation. */
function formsOf(word: string): string[] {
  const bare = withoutPunctuation(word);
  if (bare === word) return [word];
  const parts = [...word.matchAll(/[\p{Letter}\p{Number}]+/gu)].map(({ index }) => word.slice(index));
  return [...new Set([word, ...parts, bare])];
}

/** A text in all its languages: the user may know an application by any of them. */
export function wordings(text: Text | undefined): string[] {
  return typeof text === 'object' ? Object.values(text) : [text ?? ''];
}
