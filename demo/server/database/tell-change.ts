import { sql } from 'kysely';
import { CHANNEL } from './engines/engine.ts';
import type { Database } from './open.ts';

/** Tells every process that the account has changed, when the transaction commits. */
export async function tellChange(transaction: Database, accountId: string): Promise<void> {
  await sql`select pg_notify(${CHANNEL}, ${accountId})`.execute(transaction);
}
