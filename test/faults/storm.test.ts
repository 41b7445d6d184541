import { randomUUID } from 'node:crypto';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Integration } from '../../src/model/integration.ts';
import { Listener } from './storm/listener.ts';
import { ShownAccount } from './storm/page.ts';
import { ACCOUNT, OTHER_ACCOUNT, Servers } from './storm/servers.ts';

/** Each session may have so many streams in each process. */
const STREAMS_OF_A_SESSION = 20;
const BURST = 20;
/** More than the server keeps for those who come back. */
const LONG_GAP = 55;
const PATIENCE = { timeout: 60_000, interval: 5 };

describe('a thousand pages on one account', () => {
  const onPostgres = { skip: !process.env['DATABASE_URL'] };
  // A house with so many administrators gives an account more streams. They are bounded all the same.
  const environment = { STREAMS_PER_ACCOUNT: '550', STREAMS_PER_PERSON: '550' };

  it('follow a write without a request, at two servers on a PostgreSQL', onPostgres, async () => {
    const servers = await Servers.onPostgres(0, environment);
    await storm('PostgreSQL, two servers', servers, { listeners: 960, pages: 40 });
  });

  it('follow it on an account with 1,000 integrations, too', onPostgres, async () => {
    const servers = await Servers.onPostgres(1000, environment);
    await storm('PostgreSQL, two servers, 1,000 integrations', servers, { listeners: 980, pages: 20 });
  });

  it('follow it at one server with a database in a folder, as many as it takes', async () => {
    await storm('PGlite, one server', await Servers.inFolder(0, {}), { listeners: 160, pages: 10 });
  });
});

async function storm(name: string, servers: Servers, counts: { listeners: number; pages: number }): Promise<void> {
  const { urls } = servers;
  const of = (index: number): string => urls[index % urls.length] ?? '';
  const sessionCount = Math.ceil((counts.listeners + counts.pages) / STREAMS_OF_A_SESSION / urls.length) + 1;
  const sessions = await Promise.all(
    Array.from({ length: sessionCount }, (_, index) =>
      servers.signIn(index % 2 === 0 ? 'partner' : 'administrator', index),
    ),
  );
  const writer = await servers.signIn('partner', 0);
  /** In turns at the servers, and in as many sessions as it takes. */
  const sessionOf = (index: number): string => sessions[Math.floor(index / urls.length) % sessions.length] ?? '';

  const pages = Array.from(
    { length: counts.pages },
    (_, index) => new ShownAccount(of(index), ACCOUNT, sessionOf(index)),
  );
  onTestFinished(() => pages.forEach((page) => page.close()));
  const listeners = Array.from(
    { length: counts.listeners },
    (_, index) => new Listener(ACCOUNT, sessionOf(index + counts.pages)),
  );
  const others = await Promise.all(
    urls.map(async (_, index) => new Listener(OTHER_ACCOUNT, await servers.signIn('viewer', index))),
  );
  onTestFinished(() => [...listeners, ...others].forEach((listener) => listener.cut()));
  const openAll = async (some: readonly Listener[], shift = 0): Promise<void> => {
    const statuses = await Promise.all(some.map((listener, index) => listener.open(of(index + shift))));
    expect(new Set(statuses)).toEqual(new Set([200]));
  };
  await openAll(listeners);
  await openAll(others);
  await waitFor(() => pages.every(({ isReady }) => isReady));
  await waitFor(() => [...listeners, ...others].every(({ events }) => events.length === 1));
  for (const { events } of [...listeners, ...others]) expect(events[0]?.type).toBe('change');

  // One write.
  const path = `${ACCOUNT}/integrations`;
  const add = (): Promise<Integration> =>
    servers.write<Integration>(0, writer, 'POST', path, { applicationId: 'microsoft-teams' });
  let before = await servers.requests();
  let start = performance.now();
  const added = await add();
  await waitFor(() => listeners.every(({ events }) => events.length === 2));
  await waitFor(() => pages.every((page) => page.versionOf(added.id) === added.version));
  for (const { events } of listeners)
    expect(events[1]).toMatchObject({ type: 'changed', data: { integration: added } });
  report(`${name}: one write`, { requests: (await servers.requests()) - before - 1, seconds: last() });
  expect(await servers.requests()).toBe(before + 1);

  // Many writes to one integration, at both servers.
  const save = (index: number): Promise<Integration> =>
    servers.write<Integration>(index, writer, 'PUT', `${path}/${added.id}/configuration`, {
      configuration: {
        name: `Team ${index}`,
        tenantId: randomUUID(),
        clientId: randomUUID(),
        clientSecret: 'canary-77',
      },
    });
  before = await servers.requests();
  start = performance.now();
  let saved = added;
  for (let index = 0; index < BURST; index += 1) saved = await save(index);
  await waitFor(() => listeners.every(({ events }) => events.length === 2 + BURST));
  await waitFor(() => pages.every((page) => page.versionOf(added.id) === saved.version));
  for (const { events } of listeners) {
    expect(events.at(-1)).toMatchObject({ type: 'changed', data: { integration: saved } });
    expect(events.map(({ id }) => id).slice(1)).toEqual(listeners[0]!.events.map(({ id }) => id).slice(1));
  }
  report(`${name}: ${BURST} writes`, { requests: (await servers.requests()) - before - BURST, seconds: last() });
  expect(await servers.requests()).toBe(before + BURST);
  expect(JSON.stringify(listeners.map(({ events }) => events))).not.toContain('canary-77');

  // Everybody but one at each server is cut off, and comes back at another one.
  const witnesses = listeners.slice(0, urls.length);
  const cutOff = listeners.slice(urls.length);
  const miss = async (writes: number): Promise<void> => {
    const heard = witnesses[0]!.events.length;
    for (const listener of cutOff) listener.cut();
    const staying = pages.length + witnesses.length + others.length;
    await vi.waitUntil(async () => (await servers.streams()) === staying, PATIENCE);
    for (let index = 0; index < writes; index += 1) saved = await save(index);
    await waitFor(() => witnesses.every(({ events }) => events.length === heard + writes));
    await openAll(cutOff, 1);
  };
  await miss(5);
  await waitFor(() => cutOff.every(({ events }) => events.length >= witnesses[0]!.events.length));
  const idsOf = ({ events }: Listener): string[] => events.slice(1).map(({ id }) => id);
  for (const listener of cutOff) expect(idsOf(listener)).toEqual(idsOf(witnesses[0]!));

  // After a longer absence, each is told to load, and nothing else.
  const known = cutOff[0]!.events.length;
  await miss(LONG_GAP);
  await waitFor(() => cutOff.every(({ events }) => events.length > known));
  const removing = servers.write(0, writer, 'DELETE', `${path}/${added.id}`);
  await waitFor(() => cutOff.every(({ events }) => events.at(-1)?.type === 'removed'));
  await removing;
  for (const { events } of cutOff)
    expect(events.slice(known).map(({ type, data }) => ({ type, data }))).toEqual([
      { type: 'change', data: {} },
      { type: 'removed', data: { integrationId: added.id } },
    ]);
  await waitFor(() => pages.every((page) => page.versionOf(added.id) === undefined));

  // Whoever looks at another account has heard of nothing until now.
  const other = await servers.write<Integration>(0, writer, 'POST', `${OTHER_ACCOUNT}/integrations`, {
    applicationId: 'microsoft-teams',
  });
  await waitFor(() => others.every(({ events }) => events.length > 1));
  for (const { events } of others)
    expect(events.slice(1)).toMatchObject([{ type: 'changed', data: { integration: other } }]);
  for (const page of pages) expect(page.store.loadCount).toBe(2);

  function last(): number {
    const times = [
      ...listeners.map(({ events }) => events.at(-1)?.at ?? 0),
      ...pages.map(({ changedAt }) => changedAt),
    ];
    return (Math.max(...times) - start) / 1000;
  }
}

function report(name: string, { requests, seconds }: { requests: number; seconds: number }): void {
  process.stdout.write(`${name}: ${requests} requests follow, ${seconds.toFixed(2)} s until the last page has it\n`);
}

function waitFor(condition: () => boolean): Promise<boolean> {
  return vi.waitUntil(condition, PATIENCE);
}
