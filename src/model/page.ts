import * as z from 'zod/mini';
import { optional, preprocess } from './parsing/preprocess.ts';
import type { PropertiesOf } from './parsing/properties-of.ts';
import { satisfies } from './parsing/satisfies.ts';

/** A page of a list. */
export interface Page<T> {
  /** The items of this page. */
  items: T[];
  /** Continues the list: the next query carries it as its `cursor`. Absent on the last page. */
  nextCursor?: string | null | undefined;
}

/** The items in one step, however many there are. They are copied, because to read a host's list may throw. */
const itemsSchema = preprocess(
  (data) => (Array.isArray(data) ? [...(data as unknown[])] : (data ?? [])),
  z.unknown().check(satisfies(Array.isArray, 'array')),
) as z.ZodMiniType<unknown[], unknown[]>;

/**
 * A page whose items are not checked yet. Each item is checked on its own, so that one malformed item affects no other.
 */
export const uncheckedPageSchema = z.object({
  items: itemsSchema,
  nextCursor: optional(z.string()),
} satisfies PropertiesOf<Page<unknown>>);
