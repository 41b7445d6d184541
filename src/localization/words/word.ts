import type { Formats } from '../formats.ts';

/**
 * A text with named arguments. Texts from outside come as they are; the second parameter writes numbers, lists and
 * times in the language.
 */
export type Word<Values> = (values: Values, write: Formats) => string;

/** The name of an application, with the integration's own if there can be several. */
export interface Named {
  application: string;
}
