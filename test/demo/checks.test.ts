import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createCmVerifier } from '../../demo/server/cm-verifier.ts';
import type { ConfigurationTest } from '../../src/model/configuration-test.ts';
import { openServer, type TestServer } from './server.ts';

const ACCOUNT = '1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed';
const TOKEN = '9f8e7d6c-canary-4abc-8def-0123456789ab';
const configuration = { name: 'Support', accountId: ACCOUNT, productToken: TOKEN };

let cm: Server;
let respond: (response: ServerResponse) => void;
let asked: { url: string | undefined; token: unknown }[] = [];
let server: TestServer;
let accountId = '';
let path = '';

beforeAll(async () => {
  cm = createServer((request, response) => {
    asked.push({ url: request.url, token: request.headers['x-cm-producttoken'] });
    respond(response);
  });
  await new Promise<void>((resolve) => cm.listen(0, '127.0.0.1', resolve));
  const baseUrl = `http://127.0.0.1:${(cm.address() as AddressInfo).port}/api/`;
  server = await openServer({ verifiers: new Map([['cm.com', createCmVerifier({ baseUrl, timeout: 200 })]]) });
});

afterAll(async () => {
  cm.closeAllConnections();
  cm.close();
  await server.close();
});

beforeEach(async () => {
  asked = [];
  respond = (response) => response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}');
  accountId = await server.createAccount();
  path = `/accounts/${accountId}/integrations/${(await server.add(accountId, 'cm.com')).id}`;
});

async function test(body: unknown = { configuration }): Promise<ConfigurationTest> {
  const response = await server.send('POST', `${path}/configuration/test`, { body });
  expect(response.status).toBe(200);
  const text = await response.text();
  expect(text).not.toContain('canary');
  return JSON.parse(text) as ConfigurationTest;
}

describe('a test of CM.com’s credentials', () => {
  it('asks about the account, with the token in the header that CM.com wants', async () => {
    expect(await test()).toEqual({ result: 'passed' });
    expect(asked).toEqual([{ url: `/api/accounts/${ACCOUNT}`, token: TOKEN }]);
  });

  it.each([
    ['a wrong token', 401, '', 'productToken', /does not accept/],
    ['a wrong token, as the messaging API says it', 400, '{"errorCode":101,"details":"No account found for the given authentication"}', 'productToken', /does not accept/],
    ['a token of another account', 403, '', 'productToken', /another account/],
    ['an unknown account', 404, '', 'accountId', /does not know/],
  ])('tells %s at its field', async (_name, status, body, field, text) => {
    respond = (response) => response.writeHead(status, { 'Content-Type': 'application/json' }).end(body);
    const { result, fieldErrors } = await test();
    expect(result).toBe('failed');
    expect(fieldErrors?.[field]).toMatchObject({ en: expect.stringMatching(text), de: expect.any(String) });
  });

  it.each<[string, (response: ServerResponse) => void]>([
    ['too many requests', (response) => response.writeHead(429).end()],
    ['another error', (response) => response.writeHead(400, { 'Content-Type': 'application/json' }).end('{"errorCode":7}')],
    ['an error that is no JSON', (response) => response.writeHead(400).end('<html>canary</html>')],
    ['an error that does not end', (response) => response.writeHead(400).write('{'.repeat(100_000))],
    ['a failure of its own', (response) => response.writeHead(500).end(TOKEN)],
    ['a redirect', (response) => response.writeHead(302, { Location: 'http://127.0.0.1:1/' }).end()],
    ['no answer', () => {}],
    ['a lost connection', (response) => response.destroy()],
  ])('does not know where there is %s', async (_name, how) => {
    respond = how;
    expect(await test()).toMatchObject({ result: 'unknown', reason: { en: expect.any(String), de: expect.any(String) } });
    expect(asked).toHaveLength(1);
  });

  it('uses the stored secret where none is sent, and stores nothing', async () => {
    await server.send('PUT', `${path}/configuration`, { body: { configuration } });
    const before: unknown = await (await server.send('GET', path)).json();
    expect(await test({ configuration: { name: 'Support', accountId: ACCOUNT } })).toEqual({ result: 'passed' });
    expect(asked).toMatchObject([{ token: TOKEN }]);
    expect(await (await server.send('GET', path)).json()).toEqual(before);
  });

  it('checks the fields first', async () => {
    const response = await server.send('POST', `${path}/configuration/test`, { body: { configuration: { accountId: '12' } } });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ fieldErrors: { name: expect.any(Object), accountId: expect.any(Object) } });
    expect(asked).toEqual([]);
  });

  it('says honestly that it cannot check where it has nobody to ask', async () => {
    const alone = await openServer();
    const id = await alone.createAccount();
    const integration = await alone.add(id, 'cm.com');
    const response = await alone.send('POST', `/accounts/${id}/integrations/${integration.id}/configuration/test`, { body: { configuration } });
    expect(await response.json()).toMatchObject({ result: 'unknown', reason: { en: expect.stringMatching(/cannot check/) } });
    await alone.close();
  });

  it.each([
    ['an integration that is not there', () => `/accounts/${accountId}/integrations/none/configuration/test`, 404],
    ['an account that is not there', () => '/accounts/none/integrations/none/configuration/test', 404],
  ])('is not made for %s', async (_name, where, status) => {
    expect((await server.send('POST', where(), { body: { configuration } })).status).toBe(status);
    expect(asked).toEqual([]);
  });

  it('writes nothing secret to the log', () => {
    expect(JSON.stringify(server.log)).not.toContain('canary');
  });
});

describe('a preview of a removal', () => {
  it('names what depends on it, and what is lost', async () => {
    const gateway = await server.add(accountId, 'cloudlink-gateway');
    await server.add(accountId, 'mitel-one');
    const preview: unknown = await (await server.send('GET', `/accounts/${accountId}/integrations/${gateway.id}/removal`)).json();
    expect(preview).toEqual({ dependents: ['Mitel One'], credentialsRevoked: false });
    await server.send('PUT', `${path}/configuration`, { body: { configuration } });
    expect(await (await server.send('GET', `${path}/removal`)).json()).toMatchObject({ dependents: [], dataLost: { en: expect.any(String) } });
  });

  it('is none of an integration of another account', async () => {
    const other = await server.createAccount();
    const { id } = await server.add(accountId, 'micollab');
    expect((await server.send('GET', `/accounts/${other}/integrations/${id}/removal`)).status).toBe(404);
  });
});
