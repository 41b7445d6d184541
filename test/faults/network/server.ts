import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { bundle } from '../../../scripts/build/bundle.ts';
import { openServer, type TestServer } from '../../demo/support/server.ts';

const PAGE =
  '<!doctype html><html lang="en"><title>Account information</title><body><script type="module" src="/page.js"></script>';

/** The reference server with a page that has nothing but the section. */
export interface PageServer extends TestServer {
  port: number;
}

/** Starts it, without limits for those who come often. */
export async function openPageServer(): Promise<PageServer> {
  const server = await openServer({
    limits: { requests: Infinity, signIns: Infinity, reads: Infinity, writes: Infinity, tests: Infinity },
  });
  const [script] = await bundle(new URL('page.ts', import.meta.url).pathname, { codeSplitting: false });
  const app = new Hono();
  app.get('/', (context) => context.html(PAGE));
  app.get('/page.js', (context) => context.body(script?.code ?? '', 200, { 'Content-Type': 'text/javascript' }));
  app.all('*', (context) => server.app.fetch(context.req.raw, context.env));
  const http = createAdaptorServer({ fetch: app.fetch }) as Server;
  // A connection that waits for the next request is cut by the network, not by the server.
  http.keepAliveTimeout = 0;
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  return {
    ...server,
    port: (http.address() as AddressInfo).port,
    close: async () => {
      const closed = once(http, 'close');
      http.close();
      http.closeAllConnections();
      await closed;
      await server.close();
    },
  };
}
