import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { accountListSchema } from '../../../demo/server/accounts/account.ts';
import { listAccounts } from '../../../demo/server/accounts/accounts.ts';
import { sessionSchema } from '../../../demo/server/identity/person.ts';
import { permissionsSchema } from '../../../src/model/permissions.ts';
import {
  CM_CONFIGURATION,
  cookieOf,
  json,
  openServer,
  type PersonId,
  signIn,
  type TestServer,
} from '../support/server.ts';

const NORDWIND = '100200300';
const BUSY = '100200417';

describe('people', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await openServer();
  });
  afterAll(() => server.close());
  afterEach(() => vi.useRealTimers());

  const ask = (path: string, cookie: string) => server.send('GET', path, { as: null, headers: { Cookie: cookie } });

  describe('signing in', () => {
    it('offers three people to whoever comes for the first time, and says who it is afterwards', async () => {
      const before = z.parse(sessionSchema, await json(server.send('GET', '/session', { as: null })));
      expect(before.person).toBeNull();
      expect(before.people.map(({ id, role }) => [id, role])).toEqual([
        ['partner', 'partner'],
        ['administrator', 'administrator'],
        ['viewer', 'viewer'],
      ]);
      const response = await server.send('POST', '/session', { as: null, body: { personId: 'viewer' } });
      expect(response.status).toBe(200);
      const [cookie] = response.headers.getSetCookie();
      expect(cookie).toMatch(/; Max-Age=28800; Path=\/; HttpOnly; SameSite=Strict$/);
      const after = z.parse(sessionSchema, await json(ask('/session', cookieOf(response))));
      expect(after.person).toEqual(before.people[2]);
      expect(JSON.stringify(after)).not.toContain(BUSY);
    });

    it('lets the cookie go over https only where it came that way', async () => {
      const request = { as: null, body: { personId: 'partner' }, headers: { 'X-Forwarded-Proto': 'https' } };
      const response = await server.send('POST', '/session', request);
      expect(response.headers.getSetCookie()[0]).toContain('; Secure');
    });

    it('does not know anybody else', async () => {
      for (const body of [{ personId: 'root' }, { personId: 5 }, {}, { personId: '__proto__' }]) {
        const response = await server.send('POST', '/session', { as: null, body });
        expect(response.status).toBe(400);
        expect(response.headers.getSetCookie()).toEqual([]);
      }
    });

    it('ends the session that the browser had before, and no other', async () => {
      const [before, other] = [await signIn(server.app, 'partner'), await signIn(server.app, 'partner')];
      const response = await server.send('POST', '/session', {
        as: null,
        body: { personId: 'viewer' },
        headers: { Cookie: before },
      });
      expect((await ask('/accounts', before)).status).toBe(401);
      expect((await ask('/accounts', other)).status).toBe(200);
      expect((await ask('/accounts', cookieOf(response))).status).toBe(200);
    });

    it('ends with signing out', async () => {
      const [cookie, other] = [await signIn(server.app, 'partner'), await signIn(server.app, 'partner')];
      const response = await server.send('DELETE', '/session', { as: null, headers: { Cookie: cookie } });
      expect(response.status).toBe(204);
      expect(response.headers.getSetCookie()[0]).toMatch(/^session=; Max-Age=0; Path=\//);
      // Also for who has kept the cookie.
      for (const path of ['/accounts', `/accounts/${NORDWIND}/integrations`, `/accounts/${NORDWIND}/events`]) {
        expect((await ask(path, cookie)).status).toBe(401);
      }
      expect(await json(ask('/session', cookie))).toMatchObject({ person: null });
      expect((await ask('/accounts', other)).status).toBe(200);
    });

    it('ends by itself, whatever the browser keeps', async () => {
      vi.useFakeTimers({ toFake: ['Date'] });
      const cookie = await signIn(server.app, 'partner');
      vi.setSystemTime(Date.now() + 8 * 60 * 60 * 1000 - 1);
      expect((await ask('/accounts', cookie)).status).toBe(200);
      vi.setSystemTime(Date.now() + 1);
      expect((await ask('/accounts', cookie)).status).toBe(401);
    });
  });

  describe('without a session', () => {
    it.each([
      ['GET', '/accounts'],
      ['GET', `/accounts/${NORDWIND}/integrations`],
      ['GET', '/accounts/1/permissions'],
      ['POST', `/accounts/${NORDWIND}/integrations`],
      ['DELETE', `/accounts/${NORDWIND}/integrations/x`],
      ['GET', '/nothing'],
    ])('answers 401 to %s %s', async (method, path) => {
      const response = await server.send(method, path, { as: null });
      expect(response.status).toBe(401);
      expect(response.headers.get('Content-Type')).toBe('application/problem+json');
      expect(await json(response)).toMatchObject({ status: 401, code: 'unauthenticated' });
    });

    it('takes no cookie that it has not signed', async () => {
      const cookie = await signIn(server.app, 'viewer');
      const other = await openServer();
      const [value = '', signature = ''] = decodeURIComponent(cookie.replace('session=', '')).split(/\.(?=[^.]+$)/);
      const forged = `session=${encodeURIComponent(`${value.replace('viewer', 'partner')}.${signature}`)}`;
      const wrong = [
        forged,
        await signIn(other.app, 'partner'),
        `session=${value}`,
        'session=',
        'session=a.b.c',
        `${cookie}x`,
      ];
      await other.close();
      for (const each of wrong) expect((await ask('/accounts', each)).status).toBe(401);
      expect((await ask('/accounts', cookie)).status).toBe(200);
    });
  });

  describe('accounts', () => {
    it.each<[PersonId, string[]]>([
      ['partner', ['100200300', '100200417', '100200588', '100100001']],
      ['administrator', ['100200300']],
      ['viewer', ['100200417']],
    ])('are only those that the %s can reach', async (as, accounts) => {
      const { items } = z.parse(accountListSchema, await json(server.send('GET', '/accounts', { as })));
      expect(items.map(({ id }) => id)).toEqual(accounts);
    });

    it('may be none', async () => {
      expect(await listAccounts(server.database, { accountIds: [] }, { pageSize: 50 })).toEqual({ items: [] });
    });

    it('are otherwise answered for as if they did not exist, for every route and its guessed identifiers', async () => {
      const { id } = await server.add(BUSY, 'micc');
      const requests: [string, string, object?][] = [
        ['GET', '/permissions'],
        ['GET', '/applications'],
        ['GET', '/integrations'],
        ['GET', `/integrations/${id}`],
        ['POST', '/integrations', { applicationId: 'cm.com' }],
        ['PUT', `/integrations/${id}/configuration`, { configuration: CM_CONFIGURATION }],
        ['DELETE', `/integrations/${id}`],
      ];
      for (const [method, path, body] of requests) {
        const answers = [];
        for (const account of [BUSY, '999999999']) {
          const response = await server.send(method, `/accounts/${account}${path}`, { as: 'administrator', body });
          const headers = [...response.headers].filter(([name]) => name !== 'x-request-id');
          answers.push([response.status, headers, await response.text()]);
        }
        expect(answers[0]?.[0]).toBe(404);
        expect(answers[0]).toEqual(answers[1]);
      }
      // An integration of another account is not reached through one's own either.
      const through = await server.send('DELETE', `/accounts/${NORDWIND}/integrations/${id}`, { as: 'administrator' });
      expect(through.status).toBe(404);
      expect((await server.send('GET', `/accounts/${BUSY}/integrations/${id}`)).status).toBe(200);
    });
  });

  describe('who may only look', () => {
    it('is told why in both languages, and sees what is there', async () => {
      const permissions = z.parse(
        permissionsSchema,
        await json(server.send('GET', `/accounts/${BUSY}/permissions`, { as: 'viewer' })),
      );
      const reason = { en: expect.stringContaining('only view'), de: expect.stringContaining('nur ansehen') };
      expect(permissions).toEqual({ supported: true, add: reason, configure: reason, remove: reason });
      expect((await server.send('GET', `/accounts/${BUSY}/integrations`, { as: 'viewer' })).status).toBe(200);
    });

    it('changes nothing, not even with the idempotency key of somebody who may', async () => {
      const before = await json(server.send('GET', `/accounts/${BUSY}/integrations`));
      const headers = { 'Idempotency-Key': 'shared' };
      const first = await server.send('POST', `/accounts/${BUSY}/integrations`, {
        body: { applicationId: 'mitel-cx' },
        headers,
      });
      expect(first.status).toBe(201);
      const { id } = await json<{ id: string }>(first);
      const path = `/accounts/${BUSY}/integrations`;
      const answers = [
        await server.send('POST', path, { as: 'viewer', body: { applicationId: 'mitel-cx' }, headers }),
        await server.send('POST', path, { as: 'viewer', body: { applicationId: 'mitel-one' } }),
        await server.send('PUT', `${path}/${id}/configuration`, { as: 'viewer', body: { configuration: {} } }),
        await server.send('DELETE', `${path}/${id}`, { as: 'viewer' }),
      ];
      for (const answer of answers) {
        expect(answer.status).toBe(403);
        expect(await json(answer)).toMatchObject({ code: 'forbidden' });
      }
      expect((await server.send('DELETE', `${path}/${id}`)).status).toBe(204);
      expect(await json(server.send('GET', path))).toEqual(before);
    });
  });
});
