import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { FIRST_EVENT, changeOf, type EventReader, idOf, readEvents } from '../support/event-stream.ts';
import { CM_CONFIGURATION, json, openServer, type TestServer } from '../support/server.ts';

describe('events', () => {
  let server: TestServer;
  let account: string;
  let path: string;

  beforeAll(async () => {
    server = await openServer();
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    account = await server.createAccount();
    path = `/accounts/${account}/integrations`;
  });

  async function open(accountId = account): Promise<EventReader> {
    const response = await server.send('GET', `/accounts/${accountId}/events`);
    expect(response.status).toBe(200);
    const events = readEvents(response);
    onTestFinished(() => events.cancel());
    expect(await events.next()).toMatch(FIRST_EVENT);
    return events;
  }

  it('say once that there may have been a change, and are never stored', async () => {
    const response = await server.send('GET', `/accounts/${account}/events`);
    expect(response.headers.get('Content-Type')).toBe('text/event-stream');
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    const events = readEvents(response);
    expect(await events.next()).toMatch(FIRST_EVENT);
    await events.cancel();
  });

  it('follow each change: adding, setting up, removing', async () => {
    const events = await open();
    const added = await server.add(account, 'cm.com');
    let first = await events.next();
    // A server that has just begun to hear of changes in PostgreSQL tells everybody that there may have been some.
    while (first?.includes('event: change\n')) first = await events.next();
    expect(changeOf(first)).toEqual({ type: 'changed', integration: added });
    const saving = { body: { configuration: CM_CONFIGURATION } };
    const saved = await json(server.send('PUT', `${path}/${added.id}/configuration`, saving));
    const event = await events.next();
    expect(changeOf(event)).toEqual({ type: 'changed', integration: saved });
    expect(event).not.toContain(CM_CONFIGURATION.productToken);
    await server.send('DELETE', `${path}/${added.id}`);
    expect(changeOf(await events.next())).toEqual({ type: 'removed', integrationId: added.id });
  });

  it('fill a gap after the last one that was read, and nothing more', async () => {
    const events = await open();
    const first = await server.add(account, 'cm.com');
    const lastEventId = idOf(await events.next());
    await events.cancel();
    await server.send('DELETE', `${path}/${first.id}`);
    const second = await server.add(account, 'microsoft-teams');
    // The others show that the server has heard of both.
    const witness = await open();
    const third = await server.add(account, 'cm.com');
    await witness.next();
    const response = await server.send('GET', `/accounts/${account}/events`, {
      headers: { 'Last-Event-ID': lastEventId },
    });
    const filled = readEvents(response);
    onTestFinished(() => filled.cancel());
    expect(await filled.next()).toMatch(/^retry: \d{4}$/);
    expect(changeOf(await filled.next())).toEqual({ type: 'removed', integrationId: first.id });
    expect(changeOf(await filled.next())).toEqual({ type: 'changed', integration: second });
    expect(changeOf(await filled.next())).toEqual({ type: 'changed', integration: third });
    await server.send('DELETE', `${path}/${second.id}`);
    expect(changeOf(await filled.next())).toEqual({ type: 'removed', integrationId: second.id });
  });

  it('begin with a change of anything where the gap cannot be filled', async () => {
    const events = await open();
    await server.add(account, 'cm.com');
    const lastEventId = idOf(await events.next());
    const reopen = async (id: string, accountId = account): Promise<string | undefined> => {
      const headers = { 'Last-Event-ID': id };
      const reader = readEvents(await server.send('GET', `/accounts/${accountId}/events`, { headers }));
      const event = await reader.next();
      await reader.cancel();
      return event;
    };
    expect(await reopen('unheard-of')).toMatch(FIRST_EVENT);
    expect(await reopen(lastEventId, await server.createAccount())).toMatch(FIRST_EVENT);
    expect(await reopen(lastEventId)).toMatch(/^retry: \d{4}$/);
    // What the database has said meanwhile is not known.
    server.changes.tellAll();
    expect(await reopen(lastEventId)).toMatch(FIRST_EVENT);
  });

  it('are read from the database once for all who wait', async () => {
    const all = await Promise.all([open(), open(), open()]);
    const reading = vi.spyOn(server.database, 'selectFrom');
    onTestFinished(() => reading.mockRestore());
    server.changes.tell(account);
    await Promise.all(all.map((events) => events.next()));
    reading.mockClear();
    const { id } = await server.add(account, 'cm.com');
    for (const events of all) expect(changeOf(await events.next())).toMatchObject({ integration: { id } });
    // The write's own queries are those of a transaction.
    expect(reading.mock.calls.filter(([table]: unknown[]) => table === 'integrations')).toHaveLength(1);
  });

  it('do not tell of other accounts, of what was refused, or of a write a second time', async () => {
    const told: string[] = [];
    const other = await server.createAccount();
    for (const id of [account, other]) {
      const stop = server.changes.listen(id, { changed: () => told.push(id), ended: () => undefined });
      onTestFinished(stop);
    }
    const addition = { body: { applicationId: 'cm.com' }, headers: { 'Idempotency-Key': 'once' } };
    expect((await server.send('POST', path, addition)).status).toBe(201);
    expect((await server.send('POST', path, addition)).status).toBe(201);
    expect((await server.send('POST', path, { body: { applicationId: 'cm.com' } })).status).toBe(409);
    // The database tells in the order of the writes: whatever it tells of the first account comes before this.
    await server.add(other, 'cm.com');
    await vi.waitUntil(() => told.includes(other));
    expect(told).toEqual([account, other]);
  });

  it('are seen by everybody who waits', async () => {
    const all = await Promise.all([open(), open(), open()]);
    await server.add(account, 'cm.com');
    expect(await Promise.all(all.map((events) => events.next()))).toEqual([
      expect.stringContaining('event: changed'),
      expect.stringContaining('event: changed'),
      expect.stringContaining('event: changed'),
    ]);
  });

  it('are not there for an account that does not exist', async () => {
    const response = await server.send('GET', '/accounts/1/events');
    expect(response.status).toBe(404);
    expect(await json(response)).toMatchObject({ code: 'not-found' });
  });

  it('keep the connection alive with a comment every 15 seconds', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    const events = await open();
    for (let beat = 0; beat < 3; beat += 1) {
      const next = events.next();
      vi.advanceTimersByTime(15_000);
      expect(await next).toBe(':');
    }
    await events.cancel();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('end after ten minutes, so that whoever comes back is looked at anew', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    const response = await server.send('GET', `/accounts/${account}/events`);
    const text = response.text();
    vi.advanceTimersByTime(10 * 60_000);
    expect(await text).toMatch(/^retry: \d{4}\nid: \S+\nevent: change\ndata: \{\}\n\n(:\n\n)*$/);
    expect(vi.getTimerCount()).toBe(0);
  });
});
