import * as fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Page } from '../../../src/model/page.ts';
import type { Integration } from '../../../src/model/integration.ts';
import { createApp } from '../../../demo/server/app.ts';
import { json, openServer, signIn, type TestServer } from '../support/server.ts';
import { NO_LOG } from '../support/log.ts';

const ACCOUNT = '/accounts/100200300';

describe('what comes in is bounded', { timeout: 120_000 }, () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await openServer();
  });
  afterAll(() => server.close());

  it.each([
    ['search', 'a'.repeat(201)],
    ['search', Array.from({ length: 9 }, (_, index) => `word${index}`).join(' ')],
    ['search', Array.from({ length: 5000 }, () => 'a').join(' ')],
    ['cursor', 'a'.repeat(501)],
  ])('a %s that is too long is answered 400 (%#)', async (name, value) => {
    const response = await server.send('GET', `${ACCOUNT}/applications?${name}=${encodeURIComponent(value)}`);
    expect(response.status).toBe(400);
    expect(await json(response)).toMatchObject({ code: 'invalid' });
  });

  it('an identifier that is too long is answered 400, wherever it stands', async () => {
    const long = 'x'.repeat(601);
    for (const path of [`/accounts/${long}/integrations`, `${ACCOUNT}/integrations/${long}`, `/${long}`]) {
      expect((await server.send('GET', path)).status).toBe(400);
    }
    const added = await server.send('POST', `${ACCOUNT}/integrations`, { body: { applicationId: 'x'.repeat(201) } });
    expect(added.status).toBe(400);
  });

  it('a configuration of more fields than any application has is answered 400', async () => {
    const account = await server.createAccount();
    const { id } = await server.add(account, 'cm.com');
    const configuration = Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`f${index}`, 'x']));
    const response = await server.send('PUT', `/accounts/${account}/integrations/${id}/configuration`, {
      body: { configuration },
    });
    expect(response.status).toBe(400);
  });

  it('JSON of any depth is answered 400', async () => {
    for (const depth of [10, 1000, 30_000]) {
      const response = await server.send('POST', `${ACCOUNT}/integrations`, {
        body: '['.repeat(depth) + ']'.repeat(depth),
      });
      expect(response.status).toBe(400);
    }
  });

  it('a list of versions that is too long is answered 400', async () => {
    const account = await server.createAccount();
    const { id } = await server.add(account, 'cm.com');
    const headers = { 'If-Match': '"a", '.repeat(300) };
    expect((await server.send('DELETE', `/accounts/${account}/integrations/${id}`, { headers })).status).toBe(400);
  });

  it('an account has at most 20,000 integrations', async () => {
    const account = await server.createAccount();
    await sql`
      insert into integrations (id, account_id, application_id, single, status, configuration, version, added_at)
      select ${account} || n, ${account}, 'microsoft-teams', false, 'active', '{}', 'v', now() - n * interval '1 second'
      from generate_series(1, 20000) as n`.execute(server.database);
    const response = await server.send('POST', `/accounts/${account}/integrations`, {
      body: { applicationId: 'microsoft-teams' },
    });
    expect(response.status).toBe(409);
  });

  describe('reads', () => {
    it('are refused to one session that sends too many, and to no other', async () => {
      const { database, changes, secrets } = server;
      const app = createApp({ database, changes, secrets, log: NO_LOG, limits: { reads: 20 } });
      const [one, other] = [await signIn(app, 'partner'), await signIn(app, 'partner')];
      const read = (Cookie: string) => app.request(`/api${ACCOUNT}/integrations`, { headers: { Cookie } });
      for (let count = 0; count < 20; count += 1) expect((await read(one)).status).toBe(200);
      const refused = await read(one);
      expect(refused.status).toBe(429);
      expect(refused.headers.get('Retry-After')).toMatch(/^\d+$/);
      expect((await read(other)).status).toBe(200);
    });

    it('are refused to one address that sends too many, with or without a session', async () => {
      const { database, changes, secrets } = server;
      const app = createApp({ database, changes, secrets, log: NO_LOG, limits: { requests: 20 } });
      const from = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } });
      const read = (address: string, path = '/api/session') => app.request(path, {}, from(address));
      for (let count = 0; count < 20; count += 1) expect((await read('192.0.2.1')).status).toBe(200);
      for (const path of ['/api/session', '/consent/callback', '/'])
        expect((await read('192.0.2.1', path)).status).toBe(429);
      expect((await read('192.0.2.2')).status).toBe(200);
    });
  });

  describe('addresses', () => {
    /** Whether a request is refused after one of the other client. */
    async function countAsOne(trustedProxies: number, ...clients: [Client, Client]): Promise<boolean> {
      const { database, changes, secrets } = server;
      const app = createApp({
        database,
        changes,
        secrets,
        log: NO_LOG,
        limits: { requests: 1 },
        trustedProxies,
      });
      const statuses: number[] = [];
      for (const [remoteAddress, forwarded] of clients) {
        const headers = forwarded === undefined ? {} : { 'X-Forwarded-For': forwarded };
        const answer = await app.request('/api/session', { headers }, { incoming: { socket: { remoteAddress } } });
        statuses.push(answer.status);
      }
      expect(statuses[0]).toBe(200);
      return statuses[1] === 429;
    }
    type Client = [remoteAddress: string, forwarded?: string];

    it.each<[string, number, Client, Client, boolean]>([
      ['what a client says is not believed', 0, ['192.0.2.1', '1.1.1.1'], ['192.0.2.1', '2.2.2.2'], true],
      ['what the proxy says is', 1, ['10.0.0.1', '198.51.100.1'], ['10.0.0.1', '198.51.100.2'], false],
      [
        'and of that only what the proxy has added',
        1,
        ['10.0.0.1', '1.1.1.1, 198.51.100.1'],
        ['10.0.0.1', '2.2.2.2, 198.51.100.1'],
        true,
      ],
      ['through whichever proxy', 1, ['10.0.0.1', '198.51.100.1'], ['10.0.0.2', '198.51.100.1'], true],
      [
        'of two proxies, both add one',
        2,
        ['10.0.0.1', '1.1.1.1, 198.51.100.1, 10.0.0.9'],
        ['10.0.0.1', '198.51.100.1, 10.0.0.8'],
        true,
      ],
      ['past the outer proxy', 2, ['10.0.0.1', '198.51.100.1'], ['10.0.0.1', '198.51.100.2'], false],
      ['what is no address counts for the proxy', 1, ['10.0.0.1', 'one'], ['10.0.0.1', 'two'], true],
      ['an IPv6 network is one client', 0, ['2001:db8:1:2::1'], ['2001:0DB8:1:2:3:4:5:6'], true],
      ['however it is written', 0, ['2001:db8::1'], ['2001:db8:0:0:ffff::'], true],
      ['another network is another one', 0, ['2001:db8:1:2::1'], ['2001:db8:1:3::1'], false],
      ['IPv4 within IPv6 is IPv4', 0, ['::ffff:192.0.2.1'], ['192.0.2.1'], true],
      ['and no network', 0, ['::ffff:192.0.2.1'], ['::ffff:192.0.2.2'], false],
    ])('%s', async (_what, trustedProxies, one, other, isOne) => {
      expect(await countAsOne(trustedProxies, one, other)).toBe(isOne);
    });
  });

  describe('pages', () => {
    let account: string;

    beforeEach(async () => {
      account = await server.createAccount();
    });

    it('have each integration once, whatever microsecond it was added in', async () => {
      const times = fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 25 });
      const { database, changes, secrets } = server;
      const app = createApp({ database, changes, secrets, log: NO_LOG, pageSize: 4 });
      await fc.assert(
        fc.asyncProperty(times, async (microseconds) => {
          await sql`delete from integrations where account_id = ${account}`.execute(database);
          await sql`
            insert into integrations (id, account_id, application_id, single, status, configuration, version, added_at)
            select ${account} || ordinality, ${account}, 'microsoft-teams', false, 'active', '{}', 'v',
              '2026-01-01T00:00:00Z'::timestamptz + value::text::int * interval '1 microsecond'
            from jsonb_array_elements(${JSON.stringify(microseconds)}::jsonb) with ordinality`.execute(database);
          const ids: string[] = [];
          let cursor: string | undefined;
          do {
            const page = await json<Page<Integration>>(
              app.request(`/api/accounts/${account}/integrations?cursor=${cursor ?? ''}`, {
                headers: { Cookie: server.cookie },
              }),
            );
            ids.push(...page.items.map(({ id }) => id));
            cursor = page.nextCursor ?? undefined;
          } while (cursor);
          expect(ids).toHaveLength(microseconds.length);
          expect(new Set(ids).size).toBe(ids.length);
        }),
        { numRuns: 25 },
      );
    });
  });
});
