import { createCipheriv, hkdfSync, randomBytes, randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createApp } from '../../../demo/server/app.ts';
import { prefixesInUse, reencryptSecrets } from '../../../demo/server/database/upkeep/reencrypt.ts';
import { Secrets } from '../../../demo/server/credentials/secrets.ts';
import { json, openServer, signIn, type TestServer } from '../support/server.ts';
import { NO_LOG } from '../support/log.ts';

describe('another key', () => {
  const [first, second] = [randomBytes(32), randomBytes(32)];
  const old = new Secrets(first);
  const ring = new Secrets(second, first);
  let server: TestServer;
  let database: Kysely<unknown>;
  let account: string;
  let rows: { integrationId: string; field: string }[];

  beforeAll(async () => {
    server = await openServer();
    database = server.database as unknown as Kysely<unknown>;
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    await sql`delete from integration_secrets`.execute(database);
    account = await server.createAccount();
    rows = [];
    for (let count = 0; count < 3; count += 1) {
      const { id } = await server.add(account, 'microsoft-teams');
      rows.push(...Array.from({ length: 80 }, (_, index) => ({ integrationId: id, field: `field${index}` })));
    }
    const values = rows.map(({ integrationId, field }) => ({
      integration_id: integrationId,
      field,
      ciphertext: old.encrypt(`${integrationId} ${field}`, { accountId: account, integrationId, field }),
    }));
    await server.database.insertInto('integration_secrets').values(values).execute();
  });

  async function decrypted(secrets: Secrets): Promise<string[]> {
    const stored = await server.database.selectFrom('integration_secrets').selectAll().execute();
    return stored
      .map(({ integration_id: integrationId, field, ciphertext }) =>
        secrets.decrypt(ciphertext, { accountId: account, integrationId, field }),
      )
      .toSorted();
  }

  const all = () => rows.map(({ integrationId, field }) => `${integrationId} ${field}`).toSorted();

  it('encrypts all that is stored anew, some at a time, also by several at once and after a break', async () => {
    const stop = new AbortController();
    const broken = reencryptSecrets(server.database, ring, stop.signal);
    await vi.waitUntil(async () => (await prefixesInUse(server.database)).length === 2);
    stop.abort();
    await broken;
    expect(await decrypted(ring)).toEqual(all());
    expect(await prefixesInUse(server.database)).toHaveLength(2);
    expect(
      await Promise.all([reencryptSecrets(server.database, ring), reencryptSecrets(server.database, ring)]),
    ).toEqual([0, 0]);
    expect(await prefixesInUse(server.database)).toEqual([new Secrets(second).currentPrefix]);
    expect(await decrypted(new Secrets(second))).toEqual(all());
  });

  it('leaves alone what cannot be read, counts it, and goes on', async () => {
    const [one] = rows;
    await sql`update integration_secrets set ciphertext = ciphertext || 'x' where integration_id = ${one?.integrationId} and field = ${one?.field}`.execute(
      database,
    );
    expect(await reencryptSecrets(server.database, ring)).toBe(1);
    expect((await prefixesInUse(server.database)).toSorted()).toEqual(
      [ring.currentPrefix, old.currentPrefix].toSorted(),
    );
  });

  it('encrypts anew what was stored without its account', async () => {
    await sql`delete from integration_secrets`.execute(database);
    const { integrationId, field } = rows[0] ?? { integrationId: '', field: '' };
    const keyId = old.currentPrefix.split('.')[1];
    const nonce = randomBytes(12);
    const key = Buffer.from(hkdfSync('sha256', first, '', 'integration-elements encryption', 32));
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(
      Buffer.from(JSON.stringify(['v1', keyId, integrationId, field])),
    );
    const encrypted = Buffer.concat([cipher.update('the-token'), cipher.final()]);
    const ciphertext = `v1.${keyId}.${Buffer.concat([nonce, cipher.getAuthTag(), encrypted]).toString('base64url')}`;
    await server.database
      .insertInto('integration_secrets')
      .values({ integration_id: integrationId, field, ciphertext })
      .execute();
    expect(await decrypted(old)).toEqual(['the-token']);
    expect(await reencryptSecrets(server.database, old)).toBe(0);
    expect(await prefixesInUse(server.database)).toEqual([old.currentPrefix]);
    expect(await decrypted(old)).toEqual(['the-token']);
  });

  it('knows sessions and idempotency keys of the time before', async () => {
    const { database: opened, changes } = server;
    const appOf = (secrets: Secrets) => createApp({ database: opened, changes, secrets, log: NO_LOG });
    const [before, after] = [appOf(old), appOf(ring)];
    const cookie = await signIn(before, 'partner');
    const key = randomUUID();
    const add = (app: typeof before) =>
      app.request(`/api/accounts/${account}/integrations`, {
        method: 'POST',
        headers: { Cookie: cookie, 'Content-Type': 'application/json', 'Idempotency-Key': key },
        body: JSON.stringify({ applicationId: 'cm.com' }),
      });
    const added = await json(add(before));
    const again = await add(after);
    expect(again.headers.get('Idempotency-Replayed')).toBe('true');
    expect(await json(again)).toEqual(added);
    expect((await add(appOf(new Secrets(second)))).status).toBe(401);
  });

  it('reads one row for each key at the start, however many secrets there are', async () => {
    const { rows: plan } = await sql<{ 'QUERY PLAN': string }>`
      explain select left(ciphertext, 15) from integration_secrets where left(ciphertext, 15) > 'v1' order by 1 limit 1`.execute(
      database,
    );
    await sql`set enable_seqscan = on`.execute(database);
    expect(plan.map((row) => row['QUERY PLAN']).join('\n')).toContain('integration_secrets_by_key');
  });
});
