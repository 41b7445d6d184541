import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { accountListSchema } from '../../../demo/server/accounts/account.ts';
import { createApp } from '../../../demo/server/app.ts';
import type { Database } from '../../../demo/server/database/open.ts';
import { type Application, fieldsOf } from '../../../src/model/application.ts';
import type { Integration } from '../../../src/model/integration.ts';
import type { Page } from '../../../src/model/page.ts';
import { permissionsSchema } from '../../../src/model/permissions.ts';
import { json, openServer, signIn, type TestServer } from '../support/server.ts';
import { type LogEntry, logInto, NO_LOG } from '../support/log.ts';

const ACCOUNT = '100200300';

describe('API', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await openServer({ pageSize: 10 });
  });
  afterAll(() => server.close());

  describe('accounts', () => {
    it('lists the accounts in a fixed order', async () => {
      const { items } = z.parse(accountListSchema, await json(server.send('GET', '/accounts')));
      expect(items.map(({ id, kind, contract }) => [id, kind, contract])).toEqual([
        ['100200300', 'customer', 'active'],
        ['100200417', 'customer', 'active'],
        ['100200588', 'customer', 'suspended'],
        ['100100001', 'partner', 'active'],
      ]);
    });

    it('tells each account its own values to copy', async () => {
      for (const id of ['100200300', '100200417']) {
        const { items } = await json<Page<Application>>(
          server.send('GET', `/accounts/${id}/applications?search=single`),
        );
        const copied = items.flatMap((item) =>
          fieldsOf(item)
            .filter(({ type }) => type === 'readonly-copy')
            .map(({ value }) => value),
        );
        expect(copied).toEqual([
          `https://sign-in.portal.example/saml/${id}`,
          `https://sign-in.portal.example/saml/${id}/reply`,
        ]);
      }
    });

    it('begins with an account in every status', async () => {
      const { items } = await json<Page<Integration>>(server.send('GET', '/accounts/100200417/integrations'));
      expect(new Set(items.map(({ status }) => status))).toEqual(
        new Set(['setup-required', 'pending', 'active', 'error', 'paused']),
      );
      const failed = items.find(({ status }) => status === 'error');
      expect(failed?.statusReason).toEqual({
        en: expect.stringContaining('expired'),
        de: expect.stringContaining('abgelaufen'),
      });
      expect(failed?.statusField).toBe('clientSecret');
    });

    it.each(['permissions', 'applications', 'integrations', 'integrations/x'])(
      'does not know an unknown account (%s)',
      async (rest) => {
        const response = await server.send('GET', `/accounts/1/${rest}`);
        expect(response.status).toBe(404);
        expect(await json(response)).toMatchObject({ code: 'not-found' });
      },
    );
  });

  describe('permissions', () => {
    it('allow a customer everything', async () => {
      expect(await json(server.send('GET', `/accounts/${ACCOUNT}/permissions`))).toEqual({
        supported: true,
        add: true,
        configure: true,
        remove: true,
      });
    });

    it('say in both languages why something is denied', async () => {
      const reason = { en: expect.any(String), de: expect.any(String) };
      const suspended = z.parse(permissionsSchema, await json(server.send('GET', '/accounts/100200588/permissions')));
      expect(suspended).toEqual({ supported: true, add: reason, configure: true, remove: reason });
      const partner = z.parse(permissionsSchema, await json(server.send('GET', '/accounts/100100001/permissions')));
      expect(partner).toEqual({ supported: reason, add: reason, configure: reason, remove: reason });
    });
  });

  describe('wrong requests', () => {
    const path = `/accounts/${ACCOUNT}/integrations`;

    it.each(['{"applicationId": ', '', 'null', '[]', '{"applicationId": 5}', '{"applicationId": ""}'])(
      'answers 400 to the body %j',
      async (body) => {
        const response = await server.send('POST', path, { body });
        expect(response.status).toBe(400);
        expect(response.headers.get('Content-Type')).toBe('application/problem+json');
        expect(await json(response)).toMatchObject({ status: 400, code: 'invalid' });
      },
    );

    it('answers 415 to a body that is not JSON by its type', async () => {
      const headers = { 'Content-Type': 'text/plain' };
      const response = await server.send('POST', path, { body: { applicationId: 'micc' }, headers });
      expect(response.status).toBe(415);
    });

    it('answers 413 to a body that is too large, whether or not it says so', async () => {
      const body = JSON.stringify({ applicationId: 'x'.repeat(70_000) });
      const announced = await server.send('POST', path, { body, headers: { 'Content-Length': String(body.length) } });
      expect(announced.status).toBe(413);
      expect(await json(announced)).toMatchObject({ code: 'invalid' });
      expect((await server.send('POST', path, { body })).status).toBe(413);
    });

    it.each(['/nothing', '/accounts/%00/integrations', '/accounts/%2e%2e', `${path}/a%00b`])(
      'answers 404 with a problem to %s',
      async (wrong) => {
        const response = await server.send('GET', wrong);
        expect(response.status).toBe(404);
        expect(await json(response)).toMatchObject({ title: 'Not Found', code: 'not-found' });
      },
    );
  });

  it('keeps answers out of caches, and forbids pages to run what is not theirs', async () => {
    for (const path of ['/accounts', '/nothing']) {
      const { headers } = await server.send('GET', path);
      expect(headers.get('Cache-Control')).toBe('no-store');
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('Referrer-Policy')).toBe('no-referrer');
      expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'; script-src 'self'");
    }
  });

  it('answers 500 without details to what it did not expect, and logs it without what was sent', async () => {
    const log: LogEntry[] = [];
    const database = {
      getExecutor: () => {
        throw Object.assign(new TypeError('broken by the-token'), { code: 'XX000' });
      },
    } as unknown as Database;
    const app = createApp({
      database,
      changes: server.changes,
      secrets: server.secrets,
      log: logInto(log),
    });
    const response = await app.request('/api/accounts?search=the-token', {
      headers: { Cookie: await signIn(app, 'partner') },
    });
    expect(response.status).toBe(500);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(await json(response)).toEqual({
      type: 'about:blank',
      title: 'Internal Server Error',
      status: 500,
      code: 'unknown',
    });
    expect(log.filter(({ level }) => level === 'error')).toEqual([
      {
        level: 'error',
        event: 'request-failed',
        requestId: response.headers.get('X-Request-Id'),
        personId: 'partner',
        method: 'GET',
        route: '/api/accounts',
        error: {
          name: 'TypeError',
          code: 'XX000',
          at: expect.arrayContaining([expect.stringContaining('api.test.ts')]),
        },
      },
    ]);
    expect(JSON.stringify(log)).not.toContain('the-token');
  });

  it.each(['40001', '40P01'])('answers 503 where others got in the way every time (%s)', async (code) => {
    const database = {
      getExecutor: () => {
        throw Object.assign(new Error('could not serialize access'), { code });
      },
    } as unknown as Database;
    const app = createApp({ database, changes: server.changes, secrets: server.secrets, log: NO_LOG });
    const response = await app.request('/api/accounts', { headers: { Cookie: server.cookie } });
    expect(response.status).toBe(503);
    expect(response.headers.get('Retry-After')).toMatch(/^\d+$/);
    expect(await json(response)).toMatchObject({ code: 'unavailable' });
  });
});
