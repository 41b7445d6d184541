import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '../../../demo/server/database/migrations/migrations.ts';
import { inTransaction } from '../../../demo/server/database/transaction.ts';
import { logosOf } from '../../../demo/server/catalogue/logos.ts';
import { MICROSOFT_365 } from '../../../demo/server/catalogue/third-party.ts';
import type { Integration } from '../../../src/model/integration.ts';
import type { Page } from '../../../src/model/page.ts';
import { json, openServer, type TestServer } from '../support/server.ts';

describe('database', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await openServer();
  });
  afterAll(() => server.close());

  it('reads values in the same types, whichever it is', async () => {
    const { rows } = await sql<Record<string, unknown>>`
      select 7::int2 as small, 7::int4 as medium, 7::int8 as large, count(*) as count, 0.5::float8 as floating,
        true as truth, 'text' as text, '2026-11-24T10:00:00.123+01:00'::timestamptz as moment,
        '{"a": [1, null]}'::jsonb as json, array['a', 'b'] as list, null::int8 as nothing
      from accounts`.execute(server.database);
    expect(rows).toEqual([
      {
        small: 7,
        medium: 7,
        large: 7,
        count: 4,
        floating: 0.5,
        truth: true,
        text: 'text',
        moment: new Date('2026-11-24T09:00:00.123Z'),
        json: { a: [1, null] },
        list: ['a', 'b'],
        nothing: null,
      },
    ]);
  });

  it('does not read a number that it would have to round', async () => {
    await expect(sql`select 9007199254740993::int8 as large`.execute(server.database)).rejects.toThrow('too large');
  });

  it('gives an older database the new columns, and keeps what is in it', async () => {
    const { database } = server;
    const before = await database.selectFrom('integrations').select(['id', 'version']).orderBy('id').execute();
    await sql`drop table consents`.execute(database);
    await sql`update applications set entry = entry - 'setup', added_status = 'pending' where id = 'microsoft-365'`.execute(
      database,
    );
    await sql`alter table integrations drop column changed_by, drop column changed_at, drop column status_field`.execute(
      database,
    );
    await sql`delete from kysely_migration where name > '0002'`.execute(database);
    await sql`drop table ended_sessions, later_migrations`.execute(database);
    await sql`drop index applications_in_order, applications_of_kind, applications_search`.execute(database);
    await sql`drop index idempotency_keys_by_age, integration_secrets_by_key, accounts_in_order`.execute(database);
    await sql`drop index integrations_of_application`.execute(database);
    await migrate(database as unknown as Kysely<unknown>);
    const columns = ['id', 'version', 'changed_by', 'changed_at'] as const;
    const after = await database.selectFrom('integrations').select(columns).orderBy('id').execute();
    expect(after).toEqual(before.map((row) => ({ ...row, changed_by: null, changed_at: null })));
    expect(after).toHaveLength(8);
    const listed = await json<Page<Integration>>(server.send('GET', '/accounts/100200417/integrations'));
    for (const integration of listed.items) expect(integration).not.toHaveProperty('changedAt');
    const entry = { ...MICROSOFT_365, ...logosOf(MICROSOFT_365.id) };
    const microsoft365 = database
      .selectFrom('applications')
      .select(['entry', 'added_status'])
      .where('id', '=', MICROSOFT_365.id);
    expect(await microsoft365.executeTakeFirst()).toEqual({ entry, added_status: 'setup-required' });
  });

  it.each(['40001', '40P01', '23505'])('does work again that others got in the way of (%s)', async (code) => {
    let tries = 0;
    const name = await inTransaction(server.database, async (transaction) => {
      const account = await transaction
        .updateTable('accounts')
        .set({ name: `After ${tries} tries` })
        .where('id', '=', '100200300')
        .returning('name')
        .executeTakeFirstOrThrow();
      tries += 1;
      if (tries < 3) throw Object.assign(new Error('in the way'), { code });
      return account.name;
    });
    expect(name).toBe('After 2 tries');
    expect(tries).toBe(3);
  });

  it('does not do other work again, and gives up in the end', async () => {
    let tries = 0;
    const fail = (code: string) =>
      inTransaction(server.database, async () => {
        tries += 1;
        throw Object.assign(new Error('in the way'), { code });
      });
    await expect(fail('23503')).rejects.toThrow('in the way');
    expect(tries).toBe(1);
    tries = 0;
    await expect(fail('40001')).rejects.toThrow('in the way');
    expect(tries).toBe(10);
  });
});
