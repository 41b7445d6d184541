import { Buffer } from 'node:buffer';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { inspect } from 'node:util';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { IntegrationsAdapter } from '../../../src/adapter/adapter.ts';
import type { ErrorCode } from '../../../src/model/errors.ts';
import { IntegrationsError } from '../../../src/model/errors.ts';
import type { RestAdapterOptions } from '../../../src/adapter/rest/rest-adapter.ts';
import { createRestAdapter } from '../../../src/adapter/rest/rest-adapter.ts';
import { localServer } from './local-server.ts';

const SECRET = 'canary-9b1e';
const PROBLEM = 'application/problem+json';

interface Received {
  method: string;
  url: string;
  headers: IncomingMessage['headers'];
  body: string;
}
type Respond = (response: ServerResponse, request: Received) => void;

let received: Received[] = [];
let respond: Respond = () => {};
let closed = 0;

// A connection is kept for as long as the tests take: one that the server closes while a request is on its way is a
// lost one.
const local = localServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const { method = '', url = '', headers } = request;
    const one = { method, url, headers, body: Buffer.concat(chunks).toString() };
    received.push(one);
    respond(response, one);
  });
  response.on('close', () => {
    if (!response.writableFinished) closed += 1;
  });
});

local.server.keepAliveTimeout = 0;

beforeEach(() => {
  received = [];
  closed = 0;
  respond = answer(200, '{"items":[]}');
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function answer(
  status: number,
  body = '',
  headers: Record<string, string> = { 'Content-Type': 'application/json' },
): Respond {
  return (response) => response.writeHead(status, headers).end(body);
}

function create(options: Partial<RestAdapterOptions> = {}): IntegrationsAdapter {
  return createRestAdapter({ baseUrl: `${local.origin}/api`, retries: 0, ...options });
}

function list(options: Partial<RestAdapterOptions> = {}, signal?: AbortSignal): Promise<unknown> {
  return create(options).listIntegrations({ accountId: 'a', ...(signal && { signal }) });
}

function configure(options: Partial<RestAdapterOptions> = {}, details: object = {}): Promise<unknown> {
  return create(options).configureIntegration({
    accountId: 'a',
    integrationId: 'i',
    configuration: { productToken: SECRET },
    idempotencyKey: 'key',
    ...details,
  });
}

async function errorOf(promise: Promise<unknown>): Promise<IntegrationsError> {
  const reason: unknown = await promise.then(
    (value) => value,
    (error: unknown) => error,
  );
  expect(reason).toBeInstanceOf(IntegrationsError);
  expect(inspect(reason, { depth: null, showHidden: true })).not.toContain(SECRET);
  return reason as IntegrationsError;
}

async function codeOf(promise: Promise<unknown>): Promise<ErrorCode> {
  return (await errorOf(promise)).code;
}

describe('requests', () => {
  const written = { accept: 'application/json', 'idempotency-key': 'key' };

  it('ask for the catalogue, by kind, search and cursor', async () => {
    const adapter = create();
    await adapter.listApplications({ accountId: 'a' });
    await adapter.listApplications({ accountId: 'a', kind: 'third-party', search: 'Übergang & Co', cursor: 'x=1' });
    expect(received.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'GET /api/accounts/a/applications',
      'GET /api/accounts/a/applications?kind=third-party&search=%C3%9Cbergang+%26+Co&cursor=x%3D1',
    ]);
    expect(received[0]?.headers).toMatchObject({ accept: 'application/json', 'cache-control': 'no-cache' });
    expect(received[0]?.headers).not.toHaveProperty('content-type');
    expect(received[0]?.headers).not.toHaveProperty('idempotency-key');
  });

  it('ask for the integrations and the permissions, and give the answer as it came', async () => {
    const page = { items: [{ id: 'one', more: null }], nextCursor: 'two' };
    respond = answer(200, JSON.stringify(page), { 'Content-Type': 'application/json; charset=utf-8' });
    const adapter = create();
    expect(await adapter.listIntegrations({ accountId: 'a', cursor: 'c' })).toEqual(page);
    expect(await adapter.getPermissions?.({ accountId: 'a' })).toEqual(page);
    expect(received.map(({ url }) => url)).toEqual([
      '/api/accounts/a/integrations?cursor=c',
      '/api/accounts/a/permissions',
    ]);
  });

  it('add', async () => {
    respond = answer(201, '{"id":"new"}');
    const added = await create().addIntegration({ accountId: 'a', applicationId: 'cm.com', idempotencyKey: 'key' });
    expect(added).toEqual({ id: 'new' });
    expect(received[0]).toMatchObject({
      method: 'POST',
      url: '/api/accounts/a/integrations',
      body: '{"applicationId":"cm.com"}',
      headers: { ...written, 'content-type': 'application/json' },
    });
    expect(received[0]?.headers).not.toHaveProperty('if-match');
  });

  it('configure, with the version where it is known', async () => {
    respond = answer(200, '{"id":"i"}');
    expect(await configure({}, { version: 'v 1' })).toEqual({ id: 'i' });
    await configure({}, { version: 0 });
    expect(received[0]).toMatchObject({
      method: 'PUT',
      url: '/api/accounts/a/integrations/i/configuration',
      body: JSON.stringify({ configuration: { productToken: SECRET } }),
      headers: { ...written, 'content-type': 'application/json', 'if-match': '"v 1"' },
    });
    expect(received[1]?.headers['if-match']).toBe('"0"');
  });

  it('remove', async () => {
    respond = answer(204, '', {});
    const removal = { accountId: 'a', integrationId: 'i', version: 3, idempotencyKey: 'key' };
    expect(await create().removeIntegration(removal)).toBeUndefined();
    expect(received[0]).toMatchObject({
      method: 'DELETE',
      url: '/api/accounts/a/integrations/i',
      body: '',
      headers: { ...written, 'if-match': '"3"' },
    });
    expect(received[0]?.headers).not.toHaveProperty('content-type');
  });

  it('carry nothing but what they are to', async () => {
    const send = vi.fn<typeof fetch>(() => Promise.resolve(Response.json({ items: [] })));
    await list({ fetch: send });
    await list({ fetch: send, credentials: 'include' });
    expect(send.mock.calls[0]?.[1]).toMatchObject({
      method: 'GET',
      credentials: 'same-origin',
      cache: 'no-store',
      redirect: 'manual',
    });
    expect(send.mock.calls[1]?.[1]).toMatchObject({ credentials: 'include' });
    expect(send.mock.contexts[0]).toBeUndefined();
  });

  it('use the fetch that is global at the time', async () => {
    const adapter = create();
    const replaced = vi.fn(() => Promise.resolve(Response.json({ items: [1] })));
    vi.stubGlobal('fetch', replaced);
    expect(await adapter.listIntegrations({ accountId: 'a' })).toEqual({ items: [1] });
    expect(received).toEqual([]);
  });
});

describe('identifiers', () => {
  it.each(['a/b', '../x', '%2e%2e', 'ä ö', '日本', 'a?b#c', 'a;b', '..%2f', '...', '😀', 'a\\b', '__proto__', ' '])(
    'come through whole: %j',
    async (id) => {
      respond = answer(204, '', {});
      await create().removeIntegration({ accountId: id, integrationId: id, idempotencyKey: 'key' });
      const [, api, accounts, accountId, integrations, integrationId, ...rest] = received[0]?.url.split('/') ?? [];
      expect([api, accounts, integrations, rest]).toEqual(['api', 'accounts', 'integrations', []]);
      expect([accountId, integrationId].map((part) => decodeURIComponent(part ?? ''))).toEqual([id, id]);
    },
  );

  it.each(['.', '..', ''])('that cannot be in a path are not found, and not sent: %j', async (id) => {
    expect(await codeOf(create().listIntegrations({ accountId: id }))).toBe('not-found');
    expect(await codeOf(create().removeIntegration({ accountId: 'a', integrationId: id, idempotencyKey: 'key' }))).toBe(
      'not-found',
    );
    expect(received).toEqual([]);
  });

  it('never lead to another resource, whatever they are', async () => {
    const send = vi.fn<typeof fetch>(() => Promise.resolve(Response.json({})));
    const adapter = createRestAdapter({ baseUrl: 'https://host.example/api', fetch: send });
    const id = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('.', '/', '%', '2', 'e', 'F', '\\') }),
    );
    await fc.assert(
      fc.asyncProperty(id, id, async (accountId, integrationId) => {
        send.mockClear();
        await adapter.removeIntegration({ accountId, integrationId, idempotencyKey: 'key' }).catch((error: unknown) => {
          expect(error).toBeInstanceOf(IntegrationsError);
        });
        for (const [address] of send.mock.calls) {
          const { origin: host, pathname, search, hash } = new URL(address as string);
          expect([host, search, hash]).toEqual(['https://host.example', '', '']);
          expect(pathname.split('/').map(decodeURIComponent)).toEqual([
            '',
            'api',
            'accounts',
            accountId,
            'integrations',
            integrationId,
          ]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('that are no text are an error', async () => {
    expect(await codeOf(create().listIntegrations({ accountId: '\ud800' }))).toBe('unknown');
  });
});

describe('the base URL', () => {
  it.each(['/', '///', ''])('may end in %j', async (end) => {
    await list({ baseUrl: `${local.origin}/v1${end}` });
    await list({ baseUrl: new URL(`${local.origin}${end}`) });
    expect(received.map(({ url }) => url)).toEqual(['/v1/accounts/a/integrations', '/accounts/a/integrations']);
  });

  it('keeps its query parameters', async () => {
    await create({ baseUrl: `${local.origin}/api?tenant=7#part` }).listIntegrations({ accountId: 'a', cursor: 'c' });
    expect(received[0]?.url).toBe('/api/accounts/a/integrations?tenant=7&cursor=c');
  });

  it('is not changed by a URL object that changes', async () => {
    const baseUrl = new URL(`${local.origin}/one`);
    const adapter = create({ baseUrl });
    baseUrl.pathname = '/two';
    await adapter.listIntegrations({ accountId: 'a' });
    expect(received[0]?.url).toBe('/one/accounts/a/integrations');
  });

  it.each([
    'http://',
    'https://user@host.example',
    'https://user:password@host.example',
    'ftp://host.example',
    'javascript:alert(1)',
    'localhost:8080/api',
    'data:application/json,{}',
    'https://host.example:99999',
    '',
    undefined as unknown as string,
  ])('cannot be %j', (baseUrl) => {
    expect(() => createRestAdapter({ baseUrl })).toThrow(TypeError);
    expect(() => createRestAdapter({ baseUrl })).toThrow(/baseUrl/);
  });

  it('may be relative to the document that is there at the call', async () => {
    const adapter = create({ baseUrl: 'api/' });
    vi.stubGlobal('document', { baseURI: `${local.origin}/portal/page.html` });
    await adapter.listIntegrations({ accountId: 'a' });
    vi.stubGlobal('document', { baseURI: `${local.origin}/other/` });
    await adapter.listIntegrations({ accountId: 'a' });
    await create({ baseUrl: '/root' }).listIntegrations({ accountId: 'a' });
    expect(received.map(({ url }) => url)).toEqual([
      '/portal/api/accounts/a/integrations',
      '/other/api/accounts/a/integrations',
      '/root/accounts/a/integrations',
    ]);
  });

  it('may be relative only where there is a document, on the web', async () => {
    const promise = list({ baseUrl: '/api' });
    await expect(promise).rejects.toThrow(TypeError);
    await expect(promise).rejects.toThrow(/relative to a document/);
    vi.stubGlobal('document', { baseURI: 'file:///page.html' });
    await expect(list({ baseUrl: '/api' })).rejects.toThrow(TypeError);
  });
});

describe('headers', () => {
  it.each<[string, HeadersInit]>([
    ['a record', { 'X-One': '1' }],
    ['pairs', [['X-One', '1']]],
    ['Headers', new Headers({ 'X-One': '1' })],
  ])('may be %s', async (_name, headers) => {
    await list({ headers });
    expect(received[0]?.headers).toMatchObject({ 'x-one': '1', accept: 'application/json' });
  });

  it('may be made anew for each request, at leisure', async () => {
    let count = 0;
    const adapter = create({
      headers: async () => {
        await Promise.resolve();
        count += 1;
        return { Authorization: `Bearer ${count}` };
      },
    });
    await adapter.listIntegrations({ accountId: 'a' });
    await adapter.listIntegrations({ accountId: 'a' });
    expect(received.map((request) => request.headers.authorization)).toEqual(['Bearer 1', 'Bearer 2']);
  });

  it('cannot displace those of the contract', async () => {
    await configure(
      { headers: { Accept: 'text/html', 'content-type': 'text/plain', 'Idempotency-Key': 'x', 'If-Match': '*' } },
      { version: 1 },
    );
    expect(received[0]?.headers).toMatchObject({
      accept: 'application/json',
      'content-type': 'application/json',
      'idempotency-key': 'key',
      'if-match': '"1"',
    });
  });

  it.each<[string, () => HeadersInit | Promise<HeadersInit>]>([
    [
      'throws',
      () => {
        throw new Error(`no ${SECRET}`);
      },
    ],
    ['rejects', () => Promise.reject(new TypeError(`no ${SECRET}`))],
    ['makes a value that is not allowed', () => ({ Authorization: `${SECRET}\nX: y` })],
  ])('are an unknown error where the function %s, without quoting it, and nothing is sent', async (_name, headers) => {
    expect(await codeOf(configure({ headers }))).toBe('unknown');
    expect(received).toEqual([]);
  });

  it('are an unknown error where a version cannot be in one', async () => {
    expect(await codeOf(configure({}, { version: '日本' }))).toBe('unknown');
    expect(received).toEqual([]);
  });

  it('may say themselves what is wrong', async () => {
    const failure = new IntegrationsError('unauthenticated');
    await expect(list({ headers: () => Promise.reject(failure) })).rejects.toBe(failure);
  });
});

describe('statuses', () => {
  it.each<[number, ErrorCode]>([
    [400, 'invalid'],
    [401, 'unauthenticated'],
    [402, 'unknown'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [405, 'unknown'],
    [408, 'timeout'],
    [409, 'conflict'],
    [410, 'not-found'],
    [412, 'conflict'],
    [413, 'unknown'],
    [418, 'unknown'],
    [422, 'invalid'],
    [428, 'conflict'],
    [429, 'rate-limited'],
    [500, 'unavailable'],
    [501, 'unknown'],
    [502, 'unavailable'],
    [503, 'unavailable'],
    [504, 'timeout'],
    [304, 'unknown'],
  ])('%i is %s, for a read and a write', async (status, code) => {
    respond = answer(status, `{"token":"${SECRET}"}`);
    for (const promise of [list(), configure()]) {
      const error = await errorOf(promise);
      expect(error.code).toBe(code);
      expect(error.cause).toBe(`HTTP ${status}`);
      expect(error.fieldErrors).toBeUndefined();
    }
  });

  it('says so of an account without permissions, too', async () => {
    respond = answer(404);
    expect(await codeOf(create().getPermissions?.({ accountId: 'a' }) ?? Promise.resolve())).toBe('not-found');
  });

  it.each([301, 302, 303, 307, 308])('%i is not followed: neither headers nor secrets go on', async (status) => {
    respond = (response, request) => {
      if (request.url === '/elsewhere')
        response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"items":[]}');
      else response.writeHead(status, { Location: `${local.origin}/elsewhere` }).end();
    };
    expect(await codeOf(list())).toBe('unknown');
    expect(await codeOf(configure())).toBe('unknown');
    expect(received.map(({ url }) => url)).not.toContain('/elsewhere');
  });
});

describe('retry-after', () => {
  function retryAfter(status: number, header?: string): Promise<number | undefined> {
    respond = answer(status, '', header === undefined ? {} : { 'Retry-After': header });
    return errorOf(list()).then((error) => error.retryAfter);
  }

  it('is given in seconds', async () => {
    expect(await retryAfter(429, '30')).toBe(30);
    expect(await retryAfter(503, '0')).toBe(0);
    expect(await retryAfter(429)).toBeUndefined();
    expect(await retryAfter(500, '30')).toBeUndefined();
  });

  it('is made of a date', async () => {
    const seconds = await retryAfter(503, new Date(Date.now() + 90_000).toUTCString());
    expect(seconds).toBeGreaterThan(85);
    expect(seconds).toBeLessThanOrEqual(90);
    expect(await retryAfter(429, 'Wed, 21 Oct 2015 07:28:00 GMT')).toBeUndefined();
  });

  it.each(['-5', 'soon', 'NaN', '1e9999', '1.5', '-Infinity'])('is never negative or no number: %s', async (header) => {
    const seconds = await retryAfter(429, header);
    expect(seconds === undefined || seconds >= 0).toBe(true);
  });

  it('is at most a day', async () => {
    expect(await retryAfter(429, '9'.repeat(400))).toBe(86_400);
    expect(await retryAfter(429, 'Wed, 21 Oct 2515 07:28:00 GMT')).toBe(86_400);
  });
});

describe('field errors', () => {
  function fieldErrors(body: string, type = PROBLEM, status = 422): Promise<unknown> {
    respond = answer(status, body, { 'Content-Type': type });
    return errorOf(list()).then((error) => {
      expect(error.code).toBe(status === 409 ? 'conflict' : 'invalid');
      return error.fieldErrors;
    });
  }

  it('come from a problem, in one or several languages', async () => {
    const given = { name: 'Too long.', accountId: { en: 'Not a GUID.', de: 'Keine GUID.' } };
    const body = JSON.stringify({ type: 'about:blank', status: 422, title: 'Invalid', fieldErrors: given });
    expect(await fieldErrors(body)).toEqual(given);
    expect(await fieldErrors(body, `${PROBLEM}; charset=utf-8`, 400)).toEqual(given);
  });

  it('come from nothing else', async () => {
    const body = JSON.stringify({ fieldErrors: { name: 'Too long.' } });
    expect(await fieldErrors(body, 'application/json')).toBeUndefined();
    expect(await fieldErrors(body, 'text/plain')).toBeUndefined();
    expect(await fieldErrors(body, PROBLEM, 409)).toBeUndefined();
  });

  it.each([
    '',
    'null',
    '[]',
    '"text"',
    '{',
    '<html>',
    '{"fieldErrors": null}',
    '{"fieldErrors": "name"}',
    '{"fieldErrors": ["name"]}',
    '{"fieldErrors": {"name": 5}}',
    '{"fieldErrors": {"name": null}}',
    '{"fieldErrors": {"name": ["wrong"]}}',
    '{"fieldErrors": {"name": {"en": 5}}}',
    '{"fieldErrors": {"name": {"en": {"deep": "x"}}}}',
    `{"fieldErrors": {"name": "${'x'.repeat(40_000)}"}}`,
  ])('are not made of what is none: %.60s', async (body) => {
    expect(await fieldErrors(body)).toBeUndefined();
  });

  it('leave out what is wrong among them', async () => {
    expect(await fieldErrors('{"fieldErrors": {"name": "Too long.", "other": 5}}')).toEqual({ name: 'Too long.' });
  });

  it('do not reach a prototype', async () => {
    const given = await fieldErrors(
      '{"fieldErrors": {"__proto__": {"en": "x"}, "constructor": "y", "name": {"__proto__": "z", "en": "e"}}}',
    );
    expect(Object.entries(given as object)).toEqual([
      ['constructor', 'y'],
      ['name', { en: 'e' }],
    ]);
    expect(Object.getPrototypeOf(given)).toBe(Object.prototype);
    expect({}).not.toHaveProperty('en');
  });

  it('are never anything but texts, whatever comes', async () => {
    const send = vi.fn<typeof fetch>();
    const adapter = create({ fetch: send });
    await fc.assert(
      fc.asyncProperty(fc.json(), fc.constantFrom('fieldErrors', 'other'), async (json, name) => {
        send.mockResolvedValue(
          new Response(`{"${name}": ${json}}`, { status: 400, headers: { 'Content-Type': PROBLEM } }),
        );
        const error = await errorOf(adapter.listIntegrations({ accountId: 'a' }));
        for (const text of Object.values(error.fieldErrors ?? {})) {
          const texts = typeof text === 'string' ? [text] : Object.values(text);
          expect(texts.every((each) => typeof each === 'string')).toBe(true);
        }
      }),
    );
  });
});

describe('answers that are not what was asked for', () => {
  it.each<[string, Respond]>([
    ['HTML', answer(200, `<html>${SECRET}</html>`, { 'Content-Type': 'text/html' })],
    ['HTML that says it is JSON', answer(200, `<html>${SECRET}</html>`)],
    ['JSON that says it is HTML', answer(200, '{"items":[]}', { 'Content-Type': 'text/html' })],
    ['JSON that says nothing', answer(200, '{"items":[]}', {})],
    ['something like JSON', answer(200, '{"items":[]}', { 'Content-Type': 'application/jsonp' })],
    ['truncated JSON', answer(200, `{"items":["${SECRET}"`)],
    ['nothing', answer(200)],
    ['204', answer(204, '', {})],
  ])('are malformed: %s', async (_name, how) => {
    respond = how;
    expect(await codeOf(list())).toBe('malformed');
    expect(await codeOf(configure())).toBe('malformed');
  });

  it.each<[string, Respond]>([
    ['an empty 200', answer(200, '', {})],
    ['a 202', answer(202, '<p>Later</p>', { 'Content-Type': 'text/html' })],
    ['a page of a wireless network', answer(200, '<h1>Welcome</h1>', { 'Content-Type': 'text/html' })],
  ])('are no answer to a removal: %s', async (_name, how) => {
    respond = how;
    expect(
      await codeOf(create().removeIntegration({ accountId: 'a', integrationId: 'i', idempotencyKey: 'key' })),
    ).toBe('malformed');
  });

  it('are not those of a media type made of JSON', async () => {
    respond = answer(200, '{"items":[]}', { 'Content-Type': 'application/hal+json' });
    expect(await list()).toEqual({ items: [] });
  });
});

describe('the connection', () => {
  it('is a network error where there is nobody', async () => {
    expect(await codeOf(list({ baseUrl: 'http://127.0.0.1:1' }))).toBe('network');
    expect(await codeOf(configure({ baseUrl: 'http://127.0.0.1:1' }))).toBe('network');
  });

  it.each<[string, Respond]>([
    ['before an answer', (response) => response.destroy()],
    [
      'in the middle of one',
      (response) => {
        response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '1000' });
        response.write(`{"items":["${SECRET}"`, () => response.destroy());
      },
    ],
    ['by what is not HTTP', (response) => response.socket?.end(`${SECRET} \r\n\r\n`)],
  ])('is a network error where it ends %s', async (_name, how) => {
    respond = how;
    expect(await codeOf(list())).toBe('network');
    expect(await codeOf(configure())).toBe('network');
  });

  it('may end in the middle of a problem, whose status counts', async () => {
    respond = (response) => {
      response.writeHead(422, { 'Content-Type': PROBLEM, 'Content-Length': '1000' });
      response.write('{"fieldErrors":', () => response.destroy());
    };
    expect(await codeOf(list())).toBe('invalid');
  });

  it('is let go where nobody reads the answer', async () => {
    respond = (response) => {
      response.writeHead(500, { 'Content-Type': 'text/plain' });
      response.write('an endless text');
    };
    expect(await codeOf(list())).toBe('unavailable');
    await vi.waitFor(() => expect(closed).toBe(1));
  });

  it('gives an own fetch its own errors', async () => {
    const failure = new IntegrationsError('forbidden');
    await expect(list({ fetch: () => Promise.reject(failure) })).rejects.toBe(failure);
    expect(await codeOf(configure({ fetch: () => Promise.reject(new TypeError(SECRET)) }))).toBe('network');
    expect(await codeOf(configure({ fetch: () => Promise.reject(new RangeError(SECRET)) }))).toBe('unknown');
    expect(
      await codeOf(
        configure({
          fetch: () => {
            throw new RangeError(SECRET);
          },
        }),
      ),
    ).toBe('unknown');
    // oxlint-disable-next-line typescript/prefer-promise-reject-errors -- what a host's own fetch may do
    expect(await codeOf(configure({ fetch: () => Promise.reject(undefined) }))).toBe('unknown');
  });
});

describe('the timeout', () => {
  const forever = (): Promise<never> => new Promise(() => {});

  it.each<[string, Respond]>([
    ['never answers', () => {}],
    [
      'never ends its answer',
      (response) => {
        response.writeHead(200, { 'Content-Type': 'application/json' });
        response.write('{"items":');
      },
    ],
    [
      'never ends its problem',
      (response) => {
        response.writeHead(400, { 'Content-Type': PROBLEM });
        response.write('{');
      },
    ],
  ])('ends a request that %s, and its connection', async (_name, how) => {
    respond = how;
    expect(await codeOf(list({ timeout: 60 }))).toBe('timeout');
    expect(await codeOf(configure({ timeout: 60 }))).toBe('timeout');
    await vi.waitFor(() => expect(closed).toBe(2));
  });

  it('is 15 seconds where none is given', async () => {
    vi.useFakeTimers();
    const settled = vi.fn();
    list({ fetch: forever }).catch(settled);
    await vi.advanceTimersByTimeAsync(14_999);
    expect(settled).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(settled).toHaveBeenCalledWith(expect.objectContaining({ code: 'timeout' }));
  });

  it('may be none', async () => {
    respond = (response) =>
      setTimeout(() => response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"items":[]}'), 50);
    await expect(list({ timeout: Number.POSITIVE_INFINITY })).resolves.toEqual({ items: [] });
  });

  it('counts the headers, and does not send what came too late', async () => {
    vi.useFakeTimers();
    let give = (_headers: HeadersInit): void => {};
    const headers = (): Promise<HeadersInit> =>
      new Promise((resolve) => {
        give = resolve;
      });
    const send = vi.fn<typeof fetch>();
    const code = codeOf(configure({ headers, fetch: send, timeout: 100 }));
    await vi.advanceTimersByTimeAsync(100);
    expect(await code).toBe('timeout');
    give({});
    await vi.advanceTimersByTimeAsync(1);
    expect(send).not.toHaveBeenCalled();
  });

  it('leaves no timer behind', async () => {
    vi.useFakeTimers();
    await list({ fetch: () => Promise.resolve(Response.json({})) });
    await codeOf(list({ fetch: () => Promise.reject(new TypeError('')) }));
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('aborting', () => {
  it('ends a read with the reason as it is', async () => {
    const controller = new AbortController();
    const reason = new Error('nobody waits');
    respond = () => controller.abort(reason);
    await expect(list({}, controller.signal)).rejects.toBe(reason);
    await vi.waitFor(() => expect(closed).toBe(1));
  });

  it('ends the reading of an answer, and the making of headers', async () => {
    const controller = new AbortController();
    respond = (response) => {
      response.writeHead(200, { 'Content-Type': 'application/json' });
      response.write('{', () => setTimeout(() => controller.abort(), 20));
    };
    await expect(list({}, controller.signal)).rejects.toMatchObject({ name: 'AbortError' });
    const other = new AbortController();
    const promise = list({ headers: () => new Promise(() => {}) }, other.signal);
    other.abort();
    await expect(promise).rejects.toBe(other.signal.reason);
  });

  it('does not begin what is aborted already', async () => {
    const headers = vi.fn(() => ({}));
    const signal = AbortSignal.abort();
    await expect(list({ headers }, signal)).rejects.toBe(signal.reason);
    expect(headers).not.toHaveBeenCalled();
    expect(received).toEqual([]);
  });

  it('does not touch a write', async () => {
    respond = answer(200, '{"id":"i"}');
    await expect(configure({}, { signal: AbortSignal.abort() })).resolves.toEqual({ id: 'i' });
  });

  it('leaves no listener on the signal', async () => {
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, 'addEventListener');
    const removed = vi.spyOn(signal, 'removeEventListener');
    await list({}, signal);
    await vi.waitFor(() => expect(removed).toHaveBeenCalledTimes(added.mock.calls.length));
  });
});
