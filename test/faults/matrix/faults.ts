import type { Fault } from './server.ts';

const lost = (): never => {
  throw new TypeError('Failed to fetch');
};
const never = (): Promise<Response> => new Promise(() => {});
const status =
  (code: number, body: object = {}, headers: Record<string, string> = {}) =>
  () =>
    Response.json(body, { status: code, headers: { 'Content-Type': 'application/problem+json', ...headers } });
const json = (text: string) => new Response(text, { headers: { 'Content-Type': 'application/json' } });

/** The connection goes while the answer is on its way. */
function cut(real: unknown): Response {
  const text = new TextEncoder().encode(JSON.stringify(real ?? {}));
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(text.slice(0, text.length / 2));
      controller.error(new TypeError('network error'));
    },
  });
  return new Response(body, { headers: { 'Content-Type': 'application/json' } });
}

/** Everything that can go wrong with a request. */
export const FAULTS: readonly Fault[] = [
  { name: 'the connection is lost before', takesEffect: false, answer: lost, code: 'network' },
  { name: 'the connection is lost after', takesEffect: true, answer: lost, code: 'network' },
  { name: 'the connection is lost during the answer', takesEffect: true, answer: cut, code: 'network' },
  { name: 'no answer, and no effect', takesEffect: false, answer: never, code: 'timeout' },
  { name: 'no answer, but an effect', takesEffect: true, answer: never, code: 'timeout' },
  {
    name: '400 with fields',
    takesEffect: false,
    answer: status(400, { fieldErrors: { name: 'This name is taken.' } }),
    code: 'invalid',
  },
  { name: '401', takesEffect: false, answer: status(401), code: 'unauthenticated' },
  { name: '403', takesEffect: false, answer: status(403), code: 'forbidden' },
  { name: '404', takesEffect: false, answer: status(404), code: 'not-found' },
  { name: '409', takesEffect: false, answer: status(409), code: 'conflict' },
  { name: '412', takesEffect: false, answer: status(412), code: 'conflict' },
  { name: '429', takesEffect: false, answer: status(429, {}, { 'Retry-After': '7' }), code: 'rate-limited' },
  { name: '500', takesEffect: false, answer: status(500), code: 'unavailable' },
  { name: '503', takesEffect: false, answer: status(503), code: 'unavailable' },
  { name: '503 after the effect', takesEffect: true, answer: status(503), code: 'unavailable' },
  {
    name: 'HTML in place of JSON',
    takesEffect: true,
    answer: () => new Response('<h1>Sign in</h1>', { headers: { 'Content-Type': 'text/html' } }),
    code: 'malformed',
  },
  {
    name: 'JSON that ends too soon',
    takesEffect: true,
    answer: (real) => json((JSON.stringify(real) ?? '{}').slice(0, -1)),
    code: 'malformed',
  },
  { name: 'a malformed envelope', takesEffect: true, answer: () => json('{"unexpected":true}'), code: 'malformed' },
  { name: 'a malformed item', takesEffect: true, answer: (real) => json(JSON.stringify(withMalformedItem(real))) },
  {
    name: 'an answer of 10 MB',
    takesEffect: true,
    answer: () => json(`{"items":["${'x'.repeat(10 * 1024 * 1024)}"]}`),
    code: 'malformed',
  },
];

function withMalformedItem(real: unknown): unknown {
  const isPage = typeof real === 'object' && real !== null && 'items' in real && Array.isArray(real.items);
  return isPage
    ? { ...real, items: [{ id: 7 }, ...(real.items as unknown[])] }
    : { ...(real as object), id: 7, result: 7, dependents: 7, supported: 7 };
}
