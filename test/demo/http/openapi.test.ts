import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openapiDocument } from '../../../demo/server/http/openapi/document.ts';
import { deviations, faultsOf, OPENAPI, parameterFaults } from '../support/described.ts';
import { changeOf, idOf, readEvents } from '../support/event-stream.ts';
import { CM_CONFIGURATION, openServer, type TestServer } from '../support/server.ts';

const METHODS = new Set(['GET', 'POST', 'PUT', 'DELETE']);
const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

describe('openapi.json', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await openServer();
  });
  afterAll(() => server.close());

  const described = Object.entries(OPENAPI.paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
  );

  it('is what the sources say', () => {
    expect(OPENAPI).toEqual(openapiDocument(version));
  });

  it('describes every route of the server', () => {
    const routes = server.app.routes.filter(({ method, path }) => METHODS.has(method) && path.startsWith('/api/'));
    const served = routes.map(
      ({ method, path }) => `${method} ${path.slice('/api'.length).replaceAll(/:(\w+)/g, '{$1}')}`,
    );
    expect(served.length).toBeGreaterThan(10);
    expect(described).toEqual(expect.arrayContaining(served));
  });

  it('describes every route of the contract in words', () => {
    const text = readFileSync(new URL('../../../docs/http.md', import.meta.url), 'utf8');
    const routes = [...text.matchAll(/^\| `([A-Z]+) ([^ `?]+)/gm)].map(
      ([, method, path]) => `${method} ${path?.replace('{id}', '{accountId}')}`,
    );
    expect(routes.length).toBeGreaterThan(8);
    expect(described).toEqual(expect.arrayContaining(routes));
  });

  it('describes the events of a stream, and what a client sends back of them', async () => {
    const account = await server.createAccount();
    const events = readEvents(await server.send('GET', `/accounts/${account}/events`));
    onTestFinished(() => events.cancel());
    const first = await events.next();
    const { id } = await server.add(account, 'cm.com');
    const path = `/accounts/${account}/integrations/${id}`;
    await server.send('PUT', `${path}/configuration`, { body: { configuration: CM_CONFIGURATION } });
    await server.send('DELETE', path);
    const told: string[] = [];
    while (!told.at(-1)?.includes('event: removed')) told.push((await events.next()) ?? '');
    const changes = told.filter((event) => !event.includes('event: change\n')).map(changeOf);
    expect(new Set(changes.map(({ type }) => type))).toEqual(new Set(['changed', 'removed']));
    for (const change of changes) expect(faultsOf('IntegrationChange', change)).toEqual([]);
    for (const event of [first, ...told]) expect(parameterFaults('LastEventId', idOf(event))).toEqual([]);
    expect(parameterFaults('LastEventId', 'ä')).toHaveLength(1);
    expect(faultsOf('IntegrationChange', { type: 'changed', integration: { id } })).toHaveLength(1);
  });

  it('says which headers a write has, and refers to nothing that is not there', () => {
    expect(OPENAPI.paths['/accounts/{accountId}/integrations/{integrationId}/configuration']?.put).toMatchObject({
      parameters: expect.arrayContaining([
        { $ref: '#/components/parameters/IdempotencyKey' },
        { $ref: '#/components/parameters/IfMatch' },
      ]),
    });
    for (const [, address = ''] of JSON.stringify(OPENAPI).matchAll(/"\$ref":"#\/([^"]+)"/g)) {
      let target: unknown = OPENAPI;
      for (const step of address.split('/')) target = (target as Record<string, unknown> | undefined)?.[step];
      expect(target, address).toBeTypeOf('object');
    }
  });

  it.each<[string, string, Response]>([
    ['a status', '/accounts', Response.json({ items: [] }, { status: 202 })],
    ['a shape', '/accounts', Response.json({ items: [{ id: 5 }] })],
    ['a type', '/accounts', new Response('{"items":[]}', { headers: { 'Content-Type': 'text/plain' } })],
    ['a code', '/accounts', problem({ status: 401, code: 'invalid' })],
    ['a header that is missing', '/accounts', problem({ status: 429, code: 'rate-limited' })],
    [
      'a date',
      '/accounts/1/integrations/2',
      Response.json({ id: '2', applicationId: 'x', status: 'active', addedAt: 'today' }),
    ],
    [
      'a name that is empty',
      '/accounts/1/integrations/2',
      Response.json({ id: '', applicationId: 'x', status: 'active' }),
    ],
  ])('notices %s that it does not describe', async (_what, path, response) => {
    expect(await deviations('GET', path, response)).toHaveLength(1);
  });
});

function problem(body: { status: number; code: string }): Response {
  return Response.json(
    { type: 'about:blank', title: 'Problem', ...body },
    { status: body.status, headers: { 'Content-Type': 'application/problem+json' } },
  );
}
