import { Buffer } from 'node:buffer';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { inspect } from 'node:util';
import { beforeEach, expect } from 'vitest';
import type { IntegrationsAdapter } from '../../../../src/adapter/adapter.ts';
import { type ErrorCode, IntegrationsError } from '../../../../src/model/errors.ts';
import { type RestAdapterOptions, createRestAdapter } from '../../../../src/adapter/rest/rest-adapter.ts';
import { localServer } from '../local-server.ts';

export const SECRET = 'canary-9b1e';
export const PROBLEM = 'application/problem+json';

export interface Received {
  method: string;
  url: string;
  headers: IncomingMessage['headers'];
  body: string;
}
export type Respond = (response: ServerResponse, request: Received) => void;

export interface RestServer {
  /** The requests since the test began. */
  readonly received: readonly Received[];
  /** How it answers: with an empty list, until a test says otherwise. */
  respond: Respond;
  /** How many connections were closed before an answer had ended. */
  readonly closed: number;
  readonly origin: string;
  /** Makes a REST adapter that reaches this server, and does not try again. */
  create(options?: Partial<RestAdapterOptions>): IntegrationsAdapter;
  list(options?: Partial<RestAdapterOptions>, signal?: AbortSignal): Promise<unknown>;
  configure(options?: Partial<RestAdapterOptions>, details?: object): Promise<unknown>;
}

/** A local server that keeps what it receives while the tests of a file run, and the requests that they send to it. */
export function restServer(): RestServer {
  let received: Received[] = [];
  let closed = 0;
  const local = localServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const one = { method, url, headers, body: Buffer.concat(chunks).toString() };
      received.push(one);
      server.respond(response, one);
    });
    response.on('close', () => {
      if (!response.writableFinished) closed += 1;
    });
  });
  // A connection is kept for as long as the tests take: one that the server closes while a request is on its way is a
  // lost one.
  local.server.keepAliveTimeout = 0;
  beforeEach(() => {
    received = [];
    closed = 0;
    server.respond = answer(200, '{"items":[]}');
  });
  const server: RestServer = {
    respond: () => {},
    get received() {
      return received;
    },
    get closed() {
      return closed;
    },
    get origin() {
      return local.origin;
    },
    create: (options = {}) => createRestAdapter({ baseUrl: `${local.origin}/api`, retries: 0, ...options }),
    list: (options = {}, signal) =>
      server.create(options).listIntegrations({ accountId: 'a', ...(signal && { signal }) }),
    configure: (options = {}, details = {}) =>
      server.create(options).configureIntegration({
        accountId: 'a',
        integrationId: 'i',
        configuration: { productToken: SECRET },
        idempotencyKey: 'key',
        ...details,
      }),
  };
  return server;
}

export function answer(
  status: number,
  body = '',
  headers: Record<string, string> = { 'Content-Type': 'application/json' },
): Respond {
  return (response) => response.writeHead(status, headers).end(body);
}

export async function errorOf(promise: Promise<unknown>): Promise<IntegrationsError> {
  const reason: unknown = await promise.then(
    (value) => value,
    (error: unknown) => error,
  );
  expect(reason).toBeInstanceOf(IntegrationsError);
  expect(inspect(reason, { depth: null, showHidden: true })).not.toContain(SECRET);
  return reason as IntegrationsError;
}

export async function codeOf(promise: Promise<unknown>): Promise<ErrorCode> {
  return (await errorOf(promise)).code;
}
