import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../open.ts';

const ROWS_AT_ONCE = 500;

/** Deletes expired rows, by the clock of the database. */
const EXPIRED: readonly RawBuilder<unknown>[] = [
  expired('idempotency_keys', "created_at <= now() - interval '24 hours'"),
  expired('consents', 'expires_at <= now()'),
  expired('ended_sessions', 'forget_at <= now()'),
];

/**
 * Deletes the expired rows of all accounts, a few at a time. Each part is a short transaction that waits for no other,
 * and several processes can do it at once. Returns the number of deleted rows.
 */
export async function sweep(database: Database, signal?: AbortSignal): Promise<number> {
  let total = 0;
  for (const statement of EXPIRED) {
    for (;;) {
      if (signal?.aborted) return total;
      const { numAffectedRows = 0n } = await statement.execute(database);
      total += Number(numAffectedRows);
      if (numAffectedRows < ROWS_AT_ONCE) break;
    }
  }
  return total;
}

function expired(table: string, condition: string): RawBuilder<unknown> {
  return sql`delete from ${sql.table(table)} where ctid = any(array(
    select ctid from ${sql.table(table)} where ${sql.raw(condition)}
    limit ${sql.lit(ROWS_AT_ONCE)} for update skip locked
  ))`;
}
