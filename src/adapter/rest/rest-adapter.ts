import type { ChangeIntegration, Command, IntegrationsAdapter } from '../adapter.ts';
import { IntegrationsError, type ErrorCode } from '../../model/errors.ts';
import { httpUrl } from './http-url.ts';
import { errorOf, isMissingRoute, jsonOf } from './rest-answer.ts';
import { listen } from './rest-events.ts';
import { withRetries } from './retry.ts';
import { inTurn } from './stream-turns.ts';
import { withTimeout } from '../../with-timeout.ts';

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

interface Exchange {
  query?: Record<string, string | readonly string[] | undefined>;
  command?: Command & Pick<ChangeIntegration, 'version'>;
  body?: object;
  signal?: AbortSignal | undefined;
  /** The last event of a stream that has come. */
  lastEventId?: string;
  /** Whether it may be tried again after a timeout. */
  afterTimeout?: boolean;
}

/**
 * These answers prove that no earlier try took effect: otherwise the server would have repeated its answer.
 */
const REFUSALS: readonly ErrorCode[] = ['invalid', 'conflict', 'not-found'];

/** How long after the first try another one may begin. Shorter than the timeouts of reads and of writes. */
const READ_RETRY_BUDGET_MS = 12_000;
const WRITE_RETRY_BUDGET_MS = 40_000;

/**
 * An adapter for the HTTP contract. Throws a `TypeError` if `baseUrl` cannot be an HTTP address. Returns answers
 * unchecked: the elements check them. A redirect is an `unknown` error and never followed, because headers and secrets
 * would go along. The `cause` of an error is an HTTP status or
 * the name of an error, never anything that was sent or received.
 */
export function createRestAdapter(options: RestAdapterOptions): Required<IntegrationsAdapter> {
  const { baseUrl, headers, fetch: send, timeout = 15_000, retries = 2, credentials = 'same-origin' } = options;
  const base = String(baseUrl || '');
  resolve(base, 'http://relative.invalid');

  /** Streams that were refused because of the session, and wait for the next good answer. */
  const waiting = new Set<() => void>();
  const answered = (): Promise<void> => new Promise((resolve) => void waiting.add(resolve));

  /** Sends one request. Throws the failure that an answer other than 2xx stands for. */
  async function answer(
    method: string,
    url: URL,
    details: Exchange,
    accept: string,
    signal: AbortSignal,
  ): Promise<Response> {
    const { body } = details;
    const init = { method, credentials, signal, cache: 'no-store', redirect: 'manual' } as const;
    const allHeaders = await headersOf(headers, accept, details);
    // A write whose time ran out while its headers were made must not be sent by a `fetch` that ignores the signal.
    signal.throwIfAborted();
    const response = await (send ?? fetch)(url.href, {
      ...init,
      headers: allHeaders,
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw await errorOf(response);
    for (const tell of waiting) tell();
    waiting.clear();
    return response;
  }

  async function exchange(method: string, url: URL, details: Exchange, signal: AbortSignal): Promise<unknown> {
    const response = await answer(method, url, details, 'application/json', signal);
    if (method !== 'DELETE') return jsonOf(response);
    // Other 2xx answers come from intermediaries, such as captive portals.
    if (response.status !== 204) throw new IntegrationsError('malformed', { cause: `HTTP ${response.status}` });
    return undefined;
  }

  /** Sends a request with retries. Gives the answer its promised type, unchecked. */
  async function request<T>(method: string, path: readonly string[], details: Exchange): Promise<T> {
    const { signal, afterTimeout = true } = details;
    signal?.throwIfAborted();
    const url = resolve(base, globalThis.document?.baseURI);
    let isOpen = false;
    const attempt = async (): Promise<T> => {
      try {
        const address = addressOf(new URL(url), path, details.query);
        return (await withTimeout(timeout, signal, (inner) => exchange(method, address, details, inner))) as T;
      } catch (error) {
        signal?.throwIfAborted();
        const failure = known(error);
        const isUnknown = isOpen && details.command && !REFUSALS.includes(failure.code);
        isOpen ||= failure.code === 'network' || failure.code === 'timeout';
        throw isUnknown ? failure.with({ isOutcomeUnknown: true }) : failure;
      }
    };
    const budgetMs = details.command ? WRITE_RETRY_BUDGET_MS : READ_RETRY_BUDGET_MS;
    return withRetries(attempt, { retries, budgetMs, afterTimeout }, signal);
  }

  const integrationPath = ({ accountId, integrationId }: ChangeIntegration, ...rest: string[]): string[] => [
    accountId,
    'integrations',
    integrationId,
    ...rest,
  ];

  return {
    listApplications: ({ accountId, kind, search, ids, cursor, signal }) =>
      request('GET', [accountId, 'applications'], { query: { kind, search, id: ids, cursor }, signal }),
    listIntegrations: ({ accountId, cursor, signal }) =>
      request('GET', [accountId, 'integrations'], { query: { cursor }, signal }),
    getPermissions: ({ accountId, signal }) => request('GET', [accountId, 'permissions'], { signal }),
    addIntegration: ({ applicationId, ...command }) =>
      request('POST', [command.accountId, 'integrations'], { command, body: { applicationId } }),
    configureIntegration: ({ configuration, ...command }) =>
      request('PUT', integrationPath(command, 'configuration'), { command, body: { configuration } }),
    removeIntegration: (command) => request('DELETE', integrationPath(command), { command }),
    pauseIntegration: (command) => request('POST', integrationPath(command, 'pause'), { command }),
    resumeIntegration: (command) => request('POST', integrationPath(command, 'resume'), { command }),
    startAuthorization: (command) => request('POST', integrationPath(command, 'authorization'), { command }),
    testConfiguration: async ({ configuration, ...command }) => {
      const details = { command, body: { configuration }, afterTimeout: false };
      const test = request<{ result: 'unknown' }>('POST', integrationPath(command, 'configuration', 'test'), details);
      return test.catch(insteadOf({ result: 'unknown' }));
    },
    previewRemoval: async (command) =>
      request<object>('GET', integrationPath(command, 'removal'), {}).catch(insteadOf({})),
    subscribe({ accountId, signal }, onChange) {
      const ending = new AbortController();
      signal?.addEventListener('abort', () => ending.abort(), { signal: ending.signal });
      const address = (): URL => addressOf(resolve(base, globalThis.document?.baseURI), [accountId, 'events']);
      const open = async (inner: AbortSignal, lastEventId: string): Promise<Response> => {
        try {
          return await answer('GET', address(), { lastEventId }, 'text/event-stream', inner);
        } catch (error) {
          throw known(error);
        }
      };
      listen(
        inTurn(open, () => address().origin, onChange),
        onChange,
        ending.signal,
        answered,
      );
      return () => ending.abort();
    },
  };
}

/** Replaces the failure of a missing optional route by an answer. */
function insteadOf<T>(answer: T): (error: unknown) => T {
  return (error) => {
    if (isMissingRoute(error)) return answer;
    throw error;
  };
}

function resolve(base: string, against: string | undefined): URL {
  const url = httpUrl(base, against);
  if (!url) throw new TypeError('baseUrl must be an http(s) address without credentials, or relative to a document');
  return url;
}

function addressOf(url: URL, path: readonly string[], query: Exchange['query'] = {}): URL {
  // A URL takes `.` and `..` for steps along the path even when they are encoded, so they cannot be identifiers.
  if (path.some((segment) => /^\.{0,2}$/.test(segment))) throw new IntegrationsError('not-found');
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
