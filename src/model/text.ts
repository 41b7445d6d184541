import * as z from 'zod/mini';
import { satisfies } from './satisfies.ts';
import { record } from './preprocess.ts';

/**
 * Text for people, from the host's data: one string for every language, or a record by BCP 47 language tag
 * (`{en: 'Name', de: 'Name'}`). It is always shown as text, never as markup.
 */
export const textSchema = z.union([z.string(), record(z.string())]);
/** An identifier: any text but none. */
export const nonEmptySchema = z.string().check(satisfies((text) => text !== '', 'non-empty string', { minimum: 1 }));

/** Text for people: one string, or a record by language tag. */
export type Text = z.infer<typeof textSchema>;

/**
 * The wording of a text in a language: the exact tag, else its primary language, else English, else the first one.
 * Absent text is the empty string.
 */
export function textIn(text: Text | undefined, language: string): string {
  if (text === undefined || typeof text === 'string') return text ?? '';
  const byTag = new Map(Object.entries(text).map(([tag, wording]) => [tag.toLowerCase(), wording]));
  const tag = language.toLowerCase();
  return byTag.get(tag) ?? byTag.get(tag.split('-')[0] ?? '') ?? byTag.get('en') ?? [...byTag.values()][0] ?? '';
}
