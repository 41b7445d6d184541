import type { Database } from './database/open.ts';
import type { Account } from './account.ts';
import { notFound } from './problems.ts';

const COLUMNS = ['id', 'name', 'kind', 'contract', 'details'] as const;

/** Every account, in the order in which they were created. */
export function listAccounts(database: Database): Promise<Account[]> {
  return database.selectFrom('accounts').select(COLUMNS).orderBy('created_at').orderBy('id').execute();
}

/** The account; the problem `not-found` where there is none. */
export async function getAccount(database: Database, id: string): Promise<Account> {
  const account = await database.selectFrom('accounts').select(COLUMNS).where('id', '=', id).executeTakeFirst();
  if (!account) throw notFound('account');
  return account;
}

/** The account, which no other transaction can lock until this one ends: so writes to an account follow each other. */
export async function lockAccount(transaction: Database, id: string): Promise<Account> {
  const account = await transaction
    .selectFrom('accounts')
    .select(COLUMNS)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!account) throw notFound('account');
  return account;
}
