import * as z from 'zod/mini';
import { Problem } from './problems.ts';

/** The identifier at the end of a place. */
export const placeIdSchema = z.string().check(z.regex(/^[\w.-]+$/));

/** Makes an opaque mark of a place in a list. */
export function encodeCursor(place: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** The place that a mark stands for; the problem `invalid` where it is none of that list. */
export function decodeCursor<T>(cursor: string | undefined, place: z.core.$ZodType<T>): T | undefined {
  if (!cursor) return undefined;
  try {
    return z.parse(place, JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw new Problem(400, 'invalid', 'The cursor is not one of this list.');
  }
}
