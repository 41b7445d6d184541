import { describe, expect, it } from 'vitest';
import type { ErrorCode } from '../../../../src/model/errors.ts';
import { SECRET, restServer, answer, errorOf, codeOf } from './support.ts';

const local = restServer();
const { create, list, configure } = local;

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
    local.respond = answer(status, `{"token":"${SECRET}"}`);
    for (const promise of [list(), configure()]) {
      const error = await errorOf(promise);
      expect(error.code).toBe(code);
      expect(error.cause).toBe(`HTTP ${status}`);
      expect(error.fieldErrors).toBeUndefined();
    }
  });

  it('says so of an account without permissions, too', async () => {
    local.respond = answer(404);
    expect(await codeOf(create().getPermissions?.({ accountId: 'a' }) ?? Promise.resolve())).toBe('not-found');
  });

  it.each([301, 302, 303, 307, 308])('%i is not followed: neither headers nor secrets go on', async (status) => {
    local.respond = (response, request) => {
      if (request.url === '/elsewhere')
        response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"items":[]}');
      else response.writeHead(status, { Location: `${local.origin}/elsewhere` }).end();
    };
    expect(await codeOf(list())).toBe('unknown');
    expect(await codeOf(configure())).toBe('unknown');
    expect(local.received.map(({ url }) => url)).not.toContain('/elsewhere');
  });
});

describe('retry-after', () => {
  function retryAfter(status: number, header?: string): Promise<number | undefined> {
    local.respond = answer(status, '', header === undefined ? {} : { 'Retry-After': header });
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
