import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from './open.ts';
import { codeOf } from './unavailable.ts';

const TRIES = 10;
const FIRST_WAIT_MILLISECONDS = 10;
const LONGEST_WAIT_MILLISECONDS = 500;

// Not serializable, and a deadlock. And a unique violation: another transaction has stored the same in the meantime,
// which a second look sees.
const CONFLICT_CODES = new Set(['40001', '40P01', '23505']);

/** Another transaction has stored the same in the meantime, so that this one has to be done again. */
export class InTheWay extends Error {
  override readonly name = 'InTheWay';
  /** As PostgreSQL says it. */
  readonly code = '40001';
}

/** Whether a transaction failed only because of others at the same time. */
export function isConflict(error: unknown): boolean {
  return CONFLICT_CODES.has(codeOf(error) ?? '');
}

/** Does work in a transaction, and all of it again where other transactions got in its way. */
export async function inTransaction<T>(database: Database, work: (transaction: Database) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database.transaction().execute(work);
    } catch (error) {
      if (!isConflict(error) || attempt === TRIES) throw error;
      // At random, so that those who got in each other's way do not meet again.
      await wait(Math.random() * Math.min(FIRST_WAIT_MILLISECONDS * 2 ** attempt, LONGEST_WAIT_MILLISECONDS));
    }
  }
}
