import { sql } from 'kysely';
import { CHANNEL } from './engines/engine.ts';
import type { Database } from './open.ts';

/** Tells every process, once the transaction has taken effect, that the account was changed. */
export async function tellChange(transaction: Database, accountId: string): Promise<void> {
  await sql`select pg_notify(${CHANNEL}, ${accountId})`.execute(transaction);
}
