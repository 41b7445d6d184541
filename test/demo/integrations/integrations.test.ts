import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import * as z from 'zod/mini';
import { createRestAdapter } from '../../../src/adapter/rest/rest-adapter.ts';
import { type Integration, integrationSchema } from '../../../src/model/integration.ts';
import type { Page } from '../../../src/model/page.ts';
import { CM_CONFIGURATION, json, openServer, signIn, type TestServer } from '../support/server.ts';

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

describe('integrations', () => {
  let server: TestServer;
  let account: string;
  let path: string;

  beforeAll(async () => {
    server = await openServer({ pageSize: 3 });
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    account = await server.createAccount();
    path = `/accounts/${account}/integrations`;
  });

  describe('adding', () => {
    it('answers with the new integration', async () => {
      const response = await server.send('POST', path, { body: { applicationId: 'cm.com' } });
      expect(response.status).toBe(201);
      const integration = z.parse(integrationSchema, await response.json());
      expect(integration).toEqual({
        id: expect.stringMatching(UUID),
        applicationId: 'cm.com',
        status: 'setup-required',
        configuration: { values: {}, secrets: [] },
        version: expect.any(String),
        addedAt: expect.any(String),
        changedAt: integration.addedAt,
        changedBy: 'Katrin Brandt',
      });
      expect(Math.abs(Date.now() - Date.parse(integration.addedAt ?? ''))).toBeLessThan(60_000);
      expect(await json(server.send('GET', path))).toEqual({ items: [integration] });
    });

    it('makes an application without set-up active', async () => {
      expect(await server.add(account, 'micollab')).toMatchObject({ status: 'active' });
    });

    it('leaves Microsoft 365 to be set up at another site', async () => {
      expect(await server.add(account, 'microsoft-365')).toMatchObject({ status: 'setup-required' });
    });

    it('refuses a second integration of an application', async () => {
      await server.add(account, 'cm.com');
      const response = await server.send('POST', path, { body: { applicationId: 'cm.com' } });
      expect(response.status).toBe(409);
      expect(await json(response)).toMatchObject({ code: 'conflict' });
    });

    it('allows several of an application that may be there several times', async () => {
      const first = await server.add(account, 'microsoft-teams');
      const second = await server.add(account, 'microsoft-teams');
      expect(second.id).not.toBe(first.id);
    });

    it.each(['no-such-application', '\0', 'a\ud800'])('does not know the application %j', async (applicationId) => {
      const response = await server.send('POST', path, { body: { applicationId } });
      expect([400, 404]).toContain(response.status);
      expect(await json(server.send('GET', path))).toEqual({ items: [] });
    });

    it('adds once where the same application is added twice at the same time', async () => {
      const add = () => server.send('POST', path, { body: { applicationId: 'cm.com' } });
      const responses = await Promise.all([add(), add(), add(), add()]);
      expect(responses.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409, 409, 409]);
      const { items } = await json<Page<Integration>>(server.send('GET', path));
      expect(items).toHaveLength(1);
    });

    it('is kept from adding twice by the database itself', async () => {
      await server.add(account, 'cm.com');
      const [row] = await server.database
        .selectFrom('integrations')
        .selectAll()
        .where('account_id', '=', account)
        .execute();
      const copy = { ...row!, id: 'copy', configuration: '{}', status_reason: null };
      await expect(server.database.insertInto('integrations').values(copy).execute()).rejects.toThrow(
        'integrations_single',
      );
    });
  });

  describe('listing', () => {
    it('keeps the order in which they were added, over pages', async () => {
      const applications = [
        'mitel-cx',
        'cm.com',
        'micc',
        'single-sign-on',
        'microsoft-teams',
        'directory-sync',
        'micollab',
      ];
      for (const application of applications) await server.add(account, application);
      const listed: Integration[] = [];
      const sizes: number[] = [];
      let cursor: string | null | undefined;
      do {
        const query = cursor ? `?cursor=${encodeURIComponent(cursor)}` : '';
        const page = await json<Page<Integration>>(server.send('GET', `${path}${query}`));
        listed.push(...page.items);
        sizes.push(page.items.length);
        cursor = page.nextCursor;
      } while (cursor);
      expect(sizes).toEqual([3, 3, 1]);
      expect(listed.map(({ applicationId }) => applicationId)).toEqual(applications);
      expect(listed.map((integration) => z.parse(integrationSchema, integration))).toEqual(listed);
    });

    it('keeps the order of what was added in the same millisecond', async () => {
      const now = vi.spyOn(Date, 'now').mockReturnValue(Date.now());
      onTestFinished(() => now.mockRestore());
      const applications = ['mitel-cx', 'cm.com', 'micc'];
      for (const application of applications) await server.add(account, application);
      const { items } = await json<Page<Integration>>(server.send('GET', path));
      expect(items.map(({ applicationId }) => applicationId)).toEqual(applications);
      expect(new Set(items.map(({ addedAt }) => addedAt)).size).toBe(3);
    });

    it('has no next page after a full last one', async () => {
      for (const application of ['mitel-cx', 'cm.com', 'micc']) await server.add(account, application);
      expect(await json(server.send('GET', path))).not.toHaveProperty('nextCursor');
    });

    it.each([
      'nonsense',
      'W10',
      'WyJcdTAwMDAiLCJcdTAwMDAiXQ',
      'WyIwMDAwLTAxLTAxVDAwOjAwOjAwWiIsIngiXQ',
      'WyIwMDAxLTAxLTAxVDAwOjAwOjAwKzIzOjAwIiwieCJd',
      'WyIyMDI2LTAxLTAxVDAwOjAwOjAwWiIsIngiLCJ5Il0',
    ])('refuses the cursor %s', async (cursor) => {
      const response = await server.send('GET', `${path}?cursor=${cursor}`);
      expect(response.status).toBe(400);
      expect(await json(response)).toMatchObject({ code: 'invalid' });
    });

    it('does not show what is on another account', async () => {
      const { id } = await server.add(account, 'cm.com');
      const other = await server.createAccount();
      expect(await json(server.send('GET', `/accounts/${other}/integrations`))).toEqual({ items: [] });
      expect((await server.send('GET', `/accounts/${other}/integrations/${id}`)).status).toBe(404);
      expect((await server.send('DELETE', `/accounts/${other}/integrations/${id}`)).status).toBe(404);
    });
  });

  describe('removing', () => {
    it('removes the integration and its secrets', async () => {
      const { id } = await server.add(account, 'cm.com');
      await server.send('PUT', `${path}/${id}/configuration`, { body: { configuration: CM_CONFIGURATION } });
      const response = await server.send('DELETE', `${path}/${id}`);
      expect(response.status).toBe(204);
      expect(await response.text()).toBe('');
      expect(await json(server.send('GET', path))).toEqual({ items: [] });
      const secrets = await server.database
        .selectFrom('integration_secrets')
        .selectAll()
        .where('integration_id', '=', id)
        .execute();
      expect(secrets).toEqual([]);
      expect(await server.add(account, 'cm.com')).toMatchObject({ status: 'setup-required' });
    });

    it('does not find what is not there any more', async () => {
      const { id } = await server.add(account, 'cm.com');
      await server.send('DELETE', `${path}/${id}`);
      for (const [method, target] of [
        ['DELETE', `${path}/${id}`],
        ['GET', `${path}/${id}`],
      ] as const) {
        const response = await server.send(method, target);
        expect(response.status).toBe(404);
        expect(await json(response)).toMatchObject({ code: 'not-found' });
      }
    });
  });

  it('works with the REST adapter', async () => {
    const fetch: typeof globalThis.fetch = async (input, init) => server.app.request(input, init);
    const adapter = createRestAdapter({
      baseUrl: 'http://localhost/api',
      headers: { Cookie: await signIn(server.app, 'partner') },
      fetch,
    });
    const command = { accountId: account, idempotencyKey: 'add' };
    const added = await adapter.addIntegration({ ...command, applicationId: 'cm.com' });
    const change = { ...command, integrationId: added.id, version: added.version! };
    const wrong = { ...change, idempotencyKey: 'wrong', configuration: { accountId: '1' } };
    await expect(adapter.configureIntegration(wrong)).rejects.toMatchObject({
      code: 'invalid',
      fieldErrors: { name: { de: expect.any(String) } },
    });
    const configured = await adapter.configureIntegration({
      ...change,
      idempotencyKey: 'configure',
      configuration: CM_CONFIGURATION,
    });
    expect((await adapter.listIntegrations({ accountId: account })).items).toEqual([configured]);
    const stale = { ...change, idempotencyKey: 'stale' };
    await expect(adapter.removeIntegration(stale)).rejects.toMatchObject({ code: 'conflict' });
    await adapter.removeIntegration({ ...change, version: configured.version!, idempotencyKey: 'remove' });
    expect((await adapter.listIntegrations({ accountId: account })).items).toEqual([]);
    expect(await adapter.getPermissions?.({ accountId: account })).toMatchObject({ supported: true });
  });
});
