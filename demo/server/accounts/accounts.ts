import { sql } from 'kysely';
import type { Page } from '../../../src/model/page.ts';
import { decodeCursor, pageOf, placeTime, timeOf, timePlaceSchema } from '../http/cursor.ts';
import type { Database } from '../database/open.ts';
import type { Account } from './account.ts';
import type { Person } from '../identity/person.ts';
import { notFound } from '../http/problems.ts';

const COLUMNS = ['id', 'name', 'kind', 'contract', 'details'] as const;

/** Returns a page of the accounts that a person can reach, in the order of their creation. */
export async function listAccounts(
  database: Database,
  { accountIds }: Pick<Person, 'accountIds'>,
  { cursor, pageSize }: { cursor?: string | undefined; pageSize: number },
): Promise<Page<Account>> {
  const place = decodeCursor(cursor, timePlaceSchema);
  let select = database.selectFrom('accounts').select(COLUMNS).select(placeTime('created_at'));
  if (accountIds !== 'all') select = select.where('id', '=', sql<string>`any(${[...accountIds]}::text[])`);
  if (place) {
    const [createdAt, id] = place;
    select = select.where((is) => is(is.refTuple('created_at', 'id'), '>', is.tuple(timeOf(createdAt), id)));
  }
  const rows = await select
    .orderBy('created_at')
    .orderBy('id')
    .limit(pageSize + 1)
    .execute();
  return pageOf(
    rows,
    pageSize,
    ({ place: _time, ...account }) => account,
    ({ place: time, id }) => [time, id],
  );
}

/** Returns the account; throws the problem `not-found` if there is none. */
export async function getAccount(database: Database, id: string): Promise<Account> {
  const account = await database.selectFrom('accounts').select(COLUMNS).where('id', '=', id).executeTakeFirst();
  if (!account) throw notFound('account');
  return account;
}

/** Returns the account and holds it: until this transaction ends, others can also hold it, but not change it. */
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
