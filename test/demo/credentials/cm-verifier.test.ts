import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { CM_VERDICTS, type CmVerdict } from '../../../demo/server/credentials/cm-verdicts.ts';
import { CmVerifier } from '../../../demo/server/credentials/cm-verifier.ts';
import { configurationTestSchema } from '../../../src/model/configuration/configuration-test.ts';
import { type Answer, CM_ACCOUNT, type CmServer, openCmServer, reply } from '../support/cm-server.ts';

const { accountId, token, tokenOfOther } = CM_ACCOUNT;

describe('CmVerifier', () => {
  let cm: CmServer;

  beforeEach(async () => {
    cm = await openCmServer();
  });
  afterEach(async () => {
    vi.useRealTimers();
    await cm.close();
  });

  function verify(
    credentials: { accountId?: string; productToken?: string } = {},
    signal = new AbortController().signal,
  ) {
    return new CmVerifier(`${cm.url}/v2/`).verify(
      { accountId, productToken: token, name: 'x', ...credentials },
      signal,
    );
  }

  it('asks once, for the account, with the token in a header', async () => {
    expect(await verify({ productToken: ` ${token}\n` })).toEqual({ result: 'passed' });
    expect(cm.requests).toEqual([['GET', `/v2/accounts/${accountId}`, token]]);
  });

  it.each<[CmVerdict, object]>([
    ['wrong-token', { productToken: 'c0ffee00-0000-4000-8000-000000000000' }],
    ['unknown-account', { accountId: '00000000-0000-4000-8000-000000000000' }],
    ['mismatch', { productToken: tokenOfOther }],
  ])('finds %s', async (verdict, credentials) => {
    expect(await verify(credentials)).toBe(CM_VERDICTS[verdict]);
  });

  it.each(['', 'tökèn', 'a\r\nX-Other: b', 'a b', '\0'])(
    'does not send what is no token (%j)',
    async (productToken) => {
      expect(await verify({ productToken })).toBe(CM_VERDICTS['wrong-token']);
      expect(cm.requests).toEqual([]);
    },
  );

  it('takes an account identifier for nothing but a part of the path', async () => {
    await verify({ accountId: '../../admin?x=#' });
    expect(cm.requests[0]?.[1]).toBe('/v2/accounts/..%2F..%2Fadmin%3Fx%3D%23');
  });

  it.each<[CmVerdict, string, Answer]>([
    ['wrong-token', '401', (response) => reply(response, 401, '')],
    ['mismatch', 'the answer for another account', (response) => reply(response, 200, { accountId: 'f'.repeat(36) })],
    ['accepted', 'an answer that names no account', (response) => reply(response, 200, {})],
    [
      'rate-limited',
      '429',
      (response) => reply(response, 429, { message: 'Rate limit exceeded.' }, { 'Retry-After': '60' }),
    ],
    ['unreachable', '500', (response) => reply(response, 500, 'oops')],
    ['unreachable', '503', (response) => reply(response, 503, '')],
    ['unreachable', 'a closed connection', (response) => response.destroy()],
    [
      'unreachable',
      'half an answer',
      (response) => void response.writeHead(200, { 'Content-Length': '9' }).write('{', () => response.destroy()),
    ],
    [
      'unexpected',
      'XML that is 200 and tells of an error',
      (response) => reply(response, 200, '<error>Unknown</error>'),
    ],
    ['unexpected', 'an empty answer', (response) => reply(response, 200, '')],
    ['unexpected', 'a list', (response) => reply(response, 200, '[]')],
    ['unexpected', 'another 400', (response) => reply(response, 400, { errorCode: 303 })],
    ['unexpected', 'a very long answer', (response) => reply(response, 200, `{"accountId":"${'x'.repeat(70_000)}"}`)],
    ['unexpected', '204', (response) => response.writeHead(204).end()],
  ])('finds %s in %s', async (verdict, _name, answer) => {
    cm.answer = answer;
    expect(await verify()).toBe(CM_VERDICTS[verdict]);
  });

  it('does not follow a redirect with the token', async () => {
    const elsewhere = await openCmServer();
    cm.answer = (response) => reply(response, 302, '', { Location: `${elsewhere.url}/accounts/${accountId}` });
    expect(await verify()).toBe(CM_VERDICTS.unexpected);
    expect(elsewhere.requests).toEqual([]);
    await elsewhere.close();
  });

  it.each<[string, Answer]>([
    ['no answer', () => undefined],
    ['an answer that does not end', (response) => void response.writeHead(200).write('{')],
  ])('gives up after ten seconds (%s)', async (_name, answer) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const asked = Promise.withResolvers<void>();
    cm.answer = (response, request) => {
      answer(response, request);
      asked.resolve();
    };
    let isDone = false;
    const verdict = verify().finally(() => (isDone = true));
    await asked.promise;
    vi.advanceTimersByTime(9999);
    await new Promise(setImmediate);
    expect(isDone).toBe(false);
    vi.advanceTimersByTime(1);
    expect(await verdict).toBe(CM_VERDICTS.unreachable);
  });

  it('gives up when nobody waits any more', async () => {
    const waiting = new AbortController();
    cm.answer = () => waiting.abort();
    expect(await verify({}, waiting.signal)).toBe(CM_VERDICTS.unreachable);
  });

  it('finds a server that is not there unreachable', async () => {
    const gone = await openCmServer();
    await gone.close();
    const verifier = new CmVerifier(gone.url);
    expect(await verifier.verify({ accountId, productToken: token }, new AbortController().signal)).toBe(
      CM_VERDICTS.unreachable,
    );
  });

  it('gives reasons in both languages for all but success', () => {
    const { accepted, ...others } = CM_VERDICTS;
    expect(accepted).toEqual({ result: 'passed' });
    for (const verdict of Object.values(others)) {
      expect(z.parse(configurationTestSchema, verdict)).toEqual(verdict);
      expect(verdict.reason).toEqual({ en: expect.stringContaining('CM.com'), de: expect.stringContaining('CM.com') });
    }
  });
});
