import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { createApp } from '../../../demo/server/app.ts';
import { changedEvent, removedEvent } from '../../../demo/server/changes/change-event.ts';
import { Changes } from '../../../demo/server/changes/changes.ts';
import { tellChange } from '../../../demo/server/database/tell-change.ts';
import type { Integration } from '../../../src/model/integration.ts';
import { CHANGE, changeOf, type EventReader, idOf, readEvents } from '../support/event-stream.ts';
import { NO_LOG } from '../support/log.ts';
import { CM_CONFIGURATION, json, openServer, type TestServer } from '../support/server.ts';

describe('a stream of changes leaves no gap', () => {
  let server: TestServer;
  let account: string;

  beforeAll(async () => {
    server = await openServer();
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    account = await server.createAccount();
  });

  async function open(lastEventId = ''): Promise<EventReader> {
    const headers = { 'Last-Event-ID': lastEventId };
    const events = readEvents(await server.send('GET', `/accounts/${account}/events`, { headers }));
    onTestFinished(() => events.cancel());
    await events.next();
    return events;
  }

  /** Streams of changes that only the test makes. */
  async function follow(changes: Changes, count = 1): Promise<EventReader[]> {
    onTestFinished(() => changes.close());
    const { database, secrets, cookie } = server;
    const app = createApp({ database, changes, secrets, log: NO_LOG });
    const readers: EventReader[] = [];
    for (let index = 0; index < count; index += 1) {
      const response = await app.request(`/api/accounts/${account}/events`, { headers: { Cookie: cookie } });
      const events = readEvents(response);
      expect(await events.next()).toContain('event: change\n');
      readers.push(events);
    }
    return readers;
  }

  it('between two changes of one transaction', async () => {
    const events = await open();
    const first = await server.add(account, 'cm.com');
    const second = await server.add(account, 'microsoft-teams');
    // A server that has only just begun to listen says so, too.
    while (!(await events.next())?.includes(second.id));
    await server.database.transaction().execute(async (transaction) => {
      for (const { id } of [first, second]) await tellChange(transaction, account, id);
    });
    const [one, other] = [await events.next(), await events.next()];
    expect(changeOf(one)).toEqual({ type: 'changed', integration: first });
    const again = await open(idOf(one));
    expect(changeOf(await again.next())).toEqual({ type: 'changed', integration: second });
    expect(idOf(other)).not.toBe(idOf(one));
  });

  it('after a transaction that was undone, which nobody hears of', async () => {
    const events = await open();
    const undone = server.database.transaction().execute(async (transaction) => {
      await tellChange(transaction, account, 'never');
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    const added = await server.add(account, 'cm.com');
    const event = await events.next();
    expect(event).not.toContain('never');
    expect(changeOf(event)).toEqual({ type: 'changed', integration: added });
  });

  it('where the clock was set back: later versions have later times', async () => {
    const { id } = await server.add(account, 'cm.com');
    const ahead = new Date(Date.now() + 3_600_000);
    await server.database.updateTable('integrations').set({ changed_at: ahead }).where('id', '=', id).execute();
    const save = async (): Promise<number> => {
      const path = `/accounts/${account}/integrations/${id}/configuration`;
      const saved = await json<Integration>(server.send('PUT', path, { body: { configuration: CM_CONFIGURATION } }));
      return Date.parse(saved.changedAt ?? '');
    };
    const [first, second] = [await save(), await save()];
    expect(first).toBeGreaterThan(ahead.getTime());
    expect(second).toBeGreaterThan(first);
  });

  it('while the news that anything may have changed is on its way', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    const changes = new Changes({ person: 100, session: 100 });
    const readers = await follow(changes, 50);
    changes.tellAll();
    // A client that had read this one before the news would be told of nothing when it came back.
    changes.tell(account, removedEvent('late', 'i-1'));
    const next = Promise.all(readers.map((events) => events.next()));
    await vi.advanceTimersByTimeAsync(1000);
    for (const event of await next) {
      expect(event).toMatch(CHANGE);
      expect(idOf(event)).toBe('late');
    }
    changes.tell(account, removedEvent('next', 'i-2'));
    for (const events of readers) expect(idOf(await events.next())).toBe('next');
  });

  it('for an event that is larger than what may wait for a client: it loads at once', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    const changes = new Changes();
    const [events] = await follow(changes);
    const large = { id: 'i-1', applicationId: 'a', status: 'active' as const, name: '名'.repeat(50_000) };
    const next = events!.next();
    // The stream waits for something to send by now.
    await vi.advanceTimersByTimeAsync(1);
    changes.tell(account, changedEvent('large', large));
    expect(await next).toMatch(CHANGE);
  });

  it('to a session that has ended while its stream was being opened', async () => {
    const changes = new Changes();
    const { database, secrets, cookie } = server;
    const app = createApp({ database, changes, secrets, log: NO_LOG });
    changes.endSession(/session=([^.]+)/.exec(cookie)?.[1] ?? '');
    const response = await app.request(`/api/accounts/${account}/events`, { headers: { Cookie: cookie } });
    expect(response.status).toBe(401);
    expect(changes.count()).toBe(0);
  });
});
