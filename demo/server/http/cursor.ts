import { sql } from 'kysely';
import * as z from 'zod/mini';
import type { Page } from '../../../src/model/page.ts';
import { Problem } from './problems.ts';

/** The identifier at the end of a place. PostgreSQL takes no null character. */
export const placeIdSchema = z.string().check(z.maxLength(200), z.regex(/^[^\0]+$/));

/**
 * A place in a list in the order of a time, and of the identifier where that is the same. The time is to the microsecond,
 * as PostgreSQL keeps it: one that was cut would bring the last row of a page again. It has no year 0.
 */
export const timePlaceSchema = z.tuple([z.iso.datetime().check(z.refine((time) => time >= '0001')), placeIdSchema]);

/** A time as places have it. */
export function placeTime(column: 'added_at' | 'created_at') {
  return sql<string>`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`.as('place');
}

/** The time of a place, to compare a column with. */
export function timeOf(text: string) {
  return sql<Date>`${text}::timestamptz`;
}

/** A page of the rows that were read, of which one more than fits says that there is another page. */
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

// An opaque mark of a place in a list.
function encodeCursor(place: readonly unknown[]): string {
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
