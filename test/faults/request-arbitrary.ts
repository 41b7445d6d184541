import * as fc from 'fast-check';
import { OPENAPI } from '../demo/support/described.ts';
import { arbitraryOf } from './arbitrary-of.ts';

/** A request as it goes over the wire: the path as it is, below the server's address. */
export interface WireRequest {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string | Uint8Array | undefined;
}

/** What there is on the server, to be met by chance. */
export interface Known {
  accountIds: string[];
  integrationIds: string[];
  /** The first one is of somebody who may do everything. */
  cookies: string[];
}

const HOSTILE = [
  '..',
  '%2e%2e',
  '%00',
  '%',
  '%zz',
  '%ff%fe',
  '%ED%A0%80',
  '__proto__',
  'constructor',
  "'; drop table accounts; --",
  '*',
  ':accountId',
  '%2F',
  'a'.repeat(3000),
  '💥',
  '\\',
  '{{7*7}}',
];
const OPERATIONS = Object.entries(OPENAPI.paths).flatMap(([path, operations]) =>
  Object.keys(operations).map((method): [method: string, path: string] => [method.toUpperCase(), path]),
);
const TIMES = [
  '2026-01-01T00:00:00.000Z',
  '0000-01-01T00:00:00Z',
  '9999-12-31T23:59:59.999Z',
  '2026-02-30T00:00:00Z',
  'today',
  '\0',
];
const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS', 'PROPFIND', 'TRACE'];

/** Requests of all sorts: such as the document describes, such as it does not, and such as nobody sends by accident. */
export function requestArbitrary(known: Known, secret: string): fc.Arbitrary<WireRequest> {
  return fc
    .record({
      place: placeArbitrary(known),
      query: queryArbitrary(secret),
      headers: headersArbitrary(known, secret),
      body: bodyArbitrary(secret),
    })
    .map(({ place: [method, path], query, headers, body }) => ({ method, path: path + query, headers, body }));
}

function placeArbitrary({ accountIds, integrationIds }: Known): fc.Arbitrary<[method: string, path: string]> {
  const hostile = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary' })).map(wireSafe);
  const account = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...accountIds) }, hostile);
  const integration = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...integrationIds) }, hostile);
  const method = fc.constantFrom(...METHODS);
  const described = fc
    .tuple(
      fc.constantFrom(...OPERATIONS),
      fc.oneof({ weight: 6, arbitrary: fc.constant(undefined) }, method),
      account,
      integration,
    )
    .map(([[ownMethod, template], other, accountId, integrationId]): [string, string] => [
      other ?? ownMethod,
      `/api${template.replace('{accountId}', () => accountId).replace('{integrationId}', () => integrationId)}`,
    ]);
  const other = fc.array(hostile, { maxLength: 6 }).map((segments) => `/${segments.join('/')}`);
  return fc.oneof(
    { weight: 8, arbitrary: described },
    fc.tuple(method, other),
    fc.tuple(
      method,
      other.map((path) => `/api${path}`),
    ),
  );
}

/** Marks of a place in a list, such as the server makes, and such as it does not. */
export function cursorArbitrary(): fc.Arbitrary<string> {
  const place = fc.tuple(
    fc.oneof(fc.constantFrom(...TIMES), fc.constantFrom(0, 5, 2 ** 31, -0.5), fc.jsonValue()),
    fc.oneof(
      { weight: 3, arbitrary: fc.constant('x') },
      fc.constantFrom('\0', '', '\ud800'),
      fc.string({ unit: 'binary' }),
    ),
  );
  const encoded = fc.oneof({ weight: 3, arbitrary: place }, fc.jsonValue());
  return encoded.map((value) => Buffer.from(JSON.stringify(value)).toString('base64url'));
}

function queryArbitrary(secret: string): fc.Arbitrary<string> {
  const cursor = cursorArbitrary();
  const value = fc.oneof(cursor, fc.constant(secret), fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary' }));
  const pair = fc.oneof(
    cursor.map((text): [string, string] => ['cursor', text]),
    fc.tuple(fc.constantFrom('cursor', 'kind', 'search', 'token'), value),
  );
  return fc
    .array(pair, { maxLength: 3 })
    .map((pairs) => (pairs.length > 0 ? `?${pairs.map(([name, text]) => `${name}=${wireSafe(text)}`).join('&')}` : ''));
}

function headersArbitrary({ cookies }: Known, secret: string): fc.Arbitrary<Record<string, string>> {
  const text = fc.oneof(fc.string(), fc.constant(secret), fc.constantFrom('', '*', '"', 'a'.repeat(300)));
  const cookie = fc.oneof(fc.constant(cookies[0] ?? ''), fc.constantFrom(...cookies));
  return fc.record(
    {
      Cookie: fc.oneof(
        { weight: 8, arbitrary: cookie },
        cookie.map((value) => `${value}x`),
        cookie.map((value) => value.replace('viewer', 'partner')),
        text.map((value) => `session=${value}`),
        text,
      ),
      'Idempotency-Key': fc.oneof({ weight: 3, arbitrary: fc.uuid() }, text),
      'If-Match': text,
      'Content-Type': fc.oneof({ weight: 4, arbitrary: fc.constant('application/json') }, text),
      'Accept-Encoding': text,
      'X-Request-Id': text,
      'X-Forwarded-Proto': fc.oneof(fc.constant('https'), text),
      Origin: fc.oneof(fc.constantFrom('null', 'https://elsewhere.example', 'http://['), text),
      'Sec-Fetch-Site': fc.oneof({ weight: 6, arbitrary: fc.constant('same-origin') }, text),
      Host: fc.oneof(fc.constantFrom('', 'a b', 'a/../b', 'a@b', '[', 'localhost:99999', 'x:1:2'), text),
      'Transfer-Encoding': fc.constant('chunked'),
      Range: text,
      'If-None-Match': text,
    },
    { requiredKeys: ['Cookie', 'Content-Type', 'Idempotency-Key', 'Sec-Fetch-Site'] },
  );
}

function bodyArbitrary(secret: string): fc.Arbitrary<string | Uint8Array | undefined> {
  const schemas = ['Addition', 'ConfigurationBody', 'SignIn'].map((name) => ({ $ref: `#/components/schemas/${name}` }));
  const described = schemas.map((schema) => arbitraryOf(schema, OPENAPI));
  const telling = fc.constantFrom(
    { applicationId: 'cm.com' },
    { applicationId: 'microsoft-teams' },
    { personId: 'viewer' },
    { configuration: { name: 'x', accountId: '3f2504e0-4f89-41d3-9a0c-0305e82c3301', productToken: secret } },
    { configuration: { name: 'x'.repeat(65), accountId: '1', productToken: secret } },
    { configuration: { productToken: `${secret}\0` } },
    { configuration: secret },
  );
  return fc.oneof(
    { weight: 6, arbitrary: fc.oneof(...described, telling, fc.jsonValue()).map((value) => JSON.stringify(value)) },
    fc.constantFrom(
      '',
      '{',
      `{"configuration":{"productToken":"${secret}"`,
      '['.repeat(20_000),
      `"${'x'.repeat(70_000)}"`,
      '\u{FEFF}{}',
      '{"__proto__":{"a":1}}',
    ),
    fc.uint8Array({ maxLength: 100 }),
    fc.constant(undefined),
  );
}

/** Without what an HTTP client cannot send at all: everything else stays as it is, however wrong. */
function wireSafe(text: string): string {
  return [...text]
    .map((character) => (/[!-~]/.test(character) && !/[#?&]/.test(character) ? character : encode(character)))
    .join('');
}

function encode(character: string): string {
  return [...Buffer.from(character)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
}
