import type { OpenStream } from './rest-events.ts';

/** HTTP/1.1 browsers open six connections per origin, across tabs. Each stream occupies one. */
const MAX_STREAMS = 2;
/** How often an account without a stream counts as changed. */
const POLL_INTERVAL_MS = 30_000;

/**
 * Opens a stream when its turn comes: all tabs together keep only a few streams per origin open. Until then it calls
 * `onChange` from time to time. Streams over HTTP/2 or later share a connection and do not wait, nor do streams outside
 * a page.
 */
export function inTurn(open: OpenStream, originOf: () => string, onChange: () => void): OpenStream {
  if (!globalThis.document) return open;
  let release: (() => void) | undefined;
  const letGo = (): void => {
    release?.();
    release = undefined;
  };
  return async (signal, lastEventId) => {
    const origin = originOf();
    if (!release && !isMultiplexed(origin)) {
      const timer = setInterval(() => onChange(), POLL_INTERVAL_MS);
      try {
        release = await takeTurn(origin, signal);
      } finally {
        clearInterval(timer);
      }
      signal.addEventListener('abort', letGo, { once: true });
      if (signal.aborted) letGo();
    }
    try {
      signal.throwIfAborted();
      return await open(signal, lastEventId);
    } catch (error) {
      // After an abort, the turn may be that of the next connection already.
      if (!signal.aborted) letGo();
      throw error;
    }
  };
}

function isMultiplexed(origin: string): boolean {
  const entries = [
    ...performance.getEntriesByType('navigation'),
    ...performance.getEntriesByType('resource'),
  ] as PerformanceResourceTiming[];
  return entries.some(({ name, nextHopProtocol }) => name.startsWith(`${origin}/`) && /^h[23]/.test(nextHopProtocol));
}

/** Waits for a free turn of the origin. Resolves to a function that releases it. */
function takeTurn(origin: string, signal: AbortSignal): Promise<() => void> {
  const waiting = new AbortController();
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      waiting.abort(signal.reason);
      reject(signal.reason);
    };
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
    let isTaken = false;
    const use = (): Promise<void> | undefined => {
      // Two turns may become free at once.
      if (isTaken) return undefined;
      isTaken = true;
      return new Promise((release) => {
        resolve(release);
        waiting.abort();
      });
    };
    for (let turn = 0; turn < MAX_STREAMS; turn += 1) {
      void request(`integration-elements/events/${turn}/${origin}`, waiting.signal, use).catch(reject);
    }
  });
}

/** The last in the queue for each turn, in pages without locks: browsers offer locks only to secure pages. */
const last = new Map<string, Promise<unknown>>();

async function request(name: string, signal: AbortSignal, use: () => Promise<void> | undefined): Promise<unknown> {
  try {
    if (navigator.locks) return await navigator.locks.request(name, { signal }, use);
  } catch (error) {
    // Pages of an opaque origin are refused.
    if (signal.aborted) throw error;
  }
  const own = (last.get(name) ?? Promise.resolve()).then(() => (signal.aborted ? undefined : use()));
  last.set(name, own);
  return own;
}
