import type { ChangeIntegration, Command, IntegrationsAdapter } from './adapter.ts';
import { IntegrationsError } from './errors.ts';
import { errorOf, jsonOf } from './rest-answer.ts';
import { within } from './within.ts';

/** Where and how the REST adapter asks. */
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
  /** Sends in place of the global `fetch`. Its answer is read once, by `text()`. */
  fetch?: typeof globalThis.fetch;
  /**
   * Milliseconds for making the headers, sending and reading the answer together; 15 000 where absent, `Infinity` for
   * no limit. After a `timeout` of a write it is not known whether it took effect.
   */
  timeout?: number;
  /** Whether cookies go along; `same-origin` where absent. */
  credentials?: RequestCredentials;
}

interface Exchange {
  query?: Record<string, string | undefined>;
  command?: Command & Pick<ChangeIntegration, 'version'>;
  body?: object;
  signal?: AbortSignal | undefined;
}

/**
 * An adapter for the HTTP contract. Throws a `TypeError` where `baseUrl` cannot be an HTTP address. Answers are given
 * as they came: their shape is checked by whoever uses the adapter. A redirect is never followed, because headers and
 * secrets would go along to wherever it leads; it is an `unknown` error. The `cause` of an error is an HTTP status or
 * the name of an error, never anything that was sent or received.
 */
export function createRestAdapter(options: RestAdapterOptions): IntegrationsAdapter {
  const { baseUrl, headers, fetch: send, timeout = 15_000, credentials = 'same-origin' } = options;
  const base = String(baseUrl || '');
  resolve(base, 'http://relative.invalid');

  async function exchange(method: string, url: URL, details: Exchange, signal: AbortSignal): Promise<unknown> {
    const { command, body } = details;
    const init = { method, credentials, signal, cache: 'no-store', redirect: 'manual' } as const;
    const allHeaders = await headersOf(headers, command, body);
    // A write whose time ran out while its headers were made must not be sent by a `fetch` that ignores the signal.
    signal.throwIfAborted();
    const response = await (send ?? fetch)(url.href, {
      ...init,
      headers: allHeaders,
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw await errorOf(response);
    return method === 'DELETE' ? undefined : jsonOf(response);
  }

  /** The one place where an answer gets the type that the contract promises for it, unchecked. */
  async function request<T>(method: string, path: readonly string[], details: Exchange): Promise<T> {
    details.signal?.throwIfAborted();
    const url = resolve(base, globalThis.document?.baseURI);
    try {
      const address = addressOf(url, path, details.query);
      return (await within(timeout, details.signal, (signal) => exchange(method, address, details, signal))) as T;
    } catch (error) {
      details.signal?.throwIfAborted();
      throw known(error);
    }
  }

  return {
    listApplications: ({ accountId, kind, search, cursor, signal }) =>
      request('GET', [accountId, 'applications'], { query: { kind, search, cursor }, signal }),
    listIntegrations: ({ accountId, cursor, signal }) =>
      request('GET', [accountId, 'integrations'], { query: { cursor }, signal }),
    getPermissions: ({ accountId, signal }) => request('GET', [accountId, 'permissions'], { signal }),
    addIntegration: ({ applicationId, ...command }) =>
      request('POST', [command.accountId, 'integrations'], { command, body: { applicationId } }),
    configureIntegration: ({ configuration, ...command }) =>
      request('PUT', [command.accountId, 'integrations', command.integrationId, 'configuration'], {
        command,
        body: { configuration },
      }),
    removeIntegration: (command) =>
      request('DELETE', [command.accountId, 'integrations', command.integrationId], { command }),
  };
}

function resolve(base: string, against: string | undefined): URL {
  const url = base && URL.canParse(base, against) ? new URL(base, against) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) {
    throw new TypeError('baseUrl must be an http(s) address without credentials, or relative to a document');
  }
  return url;
}

function addressOf(url: URL, path: readonly string[], query: Exchange['query'] = {}): URL {
  // A URL takes `.` and `..` for steps along the path even when they are encoded, so they cannot be identifiers.
  if (path.some((segment) => /^\.{0,2}$/.test(segment))) throw new IntegrationsError('not-found');
  url.pathname = [url.pathname.replace(/\/+$/, ''), 'accounts', ...path.map(encodeURIComponent)].join('/');
  for (const [name, value] of Object.entries(query)) if (value) url.searchParams.set(name, value);
  return url;
}

function known(error: unknown): IntegrationsError {
  if (error instanceof IntegrationsError) return error;
  return new IntegrationsError(error instanceof TypeError ? 'network' : 'unknown', { cause: (error as Error | undefined)?.name });
}

async function headersOf(given: RestAdapterOptions['headers'], command: Exchange['command'], body: Exchange['body']): Promise<Headers> {
  try {
    const headers = new Headers(typeof given === 'function' ? await given() : given);
    headers.set('Accept', 'application/json');
    if (body) headers.set('Content-Type', 'application/json');
    if (command) headers.set('Idempotency-Key', command.idempotencyKey);
    if (command?.version !== undefined) headers.set('If-Match', `"${command.version}"`);
    return headers;
  } catch (error) {
    // Without its message, which quotes the value of a header that is not allowed.
    throw error instanceof IntegrationsError ? error : new IntegrationsError('unknown', { cause: 'headers' });
  }
}
