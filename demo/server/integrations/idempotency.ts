import { sql } from 'kysely';
import { InTheWay } from '../database/transaction.ts';
import type { Database } from '../database/open.ts';
import { changeMessage } from '../database/tell-change.ts';
import { Problem } from '../http/problems.ts';

/** Older keys have expired, by the clock of the database. The clocks of the processes may differ. */
export const KEPT_SINCE = sql<Date>`now() - interval '24 hours'`;

/** The answer to a write, now and for every later try with the same key. */
export interface Outcome {
  status: 200 | 201 | 204;
  /** JSON; `null` after a removal. */
  body: string | null;
}

/** A write that took effect: its answer, and the integration that it has changed. */
export interface Performed extends Outcome {
  integrationId: string;
}

/** A try of a write. All tries of the same action have the same first fingerprint, which the current key makes. */
export interface Try {
  accountId: string;
  key: string;
  fingerprints: readonly string[];
}

/** Returns the outcome of an earlier try with the same key, if one took effect. */
export async function findOutcome(transaction: Database, attempt: Try): Promise<Outcome | undefined> {
  const earlier = await transaction
    .selectFrom('idempotency_keys')
    .select(['request_fingerprint', 'status', 'body'])
    .where('account_id', '=', attempt.accountId)
    .where('key', '=', attempt.key)
    .where('created_at', '>', KEPT_SINCE)
    .executeTakeFirst();
  if (!earlier) return undefined;
  if (!attempt.fingerprints.includes(earlier.request_fingerprint)) {
    throw new Problem(422, 'invalid', 'This Idempotency-Key came with another request before.');
  }
  return { status: earlier.status as Outcome['status'], body: earlier.body };
}

/**
 * Stores the outcome of a try for a day. When the transaction commits, every process hears which integration has
 * changed. A failed try is not stored: it had no effect, and may be repeated. If two tries run at the same time, the
 * second one waits here for the first; it is then repeated, and finds the outcome. An expired key is taken over.
 */
export async function keepOutcome(
  transaction: Database,
  { accountId, key, fingerprints }: Try,
  outcome: Performed,
): Promise<void> {
  const { rows } = await sql`
    with kept as (
      insert into idempotency_keys as stored (account_id, key, request_fingerprint, status, body, created_at)
      values (${accountId}, ${key}, ${fingerprints[0]}, ${outcome.status}, ${outcome.body}, clock_timestamp())
      on conflict (account_id, key) do update set request_fingerprint = excluded.request_fingerprint,
        status = excluded.status, body = excluded.body, created_at = excluded.created_at
      where stored.created_at <= ${KEPT_SINCE}
      returning account_id
    )
    select ${changeMessage(accountId, outcome.integrationId)} from kept`.execute(transaction);
  if (rows.length === 0) throw new InTheWay();
}
