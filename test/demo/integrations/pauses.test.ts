import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Integration } from '../../../src/model/integration.ts';
import { CM_CONFIGURATION, json, openServer, type TestServer } from '../support/server.ts';

describe('pausing', () => {
  let server: TestServer;
  let path: string;

  beforeAll(async () => {
    server = await openServer();
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    const account = await server.createAccount();
    const { id } = await server.add(account, 'cm.com');
    path = `/accounts/${account}/integrations/${id}`;
    await server.send('PUT', `${path}/configuration`, { body: { configuration: CM_CONFIGURATION } });
  });

  const stored = () => json<Integration>(server.send('GET', path));

  it('takes out of use and into use again, and keeps all that was set up', async () => {
    const { version, status, configuration } = await stored();
    const paused = await json<Integration>(
      server.send('POST', `${path}/pause`, { headers: { 'If-Match': `"${version}"` } }),
    );
    expect(paused).toMatchObject({ status: 'paused', configuration, changedBy: 'Katrin Brandt' });
    expect(paused.version).not.toBe(version);
    expect(await stored()).toEqual(paused);
    expect(await json(server.send('POST', `${path}/resume`))).toMatchObject({ status, configuration });
  });

  it('is not ended by saving the configuration', async () => {
    await server.send('POST', `${path}/pause`);
    const saved = await json(
      server.send('PUT', `${path}/configuration`, { body: { configuration: { ...CM_CONFIGURATION, name: 'New' } } }),
    );
    expect(saved).toMatchObject({ status: 'paused', name: 'New' });
  });

  it('keeps its reason over saving the configuration, and loses it when it is resumed', async () => {
    const busy = '/accounts/100200417/integrations';
    const { items } = await json<{ items: Integration[] }>(server.send('GET', busy));
    const { id, configuration, statusReason } = items.find(({ status }) => status === 'paused') as Integration;
    expect(statusReason).toBeDefined();
    const body = { configuration: configuration?.values };
    const saved = await json<Integration>(server.send('PUT', `${busy}/${id}/configuration`, { body }));
    expect([saved.status, saved.statusReason]).toEqual(['paused', statusReason]);
    const resumed = await json<Integration>(server.send('POST', `${busy}/${id}/resume`));
    expect([resumed.status, resumed.statusReason]).toEqual(['active', undefined]);
  });

  it('is a conflict in any other status, and of any other version', async () => {
    expect((await server.send('POST', `${path}/resume`)).status).toBe(409);
    expect((await server.send('POST', `${path}/pause`, { headers: { 'If-Match': '"stale"' } })).status).toBe(412);
    await server.send('POST', `${path}/pause`);
    expect((await server.send('POST', `${path}/pause`)).status).toBe(409);
    expect((await server.send('POST', `${path}/resume`, { headers: { 'If-Match': '"stale"' } })).status).toBe(412);
  });

  it('is refused to who may only look', async () => {
    const busy = '/accounts/100200417/integrations';
    const { items } = await json<{ items: Integration[] }>(server.send('GET', busy));
    for (const action of ['pause', 'resume']) {
      expect((await server.send('POST', `${busy}/${items[0]?.id}/${action}`, { as: 'viewer' })).status).toBe(403);
    }
  });
});
