import { IntegrationsError } from '../../model/errors.ts';
import type { IntegrationChange } from '../../model/integration-change.ts';
import { pause } from '../pause.ts';
import { readEvents } from './event-reader.ts';
import { backOff, TRANSIENT } from './retry.ts';

/**
 * Opens the stream of an account's events, after the event with an identifier if that is not empty. Rejects with an
 * `IntegrationsError`.
 */
export type OpenStream = (signal: AbortSignal, lastEventId: string) => Promise<Response>;

const FIRST_WAIT_MS = 1_000;
const MAX_WAIT_MS = 60_000;
/** A page without a stream asks again on return only if the last change is older than this. */
const MIN_AGE_MS = 5_000;
/** A stream that ends sooner counts as a failure. */
const MIN_STREAM_MS = 10_000;

/**
 * Calls back with each change that a server reports by server-sent events, and without one whenever some may have been
 * missed, until the signal aborts. Listens only while the page is visible. Reconnects after a loss, with growing
 * pauses, and names the last event that has come, so that the server can fill the gap. A server that refuses is asked
 * again only after the page was hidden. Until then, returning to the page counts as a change. If it refuses because of
 * the session, it is asked again after its next good answer: `answered` settles then.
 */
export function listen(
  open: OpenStream,
  onChange: (change?: IntegrationChange) => void,
  signal: AbortSignal,
  answered: () => Promise<void>,
): void {
  let connection: AbortController | undefined;
  let isOpen = false;
  let wasRefused = false;
  let told = Date.now();
  let lastEventId = '';

  const tell = (change?: IntegrationChange): void => {
    if (!change) told = Date.now();
    onChange(change);
  };

  async function connect(): Promise<void> {
    const own = new AbortController();
    connection = own;
    // The pause in milliseconds that the server demands by `retry`.
    let retry = 0;
    for (let failures = 0; !own.signal.aborted; failures += 1) {
      let opened = Infinity;
      // The pause in milliseconds that it demands once by `Retry-After`.
      let retryAfter = 0;
      try {
        const response = await open(own.signal, lastEventId);
        // Not a stream: frees the connection for others.
        if (!response.headers.get('Content-Type')?.startsWith('text/event-stream')) return own.abort();
        isOpen = true;
        opened = Date.now();
        // Changes in the meantime were not reported.
        if (wasRefused) tell();
        wasRefused = false;
        await readEvents(
          response,
          { onChange: tell, onRetry: (milliseconds) => (retry = milliseconds), onId: (id) => (lastEventId = id) },
          own.signal,
        );
      } catch (error) {
        const { code, retryAfter: seconds = 0 } = error instanceof IntegrationsError ? error : {};
        wasRefused = code === 'unauthenticated' || code === 'forbidden';
        if (wasRefused) await answered();
        // Only transport failures pass by themselves.
        else if (code && code !== 'malformed' && !TRANSIENT.has(code)) return;
        retryAfter = seconds * 1000;
      } finally {
        isOpen = false;
      }
      if (Date.now() - opened >= MIN_STREAM_MS) failures = 0;
      if (own.signal.aborted) return;
      const asked = Math.min(Math.max(retry, retryAfter), MAX_WAIT_MS);
      await pause(Math.max(asked, FIRST_WAIT_MS / 2 + backOff(failures, FIRST_WAIT_MS, MAX_WAIT_MS)), own.signal);
    }
  }

  const start = (): void => void connect().catch(() => {});

  function handleVisibility(): void {
    connection?.abort();
    if (document.hidden) return;
    start();
    handleReturn();
  }

  function handleReturn(): void {
    if (!isOpen && Date.now() - told > MIN_AGE_MS) tell();
  }

  signal.addEventListener('abort', () => connection?.abort());
  if (signal.aborted) return;
  if (!globalThis.document) return start();
  document.addEventListener('visibilitychange', handleVisibility, { signal });
  window.addEventListener('focus', handleReturn, { signal });
  window.addEventListener('online', handleVisibility, { signal });
  if (!document.hidden) start();
}
