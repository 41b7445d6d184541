import { once } from 'node:events';
import { Agent, type IncomingMessage, request, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CmVerifier } from '../../demo/server/credentials/cm-verifier.ts';
import { CM_ACCOUNT, type CmServer, openCmServer } from '../demo/support/cm-server.ts';
import { deviations } from '../demo/support/described.ts';
import { openServer, signIn, type TestServer } from '../demo/support/server.ts';
import { cursorArbitrary, type Known, requestArbitrary, type WireRequest } from './request-arbitrary.ts';

const RUNS = Number(process.env.REQUEST_RUNS ?? 300);
const ACCOUNTS = ['100200300', '100200417', '100200588', '100100001'];
const STORED_SECRET = CM_ACCOUNT.token;
const SENT_SECRET = 'sent-secret-5b1f7c';

describe('requests of all sorts', () => {
  const agent = new Agent({ keepAlive: true });
  let cm: CmServer;
  let server: TestServer;
  let http: Server;
  let known: Known;

  beforeAll(async () => {
    cm = await openCmServer();
    server = await openServer({
      verifiers: { 'cm.com': new CmVerifier(cm.url) },
      limits: { requests: Infinity, signIns: Infinity, reads: Infinity, writes: Infinity, tests: Infinity },
    });
    http = createAdaptorServer({ fetch: server.app.fetch }) as Server;
    await new Promise<void>((listening) => http.listen(0, 'localhost', listening));
    known = await fill();
  });
  afterAll(async () => {
    agent.destroy();
    http.closeAllConnections();
    await new Promise((closed) => http.close(closed));
    await Promise.all([server.close(), cm.close()]);
  });

  it(
    'get an answer that is described, and that gives nothing away',
    async () => {
      const secrets = [
        STORED_SECRET,
        SENT_SECRET,
        'c0ffee00-0000-4000-8000',
        'demo~expired',
        ...known.cookies.map((cookie) => cookie.slice(-20)),
      ];
      const statuses = new Set<number>();
      await fc.assert(
        fc.asyncProperty(requestArbitrary(known, SENT_SECRET), async (sent) => {
          server.log.length = 0;
          const response = await send(sent);
          statuses.add(response.status);
          // Those who were signed out are there again for the next request.
          if (sent.method === 'DELETE') await server.database.deleteFrom('ended_sessions').execute();
          expect(response.status).toBeLessThan(500);
          const text = await response.clone().text();
          const said = [
            text,
            JSON.stringify([...response.headers].filter(([name]) => name !== 'set-cookie')),
            JSON.stringify(server.log),
          ];
          for (const secret of secrets) expect(said.filter((each) => each.includes(secret))).toEqual([]);
          expect(text).not.toMatch(/^\s*at \S+|node_modules|file:\/\//m);
          expect(server.log.filter(({ level }) => level === 'error')).toEqual([]);
          // What is not even HTTP does not get as far as the server's own code.
          if (!response.headers.has('X-Request-Id')) expect([response.status, text]).toEqual([400, '']);
          else if (isOfApi(sent))
            expect(await deviations(sent.method, sent.path.slice('/api'.length), response)).toEqual([]);
        }),
        { numRuns: RUNS, interruptAfterTimeLimit: 15 * 60_000, markInterruptAsFailure: true },
      );
      // Not all of them were turned away at the door.
      expect([...statuses]).toEqual(expect.arrayContaining([200, 400, 401, 403, 404]));
      expect((await server.send('GET', '/accounts')).status).toBe(200);
    },
    16 * 60_000,
  );

  it('get no error for any cursor', async () => {
    const headers = { Cookie: known.cookies[0] ?? '' };
    const list = fc.constantFrom('applications', 'integrations');
    await fc.assert(
      fc.asyncProperty(list, cursorArbitrary(), async (name, cursor) => {
        const response = await send({
          method: 'GET',
          path: `/api/accounts/100200417/${name}?cursor=${cursor}`,
          headers,
          body: undefined,
        });
        expect([200, 400]).toContain(response.status);
      }),
      { numRuns: RUNS },
    );
  });

  it('are no fault of the server where whoever sends them leaves in the middle', async () => {
    server.log.length = 0;
    const socket = connect((http.address() as AddressInfo).port, 'localhost');
    const headers = [
      'Host: localhost',
      `Cookie: ${known.cookies[0]}`,
      'Content-Type: application/json',
      'Content-Length: 100',
    ];
    socket.write(
      ['POST /api/accounts/100200300/integrations HTTP/1.1', ...headers, '', '{"applicationId"'].join('\r\n'),
    );
    await once(http, 'request');
    socket.destroy();
    await expect.poll(() => server.log).toMatchObject([{ level: 'info', event: 'request', status: 400 }]);
  });

  /** What there is to be met: an integration with a secret on each of two accounts, and everybody's session. */
  async function fill(): Promise<Known> {
    const integrationIds: string[] = [];
    for (const account of ACCOUNTS.slice(0, 2)) {
      const { items } = (await (await server.send('GET', `/accounts/${account}/integrations`)).json()) as {
        items: { id: string }[];
      };
      integrationIds.push(...items.map(({ id }) => id));
    }
    const added = await server.add('100200300', 'cm.com');
    await server.send('PUT', `/accounts/100200300/integrations/${added.id}/configuration`, {
      body: { configuration: { name: 'x', accountId: CM_ACCOUNT.accountId, productToken: STORED_SECRET } },
    });
    const cookies = await Promise.all(
      (['partner', 'administrator', 'viewer'] as const).map((id) => signIn(server.app, id)),
    );
    return { accountIds: ACCOUNTS, integrationIds: [...integrationIds, added.id], cookies };
  }

  /** By a client that changes nothing of what is sent. */
  function send({ method, path, headers, body }: WireRequest): Promise<Response> {
    const { port } = http.address() as AddressInfo;
    return new Promise((resolve, reject) => {
      const length =
        body === undefined || headers['Transfer-Encoding'] ? {} : { 'Content-Length': String(Buffer.byteLength(body)) };
      const sent = request(
        { host: 'localhost', port, agent, method, path, headers: { ...headers, ...length } },
        (answer) => {
          read(answer).then(resolve, reject);
        },
      );
      sent.on('error', reject).end(body);
    });
  }

  async function read(answer: IncomingMessage): Promise<Response> {
    const chunks: Buffer[] = [];
    const isEndless = answer.headers['content-type'] === 'text/event-stream';
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      if (isEndless) break;
    }
    const headers = Object.entries(answer.headers).flatMap(([name, value]) =>
      [value].flat().map((each): [string, string] => [name, each ?? '']),
    );
    const { statusCode = 0 } = answer;
    return new Response(statusCode === 204 || statusCode === 304 ? null : Buffer.concat(chunks), {
      status: statusCode,
      headers,
    });
  }

  // A path with steps back leads elsewhere, and an answer to HEAD has no body to look at.
  function isOfApi({ method, path }: WireRequest): boolean {
    const { pathname } = new URL(`http://localhost${path}`);
    return method !== 'HEAD' && path.split('?')[0] === pathname && pathname.startsWith('/api/');
  }
});
