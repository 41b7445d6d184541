import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRestAdapter } from '../../../src/adapter/rest/rest-adapter.ts';
import type { Integration } from '../../../src/model/integration.ts';
import { ALL_PERMITTED } from '../../../src/model/permissions.ts';
import { AccountStore } from '../../../src/store/account-store.ts';
import { applyChange } from '../../../src/store/changes/apply-change.ts';
import { localServer } from './local-server.ts';

const SECRET = 'canary-3e55';
const APPLICATION = {
  id: 'chat',
  name: 'Chat',
  kind: 'third-party',
  setup: [{ name: 'token', label: 'Token', type: 'secret' }],
};
const SHOWN: Integration = { id: 'i-1', applicationId: 'chat', status: 'active', version: 5 };
const NEWER: Integration = { ...SHOWN, version: 6, name: 'Newer' };

/** What each account lists, the streams of its events, and how often its integrations were asked for. */
interface Account {
  integrations: Integration[];
  streams: ServerResponse[];
  lists: number;
}

let accounts: Record<string, Account> = {};
let leave: (() => void)[] = [];

const local = localServer((request, response) => {
  const [, , accountId = '', resource] = (request.url ?? '').split(/[/?]/);
  const account = accounts[accountId]!;
  if (resource === 'events') {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' }).flushHeaders();
    account.streams.push(response);
    return;
  }
  if (resource === 'integrations') account.lists += 1;
  const bodies: Record<string, unknown> = {
    integrations: { items: account.integrations },
    applications: { items: [APPLICATION] },
    permissions: ALL_PERMITTED,
  };
  response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(bodies[resource ?? '']));
});

beforeEach(() => {
  const account = (): Account => ({ integrations: [SHOWN], streams: [], lists: 0 });
  accounts = { '100': account(), '200': account() };
  leave = [];
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => {
  for (const end of leave) end();
  vi.restoreAllMocks();
});

interface Page {
  store: AccountStore;
  account: Account;
  shown: () => readonly Integration[];
  tell: (text: string) => Promise<void>;
}

/** A page that shows an account, with its stream open. */
async function open(accountId = '100'): Promise<Page> {
  const store = new AccountStore(createRestAdapter({ baseUrl: local.origin }), accountId);
  leave.push(store.subscribe({ changed: () => {}, changeParts: { load: async () => ({ applyChange }) } }));
  const account = accounts[accountId]!;
  const streams = account.streams.length;
  await store.load();
  await vi.waitFor(() => expect(account.streams).toHaveLength(streams + 1));
  const stream = account.streams[streams]!;
  return {
    store,
    account,
    shown: () => store.account?.integrations ?? [],
    tell: (text) => new Promise((resolve) => stream.write(text, () => resolve())),
  };
}

function changed(integration: unknown, id = 'e-1'): string {
  return `id: ${id}\nevent: changed\ndata: ${JSON.stringify({ integration })}\n\n`;
}

/** Tells of another integration, and waits until it is shown: whatever came before it has been dealt with. */
async function settled({ shown, tell }: Page): Promise<void> {
  const id = crypto.randomUUID();
  await tell(changed({ ...SHOWN, id }, id));
  await vi.waitFor(() => expect(shown().map((integration) => integration.id)).toContain(id));
}

describe('what a stream of events tells', () => {
  it('is shown without a request, also in a doubled event and with a doubled identifier', async () => {
    const page = await open();
    await page.tell(changed(NEWER) + changed(NEWER) + changed({ ...NEWER, version: 7, name: 'Newest' }));
    await settled(page);
    expect(page.shown()[0]).toMatchObject({ version: 7, name: 'Newest' });
    expect(page.account.lists).toBe(1);
  });

  it('is left where it is older than what is shown', async () => {
    const page = await open();
    await page.tell(changed(NEWER) + changed({ ...SHOWN, name: 'Late' }));
    await settled(page);
    expect(page.shown()[0]).toEqual(NEWER);
    expect(page.account.lists).toBe(1);
  });

  it('goes to the account of the stream, and to no other one', async () => {
    const [page, other] = [await open('100'), await open('200')];
    await page.tell(changed(NEWER));
    await settled(page);
    await settled(other);
    expect(page.shown()[0]).toEqual(NEWER);
    expect(other.shown()[0]).toEqual(SHOWN);
    expect(other.account.lists).toBe(1);
  });

  it('does not show a secret that a server puts among the values', async () => {
    const page = await open();
    await page.tell(changed({ ...NEWER, configuration: { values: { token: SECRET }, secrets: [] } }));
    await settled(page);
    expect(page.shown()[0]?.version).toBe(6);
    expect(JSON.stringify(page.store.state)).not.toContain(SECRET);
  });

  it.each([
    ['cannot be read', 'event: changed\ndata: {"integration":\n\n'],
    ['is no object', 'event: changed\ndata: "removed"\n\n'],
    ['is a list', 'event: removed\ndata: ["i-1"]\n\n'],
    ['is nothing', 'event: removed\n\n'],
    ['has no identifier', changed({ ...NEWER, id: undefined })],
    ['has a status that nobody knows', changed({ ...NEWER, status: 'unheard-of' })],
    ['is of an application that nobody knows', changed({ ...NEWER, id: 'i-9', applicationId: 'unheard-of' })],
    ['is huge', changed({ ...NEWER, name: 'x'.repeat(70_000) }).replaceAll('xx', 'xx\ndata: ')],
  ])('leads to the list where it %s', async (_what, text) => {
    const page = await open();
    page.account.integrations = [NEWER];
    await page.tell(text);
    await vi.waitFor(() => expect(page.shown()).toEqual([NEWER]), 5_000);
    expect(page.account.lists).toBeLessThanOrEqual(3);
  });

  it('says nothing with identifiers, pauses, comments and events of other kinds alone', async () => {
    const page = await open();
    await page.tell(`id: a\n\nretry: 10\n\nretry: soon\n\n: hello\n\nid: b\nevent: other\ndata: {}\n\ndata: {}\n\n`);
    await settled(page);
    expect(page.account.lists).toBe(1);
  });
});
