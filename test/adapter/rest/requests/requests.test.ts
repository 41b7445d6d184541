import * as fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { IntegrationsError } from '../../../../src/model/errors.ts';
import { createRestAdapter } from '../../../../src/adapter/rest/rest-adapter.ts';
import { SECRET, restServer, answer, codeOf } from './support.ts';

const local = restServer();
const { create, list, configure } = local;

afterEach(() => void vi.unstubAllGlobals());

describe('requests', () => {
  const written = { accept: 'application/json', 'idempotency-key': 'key' };

  it('ask for the catalogue, by kind, search and cursor', async () => {
    const adapter = create();
    await adapter.listApplications({ accountId: 'a' });
    await adapter.listApplications({ accountId: 'a', kind: 'third-party', search: 'Übergang & Co', cursor: 'x=1' });
    expect(local.received.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'GET /api/accounts/a/applications',
      'GET /api/accounts/a/applications?kind=third-party&search=%C3%9Cbergang+%26+Co&cursor=x%3D1',
    ]);
    expect(local.received[0]?.headers).toMatchObject({ accept: 'application/json', 'cache-control': 'no-cache' });
    expect(local.received[0]?.headers).not.toHaveProperty('content-type');
    expect(local.received[0]?.headers).not.toHaveProperty('idempotency-key');
  });

  it('ask for the integrations and the permissions, and give the answer as it came', async () => {
    const page = { items: [{ id: 'one', more: null }], nextCursor: 'two' };
    local.respond = answer(200, JSON.stringify(page), { 'Content-Type': 'application/json; charset=utf-8' });
    const adapter = create();
    expect(await adapter.listIntegrations({ accountId: 'a', cursor: 'c' })).toEqual(page);
    expect(await adapter.getPermissions?.({ accountId: 'a' })).toEqual(page);
    expect(local.received.map(({ url }) => url)).toEqual([
      '/api/accounts/a/integrations?cursor=c',
      '/api/accounts/a/permissions',
    ]);
  });

  it('add', async () => {
    local.respond = answer(201, '{"id":"new"}');
    const added = await create().addIntegration({ accountId: 'a', applicationId: 'cm.com', idempotencyKey: 'key' });
    expect(added).toEqual({ id: 'new' });
    expect(local.received[0]).toMatchObject({
      method: 'POST',
      url: '/api/accounts/a/integrations',
      body: '{"applicationId":"cm.com"}',
      headers: { ...written, 'content-type': 'application/json' },
    });
    expect(local.received[0]?.headers).not.toHaveProperty('if-match');
  });

  it('configure, with the version where it is known', async () => {
    local.respond = answer(200, '{"id":"i"}');
    expect(await configure({}, { version: 'v 1' })).toEqual({ id: 'i' });
    await configure({}, { version: 0 });
    expect(local.received[0]).toMatchObject({
      method: 'PUT',
      url: '/api/accounts/a/integrations/i/configuration',
      body: JSON.stringify({ configuration: { productToken: SECRET } }),
      headers: { ...written, 'content-type': 'application/json', 'if-match': '"v 1"' },
    });
    expect(local.received[1]?.headers['if-match']).toBe('"0"');
  });

  it('remove', async () => {
    local.respond = answer(204, '', {});
    const removal = { accountId: 'a', integrationId: 'i', version: 3, idempotencyKey: 'key' };
    expect(await create().removeIntegration(removal)).toBeUndefined();
    expect(local.received[0]).toMatchObject({
      method: 'DELETE',
      url: '/api/accounts/a/integrations/i',
      body: '',
      headers: { ...written, 'if-match': '"3"' },
    });
    expect(local.received[0]?.headers).not.toHaveProperty('content-type');
  });

  it('carry nothing but what they are to', async () => {
    const send = vi.fn<typeof fetch>(() => Promise.resolve(Response.json({ items: [] })));
    await list({ fetch: send });
    await list({ fetch: send, credentials: 'include' });
    expect(send.mock.calls[0]?.[1]).toMatchObject({
      method: 'GET',
      credentials: 'same-origin',
      cache: 'no-store',
      redirect: 'manual',
    });
    expect(send.mock.calls[1]?.[1]).toMatchObject({ credentials: 'include' });
    expect(send.mock.contexts[0]).toBeUndefined();
  });

  it('use the fetch that is global at the time', async () => {
    const adapter = create();
    const replaced = vi.fn(() => Promise.resolve(Response.json({ items: [1] })));
    vi.stubGlobal('fetch', replaced);
    expect(await adapter.listIntegrations({ accountId: 'a' })).toEqual({ items: [1] });
    expect(local.received).toEqual([]);
  });
});

describe('identifiers', () => {
  it.each(['a/b', '../x', '%2e%2e', 'ä ö', '日本', 'a?b#c', 'a;b', '..%2f', '...', '😀', 'a\\b', '__proto__', ' '])(
    'come through whole: %j',
    async (id) => {
      local.respond = answer(204, '', {});
      await create().removeIntegration({ accountId: id, integrationId: id, idempotencyKey: 'key' });
      const [, api, accounts, accountId, integrations, integrationId, ...rest] =
        local.received[0]?.url.split('/') ?? [];
      expect([api, accounts, integrations, rest]).toEqual(['api', 'accounts', 'integrations', []]);
      expect([accountId, integrationId].map((part) => decodeURIComponent(part ?? ''))).toEqual([id, id]);
    },
  );

  it.each(['.', '..', ''])('that cannot be in a path are not found, and not sent: %j', async (id) => {
    expect(await codeOf(create().listIntegrations({ accountId: id }))).toBe('not-found');
    expect(await codeOf(create().removeIntegration({ accountId: 'a', integrationId: id, idempotencyKey: 'key' }))).toBe(
      'not-found',
    );
    expect(local.received).toEqual([]);
  });

  it('never lead to another resource, whatever they are', async () => {
    const send = vi.fn<typeof fetch>(() => Promise.resolve(Response.json({})));
    const adapter = createRestAdapter({ baseUrl: 'https://host.example/api', fetch: send });
    const id = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('.', '/', '%', '2', 'e', 'F', '\\') }),
    );
    await fc.assert(
      fc.asyncProperty(id, id, async (accountId, integrationId) => {
        send.mockClear();
        await adapter.removeIntegration({ accountId, integrationId, idempotencyKey: 'key' }).catch((error: unknown) => {
          expect(error).toBeInstanceOf(IntegrationsError);
        });
        for (const [address] of send.mock.calls) {
          const { origin: host, pathname, search, hash } = new URL(address as string);
          expect([host, search, hash]).toEqual(['https://host.example', '', '']);
          expect(pathname.split('/').map(decodeURIComponent)).toEqual([
            '',
            'api',
            'accounts',
            accountId,
            'integrations',
            integrationId,
          ]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('that are no text are an error', async () => {
    expect(await codeOf(create().listIntegrations({ accountId: '\ud800' }))).toBe('unknown');
  });
});
