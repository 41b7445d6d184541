import { CM } from '../../support/portal-page.ts';
import { findCanary } from '../canary.ts';
import { ACCOUNT } from '../visit.ts';
import type { Way } from './ways.ts';

/** What is wrong with a request that carries a secret, beside the page: its body, its headers. */
const WRONG: readonly (readonly [name: string, body: (secret: string) => unknown, headers?: Record<string, string>])[] =
  [
    ['JSON that ends too soon', (secret) => JSON.stringify(configuration(secret)).slice(0, -2)],
    ['no JSON', (secret) => secret],
    ['another type', (secret) => configuration(secret), { 'Content-Type': 'text/plain' }],
    ['no key', (secret) => configuration(secret), { 'Idempotency-Key': '' }],
    ['an old version', (secret) => configuration(secret), { 'If-Match': '"0"' }],
    ['from elsewhere', (secret) => configuration(secret), { 'Sec-Fetch-Site': 'cross-site' }],
    ['nobody signed in', (secret) => configuration(secret), { Cookie: '' }],
    ['in a list', (secret) => configuration([secret])],
    ['in an object', (secret) => configuration({ [secret]: secret })],
    ['beside the configuration', (secret) => ({ productToken: secret })],
    ['a wrong account ID', (secret) => configuration(secret, { accountId: '123' })],
    ['a field that does not exist', (secret) => configuration(secret, { other: secret })],
    ['a character that cannot be stored', (secret) => configuration(`${secret}\0`)],
    ['half a character', (secret) => configuration(`${secret}\ud800`)],
    ['more than is read', (secret) => configuration(secret.repeat(4_000))],
  ];

/** The secret comes in a request that no page sends. */
export const MISSHAPEN: readonly Way[] = WRONG.map(([name, body, headers]): Way => ({
  name: `sent past the page: ${name}`,
  go: async (visit) => {
    await visit.begin('set up');
    const { id } = await visit.integration();
    const path = `/accounts/${ACCOUNT}/integrations/${id}/configuration`;
    for (const [method, address] of [
      ['PUT', path],
      ['POST', `${path}/test`],
    ] as const) {
      const response = await visit.server.send(method, address, body(visit.secret), headers);
      const answer = [...response.headers, await response.text()].join('\n');
      if (findCanary(answer) !== undefined) throw new Error(`The answer to ${method} quotes the secret: ${answer}`);
    }
  },
}));

function configuration(productToken: unknown, more: object = {}): object {
  return { configuration: { name: CM.name, accountId: CM.accountId, productToken, ...more } };
}
