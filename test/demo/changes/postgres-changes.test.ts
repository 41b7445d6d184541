import { EventEmitter } from 'node:events';
import type { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { Changes } from '../../../demo/server/changes/changes.ts';
import { followPostgres } from '../../../demo/server/database/engines/postgres-changes.ts';
import { type LogEntry, logInto } from '../support/log.ts';

/** A connection to a PostgreSQL that the test plays. */
class PlayedClient extends EventEmitter {
  readonly connect = vi.fn(async () => undefined);
  readonly query = vi.fn(async (_statement: string) => ({}));
  readonly end = vi.fn(async () => undefined);
}

describe('followPostgres', () => {
  let clients: PlayedClient[];
  let log: LogEntry[];
  let changed: ReturnType<typeof vi.fn<() => void>>;
  let prepare: (client: PlayedClient) => void;

  beforeEach(() => {
    vi.useFakeTimers();
    clients = [];
    log = [];
    prepare = () => undefined;
  });
  afterEach(() => void vi.useRealTimers());

  async function follow(): Promise<() => Promise<void>> {
    const changes = new Changes();
    changed = vi.fn<() => void>();
    changes.listen('account', { changed, ended: () => undefined });
    const create = () => {
      const client = new PlayedClient();
      prepare(client);
      clients.push(client);
      return client as unknown as Client;
    };
    const stop = await followPostgres(create, changes, logInto(log));
    onTestFinished(stop);
    await vi.advanceTimersByTimeAsync(0);
    return stop;
  }

  it('hands on what is told of the account, and nothing of others', async () => {
    await follow();
    expect(clients[0]?.query.mock.calls).toEqual([['listen integration_changes']]);
    expect(changed).toHaveBeenCalledTimes(1);
    clients[0]?.emit('notification', { payload: 'account' });
    clients[0]?.emit('notification', { payload: 'other' });
    clients[0]?.emit('notification', {});
    expect(changed).toHaveBeenCalledTimes(2);
  });

  it.each(['error', 'end'])('connects again after "%s", and then anything may have changed', async (event) => {
    await follow();
    clients[0]?.emit(event, Object.assign(new Error('lost: the-password'), { code: 'ECONNRESET' }));
    await vi.advanceTimersByTimeAsync(100);
    expect(clients).toHaveLength(2);
    expect(clients[0]?.end).toHaveBeenCalled();
    expect(changed).toHaveBeenCalledTimes(2);
    expect(log).toMatchObject([{ event: 'changes-connection-lost' }]);
    expect(JSON.stringify(log)).not.toContain('the-password');
    // What the lost connection says late ends nothing.
    clients[0]?.emit('error', new Error('late'));
    await vi.advanceTimersByTimeAsync(100);
    expect(clients).toHaveLength(2);
  });

  it('finds out that a connection has died without a word', async () => {
    await follow();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(clients).toHaveLength(1);
    clients[0]?.query.mockRejectedValue(new Error('Query read timeout'));
    await vi.advanceTimersByTimeAsync(30_100);
    expect(clients).toHaveLength(2);
  });

  it('tries again without end, but not all the time', async () => {
    prepare = (client) => client.connect.mockRejectedValue(new Error('refused'));
    await follow();
    await vi.advanceTimersByTimeAsync(60 * 60 * 1000);
    // Waits of 5 s on average, once it has grown to the longest.
    expect(clients.length).toBeGreaterThan((60 * 60) / 10);
    expect(clients.length).toBeLessThan(2000);
    expect(changed).not.toHaveBeenCalled();
    prepare = () => undefined;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('stops at once, while connected, connecting and waiting', async () => {
    await (
      await follow()
    )();
    expect(clients[0]?.end).toHaveBeenCalled();

    prepare = (client) => client.connect.mockReturnValue(new Promise(() => undefined));
    await (
      await follow()
    )();

    prepare = (client) => client.connect.mockRejectedValue(new Error('refused'));
    const stop = await follow();
    await stop();
    const count = clients.length;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(clients).toHaveLength(count);
    expect(vi.getTimerCount()).toBe(0);
  });
});
