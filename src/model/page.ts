import * as z from 'zod/mini';
import { list, optional } from './parsing/preprocess.ts';

/**
 * The envelope of a page, its items not checked yet: each item is checked on its own, so that a malformed one does not
 * take the others with it.
 */
export const pageSchema = z.object({
  items: list(z.unknown()),
  nextCursor: optional(z.string()),
});

/** Part of a list. A `nextCursor` says that there is more, and is given back to get it. */
export interface Page<T> {
  items: T[];
  nextCursor?: string | null | undefined;
}
