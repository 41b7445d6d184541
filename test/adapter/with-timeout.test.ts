import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withTimeout } from '../../src/with-timeout.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

function never(): Promise<never> {
  return new Promise(() => {});
}

/** The signal that a run gets, and what becomes of the run. */
function start(
  milliseconds: number,
  outer: AbortSignal | undefined,
  answer: () => unknown,
): { signal: () => AbortSignal; ended: Promise<unknown> } {
  let given: AbortSignal | undefined;
  const running = withTimeout(milliseconds, outer, (signal) => {
    given = signal;
    return answer();
  });
  const ended = running.then(
    (value) => ({ value }),
    (reason: unknown) => ({ reason }),
  );
  return { signal: () => given!, ended };
}

describe('within', () => {
  it('hands the answer on, whether it comes at once or later', async () => {
    expect(await withTimeout(100, undefined, () => 'now')).toBe('now');
    expect(await withTimeout(100, undefined, () => Promise.resolve('later'))).toBe('later');
  });

  it('hands a failure on, whether it is thrown or rejected', async () => {
    const failure = new Error('failed');
    const thrown = withTimeout(100, undefined, () => {
      throw failure;
    });
    await expect(thrown).rejects.toBe(failure);
    await expect(withTimeout(100, undefined, () => Promise.reject(failure))).rejects.toBe(failure);
  });

  it('rejects after the time, whether the run notices it or not', async () => {
    const { signal, ended } = start(100, undefined, never);
    await vi.advanceTimersByTimeAsync(99);
    expect(signal().aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await ended).toMatchObject({ reason: { name: 'IntegrationsError', code: 'timeout' } });
    expect(signal().aborted).toBe(true);
    expect(signal().reason).toMatchObject({ code: 'timeout' });
  });

  it('rejects at once with the reason of the caller, whether the run notices it or not', async () => {
    const caller = new AbortController();
    const { signal, ended } = start(100, caller.signal, never);
    caller.abort('left');
    expect(await ended).toEqual({ reason: 'left' });
    expect(signal().reason).toBe('left');
  });

  it('does not start at all for a caller who has left', async () => {
    const run = vi.fn();
    await expect(withTimeout(100, AbortSignal.abort('left'), run)).rejects.toBe('left');
    expect(run).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('aborts when the answer is there, which frees what nobody reads', async () => {
    const { signal, ended } = start(100, undefined, () => 'answer');
    expect(signal().aborted).toBe(false);
    await ended;
    await Promise.resolve();
    expect(signal().aborted).toBe(true);
  });

  it.each([
    ['an answer', () => Promise.resolve('answer')],
    ['a failure', () => Promise.reject(new Error('failed'))],
  ])('leaves neither a timer nor a listener after %s', async (_what, answer) => {
    const outer = new AbortController();
    const added = vi.spyOn(outer.signal, 'addEventListener');
    const removed = vi.spyOn(outer.signal, 'removeEventListener');
    await start(100, outer.signal, answer).ended;
    await Promise.resolve();
    expect(vi.getTimerCount()).toBe(0);
    expect(removed.mock.calls).toEqual(added.mock.calls);
  });

  it.each([Promise.withResolvers<string>(), Promise.withResolvers<string>()])(
    'minds nothing that comes too late',
    async (late) => {
      const { ended } = start(100, undefined, () => late.promise);
      await vi.advanceTimersByTimeAsync(100);
      late.reject(new Error('too late'));
      late.resolve('too late');
      expect(await ended).toMatchObject({ reason: { code: 'timeout' } });
    },
  );

  it('takes a time that is longer than timers know for the longest one, not for none', async () => {
    const { ended } = start(Infinity, undefined, never);
    let isOver = false;
    void ended.then(() => (isOver = true));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(isOver).toBe(false);
  });
});
