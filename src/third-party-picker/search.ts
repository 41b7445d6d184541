import { fold, searchWords } from '../internal/folded-text.ts';
import type { Application } from '../model/application.ts';
import type { Text } from '../model/text.ts';
import { toleratedErrors, typingErrors } from './typing-errors.ts';

/** What a search has found: the best first, and the words to mark in them, folded. */
export interface Found {
  readonly applications: readonly Application[];
  readonly words: readonly string[];
}

/** An application as a search sees it. */
interface Searched {
  /** Its name in each language. */
  readonly names: readonly string[];
  /** The names, and then other names and the vendor, with a line break before each word. */
  readonly name: string;
  readonly alias: string;
  /** All of its texts. */
  readonly text: string;
}

const BREAK = '\n';
/** What a name that is the search, or begins with it, comes before. */
const FIRST_RANK_OF_WORDS = 2;
/** How much further back than the worst word without a typing error a word is with one. */
const RANK_OF_ERRORS = 10;

// Folded when the first search comes, and once: an application is the same object as long as it is in the catalogue.
const searched = new WeakMap<Application, Searched>();

/**
 * The applications that are meant by a search: each of its words occurs in a name, a former name, the vendor, the
 * category or the description. Where that holds for none, words may have typing errors. A blank search finds all, as
 * they are.
 */
export function findApplications(applications: readonly Application[], search: string): Found {
  const words = searchWords(search);
  if (words.length === 0) return { applications, words };
  const found = ranked(applications, (entry) => rank(entry, words, place));
  return found.length > 0 ? { applications: found, words } : findWithErrors(applications, words);
}

function findWithErrors(applications: readonly Application[], words: readonly string[]): Found {
  // Most words are in many entries: each of them is compared once.
  const compared = new Map(words.map((word) => [word, new Map<string, number>()]));
  const marked = new Set<string>();
  const placeWithErrors = (entry: Searched, word: string): number => {
    const exact = place(entry, word);
    if (exact < Infinity) return exact;
    const most = toleratedErrors(word);
    const known = compared.get(word);
    if (most === 0 || !known) return Infinity;
    let fewest = Infinity;
    for (const candidate of `${entry.name}${entry.alias}`.split(BREAK)) {
      const errors = known.get(candidate) ?? typingErrors(word, candidate, most);
      known.set(candidate, errors);
      if (errors <= fewest) fewest = errors;
      if (errors < Infinity) marked.add(candidate.trim());
    }
    return fewest + RANK_OF_ERRORS;
  };
  const found = ranked(applications, (entry) => rank(entry, words, placeWithErrors));
  return { applications: found, words: [...words, ...marked] };
}

/** The applications with a finite rank, the lowest first. Those with the same one stay in the catalogue's order. */
function ranked(applications: readonly Application[], rankOf: (entry: Searched) => number): Application[] {
  return applications
    .map((application) => ({ application, rank: rankOf(asSearched(application)) }))
    .filter(({ rank: value }) => value < Infinity)
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ application }) => application);
}

/** How far back an application is among those found. Infinite where it is not meant. */
function rank(entry: Searched, words: readonly string[], placeOf: (entry: Searched, word: string) => number): number {
  const whole = words.join(' ');
  if (entry.names.includes(whole)) return 0;
  if (entry.names.some((name) => name.startsWith(whole))) return 1;
  let sum = FIRST_RANK_OF_WORDS;
  for (const word of words) sum += placeOf(entry, word);
  return sum;
}

/** How good a place a word occurs in: best at the beginning of a word of the name. Infinite where it does not occur. */
function place({ name, alias, text }: Searched, word: string): number {
  if (!text.includes(word)) return Infinity;
  if (name.includes(BREAK + word)) return 0;
  if (alias.includes(BREAK + word)) return 1;
  return name.includes(word) ? 2 : 3;
}

function asSearched(application: Application): Searched {
  let entry = searched.get(application);
  if (!entry) {
    const { name, vendor = '', keywords = [], description, category } = application;
    const names = wordings(name).map((wording) => searchWords(wording).join(' '));
    const aliases = fold([...keywords, vendor].join(BREAK));
    const others = fold([...wordings(description), ...wordings(category)].join(BREAK));
    entry = {
      names,
      name: byWord(names.join(' ')),
      alias: byWord(aliases),
      text: [...names, aliases, others].join(BREAK),
    };
    searched.set(application, entry);
  }
  return entry;
}

/** A text with a line break before each word. */
function byWord(text: string): string {
  return text.replaceAll(BREAK, ' ').replace(/[\p{Letter}\p{Number}]+/gu, `${BREAK}$&`);
}

/** A text in all its languages: an administrator may know an application by any of them. */
function wordings(text: Text | undefined): string[] {
  return typeof text === 'object' ? Object.values(text) : [text ?? ''];
}
