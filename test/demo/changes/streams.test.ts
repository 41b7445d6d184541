import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { createApp } from '../../../demo/server/app.ts';
import { Changes } from '../../../demo/server/changes/changes.ts';
import { openDatabase } from '../../../demo/server/database/open.ts';
import { type EventReader, readEvents } from '../support/event-stream.ts';
import { openServer, signIn, type PersonId, type TestServer } from '../support/server.ts';
import { NO_LOG } from '../support/log.ts';

describe('streams of changes', () => {
  let server: TestServer;
  let account: string;
  let other: string;

  beforeAll(async () => {
    server = await openServer();
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    account = await server.createAccount();
    other = await server.createAccount();
  });

  function appWith(changes: Changes) {
    const { database, secrets } = server;
    onTestFinished(() => changes.close());
    const app = createApp({ database, changes, secrets, log: NO_LOG, limits: { signIns: 1000 } });
    const open = async (accountId: string, Cookie: string) =>
      app.request(`/api/accounts/${accountId}/events`, { headers: { Cookie } });
    return { app, open, signIn: (person: PersonId = 'partner') => signIn(app, person) };
  }

  async function expectRefused(answer: Response | Promise<Response>, status: 429 | 503): Promise<void> {
    const response = await answer;
    expect(response.status).toBe(status);
    expect(response.headers.get('Retry-After')).toMatch(/^[1-9]\d*$/);
  }

  it('are bounded for one session, which leaves room for every other one', async () => {
    const { open, signIn: enter } = appWith(new Changes());
    const [greedy, modest] = [await enter(), await enter()];
    const statuses = await Promise.all(Array.from({ length: 100 }, async () => (await open(account, greedy)).status));
    expect(statuses.filter((status) => status === 200)).toHaveLength(20);
    await expectRefused(open(other, greedy), 429);
    expect((await open(account, modest)).status).toBe(200);
  });

  it('are bounded for one person, in however many sessions', async () => {
    const { open, signIn: enter } = appWith(new Changes({ person: 5, session: 2 }));
    const sessions = await Promise.all(Array.from({ length: 6 }, () => enter()));
    const statuses = await Promise.all(sessions.flatMap((cookie) => [open(account, cookie), open(account, cookie)]));
    expect(statuses.filter(({ status }) => status === 200)).toHaveLength(5);
    await expectRefused(open(account, await enter()), 429);
    expect((await open('100200300', await enter('administrator'))).status).toBe(200);
  });

  it('are bounded for one account, which leaves room for the others', async () => {
    const { open, signIn: enter } = appWith(new Changes({ account: 3 }));
    const cookie = await enter();
    for (let count = 0; count < 3; count += 1) expect((await open(account, cookie)).status).toBe(200);
    await expectRefused(open(account, cookie), 503);
    expect((await open(other, cookie)).status).toBe(200);
    const waits = Array.from({ length: 40 }, async () => (await open(account, cookie)).headers.get('Retry-After'));
    expect(new Set(await Promise.all(waits)).size).toBeGreaterThan(1);
  });

  it('end when the session is ended, and no others', async () => {
    const { app, open, signIn: enter } = appWith(server.changes);
    const [leaving, staying] = [await enter(), await enter()];
    const [first, second, third] = await Promise.all(
      [open(account, leaving), open(other, leaving), open(account, staying)].map(async (answer) =>
        readEvents(await answer),
      ),
    );
    for (const events of [first, second, third]) await events?.next();
    expect((await app.request('/api/session', { method: 'DELETE', headers: { Cookie: leaving } })).status).toBe(204);
    expect(await first?.next()).toBeUndefined();
    expect(await second?.next()).toBeUndefined();
    await server.add(account, 'cm.com');
    expect(await third?.next()).toContain('event: change');
    await third?.cancel();
    expect((await open(account, leaving)).status).toBe(401);
  });

  it('end in every process when the session is ended in one', async () => {
    if (server.url === undefined) return;
    const elsewhere = await openDatabase({ url: server.url, secrets: server.secrets, log: NO_LOG });
    onTestFinished(elsewhere.close);
    const { app } = appWith(server.changes);
    const theirs = appWith(elsewhere.changes);
    const cookie = await signIn(app, 'partner');
    const events = readEvents(await theirs.open(account, cookie));
    await events.next();
    await app.request('/api/session', { method: 'DELETE', headers: { Cookie: cookie } });
    let event = await events.next();
    // Where the process began to listen only now, it says that anything may have changed.
    while (event !== undefined) event = await events.next();
  });

  it('end when the session ends by itself', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    onTestFinished(() => void vi.useRealTimers());
    const { open, signIn: enter } = appWith(new Changes());
    const cookie = await enter();
    vi.setSystemTime(Date.now() + 8 * 60 * 60 * 1000 - 30);
    const events = readEvents(await open(account, cookie));
    await events.next();
    expect(await events.next()).toBeUndefined();
  });

  it('tell a crowd of a change one after the other, and each once, and somebody alone at once', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    const changes = new Changes({ account: 1000, person: 1000, session: 1000 });
    const { open, signIn: enter } = appWith(changes);
    const cookie = await enter();
    const crowd: EventReader[] = [];
    for (let count = 0; count < 200; count += 1) crowd.push(readEvents(await open(account, cookie)));
    const alone = readEvents(await open(other, cookie));
    for (const events of [...crowd, alone]) await events.next();
    let told = 0;
    for (const events of crowd) void events.next().then(() => (told += 1));

    changes.tell(other);
    expect(await alone.next()).toContain('event: change');
    // Several changes in the same while are told by one event.
    changes.tell(account);
    changes.tell(account);
    const perStep: number[] = [];
    for (let step = 0; step < 20; step += 1) {
      const before = told;
      await vi.advanceTimersByTimeAsync(50);
      perStep.push(told - before);
    }
    expect(told).toBe(200);
    // Each of the 20 steps has its tenth of the crowd, give or take.
    expect(Math.max(...perStep)).toBeLessThan(35);
    const second = vi.fn();
    for (const events of crowd) void events.next().then(second);
    await vi.advanceTimersByTimeAsync(1000);
    expect(second).not.toHaveBeenCalled();
  });

  it('tell a crowd one after the other that anything may have changed, also when each has an account of its own', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    const changes = new Changes({ person: 1000, session: 1000 });
    const { open, signIn: enter } = appWith(changes);
    const cookie = await enter();
    const accounts = await Promise.all(Array.from({ length: 60 }, () => server.createAccount()));
    let told = 0;
    for (const accountId of accounts) {
      const events = readEvents(await open(accountId, cookie));
      await events.next();
      void events.next().then(() => (told += 1));
    }
    changes.tellAll();
    await vi.advanceTimersByTimeAsync(100);
    expect(told).toBeGreaterThan(0);
    expect(told).toBeLessThan(50);
    await vi.advanceTimersByTimeAsync(200);
    expect(told).toBe(60);
  });

  it('say when to come back at random, over the longer a time the more there are', async () => {
    const changes = new Changes({ process: 10_000 });
    const { open, signIn: enter } = appWith(changes);
    const cookie = await enter();
    const retries = async () => {
      const values: number[] = [];
      for (let count = 0; count < 15; count += 1) {
        const events = readEvents(await open(account, cookie));
        values.push(Number(/retry: (\d+)/.exec((await events.next()) ?? '')?.[1]));
        await events.cancel();
      }
      return values;
    };
    const few = await retries();
    expect(new Set(few).size).toBeGreaterThan(5);
    expect(Math.max(...few)).toBeLessThanOrEqual(4000);
    for (let count = 0; count < 5000; count += 1)
      changes.listen(randomUUID(), { changed: () => undefined, ended: () => undefined });
    expect(Math.max(...(await retries()))).toBeGreaterThan(4000);
  });
});
