import { IntegrationsError } from '../../model/errors.ts';
import { backOff, pause } from './retry.ts';
import { withTimeout } from '../../with-timeout.ts';

/** Opens the stream of an account's events. Rejects with an `IntegrationsError`. */
type Open = (signal: AbortSignal) => Promise<Response>;

/** In milliseconds: a stream that says nothing for so long is taken for dead. Servers say something every 15 s. */
const MAX_SILENCE_MS = 45_000;
const FIRST_WAIT_MS = 1_000;
const MAX_WAIT_MS = 60_000;
/** In milliseconds: as often at most a page that comes back without a stream asks anew. */
const MIN_AGE_MS = 5_000;
/** In milliseconds: a stream that ends sooner counts as one that was not opened. */
const MIN_STREAM_MS = 10_000;
/** In UTF-16 code units. */
const MAX_LINE_LENGTH = 65_536;

/**
 * Calls back after each change that a server tells of by server-sent events, and whenever some may have been missed,
 * until the signal aborts. Listens only while the page is visible; comes back after a loss, later each time. A server
 * that refuses is not asked again until the page is hidden and shown again; until then coming back to the page counts
 * as a change. Where it refuses because of the session, it is asked again once it has given another answer: `answered`
 * settles then.
 */
export function listen(open: Open, onChange: () => void, signal: AbortSignal, answered: () => Promise<void>): void {
  let connection: AbortController | undefined;
  let isOpen = false;
  let wasRefused = false;
  let told = Date.now();

  const tell = (): void => {
    told = Date.now();
    onChange();
  };

  async function connect(): Promise<void> {
    const own = new AbortController();
    connection = own;
    // In milliseconds: the pause that the server asks for by `retry`.
    let retry = 0;
    for (let failures = 0; !own.signal.aborted; failures += 1) {
      let opened = Infinity;
      // In milliseconds: the pause that it asks for by `Retry-After`, once.
      let retryAfter = 0;
      try {
        const response = await open(own.signal);
        // Other streams need the connection.
        if (!response.headers.get('Content-Type')?.startsWith('text/event-stream')) return own.abort();
        isOpen = true;
        opened = Date.now();
        // What has changed meanwhile nobody has told.
        if (wasRefused) tell();
        wasRefused = false;
        await readEvents(response, tell, (milliseconds) => (retry = milliseconds), own);
      } catch (error) {
        const { code, retryAfter: seconds = 0 } = error instanceof IntegrationsError ? error : {};
        wasRefused = code === 'unauthenticated' || code === 'forbidden';
        if (wasRefused) await answered();
        else if (isRefusal(error)) return;
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

/** Reads the events of a stream to its end, to too long a silence, or to an abort. */
async function readEvents(
  response: Response,
  onChange: () => void,
  onRetry: (milliseconds: number) => void,
  connection: AbortController,
): Promise<void> {
  if (!response.body) return;
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  let isChange = false;
  try {
    for (;;) {
      const { done, value } = await withTimeout(MAX_SILENCE_MS, undefined, () => reader.read());
      if (done || connection.signal.aborted) return;
      const lines = (rest + value).split(/\r\n|\n|\r(?!$)/);
      rest = lines.pop() ?? '';
      if (rest.length > MAX_LINE_LENGTH) throw new IntegrationsError('malformed');
      for (const line of lines) {
        if (line === '' && isChange) onChange();
        if (line === '') isChange = false;
        else if (/^event: ?change$/.test(line)) isChange = true;
        else if (/^retry: ?\d{1,9}$/.test(line)) onRetry(Number(line.slice(6)));
      }
    }
  } finally {
    void reader.cancel().catch(() => {});
  }
}

/** Whether it would be the same the next time: only what is wrong with the way there may pass by itself. */
function isRefusal(error: unknown): boolean {
  if (!(error instanceof IntegrationsError)) return false;
  const { code } = error;
  return (
    code !== 'network' &&
    code !== 'timeout' &&
    code !== 'unavailable' &&
    code !== 'rate-limited' &&
    code !== 'malformed'
  );
}
