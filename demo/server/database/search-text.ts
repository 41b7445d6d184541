import type { Application } from '../../../src/model/application.ts';
import type { Text } from '../../../src/model/text.ts';
import { Problem } from '../http/problems.ts';

/** Returns a text in the form that searches compare: without case and accents. */
export function searchable(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

const MOST_WORDS = 8;

/**
 * Returns the words of a search as patterns of `like` that a trigram index can answer. A word of one or two characters
 * contains no trigram, so it has to begin a word. A word has at least one letter or digit.
 */
export function searchPatterns(search: string): string[] {
  const words = new Set(
    searchable(search)
      .split(/\s+/)
      .filter((word) => /[\p{L}\p{N}]/u.test(word)),
  );
  if (words.size > MOST_WORDS) throw new Problem(400, 'invalid', `A search has at most ${MOST_WORDS} words.`);
  return [...words].map((word) => `%${word.length < 3 ? ' ' : ''}${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`);
}

/**
 * Returns the text that searches look at: an application's texts in every language, its vendor and its keywords. A
 * space precedes each word, also if the text has punctuation there.
 */
export function searchTextOf(application: Application): string {
  const { name, description, vendor, category, keywords = [] } = application;
  const texts = [name, description, category].flatMap(wordings).concat(vendor ?? [], keywords);
  const text = ` ${searchable(texts.join(' ')).replaceAll(/\s+/g, ' ')}`;
  const behindPunctuation = text.match(/(?<=[^\p{L}\p{N}\s])[\p{L}\p{N}]+/gu) ?? [];
  return [text, ...behindPunctuation].join(' ');
}

function wordings(text: Text | undefined): string[] {
  return typeof text === 'object' ? Object.values(text) : [text ?? ''];
}
