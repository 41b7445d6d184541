import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { createRestAdapter } from '../../src/adapter/rest/rest-adapter.ts';
import { MICROSOFT_365 } from '../../demo/server/catalogue/third-party.ts';
import { ConsentProvider } from '../../demo/server/consent/provider.ts';
import type { AdapterSubject } from '../../src/testing/index.ts';
import { openServer } from '../demo/support/server.ts';

/** Where nobody is sent in these tests. */
const CONSENT_SITE = new ConsentProvider({
  siteUrl: 'https://consent.example',
  clientId: 'portal',
  clientSecret: 'not sent',
});

/** The REST adapter on the reference server, over real connections. */
export interface ServerSubjects {
  create(configurable: AdapterSubject['configurable']): Promise<AdapterSubject>;
  close(): Promise<void>;
}

/** Starts the server, on whatever database its tests run on, with pages that are small. */
export async function openServerSubjects(): Promise<ServerSubjects> {
  const api = await openServer({
    pageSize: 3,
    consentProviders: { [MICROSOFT_365.id]: CONSENT_SITE },
    limits: { writes: 100_000, tests: 100_000 },
  });
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

  const headers = { Cookie: api.cookie };

  return {
    create: async (configurable) => ({
      adapter: createRestAdapter({ baseUrl, headers }),
      elsewhere: createRestAdapter({ baseUrl, headers }),
      accountId: await api.createAccount(),
      otherAccountId: await api.createAccount(),
      redirectedApplicationId: MICROSOFT_365.id,
      deniedAccountId: await api.createAccount({ contract: 'suspended' }),
      configurable,
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
