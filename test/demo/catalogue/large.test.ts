import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { LARGE, seedLarge } from '../../../demo/server/database/seed/seed-large.ts';
import { readOptions } from '../../../demo/start/options.ts';
import { listApplications } from '../../../src/adapter/reads.ts';
import { createRestAdapter } from '../../../src/adapter/rest/rest-adapter.ts';
import type { Application } from '../../../src/model/application.ts';
import type { Integration } from '../../../src/model/integration.ts';
import type { Page } from '../../../src/model/page.ts';
import { AccountStore } from '../../../src/store/account-store.ts';
import { isCataloguePartial, mergeApplications, loadRemainingPages } from '../../../src/store/catalogue-pages.ts';
import { json, openServer, type TestServer } from '../support/server.ts';

let server: TestServer;

beforeAll(async () => {
  server = await openServer();
  await seedLarge(server.database, server.secrets);
}, 180_000);
afterAll(() => server.close());

async function all<T>(path: string): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const page: Page<T> = await json<Page<T>>(
      server.send('GET', `/accounts/${LARGE.accountId}/${path}${cursor ? `&cursor=${cursor}` : ''}`),
    );
    items.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return items;
}

it('has thousands of applications, after those that are always there, each once', async () => {
  const applications = await all<Application>('applications?kind=third-party');
  expect(applications.slice(0, 5).map(({ id }) => id)).toContain('cm.com');
  const invented = applications.filter(({ id }) => id.startsWith('large-'));
  expect(invented).toHaveLength(LARGE.applications - LARGE.applications / 50);
  expect(new Set(invented.map(({ name }) => name)).size).toBe(invented.length);
});

it('searches them page by page', async () => {
  const first = await json<Page<Application>>(
    server.send('GET', `/accounts/${LARGE.accountId}/applications?search=messenger`),
  );
  expect(first.nextCursor).toBeDefined();
  const found = await all<Application>('applications?search=messenger');
  expect(found).toHaveLength(LARGE.applications / 10);
  const [one] = await all<Application>('applications?search=CAFESPHERE%20crm');
  expect(one?.name).toBe('Cafésphere CRM');
});

it('has an account shown after one page of the catalogue, searches it meanwhile, and has all of it in the end', async () => {
  const accountId = await server.createAccount();
  await server.add(accountId, 'cm.com');
  const asked: URLSearchParams[] = [];
  const adapter = createRestAdapter({
    baseUrl: 'http://localhost/api',
    headers: { Cookie: server.cookie },
    fetch: async (input, init) => {
      const url = new URL(input instanceof Request ? input.url : input);
      if (url.pathname.endsWith('/applications')) asked.push(url.searchParams);
      return server.app.request(url.href, init);
    },
  });
  const store = new AccountStore(adapter, accountId);
  await store.load();
  expect(store.account?.integrations).toHaveLength(1);
  expect(asked).toHaveLength(1);
  expect(isCataloguePartial(store.account)).toBe(true);

  const { signal } = new AbortController();
  let found = await listApplications(store.source, signal, { search: 'messenger' });
  while (found.more) found = await found.more();
  expect(found).toMatchObject({ malformed: [], items: { length: LARGE.applications / 10 } });
  mergeApplications(store, found.items);

  const failed = vi.fn();
  while (isCataloguePartial(store.account) && failed.mock.calls.length === 0) await loadRemainingPages(store, failed);
  expect(failed).not.toHaveBeenCalled();
  const ids = store.account?.applications.map(({ id }) => id) ?? [];
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => id.startsWith('large-'))).toHaveLength(LARGE.applications);
  expect(isCataloguePartial(store.account)).toBe(false);
  expect(store.account?.malformed).toEqual([]);
});

it('has a thousand integrations on one account, in every status, which can be edited', async () => {
  const integrations = await all<Integration>('integrations?');
  expect(integrations.filter(({ applicationId }) => applicationId.startsWith('large-'))).toHaveLength(
    LARGE.integrations,
  );
  expect(new Set(integrations.map(({ status }) => status))).toEqual(
    new Set(['active', 'setup-required', 'pending', 'error', 'paused']),
  );
  const active = integrations.find(
    ({ applicationId, status }) => applicationId.startsWith('large-') && status === 'active',
  );
  expect(active?.configuration).toMatchObject({ values: { name: active?.name }, secrets: ['key'] });
  const saved = await server.send('PUT', `/accounts/${LARGE.accountId}/integrations/${active?.id}/configuration`, {
    body: { configuration: { name: 'Renamed' } },
    headers: { 'If-Match': `"${active?.version}"` },
  });
  expect(saved.status).toBe(200);
});

it('is filled once', async () => {
  await seedLarge(server.database, server.secrets);
  const { count } = await server.database
    .selectFrom('applications')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('id', 'like', 'large-%')
    .executeTakeFirstOrThrow();
  expect(count).toBe(LARGE.applications);
});

it('is asked for by an argument, and has a folder of its own', () => {
  const [usual, large] = [readOptions({}, []), readOptions({}, ['--large'])];
  expect(usual.large).toBe(false);
  expect(large.large).toBe(true);
  expect(large.dataFolder).not.toBe(usual.dataFolder);
  expect(readOptions({ DATA_DIR: '/somewhere' }, ['--large']).dataFolder).toBe('/somewhere');
  expect(() => readOptions({}, ['--huge'])).toThrow('There is no option "--huge".');
});
