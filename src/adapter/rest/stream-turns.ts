type Open = (signal: AbortSignal) => Promise<Response>;

/** By HTTP/1.1 a browser has six connections to an origin, for all its tabs together. A stream keeps one for itself. */
const MAX_STREAMS = 2;
/** How often an account that waits for its turn counts as changed, in milliseconds. */
const POLL_INTERVAL_MS = 30_000;

/**
 * Opens a stream when it is its turn: of all streams to an origin, in all tabs, only a few are open at a time. Until
 * then `onChange` is called from time to time. Where the origin answers by HTTP/2 or later, all streams share a
 * connection, and none waits. Outside of a page there is nobody to share with.
 */
export function inTurn(open: Open, originOf: () => string, onChange: () => void): Open {
  if (!globalThis.document) return open;
  let release: (() => void) | undefined;
  const letGo = (): void => {
    release?.();
    release = undefined;
  };
  return async (signal) => {
    const origin = originOf();
    if (!release && !isMultiplexed(origin)) {
      const timer = setInterval(onChange, POLL_INTERVAL_MS);
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
      return await open(signal);
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

/** Waits for the first of the origin's turns that is free. Answers with what ends it. */
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

/** The last to wait for each turn, in pages that have no locks: browsers give those to secure ones only. */
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
