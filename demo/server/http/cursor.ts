import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { Page } from '../../../src/model/page.ts';
import { Problem } from './problems.ts';

/** The identifier at the end of a place. PostgreSQL accepts no null character. */
export const placeIdSchema = z.string().check(z.maxLength(200), z.regex(/^[^\0]+$/));

/**
 * A place in a list that is ordered by a time and an identifier. The time has microseconds, like PostgreSQL's: without
 * them, the last row of a page would come again on the next one. PostgreSQL has no year 0.
 */
export const timePlaceSchema = z.tuple([z.iso.datetime().check(z.refine((time) => time >= '0001')), placeIdSchema]);

/** Selects a time in the form that places have. */
export function placeTime(column: 'added_at' | 'created_at') {
  return sql<string>`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`.as('place');
}

/** Returns the time of a place as SQL, for comparisons with a column. */
export function timeOf(text: string) {
  return sql<Date>`${text}::timestamptz`;
}

/** Makes a page of rows. A row more than fits on the page means that there is another page. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  size: number,
  toItem: (row: Row) => Item,
  placeOf: (row: Row) => readonly unknown[],
): Page<Item> {
  const page = rows.slice(0, size);
  const last = page.at(-1);
  return {
    items: page.map(toItem),
    ...(rows.length > size && last !== undefined && { nextCursor: encodeCursor(placeOf(last)) }),
  };
}

// The cursor is opaque to clients.
function encodeCursor(place: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** Returns the place of a cursor; throws the problem `invalid` if the cursor is not one of this list. */
export function decodeCursor<T>(cursor: string | undefined, place: z.core.$ZodType<T>): T | undefined {
  if (!cursor) return undefined;
  try {
    return z.parse(place, JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw new Problem(400, 'invalid', 'The cursor is not one of this list.');
  }
}
