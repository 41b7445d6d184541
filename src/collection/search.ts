import { searchWords, withoutPunctuation } from './search-text.ts';
import type { Application } from '../model/application.ts';
import { BREAK, indexOf, vocabularyOf, type Entry } from './search-index.ts';
import { toleratedErrors, typingErrors } from './typing-errors.ts';

/** What a search has found: the best first, and the words to mark in them, folded. */
export interface Found {
  readonly applications: readonly Application[];
  readonly words: readonly string[];
}

/** How far back a word is found in an entry. Infinite where it is not in it. */
type PlaceOf = (entry: Entry, word: string) => number;

/** What a name that is the search, or begins with it, comes before. */
const FIRST_RANK_OF_WORDS = 2;
/** The last place that is the beginning of a word of a name, another name or the vendor. */
const LAST_PLACE_OF_NAMES = 1;
/** How much further back than the worst word without a typing error a word is with one. */
const RANK_OF_ERRORS = 10;

/**
 * The applications that are meant by a search: each of its words occurs in a name, a former name, the vendor, the
 * category or the description. Where none of them is called so, those follow that are where words may have typing errors.
 * A blank search finds all, as they are.
 */
export function findApplications(applications: readonly Application[], search: string): Found {
  const words = searchWords(search);
  if (words.length === 0) return { applications, words };
  const index = indexOf(applications);
  // A word that only occurs within another, or in a description, may be there by chance.
  const isCalledSo = index.some((entry) => words.every((word) => place(entry, word) <= LAST_PLACE_OF_NAMES));
  return isCalledSo ? { applications: ranked(index, words, place), words } : findWithErrors(index, words);
}

function findWithErrors(index: readonly Entry[], words: readonly string[]): Found {
  const meant: string[] = [];
  const errors = new Map(words.map((word) => [word, fewestErrors(index, word, meant)]));
  const applications = ranked(index, words, (entry, word) =>
    Math.min(place(entry, word), RANK_OF_ERRORS + (errors.get(word)?.get(entry) ?? Infinity)),
  );
  return { applications, words: [...words, ...meant] };
}

/** The entries that have a word with a typing error, and how many it has. Adds to `meant` what the word may stand for. */
function fewestErrors(index: readonly Entry[], word: string, meant: string[]): ReadonlyMap<Entry, number> {
  const fewest = new Map<Entry, number>();
  const typed = withoutPunctuation(word);
  const most = toleratedErrors(typed);
  // Without errors and punctuation it is found as it is.
  if (typed === '' || (most === 0 && typed === word)) return fewest;
  for (const [candidate, entries] of vocabularyOf(index)) {
    const errors = typingErrors(typed, candidate, most);
    if (errors === Infinity) continue;
    meant.push(candidate);
    for (const entry of entries) fewest.set(entry, Math.min(errors, fewest.get(entry) ?? Infinity));
  }
  return fewest;
}

/** What has all words, the lowest rank first. Those with the same one stay in the catalogue's order. */
function ranked(index: readonly Entry[], words: readonly string[], placeOf: PlaceOf): Application[] {
  const found: { application: Application; rank: number }[] = [];
  const whole = words.join(' ');
  for (const entry of index) {
    let rank = FIRST_RANK_OF_WORDS;
    for (const word of words) {
      rank += placeOf(entry, word);
      if (rank === Infinity) break;
    }
    if (rank === Infinity) continue;
    if (entry.names.includes(whole)) rank = 0;
    else if (entry.names.some((name) => name.startsWith(whole))) rank = 1;
    found.push({ application: entry.application, rank });
  }
  return found.toSorted((one, other) => one.rank - other.rank).map(({ application }) => application);
}

/** How good a place a word occurs in: best at the beginning of a word of the name. */
function place({ name, alias, text }: Entry, word: string): number {
  if (!text.includes(word)) return Infinity;
  if (name.includes(BREAK + word)) return 0;
  if (alias.includes(BREAK + word)) return 1;
  return name.includes(word) ? 2 : 3;
}
