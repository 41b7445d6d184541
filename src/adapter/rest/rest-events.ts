import { IntegrationsError, type ErrorCode } from '../../model/errors.ts';
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
  if (signal.aborted) return;
  const stream = new ChangeStream(open, onChange, answered);
  signal.addEventListener('abort', () => stream.disconnect());
  if (!globalThis.document) return stream.connect();
  const handleVisibility = (): void => {
    stream.disconnect();
    if (document.hidden) return;
    stream.connect();
    stream.tellIfOld();
  };
  document.addEventListener('visibilitychange', handleVisibility, { signal });
  window.addEventListener('focus', () => stream.tellIfOld(), { signal });
  window.addEventListener('online', handleVisibility, { signal });
  if (!document.hidden) stream.connect();
}

/** A stream of events with its connections, one after the other. */
class ChangeStream {
  readonly #open: OpenStream;
  readonly #onChange: (change?: IntegrationChange) => void;
  readonly #answered: () => Promise<void>;
  #connection: AbortController | undefined;
  #isOpen = false;
  #wasRefused = false;
  #told = Date.now();
  #lastEventId = '';
  /** The pause in milliseconds that the server demands by `retry`. */
  #retryMs = 0;

  constructor(open: OpenStream, onChange: (change?: IntegrationChange) => void, answered: () => Promise<void>) {
    this.#open = open;
    this.#onChange = onChange;
    this.#answered = answered;
  }

  /** Connects, and again after each loss, until it is disconnected or the server refuses. */
  connect(): void {
    const connection = new AbortController();
    this.#connection = connection;
    this.#retryMs = 0;
    void this.#stayConnected(connection).catch(() => {});
  }

  disconnect(): void {
    this.#connection?.abort();
  }

  /** Tells of a change if there is no stream and the last one was told of some time ago. */
  tellIfOld(): void {
    if (!this.#isOpen && Date.now() - this.#told > MIN_AGE_MS) this.#tell();
  }

  async #stayConnected(connection: AbortController): Promise<void> {
    const { signal } = connection;
    for (let failures = 0; !signal.aborted; failures += 1) {
      let opened = Infinity;
      let retryAfterMs = 0;
      try {
        const response = await this.#open(signal, this.#lastEventId);
        // Not a stream: frees the connection for others.
        if (!response.headers.get('Content-Type')?.startsWith('text/event-stream')) return connection.abort();
        opened = Date.now();
        await this.#read(response, signal);
      } catch (error) {
        const { code, retryAfter = 0 } = error instanceof IntegrationsError ? error : {};
        if (!(await this.#mayRetry(code))) return;
        retryAfterMs = retryAfter * 1000;
      } finally {
        this.#isOpen = false;
      }
      if (Date.now() - opened >= MIN_STREAM_MS) failures = 0;
      const asked = Math.min(Math.max(this.#retryMs, retryAfterMs), MAX_WAIT_MS);
      await pause(Math.max(asked, FIRST_WAIT_MS / 2 + backOff(failures, FIRST_WAIT_MS, MAX_WAIT_MS)), signal);
    }
  }

  async #read(response: Response, signal: AbortSignal): Promise<void> {
    this.#isOpen = true;
    // Changes in the meantime were not reported.
    if (this.#wasRefused) this.#tell();
    this.#wasRefused = false;
    const handlers = {
      onChange: (change?: IntegrationChange) => this.#tell(change),
      onRetry: (milliseconds: number) => void (this.#retryMs = milliseconds),
      onId: (id: string) => void (this.#lastEventId = id),
    };
    await readEvents(response, handlers, signal);
  }

  /** Whether another connection may succeed. If the session was the reason, waits for the next good answer. */
  async #mayRetry(code: ErrorCode | undefined): Promise<boolean> {
    this.#wasRefused = code === 'unauthenticated' || code === 'forbidden';
    if (this.#wasRefused) await this.#answered();
    // Only transport failures pass by themselves.
    return this.#wasRefused || !code || code === 'malformed' || TRANSIENT.has(code);
  }

  #tell(change?: IntegrationChange): void {
    if (!change) this.#told = Date.now();
    this.#onChange(change);
  }
}
