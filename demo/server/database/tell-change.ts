import { type RawBuilder, sql } from 'kysely';
import { CHANNEL } from './engines/engine.ts';
import type { Database } from './open.ts';

/**
 * Returns the call that tells every process which integration has changed, when the transaction commits. A message has
 * room for 8,000 bytes, so it names the integration, and each process reads it.
 */
export function changeMessage(accountId: string, integrationId: string): RawBuilder<unknown> {
  return sql`pg_notify(${CHANNEL}, json_build_object(
    'account', ${accountId}::text, 'integration', ${integrationId}::text, 'id', gen_random_uuid()::text
  )::text)`;
}

/** Tells every process that an integration has changed, when the transaction commits. */
export async function tellChange(transaction: Database, accountId: string, integrationId: string): Promise<void> {
  await sql`select ${changeMessage(accountId, integrationId)}`.execute(transaction);
}
