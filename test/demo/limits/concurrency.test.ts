import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createApp } from '../../../demo/server/app.ts';
import type { ConfigurationTest } from '../../../src/model/configuration/configuration-test.ts';
import { CM_CONFIGURATION, openServer, signIn, type TestServer } from '../support/server.ts';
import { NO_LOG } from '../support/log.ts';

describe('requests of one session', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await openServer();
  });
  afterAll(() => server.close());

  it('bounds how many requests of one session are worked on, which leaves room for others, and answers all of them', async () => {
    const { secrets, changes } = server;
    let most = 0;
    const asked: (() => void)[] = [];
    const verify = () =>
      new Promise<ConfigurationTest>((resolve) => {
        asked.push(() => resolve({ result: 'passed' }));
        most = Math.max(most, asked.length);
      });
    const app = createApp({
      database: server.database,
      changes,
      secrets,
      log: NO_LOG,
      verifiers: { 'cm.com': { verify } },
      limits: { tests: 1000 },
    });
    const [greedy, other] = [await signIn(app, 'partner'), await signIn(app, 'partner')];
    const account = await server.createAccount();
    const { id } = await server.add(account, 'cm.com');
    const path = `/api/accounts/${account}/integrations`;
    const test = async (Cookie: string) =>
      app.request(`${path}/${id}/configuration/test`, {
        method: 'POST',
        headers: { Cookie, 'Content-Type': 'application/json' },
        body: JSON.stringify({ configuration: CM_CONFIGURATION }),
      });
    const answers = Array.from({ length: 104 }, () => test(greedy));
    await vi.waitUntil(() => asked.length === 4, { timeout: 20_000 });
    const refused = await test(greedy);
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([429, '1']);
    expect((await app.request(path, { headers: { Cookie: other } })).status).toBe(200);
    for (let count = 0; count < 104; count += 1) {
      await vi.waitUntil(() => asked.length > 0, { timeout: 20_000 });
      asked.shift()?.();
    }
    expect(new Set((await Promise.all(answers)).map(({ status }) => status))).toEqual(new Set([200]));
    expect(most).toBe(4);
  });
});
