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

/** The words of names and vendors, with the entries that have them. */
export type Vocabulary<Item> = ReadonlyMap<string, readonly IndexEntry<Item>[]>;

/** Stands before each word, and before each form in which a word may be typed. */
export const BREAK = '\n';

/** How many items are indexed at once, and the pause between two batches. */
const BATCH = 250;
const PAUSE_MS = 20;

/** Text of which each word is typed in one form only. */
const PLAIN = /^[a-z0-9\s]*$/;

/**
 * The normalized texts of a list. Each item is normalized once, also if the list grows. It belongs to one filter, and
 * is gone with it.
 */
export class SearchIndex<Item extends Searchable> {
  #known = new Map<Item, IndexEntry<Item>>();
  #items: readonly Item[] = [];
  #entries: readonly IndexEntry<Item>[] = [];
  #vocabulary: Vocabulary<Item> | undefined;

  /** Indexes a list in batches, so that the first key press in the search field does not wait for all of it. */
  async prepare(items: readonly Item[]): Promise<void> {
    const unknown = items.filter((item) => !this.#known.has(item));
    for (let start = 0; start < unknown.length; start += BATCH) {
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      for (const item of unknown.slice(start, start + BATCH)) this.#entryOf(item);
    }
  }

  /** The entries of a list. */
  of(items: readonly Item[]): readonly IndexEntry<Item>[] {
    if (items !== this.#items) {
      this.#items = items;
      this.#entries = items.map((item) => this.#entryOf(item));
      this.#vocabulary = undefined;
      // Items that are gone are forgotten.
      if (this.#known.size > items.length) this.#known = new Map(this.#entries.map((entry) => [entry.item, entry]));
    }
    return this.#entries;
  }

  /** The words of all names and vendors of the last list. Most words are in many entries. */
  get vocabulary(): Vocabulary<Item> {
    return (this.#vocabulary ??= vocabularyOf(this.#entries));
  }

  #entryOf(item: Item): IndexEntry<Item> {
    let entry = this.#known.get(item);
    if (!entry) this.#known.set(item, (entry = createEntry(item)));
    return entry;
  }
}

function vocabularyOf<Item>(entries: readonly IndexEntry<Item>[]): Vocabulary<Item> {
  const vocabulary = new Map<string, IndexEntry<Item>[]>();
  for (const entry of entries) {
    for (const word of new Set(`${entry.nameWords}${entry.aliasWords}`.split(BREAK))) {
      const others = vocabulary.get(word);
      if (others) others.push(entry);
      else vocabulary.set(word, [entry]);
    }
  }
  return vocabulary;
}

function createEntry<Item extends Searchable>(item: Item): IndexEntry<Item> {
  const { name, vendor = '', keywords = [], description, category } = item;
  const names = wordings(name).map((wording) => searchWords(wording).join(' '));
  const nameWords = formsIn(names.join(BREAK));
  const aliasWords = formsIn([...keywords, vendor].join(BREAK));
  const others = normalize([...wordings(description), ...wordings(category)].join(BREAK));
  return { item, names, nameWords, aliasWords, text: nameWords + aliasWords + BREAK + others };
}

/** The words of a text, in all forms, each after a `BREAK`. */
function formsIn(text: string): string {
  const words = searchWords(text);
  const forms = PLAIN.test(words.join('')) ? words : words.flatMap(formsOf);
  return forms.map((form) => BREAK + form).join('');
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
