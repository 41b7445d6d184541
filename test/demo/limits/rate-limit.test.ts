import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStore } from '../../../demo/server/limits/rate-limit.ts';

const MINUTE_MS = 60_000;

describe('the counters of the rate limit', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('count each client for a minute from its first request on', () => {
    const store = createStore();
    expect(store.increment('one')).toEqual({ totalHits: 1, resetTime: new Date(Date.now() + MINUTE_MS) });
    const { resetTime } = store.increment('one');
    vi.advanceTimersByTime(MINUTE_MS - 1);
    expect(store.increment('one')).toEqual({ totalHits: 3, resetTime });
    expect(store.increment('other')).toMatchObject({ totalHits: 1 });
    vi.advanceTimersByTime(1);
    expect(store.get('one')).toBeUndefined();
    expect(store.increment('one')).toMatchObject({ totalHits: 1 });
  });

  it('are 10,000 at most: the oldest goes first', () => {
    const store = createStore();
    for (let client = 0; client < 10_000; client += 1) store.increment(String(client));
    expect(store.get('0')).toMatchObject({ totalHits: 1 });
    store.increment('one more');
    expect(store.get('0')).toBeUndefined();
    expect(store.get('1')).toMatchObject({ totalHits: 1 });
    expect(store.increment('one more')).toMatchObject({ totalHits: 2 });
  });
});
