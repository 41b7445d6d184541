import type { Database } from './database/open.ts';
import type { Account } from './account.ts';
import type { Person } from './identity/person.ts';
import { notFound } from './problems.ts';

const COLUMNS = ['id', 'name', 'kind', 'contract', 'details'] as const;

/** The accounts that a person can reach, in the order in which they were created. */
export function listAccounts(database: Database, { accountIds }: Pick<Person, 'accountIds'>): Promise<Account[]> {
  let select = database.selectFrom('accounts').select(COLUMNS);
  if (accountIds !== 'all') select = select.where('id', 'in', [...accountIds]);
  return select.orderBy('created_at').orderBy('id').execute();
}

/** The account; the problem `not-found` where there is none. */
export async function getAccount(database: Database, id: string): Promise<Account> {
  const account = await database.selectFrom('accounts').select(COLUMNS).where('id', '=', id).executeTakeFirst();
  if (!account) throw notFound('account');
  return account;
}

/** The account, which no other transaction can change until this one ends. Others may hold it like this at the same time. */
export async function holdAccount(transaction: Database, id: string): Promise<Account> {
  const account = await transaction
    .selectFrom('accounts')
    .select(COLUMNS)
    .where('id', '=', id)
    .forShare()
    .executeTakeFirst();
  if (!account) throw notFound('account');
  return account;
}
