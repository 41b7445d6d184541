import { formatsFor } from './formats.ts';
import { sentence } from './isolate.ts';
import type { Translation } from './translation.ts';
import type { Word } from './words/word.ts';

/** The named arguments of a text of the tables, if it has any. */
export type ArgumentsOf<Key extends keyof Translation> =
  Translation[Key] extends Word<infer Values> ? [values: Values] : [];

/** Returns a text of a table as the elements show it, with its arguments, and with numbers as in `language`. */
export function say<Key extends keyof Translation>(
  table: Partial<Translation> | undefined,
  language: string,
  key: Key,
  ...[values]: ArgumentsOf<Key>
): string {
  const word = table?.[key] as string | Word<object>;
  return typeof word === 'string' ? word : sentence(word, values as object, formatsFor(language));
}
