import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createServer } from '../../../demo/start/listen.ts';
import { openServer, type TestServer } from '../support/server.ts';

describe('a connection', () => {
  let server: TestServer;
  let http: ReturnType<typeof createServer>;

  beforeAll(async () => {
    server = await openServer();
    http = createServer(server.app.fetch);
    await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening));
  });
  afterAll(async () => {
    http.closeAllConnections();
    http.close();
    await server.close();
  });

  /** All that is answered to what is sent, until the server closes the connection. */
  async function send(sent: string): Promise<string> {
    const socket = connect((http.address() as AddressInfo).port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write(sent);
    return text(socket);
  }

  it.each([
    [
      'a head that is too long',
      `GET /api/session HTTP/1.1\r\nHost: localhost\r\nX-Long: ${'x'.repeat(17_000)}\r\n\r\n`,
      431,
    ],
    ['a path that is too long', `GET /api/${'x'.repeat(17_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`, 431],
    ['what is no request', 'hello\r\n\r\n', 400],
  ])('is answered a problem, and closed, after %s', async (_what, sent, status) => {
    const answer = await send(sent);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer).toContain('Content-Type: application/problem+json');
    expect(JSON.parse(answer.split('\r\n\r\n')[1] ?? '')).toMatchObject({ status, code: 'invalid' });
  });

  it('bounds how long a head and a request may take, and how many there are', () => {
    expect([http.headersTimeout, http.requestTimeout, http.maxConnections]).toEqual([10_000, 30_000, 4000]);
  });
});
