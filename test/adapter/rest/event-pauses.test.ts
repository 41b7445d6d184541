import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { IntegrationsError } from '../../../src/model/errors.ts';
import { listen } from '../../../src/adapter/rest/rest-events.ts';

let stop: AbortController;

beforeEach(() => {
  stop = new AbortController();
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(1);
});
afterEach(() => {
  stop.abort();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** A stream that says this, and ends after so long. */
function stream(text: string, milliseconds: number): Response {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(text));
      setTimeout(() => controller.close(), milliseconds);
    },
  });
  return new Response(body, { headers: { 'Content-Type': 'text/event-stream' } });
}

/** How often a stream is asked for in so long. */
async function requestsIn(milliseconds: number, answer: () => Response): Promise<number> {
  let count = 0;
  listen(
    async () => {
      count += 1;
      return answer();
    },
    () => undefined,
    stop.signal,
    () => new Promise(() => {}),
  );
  await vi.advanceTimersByTimeAsync(milliseconds);
  return count;
}

it('become longer each time where a stream is opened and ends at once', async () => {
  expect(await requestsIn(120_000, () => stream('event: change\ndata: {}\n\n', 0))).toBeLessThan(9);
});

it('stay short where a stream has lasted', async () => {
  expect(await requestsIn(120_000, () => stream('event: change\ndata: {}\n\n', 10_000))).toBeGreaterThan(9);
});

it('are as long as the server asks for by `retry`, and no longer than a minute', async () => {
  expect(await requestsIn(64_000, () => stream('retry: 20000\n\n', 10_000))).toBe(3);
  stop.abort();
  stop = new AbortController();
  expect(await requestsIn(120_000, () => stream('retry: 999999999\n\n', 0))).toBe(2);
});

it('are as long as a refusal asks for', async () => {
  const refuse = () => {
    throw new IntegrationsError('rate-limited', { retryAfter: 30 });
  };
  expect(await requestsIn(61_000, refuse)).toBe(3);
});

it('are short again after the refusal that asked for a long one', async () => {
  let isRefused = false;
  const answer = () => {
    if (isRefused) return stream('event: change\ndata: {}\n\n', 10_000);
    isRefused = true;
    throw new IntegrationsError('unavailable', { retryAfter: 30 });
  };
  expect(await requestsIn(120_000, answer)).toBeGreaterThan(6);
});
