import { afterEach, describe, expect, it, vi } from 'vitest';
import { PROBLEM, type Respond, restServer, codeOf } from './support.ts';

const local = restServer();
const { list, configure } = local;

afterEach(() => void vi.useRealTimers());

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
    local.respond = how;
    expect(await codeOf(list({ timeout: 60 }))).toBe('timeout');
    expect(await codeOf(configure({ timeout: 60 }))).toBe('timeout');
    await vi.waitFor(() => expect(local.closed).toBe(2));
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
    local.respond = (response) =>
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
