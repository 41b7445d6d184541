import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Integration } from '../../../src/model/integration.ts';
import { CM_CONFIGURATION, json, openServer, type TestServer } from '../support/server.ts';

describe('writes', () => {
  let server: TestServer;
  let account: string;
  let path: string;

  beforeAll(async () => {
    server = await openServer();
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    account = await server.createAccount();
    path = `/accounts/${account}/integrations`;
  });

  async function count(): Promise<number> {
    return (await json<{ items: Integration[] }>(server.send('GET', path))).items.length;
  }

  describe('Idempotency-Key', () => {
    const headers = { 'Idempotency-Key': 'the-key' };

    it.each([{ 'Idempotency-Key': '' }, { 'Idempotency-Key': ' ' }, { 'Idempotency-Key': 'k'.repeat(256) }])(
      'is needed (%#)',
      async (wrong) => {
        const response = await server.send('POST', path, { body: { applicationId: 'cm.com' }, headers: wrong });
        expect(response.status).toBe(400);
        expect(await json(response)).toMatchObject({ code: 'invalid' });
        expect(await count()).toBe(0);
      },
    );

    it('makes tries of one addition take effect once', async () => {
      const add = () => server.send('POST', path, { body: { applicationId: 'microsoft-teams' }, headers });
      const responses = await Promise.all([add(), add(), add()]);
      const again = await add();
      expect(responses.map(({ status }) => status)).toEqual([201, 201, 201]);
      expect(again.headers.get('Idempotency-Replayed')).toBe('true');
      const bodies = await Promise.all([...responses, again].map((response) => response.text()));
      expect(new Set(bodies).size).toBe(1);
      expect(await count()).toBe(1);
    });

    it('answers a repeated removal as the first time', async () => {
      const { id } = await server.add(account, 'cm.com');
      const remove = () => server.send('DELETE', `${path}/${id}`, { headers });
      expect((await remove()).status).toBe(204);
      const again = await remove();
      expect(again.status).toBe(204);
      expect(again.headers.get('Idempotency-Replayed')).toBe('true');
    });

    it('answers a repeated configuration as the first time, even after its version has gone', async () => {
      const { id, version } = await server.add(account, 'cm.com');
      const configure = () =>
        server.send('PUT', `${path}/${id}/configuration`, {
          body: { configuration: CM_CONFIGURATION },
          headers: { ...headers, 'If-Match': `"${version}"` },
        });
      const first = await json(configure());
      expect(await json(configure())).toEqual(first);
    });

    it.each(['body', 'path', 'method'])('is refused with another request: %s', async (difference) => {
      const { id } = await server.add(account, 'cm.com');
      const first = { body: { configuration: CM_CONFIGURATION }, headers };
      expect((await server.send('PUT', `${path}/${id}/configuration`, first)).status).toBe(200);
      const others = {
        body: () =>
          server.send('PUT', `${path}/${id}/configuration`, { body: { configuration: { name: 'x' } }, headers }),
        path: () => server.send('PUT', `${path}/other/configuration`, first),
        method: () => server.send('DELETE', `${path}/${id}`, { headers }),
      };
      const response = await others[difference as keyof typeof others]();
      expect(response.status).toBe(422);
      expect(await json(server.send('GET', `${path}/${id}`))).toMatchObject({ name: 'Messages' });
    });

    it('may be used again after a failure, which had no effect', async () => {
      const { id } = await server.add(account, 'cm.com');
      const configure = (configuration: object) =>
        server.send('PUT', `${path}/${id}/configuration`, { body: { configuration }, headers });
      expect((await configure({})).status).toBe(400);
      expect((await configure(CM_CONFIGURATION)).status).toBe(200);
    });

    it('belongs to one account', async () => {
      const other = await server.createAccount();
      const request = { body: { applicationId: 'cm.com' }, headers };
      const first = await json<Integration>(server.send('POST', path, request));
      const second = await json<Integration>(server.send('POST', `/accounts/${other}/integrations`, request));
      expect(second.id).not.toBe(first.id);
    });

    it('is forgotten after a day', async () => {
      const add = () => server.send('POST', path, { body: { applicationId: 'microsoft-teams' }, headers });
      await add();
      await server.database
        .updateTable('idempotency_keys')
        .set({ created_at: new Date(Date.now() - 25 * 60 * 60 * 1000) })
        .where('account_id', '=', account)
        .execute();
      await server.add(account, 'micc');
      expect((await add()).headers.get('Idempotency-Replayed')).toBeNull();
      expect(await count()).toBe(3);
    });
  });

  describe('If-Match', () => {
    it.each(['"stale"', 'W/"%"', '%'])('refuses the stale or wrong version %s', async (template) => {
      const { id, version } = await server.add(account, 'cm.com');
      const headers = { 'If-Match': template.replace('%', String(version)) };
      const body = { configuration: CM_CONFIGURATION };
      for (const response of [
        await server.send('PUT', `${path}/${id}/configuration`, { body, headers }),
        await server.send('DELETE', `${path}/${id}`, { headers }),
      ]) {
        expect(response.status).toBe(412);
        expect(await json(response)).toMatchObject({ code: 'conflict' });
      }
      expect(await json(server.send('GET', `${path}/${id}`))).toMatchObject({ status: 'setup-required', version });
    });

    it.each(['"%"', '"other", "%"', '*'])('takes %s', async (template) => {
      const { id, version } = await server.add(account, 'cm.com');
      const headers = { 'If-Match': template.replace('%', String(version)) };
      expect((await server.send('DELETE', `${path}/${id}`, { headers })).status).toBe(204);
    });

    it('lets only one of two changes of the same version through', async () => {
      const { id, version } = await server.add(account, 'cm.com');
      const configure = (name: string) =>
        server.send('PUT', `${path}/${id}/configuration`, {
          body: { configuration: { ...CM_CONFIGURATION, name } },
          headers: { 'If-Match': `"${version}"` },
        });
      const responses = await Promise.all([configure('first'), configure('second')]);
      expect(responses.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412]);
    });
  });

  describe('permissions', () => {
    it('lets nothing be changed on a partner account', async () => {
      const partner = await server.createAccount({ kind: 'partner' });
      const target = `/accounts/${partner}/integrations`;
      for (const response of [
        await server.send('POST', target, { body: { applicationId: 'cm.com' } }),
        await server.send('PUT', `${target}/x/configuration`, { body: { configuration: {} } }),
        await server.send('DELETE', `${target}/x`),
      ]) {
        expect(response.status).toBe(403);
        expect(await json(response)).toMatchObject({ code: 'forbidden' });
      }
      expect(await json(server.send('GET', target))).toEqual({ items: [] });
    });

    it('lets a suspended customer configure, but neither add nor remove', async () => {
      const target = '/accounts/100200588/integrations';
      const [cm] = (await json<{ items: Integration[] }>(server.send('GET', target))).items;
      expect((await server.send('POST', target, { body: { applicationId: 'micc' } })).status).toBe(403);
      expect((await server.send('DELETE', `${target}/${cm?.id}`)).status).toBe(403);
      const body = { configuration: CM_CONFIGURATION };
      expect((await server.send('PUT', `${target}/${cm?.id}/configuration`, { body })).status).toBe(200);
    });
  });

  it('say who changed the integration last', async () => {
    const added = await json<Integration>(server.send('POST', path, { body: { applicationId: 'cm.com' } }));
    expect(added).toMatchObject({ changedBy: 'Katrin Brandt', changedAt: added.addedAt });
    const own = '/accounts/100200300/integrations';
    const theirs = await json<Integration>(
      server.send('POST', own, { body: { applicationId: 'microsoft-teams' }, as: 'administrator' }),
    );
    expect(theirs.changedBy).toBe('Jonas Petersen');
    const configuration = {
      name: 'A',
      tenantId: crypto.randomUUID(),
      clientId: crypto.randomUUID(),
      clientSecret: 'x',
    };
    const configured = await json<Integration>(
      server.send('PUT', `${own}/${theirs.id}/configuration`, { body: { configuration } }),
    );
    expect(configured).toMatchObject({ changedBy: 'Katrin Brandt', addedAt: theirs.addedAt });
    expect(Date.parse(configured.changedAt ?? '')).toBeGreaterThanOrEqual(Date.parse(theirs.changedAt ?? '') - 1000);
  });
});
