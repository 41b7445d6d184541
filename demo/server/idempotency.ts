import type { Database } from './database/open.ts';
import { Problem } from './problems.ts';

const KEPT_MILLISECONDS = 24 * 60 * 60 * 1000;

/** How a write ended: what is answered now, and to every later try with the same key. */
export interface Outcome {
  status: 200 | 201 | 204;
  /** JSON; nothing where something was removed. */
  body: string | null;
}

/** A try of a write. The fingerprint is the same for every try of the same action. */
export interface Try {
  accountId: string;
  key: string;
  fingerprint: string;
}

/** How an earlier try with the same key ended, if there was one that took effect. */
export async function findOutcome(transaction: Database, attempt: Try): Promise<Outcome | undefined> {
  const earlier = await transaction
    .selectFrom('idempotency_keys')
    .select(['request_fingerprint', 'status', 'body'])
    .where('account_id', '=', attempt.accountId)
    .where('key', '=', attempt.key)
    .executeTakeFirst();
  if (!earlier) return undefined;
  if (earlier.request_fingerprint !== attempt.fingerprint) {
    throw new Problem(422, 'invalid', 'This Idempotency-Key came with another request before.');
  }
  return { status: earlier.status as Outcome['status'], body: earlier.body };
}

/** Keeps for a day how a try ended. One that failed is not kept: it had no effect, and may be tried again. */
export async function keepOutcome(transaction: Database, attempt: Try, outcome: Outcome): Promise<void> {
  await transaction
    .deleteFrom('idempotency_keys')
    // Only of the account, which is locked: with those of others this would get in the way of writes to them.
    .where('account_id', '=', attempt.accountId)
    .where('created_at', '<', new Date(Date.now() - KEPT_MILLISECONDS))
    .execute();
  await transaction
    .insertInto('idempotency_keys')
    .values({
      account_id: attempt.accountId,
      key: attempt.key,
      request_fingerprint: attempt.fingerprint,
      status: outcome.status,
      body: outcome.body,
    })
    .execute();
}
