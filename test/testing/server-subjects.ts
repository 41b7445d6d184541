import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { IntegrationsAdapter } from '../../src/adapter/adapter.ts';
import { createRestAdapter } from '../../src/adapter/rest-adapter.ts';
import type { AdapterSubject } from '../../src/testing/index.ts';
import { openServer, type TestServer } from '../demo/server.ts';
import { CONFIGURABLE } from './subjects.ts';

/** The REST adapter on the reference server, over real connections. */
export interface ServerSubjects {
  create(): Promise<AdapterSubject>;
  close(): Promise<void>;
}

/** Starts the server, on whatever database its tests run on, with pages that are small. */
export async function openServerSubjects(): Promise<ServerSubjects> {
  const api = await openServer({ pageSize: 3 });
  const answer = getRequestListener(api.app.fetch);
  let handleStalled: (() => void) | undefined;
  const server = createServer((request, response) => {
    if (handleStalled) handleStalled();
    else void answer(request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;

  return {
    create: async () => ({
      adapter: withRoutesOf(api, createRestAdapter({ baseUrl })),
      elsewhere: createRestAdapter({ baseUrl }),
      accountId: await api.createAccount(),
      otherAccountId: await api.createAccount(),
      deniedAccountId: await api.createAccount({ contract: 'suspended' }),
      configurable: CONFIGURABLE,
      stall: () =>
        new Promise<void>((resolve) => {
          handleStalled = resolve;
        }),
      dispose: () => {
        handleStalled = undefined;
        server.closeAllConnections();
      },
    }),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await api.close();
    },
  };
}

/** The adapter without the methods for which the server has no route. */
function withRoutesOf({ app }: TestServer, adapter: Required<IntegrationsAdapter>): IntegrationsAdapter {
  const { subscribe, testConfiguration, previewRemoval, ...rest } = adapter;
  const has = (end: string): boolean => app.routes.some(({ path }) => path.endsWith(end));
  return {
    ...rest,
    ...(has('/events') && { subscribe }),
    ...(has('/configuration/test') && { testConfiguration }),
    ...(has('/removal') && { previewRemoval }),
  };
}
