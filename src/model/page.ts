import * as v from 'valibot';

/**
 * The envelope of a page, its items not checked yet: each item is checked on its own, so that a malformed one does not
 * take the others with it. Many a backend writes an absent cursor as `null`.
 */
export const pageSchema = v.object({
  items: v.array(v.unknown()),
  nextCursor: v.optional(v.union([v.string(), v.null()])),
});

/** Part of a list. A `nextCursor` says that there is more, and is given back to get it. */
export interface Page<T> {
  items: T[];
  nextCursor?: string | null | undefined;
}
