import { BREAK, SearchIndex, type IndexEntry, type Searchable, type Vocabulary } from './search-index.ts';
import { searchWords, withoutPunctuation } from './search-text.ts';
import { toleratedErrors, typingErrors } from './typing-errors.ts';

/** The result of a search: the items, best match first, and the normalized words to mark in them. */
export interface SearchResult<Item> {
  readonly items: readonly Item[];
  readonly words: readonly string[];
}

/** How bad a match of a word is. Infinity if the entry does not have it. */
type RankOf<Item> = (entry: IndexEntry<Item>, word: string) => number;

/** A name that is the search has rank 0, and one that begins with it has rank 1. */
const FIRST_RANK_OF_WORDS = 2;
/** The worst rank of a word at the beginning of a word of a name, another name or the vendor. */
const LAST_RANK_OF_NAMES = 1;
/** What a typing error adds to the rank. Every match without one is better. */
const RANK_OF_ERRORS = 10;

/**
 * Finds the items that a search means: each of its words is in a name, a former name, the vendor, the category or the
 * description. If no item is called so, matches with typing errors follow. A blank search finds all items, in order.
 */
export function findItems<Item extends Searchable>(
  items: readonly Item[],
  search: string,
  index = new SearchIndex<Item>(),
): SearchResult<Item> {
  const words = searchWords(search);
  if (words.length === 0) return { items, words };
  const entries = index.of(items);
  // A word within another word, or in a description, may match by chance.
  const isCalledSo = entries.some((entry) => words.every((word) => rankOf(entry, word) <= LAST_RANK_OF_NAMES));
  return isCalledSo
    ? { items: ranked(entries, words, rankOf), words }
    : findWithErrors(entries, words, index.vocabulary);
}

function findWithErrors<Item>(
  entries: readonly IndexEntry<Item>[],
  words: readonly string[],
  vocabulary: Vocabulary<Item>,
): SearchResult<Item> {
  const meant: string[] = [];
  const errors = new Map(words.map((word) => [word, fewestErrors(vocabulary, word, meant)]));
  const items = ranked(entries, words, (entry, word) =>
    Math.min(rankOf(entry, word), RANK_OF_ERRORS + (errors.get(word)?.get(entry) ?? Infinity)),
  );
  return { items, words: [...words, ...meant] };
}

/** The entries with a similar word, and the number of typing errors. Adds the similar words to `meant`. */
function fewestErrors<Item>(
  vocabulary: Vocabulary<Item>,
  word: string,
  meant: string[],
): ReadonlyMap<IndexEntry<Item>, number> {
  const fewest = new Map<IndexEntry<Item>, number>();
  const typed = withoutPunctuation(word);
  const most = toleratedErrors(typed);
  // Without errors and punctuation, it is found as it is.
  if (typed === '' || (most === 0 && typed === word)) return fewest;
  for (const [candidate, entries] of vocabulary) {
    const errors = typingErrors(typed, candidate, most);
    if (errors === Infinity) continue;
    meant.push(candidate);
    for (const entry of entries) fewest.set(entry, Math.min(errors, fewest.get(entry) ?? Infinity));
  }
  return fewest;
}

/** The items that match all words, best rank first. Items of the same rank keep the order of the list. */
function ranked<Item>(entries: readonly IndexEntry<Item>[], words: readonly string[], rankOf: RankOf<Item>): Item[] {
  const byRank: Item[][] = [];
  const whole = words.join(' ');
  for (const entry of entries) {
    let rank = FIRST_RANK_OF_WORDS;
    for (const word of words) {
      rank += rankOf(entry, word);
      if (rank === Infinity) break;
    }
    if (rank === Infinity) continue;
    if (entry.names.includes(whole)) rank = 0;
    else if (entry.names.some((name) => name.startsWith(whole))) rank = 1;
    (byRank[rank] ??= []).push(entry.item);
  }
  // Ranks that no item has are left out.
  return byRank.flat();
}

/** Ranks a match by its place. The beginning of a word of the name is best. */
function rankOf({ nameWords, aliasWords, text }: IndexEntry<unknown>, word: string): number {
  if (!text.includes(word)) return Infinity;
  if (nameWords.includes(BREAK + word)) return 0;
  if (aliasWords.includes(BREAK + word)) return 1;
  return nameWords.includes(word) ? 2 : 3;
}
