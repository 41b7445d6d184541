import { IntegrationsError } from '../../model/errors.ts';
import { backOff, pause } from './retry.ts';
import { withTimeout } from '../../with-timeout.ts';

/** Opens the stream of an account's events. Rejects with an `IntegrationsError`. */
type Open = (signal: AbortSignal) => Promise<Response>;

/** A stream that is silent for longer counts as dead. Servers send something every 15 s. */
const MAX_SILENCE_MS = 45_000;
const FIRST_WAIT_MS = 1_000;
const MAX_WAIT_MS = 60_000;
/** A page without a stream asks again on return only if the last change is older than this. */
const MIN_AGE_MS = 5_000;
/** A stream that ends sooner counts as a failure. */
const MIN_STREAM_MS = 10_000;
/** In UTF-16 code units. */
const MAX_LINE_LENGTH = 65_536;

/**
 * Calls back after each change that a server reports by server-sent events, and whenever some may have been missed,
 * until the signal aborts. Listens only while the page is visible. Reconnects after a loss, with growing pauses. A
 * server that refuses is asked again only after the page was hidden. Until then, returning to the page counts as a
 * change. If it refuses because of the session, it is asked again after its next good answer: `answered` settles then.
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
    // The pause in milliseconds that the server demands by `retry`.
    let retry = 0;
    for (let failures = 0; !own.signal.aborted; failures += 1) {
      let opened = Infinity;
      // The pause in milliseconds that it demands once by `Retry-After`.
      let retryAfter = 0;
      try {
        const response = await open(own.signal);
        // Not a stream: frees the connection for others.
        if (!response.headers.get('Content-Type')?.startsWith('text/event-stream')) return own.abort();
        isOpen = true;
        opened = Date.now();
        // Changes in the meantime were not reported.
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

/** Reads the events of a stream until it ends, is silent for too long, or is aborted. */
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

/** Whether retrying is pointless: only transport failures pass by themselves. */
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
