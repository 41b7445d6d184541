import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { createApp } from '../../../demo/server/app.ts';
import { FIRST_MIGRATIONS } from '../../../demo/server/database/migrations/first-migrations.ts';
import { migrate } from '../../../demo/server/database/migrations/migrations.ts';
import { openDatabase } from '../../../demo/server/database/open.ts';
import { sweep } from '../../../demo/server/database/upkeep/sweep.ts';
import { CM_CONFIGURATION, json, openServer, type TestServer } from '../support/server.ts';
import { NO_LOG } from '../support/log.ts';

describe('deploying', () => {
  let server: TestServer;
  let database: Kysely<unknown>;

  beforeAll(async () => {
    server = await openServer();
    database = server.database as unknown as Kysely<unknown>;
  });
  afterAll(() => server.close());

  describe('another version on the same tables', () => {
    it('records what the first versions do not know in a table that they do not read', async () => {
      const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(database);
      expect(rows.map(({ name }) => name)).toEqual(Object.keys(FIRST_MIGRATIONS));
    });

    it('starts where a newer one has added something', async () => {
      await sql`insert into later_migrations values ('0999-of-the-future', '2027-01-01T00:00:00.000Z')`.execute(
        database,
      );
      onTestFinished(
        async () => void (await sql`delete from later_migrations where name like '0999%'`.execute(database)),
      );
      await expect(migrate(database)).resolves.toBeUndefined();
      // The newer one, which is started again, finds what it has recorded.
      const { rows } = await sql`select name from later_migrations where name like '0999%'`.execute(database);
      expect(rows).toHaveLength(1);
    });

    it('does not start where a newer one has taken away what it needs, and says so', async () => {
      await sql`insert into oldest_compatible_migration values ('0900-of-the-future')`.execute(database);
      onTestFinished(
        async () => void (await sql`delete from oldest_compatible_migration where name like '0900%'`.execute(database)),
      );
      await expect(migrate(database)).rejects.toThrow('needs at least the one with the migration "0900-of-the-future"');
    });

    it('waits for a table in short turns, so that nobody waits behind it for long', async () => {
      const { url } = server;
      if (url === undefined) return;
      const open = () => openDatabase({ url, secrets: server.secrets, log: NO_LOG });
      const other = await open();
      onTestFinished(other.close);
      await sql`drop index accounts_in_order`.execute(database);
      await sql`delete from later_migrations where name like '0007%'`.execute(database);
      const released = Promise.withResolvers<void>();
      const held = Promise.withResolvers<void>();
      const holding = server.database.transaction().execute(async (transaction) => {
        await sql`lock table accounts in row exclusive mode`.execute(transaction);
        held.resolve();
        await released.promise;
      });
      await held.promise;
      const starting = open();
      const waits = async () =>
        (
          await sql<{ seconds: number }>`
          select extract(epoch from now() - query_start)::float8 as seconds from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock' and query like '%accounts_in_order%'`.execute(
            other.database,
          )
        ).rows;
      await vi.waitUntil(async () => (await waits()).length === 1, { timeout: 10_000 });
      // It gives up, and others go on.
      await vi.waitUntil(async () => (await waits()).length === 0, { timeout: 5000 });
      await sql`update accounts set name = name`.execute(other.database);
      released.resolve();
      await holding;
      const started = await starting;
      onTestFinished(started.close);
    });
  });

  describe('what has expired', () => {
    it('goes in the background, of accounts that are silent, too, by the clock of the database', async () => {
      const account = await server.createAccount();
      await sql`
        insert into idempotency_keys (account_id, key, request_fingerprint, status, created_at)
        select ${account}, 'key' || n, 'f', 204, now() - n * interval '1 minute' from generate_series(1, 3000) as n`.execute(
        database,
      );
      await sql`insert into ended_sessions values ('long-ago', now() - interval '1 second'), ('now', now() + interval '1 hour')`.execute(
        database,
      );
      // The clock of the process says something else; in the process itself there is only one.
      if (server.url !== undefined) vi.useFakeTimers({ toFake: ['Date'] });
      onTestFinished(() => void vi.useRealTimers());
      if (server.url !== undefined) vi.setSystemTime(Date.now() + 10 * 24 * 60 * 60 * 1000);
      expect(await sweep(server.database)).toBe(3000 - 1439 + 1);
      const left = await server.database
        .selectFrom('idempotency_keys')
        .select('key')
        .where('account_id', '=', account)
        .execute();
      expect(left).toHaveLength(1439);
      expect(await server.database.selectFrom('ended_sessions').select('session_id').execute()).toEqual([
        { session_id: 'now' },
      ]);
    });

    it('is not looked for by writes, however many keys the account has', async () => {
      const account = await server.createAccount();
      await sql`
        insert into idempotency_keys (account_id, key, request_fingerprint, status, created_at)
        select ${account}, 'key' || n, 'f', 204, now() - interval '25 hours' from generate_series(1, 2000) as n`.execute(
        database,
      );
      const path = `/accounts/${account}/integrations`;
      // An expired key is taken over.
      const added = await server.send('POST', path, {
        body: { applicationId: 'cm.com' },
        headers: { 'Idempotency-Key': 'key1' },
      });
      expect([added.status, added.headers.get('Idempotency-Replayed')]).toEqual([201, null]);
      const { id } = await json<{ id: string }>(added);
      await server.send('PUT', `${path}/${id}/configuration`, { body: { configuration: CM_CONFIGURATION } });
      const { count } = await server.database
        .selectFrom('idempotency_keys')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('account_id', '=', account)
        .executeTakeFirstOrThrow();
      expect(count).toBe(2001);
    });
  });

  describe('whoever runs it', () => {
    it('is told that it lives, whether it can be asked, and how it does', async () => {
      const { app } = server;
      expect((await app.request('http://10.0.0.1:8080/healthz')).status).toBe(200);
      expect((await app.request('http://10.0.0.1:8080/readyz')).status).toBe(200);
      await app.request('/api/accounts/the-secret/integrations');
      const text = await (await app.request('/metrics')).text();
      expect(text).toMatch(/^http_requests_total\{method="GET",route="[^"]*",status="401"\} \d+$/m);
      expect(text).toMatch(/^http_request_duration_seconds_bucket\{le="0.1",/m);
      expect(text).toMatch(/^change_streams 0$/m);
      expect(text).not.toContain('the-secret');
    });

    it('is told under the names of the server and any address, and under no name that somebody else has given it', async () => {
      const { database, changes, secrets } = server;
      const app = createApp({ database, changes, secrets, log: NO_LOG, hosts: ['metrics.example'] });
      for (const path of ['/healthz', '/readyz', '/metrics']) {
        const statuses = await Promise.all(
          ['metrics.example', '[2001:db8::1]:8080', '10.0.0.1', 'evil.example', '10.0.0.1.evil.example'].map(
            async (host) => (await app.request(`http://${host}${path}`)).status,
          ),
        );
        expect(statuses).toEqual([200, 200, 200, 421, 421]);
      }
    });

    it('takes one connection to the database, however often it is asked', async () => {
      const { changes, secrets } = server;
      let asked = 0;
      const { promise, resolve } = Promise.withResolvers<void>();
      const executor = {
        transformQuery: (node: unknown) => node,
        compileQuery: () => ({}),
        executeQuery: async () => {
          asked += 1;
          await promise;
          return { rows: [] };
        },
      };
      const database = { getExecutor: () => executor } as unknown as TestServer['database'];
      const app = createApp({ database, changes, secrets, log: NO_LOG });
      const answers = Array.from({ length: 50 }, async () => (await app.request('/readyz')).status);
      await vi.waitUntil(() => asked > 0);
      resolve();
      expect(new Set(await Promise.all(answers))).toEqual(new Set([200]));
      expect(asked).toBe(1);
      await app.request('/readyz');
      expect(asked).toBe(2);
    });

    it('is told when the database does not answer, and when it stops, which the process outlives', async () => {
      const { secrets } = server;
      const gone = {
        getExecutor: () => {
          throw new Error('gone');
        },
      } as unknown as TestServer['database'];
      const { changes } = server;
      const app = createApp({ database: gone, changes, secrets, log: NO_LOG });
      expect((await app.request('/readyz')).status).toBe(503);
      expect((await app.request('/healthz')).status).toBe(200);
    });

    it.each(['X-Forwarded-For', 'Forwarded'])('is alone told: not who comes through a proxy (%s)', async (name) => {
      for (const path of ['/healthz', '/readyz', '/metrics']) {
        expect((await server.app.request(path, { headers: { [name]: '192.0.2.1' } })).status).toBe(404);
      }
    });
  });

  it('answers 503 where the database lacks something, such as room on its disk, and goes on', async () => {
    await sql`create function fail() returns trigger language plpgsql as $$ begin raise exception 'full' using errcode = '53100'; end $$`.execute(
      database,
    );
    await sql`create trigger fail before insert on integrations execute function fail()`.execute(database);
    const account = await server.createAccount();
    const add = () => server.send('POST', `/accounts/${account}/integrations`, { body: { applicationId: 'cm.com' } });
    const refused = await add();
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([503, '2']);
    await sql`drop trigger fail on integrations`.execute(database);
    expect((await add()).status).toBe(201);
  });
});
