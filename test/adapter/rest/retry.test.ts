import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ERROR_CODES, IntegrationsError, type ErrorCode } from '../../../src/model/errors.ts';
import { createRestAdapter, type RestAdapterOptions } from '../../../src/adapter/rest/rest-adapter.ts';
import { backOff, withRetries } from '../../../src/adapter/rest/retry.ts';

const PASSING: readonly ErrorCode[] = ['network', 'timeout', 'rate-limited', 'unavailable'];

/** An attempt that fails with each of these in turn, and then succeeds. */
function failing(...failures: readonly unknown[]) {
  const left = [...failures];
  return vi.fn(async () => {
    if (left.length > 0) throw left.shift();
    return 'done';
  });
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(1);
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('an attempt', () => {
  it.each(PASSING)('is made again after %s', async (code) => {
    const attempt = failing(new IntegrationsError(code));
    const result = withRetries(attempt, { retries: 1, budgetMs: 10_000 });
    await vi.runAllTimersAsync();
    expect(await result).toBe('done');
    expect(attempt).toHaveBeenCalledTimes(2);
  });

  it.each([
    ...ERROR_CODES.filter((code) => !PASSING.includes(code)).map((code) => new IntegrationsError(code)),
    new TypeError('own'),
  ])('is not made again after %s', async (error) => {
    const attempt = failing(error);
    await expect(withRetries(attempt, { retries: 3, budgetMs: 10_000 })).rejects.toBe(error);
    expect(attempt).toHaveBeenCalledTimes(1);
  });

  it('is made as often as it may be, each time later, and the last failure counts', async () => {
    const failures = PASSING.map((code) => new IntegrationsError(code));
    const attempt = failing(...failures);
    const result = withRetries(attempt, { retries: 2, budgetMs: 10_000 }).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(299);
    expect(attempt).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(attempt).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(599);
    expect(attempt).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(1);
    expect(await result).toBe(failures[2]);
  });

  it('waits as long as it is asked to', async () => {
    const attempt = failing(new IntegrationsError('rate-limited', { retryAfter: 4 }));
    const result = withRetries(attempt, { retries: 1, budgetMs: 10_000 });
    await vi.advanceTimersByTimeAsync(3_999);
    expect(attempt).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(await result).toBe('done');
  });

  it('fails at once where it would have to wait longer than the patience lasts', async () => {
    const error = new IntegrationsError('rate-limited', { retryAfter: 11 });
    await expect(withRetries(failing(error), { retries: 1, budgetMs: 10_000 })).rejects.toBe(error);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is not made again once nobody waits for it', async () => {
    const controller = new AbortController();
    const attempt = failing(new IntegrationsError('network'));
    const result = withRetries(attempt, { retries: 1, budgetMs: 10_000 }, controller.signal).catch(
      (error: unknown) => error,
    );
    await vi.advanceTimersByTimeAsync(10);
    controller.abort('nobody waits');
    expect(await result).toBe('nobody waits');
    expect(vi.getTimerCount()).toBe(0);
    expect(attempt).toHaveBeenCalledTimes(1);
  });
});

it('backs off to a limit, at random', () => {
  expect([0, 1, 2, 20].map((retry) => backOff(retry, 100, 1_000))).toEqual([100, 200, 400, 1_000]);
  vi.mocked(Math.random).mockReturnValue(0.5);
  expect(backOff(1, 100, 1_000)).toBe(100);
});

describe('the REST adapter', () => {
  const command = {
    accountId: '100',
    integrationId: 'i-cm',
    version: '3',
    idempotencyKey: 'one key',
    configuration: { name: 'x' },
  };

  /** What answers each request in turn; the last one answers the rest. */
  function create(answers: readonly (() => Response | Promise<Response>)[], options: Partial<RestAdapterOptions> = {}) {
    let asked = 0;
    const fetch = vi.fn<typeof globalThis.fetch>(async () => answers[Math.min(asked++, answers.length - 1)]!());
    return { fetch, adapter: createRestAdapter({ baseUrl: 'https://host.example/api', fetch, ...options }) };
  }
  const problem =
    (status: number, headers: Record<string, string> = {}) =>
    () =>
      new Response(null, { status, headers });
  const lost = () => Promise.reject(new TypeError('connection lost'));
  const good = () => Response.json({ id: 'i-cm', items: [] });

  it('tries a write again with the same key and version', async () => {
    const { fetch, adapter } = create([lost, problem(503), good]);
    const saving = adapter.configureIntegration(command);
    await vi.runAllTimersAsync();
    await expect(saving).resolves.toMatchObject({ id: 'i-cm' });
    const sent = fetch.mock.calls.map(([, init]) => new Headers(init?.headers));
    expect(sent.map((headers) => headers.get('Idempotency-Key'))).toEqual(['one key', 'one key', 'one key']);
    expect(sent.map((headers) => headers.get('If-Match'))).toEqual(['"3"', '"3"', '"3"']);
  });

  it.each([429, 503, 403])(
    'does not know what became of a write that was lost before it was answered %i',
    async (status) => {
      const { adapter } = create([lost, problem(status)], { retries: 1 });
      const removing = adapter.removeIntegration(command).catch((error: unknown) => error);
      await vi.runAllTimersAsync();
      expect(await removing).toMatchObject({ isOutcomeUnknown: true });
    },
  );

  it.each([400, 404, 412])(
    'takes %i for the answer to all tries of a write: one that took effect would be answered so',
    async (status) => {
      const { adapter } = create([lost, problem(status)], { retries: 1 });
      const removing = adapter.removeIntegration(command).catch((error: unknown) => error);
      await vi.runAllTimersAsync();
      expect(await removing).toMatchObject({ isOutcomeUnknown: false });
    },
  );

  it('makes the headers anew for each try', async () => {
    const headers = vi.fn(() => ({ Authorization: 'token' }));
    const { adapter } = create([lost, good], { headers });
    const listing = adapter.listIntegrations({ accountId: '100' });
    await vi.runAllTimersAsync();
    await listing;
    expect(headers).toHaveBeenCalledTimes(2);
  });

  it.each([400, 401, 403, 404, 409, 412, 422])('does not try again after %i', async (status) => {
    const { fetch, adapter } = create([problem(status)]);
    await expect(adapter.removeIntegration(command)).rejects.toBeInstanceOf(IntegrationsError);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('waits as long as Retry-After says', async () => {
    const { fetch, adapter } = create([problem(429, { 'Retry-After': '5' }), good]);
    const listing = adapter.listIntegrations({ accountId: '100' });
    await vi.advanceTimersByTimeAsync(4_990);
    expect(fetch).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(20);
    await listing;
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it('gives up after the tries it was given', async () => {
    const { fetch, adapter } = create([lost], { retries: 4 });
    const listing = adapter.listIntegrations({ accountId: '100' }).catch((error: unknown) => error);
    await vi.runAllTimersAsync();
    expect(await listing).toMatchObject({ code: 'network' });
    expect(fetch).toHaveBeenCalledTimes(5);
  });

  it('does not ask twice for a test that took too long', async () => {
    const { fetch, adapter } = create([() => new Promise<Response>(() => {})]);
    const testing = adapter.testConfiguration(command).catch((error: unknown) => error);
    await vi.runAllTimersAsync();
    expect(await testing).toMatchObject({ code: 'timeout' });
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it.each([404, 405, 501])(
    'takes a route that answers %i without a problem for one that the server does not have',
    async (status) => {
      const { adapter } = create([problem(status)]);
      await expect(adapter.testConfiguration(command)).resolves.toEqual({ result: 'unknown' });
      await expect(adapter.previewRemoval(command)).resolves.toEqual({});
    },
  );

  it('does not mistake an integration that is gone for a route that is missing', async () => {
    const { adapter } = create([problem(404, { 'Content-Type': 'application/problem+json' })]);
    await expect(adapter.testConfiguration(command)).rejects.toMatchObject({ code: 'not-found' });
    await expect(adapter.previewRemoval(command)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('reads no answer that is longer than a page of a list can be', async () => {
    let isCancelled = false;
    const chunk = new TextEncoder().encode('x'.repeat(1024 * 1024));
    const endless = new ReadableStream({
      pull: (controller) => controller.enqueue(chunk),
      cancel: () => void (isCancelled = true),
    });
    const { adapter } = create([() => new Response(endless, { headers: { 'Content-Type': 'application/json' } })]);
    await expect(adapter.listIntegrations({ accountId: '100' })).rejects.toMatchObject({ code: 'malformed' });
    await vi.waitFor(() => expect(isCancelled).toBe(true));
  });
});
