import type { ChangeIntegration, Command } from '../adapter.ts';
import { IntegrationsError, type ErrorCode } from '../../model/errors.ts';
import { withTimeout } from '../../with-timeout.ts';
import { httpUrl } from './http-url.ts';
import { errorOf, jsonOf } from './rest-answer.ts';
import { withRetries } from './retry.ts';

/** Options of the REST adapter. */
export interface RestAdapterOptions {
  /**
   * The address before `/accounts`, `http:` or `https:`, with or without a slash at its end. A relative one is resolved
   * against the document at each call. Its own query parameters are kept.
   */
  baseUrl: string | URL;
  /**
   * Headers of every request, or a function that makes them for each one, for a token that changes. A function that
   * throws is an `unknown` error, unless it throws an `IntegrationsError`, which stays as it is.
   */
  headers?: HeadersInit | (() => HeadersInit | Promise<HeadersInit>);
  /** Sends in place of the global `fetch`. */
  fetch?: typeof globalThis.fetch;
  /**
   * Milliseconds for one try: making the headers, sending and reading the answer together. 15 000 by default,
   * `Infinity` for no limit. After a `timeout` of a write it is not known whether it took effect.
   */
  timeout?: number;
  /**
   * How often a failed request is tried again if its reason may pass: no connection, no answer in
   * time, too many requests, a server that is not available. 2 by default. All tries of a write carry its one
   * `Idempotency-Key`. The waits grow, are random, and last at least as long as `Retry-After` asks for.
   */
  retries?: number;
  /** Whether requests carry cookies. `same-origin` by default. */
  credentials?: RequestCredentials;
}

/** What a request carries. */
export interface Exchange {
  query?: Record<string, string | readonly string[] | undefined>;
  command?: Command & Pick<ChangeIntegration, 'version'>;
  body?: object;
  signal?: AbortSignal | undefined;
  /** The last event of a stream that has come. */
  lastEventId?: string;
  /** Whether it may be tried again after a timeout. */
  canRetryTimeout?: boolean;
}

/**
 * These answers prove that no earlier try took effect: otherwise the server would have repeated its answer.
 */
const REFUSALS: readonly ErrorCode[] = ['invalid', 'conflict', 'not-found'];

/** How long after the first try another one may begin. Shorter than the timeouts of reads and of writes. */
const READ_RETRY_BUDGET_MS = 12_000;
const WRITE_RETRY_BUDGET_MS = 40_000;

/** Sends requests. Rejects with an `IntegrationsError`. */
export class HttpClient {
  readonly #options: RestAdapterOptions;
  /** Streams that were refused because of the session, and wait for the next good answer. */
  readonly #waiting = new Set<() => void>();

  /** Throws a `TypeError` if `baseUrl` cannot be an HTTP address. */
  constructor(options: RestAdapterOptions) {
    this.#options = { ...options, baseUrl: String(options.baseUrl || '') };
    resolve(this.#options.baseUrl, 'http://relative.invalid');
  }

  /** Sends a request with retries. Gives the answer its promised type, unchecked. */
  async request<T>(method: string, path: readonly string[], details: Exchange = {}): Promise<T> {
    const { timeout = 15_000, retries = 2 } = this.#options;
    const { signal, command, canRetryTimeout = true } = details;
    signal?.throwIfAborted();
    const base = this.#base();
    const send = (inner: AbortSignal): Promise<unknown> =>
      this.#exchange(method, addressOf(base, path, details.query), details, inner);
    let isOpen = false;
    const attempt = async (): Promise<T> => {
      try {
        return (await withTimeout(timeout, signal, send)) as T;
      } catch (error) {
        signal?.throwIfAborted();
        const failure = known(error);
        const isUnknown = isOpen && command && !REFUSALS.includes(failure.code);
        isOpen ||= failure.code === 'network' || failure.code === 'timeout';
        throw isUnknown ? failure.with({ isOutcomeUnknown: true }) : failure;
      }
    };
    const budgetMs = command ? WRITE_RETRY_BUDGET_MS : READ_RETRY_BUDGET_MS;
    return withRetries(attempt, { retries, budgetMs, canRetryTimeout }, signal);
  }

  /** Opens a stream of events, after the event with an identifier if that is not empty. */
  async openStream(path: readonly string[], lastEventId: string, signal: AbortSignal): Promise<Response> {
    try {
      return await this.#send('GET', this.addressOf(path), { lastEventId }, 'text/event-stream', signal);
    } catch (error) {
      throw known(error);
    }
  }

  /** Returns the address of a path. */
  addressOf(path: readonly string[]): URL {
    return addressOf(this.#base(), path);
  }

  /** Resolves at the next good answer. */
  answered(): Promise<void> {
    return new Promise((answer) => void this.#waiting.add(answer));
  }

  async #exchange(method: string, url: URL, details: Exchange, signal: AbortSignal): Promise<unknown> {
    const response = await this.#send(method, url, details, 'application/json', signal);
    if (method !== 'DELETE') return jsonOf(response);
    // Other 2xx answers come from intermediaries, such as captive portals.
    if (response.status !== 204) throw new IntegrationsError('malformed', { cause: `HTTP ${response.status}` });
    return undefined;
  }

  /** Sends one request. Throws the failure that an answer other than 2xx stands for. */
  async #send(method: string, url: URL, details: Exchange, accept: string, signal: AbortSignal): Promise<Response> {
    const { headers: given, fetch: send = fetch, credentials = 'same-origin' } = this.#options;
    const headers = await headersOf(given, accept, details);
    // A write whose time ran out while its headers were made must not be sent by a `fetch` that ignores the signal.
    signal.throwIfAborted();
    const body = details.body && { body: JSON.stringify(details.body) };
    const init = { method, headers, ...body, credentials, signal, cache: 'no-store', redirect: 'manual' } as const;
    const response = await send(url.href, init);
    if (!response.ok) throw await errorOf(response);
    for (const tell of this.#waiting) tell();
    this.#waiting.clear();
    return response;
  }

  #base(): URL {
    return resolve(this.#options.baseUrl, globalThis.document?.baseURI);
  }
}

function resolve(base: string | URL, against: string | undefined): URL {
  const url = httpUrl(String(base), against);
  if (!url) throw new TypeError('baseUrl must be an http(s) address without credentials, or relative to a document');
  return url;
}

function addressOf(base: URL, path: readonly string[], query: Exchange['query'] = {}): URL {
  // A URL takes `.` and `..` for steps along the path even when they are encoded, so they cannot be identifiers.
  if (path.some((segment) => /^\.{0,2}$/.test(segment))) throw new IntegrationsError('not-found');
  const url = new URL(base);
  url.pathname = [url.pathname.replace(/\/+$/, ''), 'accounts', ...path.map(encodeURIComponent)].join('/');
  for (const [name, given] of Object.entries(query)) {
    const values = [given ?? []].flat().filter(Boolean);
    if (values.length > 0) url.searchParams.delete(name);
    for (const value of values) url.searchParams.append(name, value);
  }
  return url;
}

function known(error: unknown): IntegrationsError {
  if (error instanceof IntegrationsError) return error;
  return new IntegrationsError(error instanceof TypeError ? 'network' : 'unknown', {
    cause: (error as Error | undefined)?.name,
  });
}

async function headersOf(
  given: RestAdapterOptions['headers'],
  accept: string,
  { command, body, lastEventId }: Exchange,
): Promise<Headers> {
  try {
    const headers = new Headers(typeof given === 'function' ? await given() : given);
    headers.set('Accept', accept);
    if (body) headers.set('Content-Type', 'application/json');
    if (lastEventId) headers.set('Last-Event-ID', lastEventId);
    if (command) headers.set('Idempotency-Key', command.idempotencyKey);
    if (command?.version !== undefined) headers.set('If-Match', `"${command.version}"`);
    return headers;
  } catch (error) {
    // Without its message, which quotes the value of a header that is not allowed.
    throw error instanceof IntegrationsError ? error : new IntegrationsError('unknown', { cause: 'headers' });
  }
}
