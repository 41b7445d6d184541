import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createApp } from '../../../demo/server/app.ts';
import { readOptions } from '../../../demo/start/options.ts';
import { json, openServer, signIn, type TestServer } from '../support/server.ts';
import { NO_LOG } from '../support/log.ts';

const PATH = '/accounts/100200300/integrations';

describe('safety', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await openServer({ limits: { signIns: 20, writes: 40 } });
  });
  afterAll(() => server.close());
  afterEach(() => vi.useRealTimers());

  describe('requests from elsewhere', () => {
    it.each([
      { 'Sec-Fetch-Site': 'cross-site' },
      { 'Sec-Fetch-Site': 'same-site' },
      { 'Sec-Fetch-Site': 'none' },
      { Origin: 'https://elsewhere.example' },
      { Origin: 'http://localhost:1' },
      { Origin: 'null' },
      { Origin: 'http://localhost', 'Sec-Fetch-Site': 'cross-site' },
    ])('change nothing (%o)', async (headers) => {
      for (const [method, path] of [
        ['POST', PATH],
        ['DELETE', `${PATH}/x`],
        ['POST', '/session'],
        ['DELETE', '/session'],
      ] as const) {
        const response = await server.send(method, path, {
          body: { applicationId: 'micc', personId: 'partner' },
          headers,
        });
        expect(response.status).toBe(403);
        expect(response.headers.getSetCookie()).toEqual([]);
        expect(await json(response)).toMatchObject({ code: 'forbidden' });
      }
      expect(await json(server.send('GET', PATH))).toEqual({ items: [] });
    });

    it.each([{ 'Sec-Fetch-Site': 'same-origin' }, { Origin: 'http://localhost' }, {}])(
      'are told from those of the portal (%o)',
      async (headers) => {
        const response = await server.send('POST', PATH, { body: { applicationId: 'no-such' }, headers });
        expect(await json(response)).toMatchObject({ status: 404, code: 'not-found' });
      },
    );

    it('need the type of JSON, which no form has', async () => {
      for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
        const request = { body: '{"personId":"partner"}', headers: { 'Content-Type': type } };
        expect((await server.send('POST', '/session', request)).status).toBe(415);
        expect((await server.send('POST', PATH, request)).status).toBe(415);
      }
    });
  });

  describe('too many requests', () => {
    it('are answered 429 with the time to wait, per session, until it is over', async () => {
      vi.useFakeTimers({ toFake: ['Date'] });
      const [one, other] = [await signIn(server.app, 'partner'), await signIn(server.app, 'partner')];
      const write = (cookie: string) => server.send('DELETE', `${PATH}/x`, { as: null, headers: { Cookie: cookie } });
      for (let count = 0; count < 40; count += 1) expect((await write(one)).status).toBe(404);
      vi.setSystemTime(Date.now() + 10_000);
      const refused = await write(one);
      expect(refused.status).toBe(429);
      expect(refused.headers.get('Retry-After')).toBe('50');
      expect(await json(refused)).toMatchObject({ code: 'rate-limited' });
      expect((await write(other)).status).toBe(404);
      expect((await server.send('GET', PATH, { as: null, headers: { Cookie: one } })).status).toBe(200);
      vi.setSystemTime(Date.now() + 50_000);
      expect((await write(one)).status).toBe(404);
    });

    it('are refused to sign-ins of one address', async () => {
      vi.useFakeTimers({ toFake: ['Date'] });
      vi.setSystemTime(Date.now() + 120_000);
      const signInOnce = () => server.send('POST', '/session', { as: null, body: { personId: 'nobody' } });
      for (let count = 0; count < 20; count += 1) expect((await signInOnce()).status).toBe(400);
      expect((await signInOnce()).status).toBe(429);
      expect((await server.send('GET', '/session', { as: null })).status).toBe(200);
    });
  });

  it('sign-outs are not refused to an address that has signed in too often', async () => {
    const { database, changes, secrets } = server;
    const app = createApp({ database, changes, secrets, log: NO_LOG, limits: { signIns: 2 } });
    const cookie = await signIn(app, 'partner');
    const send = (method: string) =>
      app.request('/api/session', {
        method,
        headers: { Cookie: cookie, 'Content-Type': 'application/json' },
        ...(method === 'POST' && { body: '{}' }),
      });
    for (let count = 0; count < 3; count += 1) await send('POST');
    expect((await send('POST')).status).toBe(429);
    expect((await send('DELETE')).status).toBe(204);
    expect(await json(app.request('/api/session', { headers: { Cookie: cookie } }))).toMatchObject({ person: null });
  });

  it('tests of credentials are bounded for one account, in however many sessions', async () => {
    const { database, changes, secrets } = server;
    const app = createApp({ database, changes, secrets, log: NO_LOG, limits: { tests: 5 } });
    const [account, other] = [await server.createAccount(), await server.createAccount()];
    const test = async (accountId: string) =>
      app.request(`/api/accounts/${accountId}/integrations/x/configuration/test`, {
        method: 'POST',
        headers: { Cookie: await signIn(app, 'partner'), 'Content-Type': 'application/json' },
        body: '{"configuration":{}}',
      });
    for (let count = 0; count < 5; count += 1) expect((await test(account)).status).toBe(404);
    expect((await test(account)).status).toBe(429);
    expect((await test(other)).status).toBe(404);
  });

  it('tests of an account are not used up by whoever may not test', async () => {
    const { database, changes, secrets } = server;
    const app = createApp({ database, changes, secrets, log: NO_LOG, limits: { tests: 5 } });
    const test = async (Cookie: string) =>
      app.request('/api/accounts/100200417/integrations/x/configuration/test', {
        method: 'POST',
        headers: { Cookie, 'Content-Type': 'application/json' },
        body: '{"configuration":{}}',
      });
    const viewer = await signIn(app, 'viewer');
    for (let count = 0; count < 10; count += 1) expect((await test(viewer)).status).toBe(403);
    expect((await test(await signIn(app, 'partner'))).status).toBe(404);
  });

  it('proxies are trusted by number, and none unless it is said', () => {
    const proxies = (environment: NodeJS.ProcessEnv) => readOptions(environment, []).trustedProxies;
    expect([proxies({}), proxies({ TRUST_PROXY: '0' }), proxies({ TRUST_PROXY: '2' })]).toEqual([0, 0, 2]);
    for (const TRUST_PROXY of ['yes', '-1', '10', '1.5']) expect(() => proxies({ TRUST_PROXY })).toThrow('TRUST_PROXY');
  });

  describe('names of the server', () => {
    const { hosts } = readOptions({ HOSTS: 'portal.example, Admin.Example', HOST: '192.0.2.7' }, []);

    it.each([
      'localhost',
      'localhost:8080',
      '127.0.0.1',
      '[::1]:80',
      'portal.example',
      'PORTAL.example.:8443',
      'admin.example',
      '192.0.2.7:8080',
    ])('are those that it was told, and those of the machine: %s', async (host) => {
      const { database, changes, secrets } = server;
      const app = createApp({ database, changes, secrets, log: NO_LOG, hosts });
      expect((await app.request(`http://${host}/api/session`)).status).toBe(200);
    });

    it.each([
      'evil.example',
      'evil.portal.example',
      'portal.example.evil.example',
      '192.0.2.8',
      'localhost.evil.example',
      '0.0.0.0',
    ])('are no others, whatever is asked for: %s', async (host) => {
      const { database, changes, secrets } = server;
      const app = createApp({ database, changes, secrets, log: NO_LOG, hosts });
      for (const path of ['/api/session', '/api/accounts', '/', '/consent/callback', '/consent/close.js']) {
        const response = await app.request(`http://${host}${path}`, { headers: { Cookie: server.cookie } });
        expect(response.status).toBe(421);
        expect(await json(response)).toMatchObject({ code: 'invalid' });
      }
    });

    it.each(['https://portal.example', 'portal.example:80', 'a b', 'x/y'])('cannot be "%s"', (text) => {
      expect(() => readOptions({ HOSTS: text }, [])).toThrow('HOSTS has to be names');
    });
  });

  describe('headers', () => {
    it('narrow what a browser does, with every answer', async () => {
      for (const path of ['/accounts', '/session', '/nothing']) {
        const { headers } = await server.send('GET', path, { as: null });
        expect(Object.fromEntries(headers)).toMatchObject({
          'cache-control': 'no-store',
          'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
          'cross-origin-opener-policy': 'same-origin-allow-popups',
          'cross-origin-resource-policy': 'same-origin',
          'origin-agent-cluster': '?1',
          'permissions-policy': expect.stringContaining('camera=()'),
          'referrer-policy': 'no-referrer',
          'x-content-type-options': 'nosniff',
          'x-frame-options': 'DENY',
        });
        expect(headers.has('Strict-Transport-Security')).toBe(false);
        expect(headers.has('X-Powered-By')).toBe(false);
      }
    });

    it('ask for https only over https', async () => {
      const { headers } = await server.send('GET', '/session', { headers: { 'X-Forwarded-Proto': 'https' } });
      expect(headers.get('Strict-Transport-Security')).toBe('max-age=31536000; includeSubDomains');
    });
  });

  describe('the log', () => {
    it('has one line per request: who, what and how long, and nothing that was sent', async () => {
      server.log.length = 0;
      const response = await server.send('GET', '/accounts/100200417/applications?search=the-secret', {
        as: 'viewer',
        headers: { 'X-Request-Id': 'the-secret', 'User-Agent': 'the-secret' },
      });
      await server.send('POST', '/session', { as: null, body: { personId: 'the-secret' } });
      await server.send('GET', '/the-secret');
      expect(server.log).toEqual([
        {
          level: 'info',
          event: 'request',
          requestId: response.headers.get('X-Request-Id'),
          method: 'GET',
          route: '/api/accounts/:accountId/applications',
          personId: 'viewer',
          status: 200,
          milliseconds: expect.any(Number),
        },
        expect.objectContaining({ method: 'POST', route: '/api/session' }),
        expect.objectContaining({ route: '*', status: 404, personId: 'partner' }),
      ]);
      expect(server.log[0]?.requestId).toMatch(/^[\da-f-]{36}$/);
      expect(JSON.stringify(server.log)).not.toContain('the-secret');
    });
  });
});
