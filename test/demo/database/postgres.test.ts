import { randomBytes } from 'node:crypto';
import { Kysely, sql } from 'kysely';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createApp } from '../../../demo/server/app.ts';
import { type OpenDatabase, openDatabase } from '../../../demo/server/database/open.ts';
import { openPostgres } from '../../../demo/server/database/engines/postgres.ts';
import { Secrets } from '../../../demo/server/credentials/secrets.ts';
import { type CutOff, openCutOff } from '../support/cut-off.ts';
import { administer, createPlace } from '../support/place.ts';
import { json, signIn } from '../support/server.ts';
import { type LogEntry, logInto, NO_LOG } from '../support/log.ts';

const PATH = '/api/accounts/100200300/integrations';

describe.runIf(process.env['DATABASE_URL'])('a PostgreSQL of its own process', () => {
  const secrets = new Secrets(randomBytes(32));

  async function place(): Promise<string> {
    const { url = '', remove } = await createPlace();
    onTestFinished(remove);
    return url;
  }

  async function open(url: string, log: LogEntry[] = []): Promise<OpenDatabase> {
    const opened = await openDatabase({ url, secrets, log: logInto(log) });
    onTestFinished(opened.close);
    return opened;
  }

  function sender({ database, changes }: OpenDatabase, log: LogEntry[] = []) {
    const app = createApp({ database, changes, secrets, log: logInto(log) });
    const signedIn = async () => ({ Cookie: await signIn(app, 'partner') });
    return {
      list: async () => app.request(PATH, { headers: await signedIn() }),
      add: async (applicationId = 'microsoft-teams', key: string = crypto.randomUUID()) =>
        app.request(PATH, {
          method: 'POST',
          headers: { ...(await signedIn()), 'Content-Type': 'application/json', 'Idempotency-Key': key },
          body: JSON.stringify({ applicationId }),
        }),
    };
  }

  it('is brought up to date and filled once by several that start at the same moment', async () => {
    const url = await place();
    const opened = await Promise.all([open(url), open(url), open(url), open(url)]);
    const [first] = opened;
    const count = async (table: 'accounts' | 'applications' | 'integrations') =>
      (await first.database.selectFrom(table).selectAll().execute()).length;
    expect([await count('accounts'), await count('applications'), await count('integrations')]).toEqual([4, 14, 8]);
  });

  it('refuses a key that its secrets were not stored with', async () => {
    const url = await place();
    await open(url);
    const other = openDatabase({ url, secrets: new Secrets(randomBytes(32)), log: NO_LOG });
    await expect(other).rejects.toThrow('encrypted with another key');
  });

  it.each(['read committed', 'repeatable read', 'serializable'])(
    'keeps writes of two servers apart at the level %s',
    async (level) => {
      const url = await place();
      await administer(
        url,
        `alter database ${new URL(url).pathname.slice(1)} set default_transaction_isolation to '${level}'`,
      );
      const [first, second] = await Promise.all([open(url), open(url)]);
      const levels = await sql<{ level: string }>`select current_setting('transaction_isolation') as level`.execute(
        first.database,
      );
      expect(levels.rows).toEqual([{ level }]);
      const servers = [sender(first), sender(second)];
      const key = crypto.randomUUID();
      const answers = await Promise.all(
        servers.flatMap(({ add }) => [
          // The same write, of which one takes effect; different ones of which one may; and ones that all do.
          ...[1, 2, 3].map(() => add('microsoft-teams', key)),
          ...[1, 2, 3].map(() => add('cm.com')),
          ...[1, 2, 3].map(() => add()),
        ]),
      );
      const statuses = answers.map(({ status }) => status).toSorted((a, b) => a - b);
      expect(statuses).toEqual([...Array<number>(13).fill(201), ...Array<number>(5).fill(409)]);
      const { items } = await json<{ items: { applicationId: string }[] }>(servers[0]!.list());
      const applications = items.map(({ applicationId }) => applicationId).toSorted();
      expect(applications).toEqual(['cm.com', ...Array<string>(7).fill('microsoft-teams')]);
    },
  );

  it('works on no statement any more that nobody waits for', async () => {
    const url = await place();
    const engine = openPostgres(url, NO_LOG, { statementMilliseconds: 0, answerMilliseconds: 300 });
    const database = new Kysely<unknown>({ dialect: engine.dialect });
    onTestFinished(() => database.destroy());
    const watching = new Kysely<unknown>({ dialect: openPostgres(url, NO_LOG).dialect });
    onTestFinished(() => watching.destroy());
    const working = async () =>
      (
        await sql`select 1 from pg_stat_activity where datname = current_database() and state = 'active' and query like 'select pg_sleep%'`.execute(
          watching,
        )
      ).rows;
    const sleeping = sql`select pg_sleep(120)`.execute(database);
    await expect(sleeping).rejects.toThrow('cannot be reached');
    await vi.waitUntil(async () => (await working()).length === 0, { timeout: 10_000 });
    expect((await sql`select 1 as one`.execute(database)).rows).toEqual([{ one: 1 }]);
  });

  it('gives up a statement that takes too long, with 503', async () => {
    const url = await place();
    const database = new Kysely<unknown>({
      dialect: openPostgres(url, NO_LOG, { statementMilliseconds: 100, answerMilliseconds: 60_000 }).dialect,
    });
    onTestFinished(() => database.destroy());
    await expect(sql`select pg_sleep(120)`.execute(database)).rejects.toMatchObject({
      name: 'DatabaseUnavailable',
      code: '57014',
    });
  });

  describe('when it is restarted', () => {
    async function openByWay(): Promise<{ way: CutOff; opened: OpenDatabase; log: LogEntry[] }> {
      const way = await openCutOff(await place());
      const log: LogEntry[] = [];
      const opened = await open(way.url, log);
      await vi.waitUntil(() => way.connections() >= 2);
      return { way, opened, log };
    }

    it('answers 503 meanwhile, and as before afterwards', async () => {
      const { way, opened, log } = await openByWay();
      const { list, add } = sender(opened, log);
      expect((await add()).status).toBe(201);
      await way.cut();
      for (const response of await Promise.all([list(), add(), list(), add()])) {
        expect(response.status).toBe(503);
        expect(response.headers.get('Retry-After')).toMatch(/^\d+$/);
        expect(await json(response)).toMatchObject({ code: 'unavailable' });
      }
      await way.mend();
      expect((await add()).status).toBe(201);
      expect((await json<{ items: unknown[] }>(list())).items).toHaveLength(2);
      expect(log.map(({ event }) => event)).toContain('request-failed');
      for (const text of [JSON.stringify(log), ...log.map(String)])
        expect(text).not.toContain(new URL(way.url).password);
    });

    it('answers 503 to a write that it breaks off, which then has no effect', async () => {
      const { way, opened } = await openByWay();
      const { list, add } = sender(opened);
      const holder = await openDatabase({ url: way.url, secrets, log: NO_LOG });
      onTestFinished(holder.close);
      const key = crypto.randomUUID();
      // The account is locked elsewhere, so that the write is under way when the connection is lost.
      const lock = holder.database.transaction().execute(async (transaction) => {
        await transaction.selectFrom('accounts').select('id').where('id', '=', '100200300').forUpdate().execute();
        const writing = add('cm.com', key);
        await vi.waitUntil(async () => {
          const waiting = sql<{ pid: number }>`select pid from pg_locks where not granted`;
          return (await waiting.execute(transaction)).rows.length > 0;
        });
        await way.cut();
        return writing;
      });
      // Its own transaction is lost, too: it cannot be ended.
      const [outcome] = await Promise.allSettled([lock]);
      expect(outcome.status).toBe('rejected');
      await way.mend();
      expect(await json(list())).toEqual({ items: [] });
      const again = await add('cm.com', key);
      expect(again.status).toBe(201);
      expect(again.headers.get('Idempotency-Replayed')).toBeNull();
    });

    it('tells everybody that there may have been changes once it is back, and of the next ones', async () => {
      const { way, opened, log } = await openByWay();
      const changed = vi.fn();
      onTestFinished(opened.changes.listen('100200300', { changed, ended: () => undefined }));
      await way.cut();
      await vi.waitUntil(() => log.filter(({ event }) => event === 'changes-connection-lost').length >= 2);
      changed.mockClear();
      await way.mend();
      await vi.waitUntil(() => changed.mock.calls.length === 1, { timeout: 10_000 });
      await sender(opened).add();
      await vi.waitUntil(() => changed.mock.calls.length === 2);
    });

    it('survives that an operator ends every connection', async () => {
      const url = await place();
      const opened = await open(url);
      const { list, add } = sender(opened);
      await Promise.all([list(), list(), add()]);
      const changed = vi.fn();
      onTestFinished(opened.changes.listen('100200300', { changed, ended: () => undefined }));
      for (let round = 0; round < 5; round += 1) {
        const writing = Promise.all([add(), add(), add()]);
        await administer(
          url,
          'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
        );
        for (const { status } of await writing) expect([201, 503]).toContain(status);
      }
      await vi.waitUntil(async () => (await list()).status === 200, { timeout: 10_000 });
      expect((await add()).status).toBe(201);
    });
  });

  it('cannot be started without it, and says so without its password', async () => {
    const way = await openCutOff(await place());
    await way.cut();
    const failure = await openDatabase({ url: way.url, secrets, log: NO_LOG }).catch(String);
    expect(failure).toContain('The database at DATABASE_URL cannot be reached (ECONNREFUSED).');
    expect(failure).not.toContain(new URL(way.url).password);
  });
});
