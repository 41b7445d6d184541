import type { Route } from 'playwright';
import type { Answer, Visit } from '../visit.ts';

type How = (route: Route, visit: Visit) => Promise<void>;

/** A problem that quotes the secret in all that it has. */
export function quoting(status: number, secret: string): Answer {
  const quote = `"${secret}" is wrong`;
  const fieldErrors = {
    productToken: quote,
    name: { de: quote, en: quote, [secret]: quote },
    accountId: secret,
    [secret]: quote,
  };
  const problem = {
    type: `https://portal.example/${secret}`,
    title: quote,
    status,
    detail: quote,
    instance: secret,
    statusReason: quote,
    fieldErrors,
  };
  const headers = {
    'X-Token': secret,
    'Retry-After': '0',
    'WWW-Authenticate': `Token ${secret}`,
    Link: `</${secret}>`,
  };
  return {
    status,
    headers,
    contentType: 'application/problem+json',
    body: JSON.stringify({ ...problem, [secret]: secret }),
  };
}

const answering =
  (answer: (secret: string) => Answer): How =>
  (route, { search, secret }) =>
    search.traffic.fulfill(route, answer(secret));

/** How saving fails. */
export const FAILURES: readonly (readonly [name: string, how: How])[] = [
  ...[400, 403, 404, 409, 412, 413, 422, 429, 500, 503, 504].map(
    (status) => [String(status), answering((secret) => quoting(status, secret))] as const,
  ),
  ['HTML', answering((secret) => ({ contentType: 'text/html', body: `<h1>${secret}</h1>` }))],
  [
    'JSON that ends too soon',
    answering((secret) => ({ contentType: 'application/json', body: `{"id":"${secret}","name":"` })),
  ],
  [
    'a malformed integration',
    answering((secret) => ({
      json: { id: secret, applicationId: secret, status: secret, configuration: { values: { [secret]: {} } } },
    })),
  ],
  [
    'a redirect',
    answering((secret) => ({ status: 302, headers: { Location: `/?token=${encodeURIComponent(secret)}` } })),
  ],
  ['a connection lost before', (route) => route.abort()],
  [
    'a connection lost after',
    async (route) => {
      await route.fetch();
      await route.abort();
    },
  ],
];
