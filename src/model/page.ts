import * as z from 'zod/mini';
import { list, optional } from './parsing/preprocess.ts';
import type { PropertiesOf } from './parsing/properties-of.ts';

/** A page of a list. */
export interface Page<T> {
  /** The items of this page. */
  items: T[];
  /** Continues the list: the next query carries it as its `cursor`. Absent on the last page. */
  nextCursor?: string | null | undefined;
}

/**
 * A page whose items are not checked yet. Each item is checked on its own, so that one malformed item affects no other.
 */
export const uncheckedPageSchema = z.object({
  items: list(z.unknown()),
  nextCursor: optional(z.string()),
} satisfies PropertiesOf<Page<unknown>>);
