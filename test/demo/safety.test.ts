import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { json, openServer, signIn, type TestServer } from './server.ts';

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
      for (const [method, path] of [['POST', PATH], ['DELETE', `${PATH}/x`], ['POST', '/session'], ['DELETE', '/session']] as const) {
        const response = await server.send(method, path, { body: { applicationId: 'micc', personId: 'partner' }, headers });
        expect(response.status).toBe(403);
        expect(response.headers.getSetCookie()).toEqual([]);
        expect(await json(response)).toMatchObject({ code: 'forbidden' });
      }
      expect(await json(server.send('GET', PATH))).toEqual({ items: [] });
    });

    it.each([{ 'Sec-Fetch-Site': 'same-origin' }, { Origin: 'http://localhost' }, {}])('are told from those of the portal (%o)', async (headers) => {
      const response = await server.send('POST', PATH, { body: { applicationId: 'no-such' }, headers });
      expect(await json(response)).toMatchObject({ status: 404, code: 'not-found' });
    });

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
