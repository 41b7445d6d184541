import type { Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { Changes } from '../../../demo/server/changes/changes.ts';
import { createApp } from '../../../demo/server/app.ts';
import { stopListening } from '../../../demo/start/listen.ts';
import { FIRST_EVENT, CHANGE, readEvents } from '../support/event-stream.ts';
import { json, openServer, type TestServer } from '../support/server.ts';
import { NO_LOG } from '../support/log.ts';

describe('events', () => {
  let server: TestServer;
  let account: string;

  beforeAll(async () => {
    server = await openServer();
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    account = await server.createAccount();
  });

  const signedIn = () => ({ Cookie: server.cookie });

  /** The same application with changes that only the test makes. */
  function withChanges(changes: Changes) {
    const { database, secrets } = server;
    return createApp({ database, changes, secrets, log: NO_LOG });
  }

  it('keep one change for a reader who does not read, however many there were', async () => {
    const changes = new Changes();
    const response = await withChanges(changes).request(`/api/accounts/${account}/events`, { headers: signedIn() });
    for (let change = 0; change < 10_000; change += 1) changes.tell(account);
    const events = readEvents(response);
    expect(await events.next()).toMatch(FIRST_EVENT);
    expect(await events.next()).toMatch(CHANGE);
    changes.close();
    const rest: string[] = [];
    for (let event = await events.next(); event !== undefined; event = await events.next()) rest.push(event);
    expect(rest.length).toBeLessThan(5);
  });

  it('are refused with 503 where too many wait, and let the next one in when one has gone', async () => {
    const changes = new Changes({ process: 2 });
    const app = withChanges(changes);
    const ask = () => app.request(`/api/accounts/${account}/events`, { headers: signedIn() });
    const first = readEvents(await ask());
    await ask();
    const refused = await ask();
    expect(refused.status).toBe(503);
    expect(refused.headers.get('Retry-After')).toMatch(/^\d+$/);
    expect(await json(refused)).toMatchObject({ code: 'unavailable' });
    await first.cancel();
    expect((await ask()).status).toBe(200);
    changes.close();
    expect((await ask()).status).toBe(503);
  });

  it('take no place for a HEAD request', async () => {
    const changes = new Changes({ process: 1 });
    const app = withChanges(changes);
    const head = await app.request(`/api/accounts/${account}/events`, { method: 'HEAD', headers: signedIn() });
    expect(head.headers.get('Content-Type')).toBe('text/event-stream');
    expect(changes.count()).toBe(0);
  });

  describe('over a connection', () => {
    async function listen(changes: Changes): Promise<{ http: Server; port: number }> {
      const http = createAdaptorServer({ fetch: withChanges(changes).fetch }) as Server;
      await new Promise<void>((listening) => http.listen(0, 'localhost', listening));
      onTestFinished(() => {
        http.closeAllConnections();
        http.close();
      });
      return { http, port: (http.address() as AddressInfo).port };
    }

    it('let go of the account when the client has gone', async () => {
      const changes = new Changes({ process: 1 });
      const { port } = await listen(changes);
      const socket = await ask(port);
      await vi.waitUntil(() => changes.count() === 1);
      socket.destroy();
      await vi.waitUntil(() => changes.count() === 0);
    });

    it('end when the server stops, without waiting for the client', async () => {
      const changes = new Changes();
      const { http, port } = await listen(changes);
      const events = readEvents(
        await fetch(`http://localhost:${port}/api/accounts/${account}/events`, { headers: signedIn() }),
      );
      expect(await events.next()).toMatch(FIRST_EVENT);
      changes.close();
      expect(await events.next()).toBeUndefined();
      await stopListening(http, 60_000);
    });

    function ask(port: number): Promise<Socket> {
      return new Promise((resolve, reject) => {
        const socket = connect({ port, host: 'localhost' }, () => {
          socket.write(
            `GET /api/accounts/${account}/events HTTP/1.1\r\nHost: localhost\r\nCookie: ${server.cookie}\r\n\r\n`,
          );
          resolve(socket);
        });
        socket.on('error', reject);
        onTestFinished(() => void socket.destroy());
      });
    }
  });
});
