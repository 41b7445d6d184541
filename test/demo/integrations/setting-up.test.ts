import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Integration } from '../../../src/model/integration.ts';
import { CM_CONFIGURATION, json, openServer, type TestServer } from '../support/server.ts';

describe('setting up an integration', () => {
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
