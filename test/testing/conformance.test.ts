import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { createRestAdapter } from '../../src/adapter/rest-adapter.ts';
import { describeAdapter } from '../../src/testing/index.ts';
import { openServer, type TestServer } from '../demo/server.ts';
import { CONFIGURABLE, memorySubject } from './subjects.ts';

const runner = { describe, it };

describeAdapter('the memory adapter', () => memorySubject(), runner);

describe('over HTTP', () => {
  let server: TestServer;
  let http: Server;

  beforeAll(async () => {
    server = await openServer({ pageSize: 3 });
    http = createAdaptorServer({ fetch: server.app.fetch }) as Server;
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  });

  afterAll(async () => {
    http.closeAllConnections();
    http.close();
    await server.close();
  });

  describeAdapter(
    'the REST adapter and the reference server',
    async () => ({
      adapter: createRestAdapter({ baseUrl: `http://127.0.0.1:${(http.address() as AddressInfo).port}/api` }),
      accountId: await server.createAccount(),
      configurable: CONFIGURABLE,
    }),
    runner,
  );
});
