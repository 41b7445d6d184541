import { describe, expect, it } from 'vitest';
import { IntegrationsError } from '../../../../src/model/errors.ts';
import { SECRET, restServer, codeOf } from './support.ts';

const local = restServer();
const { create, list, configure } = local;

describe('headers', () => {
  it.each<[string, HeadersInit]>([
    ['a record', { 'X-One': '1' }],
    ['pairs', [['X-One', '1']]],
    ['Headers', new Headers({ 'X-One': '1' })],
  ])('may be %s', async (_name, headers) => {
    await list({ headers });
    expect(local.received[0]?.headers).toMatchObject({ 'x-one': '1', accept: 'application/json' });
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
    expect(local.received.map((request) => request.headers.authorization)).toEqual(['Bearer 1', 'Bearer 2']);
  });

  it('cannot displace those of the contract', async () => {
    await configure(
      { headers: { Accept: 'text/html', 'content-type': 'text/plain', 'Idempotency-Key': 'x', 'If-Match': '*' } },
      { version: 1 },
    );
    expect(local.received[0]?.headers).toMatchObject({
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
    expect(local.received).toEqual([]);
  });

  it('are an unknown error where a version cannot be in one', async () => {
    expect(await codeOf(configure({}, { version: '日本' }))).toBe('unknown');
    expect(local.received).toEqual([]);
  });

  it('may say themselves what is wrong', async () => {
    const failure = new IntegrationsError('unauthenticated');
    await expect(list({ headers: () => Promise.reject(failure) })).rejects.toBe(failure);
  });
});
