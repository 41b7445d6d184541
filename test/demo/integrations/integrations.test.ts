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

  describe('setting up', () => {
    it('activates, takes over the name and changes the version', async () => {
      const added = await server.add(account, 'cm.com');
      const response = await server.send('PUT', `${path}/${added.id}/configuration`, {
        body: { configuration: CM_CONFIGURATION },
      });
      expect(response.status).toBe(200);
      const { productToken: _, ...values } = CM_CONFIGURATION;
      const configured = await json<Integration>(response);
      expect(configured).toEqual({
        ...added,
        name: 'Messages',
        status: 'active',
        configuration: { values, secrets: ['productToken'] },
        version: expect.any(String),
        changedAt: expect.any(String),
      });
      expect(configured.version).not.toBe(added.version);
      const single = await server.send('GET', `${path}/${added.id}`);
      expect(single.headers.get('ETag')).toBe(`"${configured.version}"`);
      expect(await json(single)).toEqual(configured);
    });

    it('answers wrong values with a text by field in both languages, and stores nothing', async () => {
      const { id } = await server.add(account, 'cm.com');
      const before = await json(server.send('GET', `${path}/${id}`));
      const configuration = { name: 'x'.repeat(65), accountId: '100200300', extra: 1 };
      const response = await server.send('PUT', `${path}/${id}/configuration`, { body: { configuration } });
      expect(response.status).toBe(400);
      expect(response.headers.get('Content-Type')).toBe('application/problem+json');
      const problem = await json(response);
      expect(problem).toMatchObject({ type: 'about:blank', title: 'Bad Request', status: 400, code: 'invalid' });
      expect(problem.fieldErrors).toEqual({
        name: { en: expect.stringContaining('64'), de: expect.stringContaining('64') },
        accountId: { en: expect.stringContaining('account number'), de: expect.stringContaining('Kontonummer') },
        productToken: { en: expect.any(String), de: expect.any(String) },
        extra: { en: expect.any(String), de: expect.any(String) },
      });
      expect(await json(server.send('GET', `${path}/${id}`))).toEqual(before);
    });

    it('keeps a stored secret that is not sent, and replaces one that is', async () => {
      const { id } = await server.add(account, 'cm.com');
      const configure = (configuration: object) =>
        server.send('PUT', `${path}/${id}/configuration`, { body: { configuration } });
      const stored = async () => {
        const row = await server.database
          .selectFrom('integration_secrets')
          .select('ciphertext')
          .where('integration_id', '=', id)
          .executeTakeFirstOrThrow();
        return server.secrets.decrypt(row.ciphertext, { accountId: account, integrationId: id, field: 'productToken' });
      };
      await configure(CM_CONFIGURATION);
      const { productToken, ...values } = CM_CONFIGURATION;
      const kept = await json<Integration>(configure({ ...values, name: 'Renamed', productToken: '' }));
      expect(kept).toMatchObject({ name: 'Renamed', configuration: { secrets: ['productToken'] } });
      expect(await stored()).toBe(productToken);
      await configure({ ...values, productToken: 'another token' });
      expect(await stored()).toBe('another token');
    });

    it('never answers with a secret, and has none in the database in clear', async () => {
      const { id } = await server.add(account, 'cm.com');
      const configuration = { ...CM_CONFIGURATION, productToken: 'never-to-be-seen' };
      const headers = { 'Idempotency-Key': 'fixed' };
      const target = `${path}/${id}/configuration`;
      const answers = [
        await server.send('PUT', target, { body: { configuration }, headers }),
        await server.send('PUT', target, { body: { configuration }, headers }),
        await server.send('PUT', target, { body: { configuration: { ...configuration, name: '' } } }),
        await server.send('PUT', target, { body: `{"configuration": {"productToken": "never-to-be-seen"` }),
        await server.send('GET', path),
        await server.send('GET', `${path}/${id}`),
      ];
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 400, 400, 200, 200]);
      for (const answer of answers) expect(await answer.text()).not.toContain('never-to-be-seen');
      for (const table of ['integrations', 'integration_secrets', 'idempotency_keys'] as const) {
        const rows = JSON.stringify(await server.database.selectFrom(table).selectAll().execute());
        expect(rows).toContain(id);
        expect(rows).not.toContain('never-to-be-seen');
      }
      expect(JSON.stringify(server.log)).not.toContain('never-to-be-seen');
    });

    it('refuses what is not a configuration', async () => {
      const { id } = await server.add(account, 'cm.com');
      for (const body of [{}, { configuration: [] }, { configuration: { name: null } }, { configuration: 'x' }, []]) {
        const response = await server.send('PUT', `${path}/${id}/configuration`, { body });
        expect(response.status).toBe(400);
      }
    });

    it('has nothing to set up where the application has no fields', async () => {
      const { id } = await server.add(account, 'microsoft-365');
      const response = await server.send('PUT', `${path}/${id}/configuration`, { body: { configuration: {} } });
      expect(response.status).toBe(400);
      expect(await json(server.send('GET', `${path}/${id}`))).toMatchObject({ status: 'setup-required' });
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
