import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from './open.ts';
import { codeOf } from './unavailable.ts';

const TRIES = 10;
const FIRST_WAIT_MILLISECONDS = 10;
const LONGEST_WAIT_MILLISECONDS = 500;

// A serialization failure, a deadlock, and a unique violation: another transaction has stored the same meanwhile, and a
// second try sees that.
const CONFLICT_CODES = new Set(['40001', '40P01', '23505']);

/** Another transaction has stored the same meanwhile, so this one must be repeated. */
export class InTheWay extends Error {
  override readonly name = 'InTheWay';
  /** PostgreSQL's code of a serialization failure. */
  readonly code = '40001';
}

/** Tells whether a transaction failed only because of concurrent ones. */
export function isConflict(error: unknown): boolean {
  return CONFLICT_CODES.has(codeOf(error) ?? '');
}

/** Does work in a transaction, and repeats it after conflicts with other transactions. */
export async function inTransaction<T>(database: Database, work: (transaction: Database) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database.transaction().execute(work);
    } catch (error) {
      if (!isConflict(error) || attempt === TRIES) throw error;
      // Random, so that transactions in conflict do not meet again.
      await wait(Math.random() * Math.min(FIRST_WAIT_MILLISECONDS * 2 ** attempt, LONGEST_WAIT_MILLISECONDS));
    }
  }
}
