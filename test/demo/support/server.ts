import { randomBytes, randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import { expect } from 'vitest';
import type { Integration } from '../../../src/model/integration.ts';
import type { Account } from '../../../demo/server/accounts/account.ts';
import { type AppOptions, createApp } from '../../../demo/server/app.ts';
import type { Changes } from '../../../demo/server/changes/changes.ts';
import { type Database, openDatabase } from '../../../demo/server/database/open.ts';
import { Secrets } from '../../../demo/server/credentials/secrets.ts';
import { deviations } from './described.ts';
import { createPlace } from './place.ts';
import { type LogEntry, logInto } from './log.ts';

/** What a request says besides its method and path. */
export interface Request {
  body?: unknown;
  headers?: Record<string, string>;
  /** Who sends it; the partner where absent, nobody where `null`. */
  as?: PersonId | null;
}

/** Who can sign in. */
export type PersonId = 'partner' | 'administrator' | 'viewer';

/** The reference server on a database of its own. */
export interface TestServer {
  app: Hono;
  database: Database;
  changes: Changes;
  /** Where the database is; absent where it is in memory. */
  url: string | undefined;
  secrets: Secrets;
  log: LogEntry[];
  /** What the partner sends as who they are; to every application with these secrets. */
  cookie: string;
  /**
   * Sends a request to a path below `/api`; its answer has to be one that openapi.json describes. Writes get a new
   * idempotency key where they name none.
   */
  send(method: string, path: string, request?: Request): Promise<Response>;
  /** A new customer account, or one that is otherwise; answers with its identifier. */
  createAccount(account?: Partial<Account>): Promise<string>;
  /** Adds an application to an account. */
  add(accountId: string, applicationId: string): Promise<Integration>;
  close(): Promise<void>;
}

/** Starts a server with a new, seeded database. */
export async function openServer(options: Partial<AppOptions> = {}): Promise<TestServer> {
  const secrets = new Secrets(randomBytes(32));
  const log: LogEntry[] = [];
  const place = await createPlace();
  const opened = await openDatabase({ ...place, secrets, log: logInto(log) });
  const { database, changes } = opened;
  const app = createApp({ database, changes, secrets, log: logInto(log), ...options });

  const cookies = {
    partner: await signIn(app, 'partner'),
    administrator: await signIn(app, 'administrator'),
    viewer: await signIn(app, 'viewer'),
  };
  log.length = 0;

  const send: TestServer['send'] = async (method, path, { body, headers = {}, as = 'partner' } = {}) => {
    const response = await app.request(`/api${path}`, {
      method,
      headers: {
        ...(as !== null && { Cookie: cookies[as] }),
        ...(method !== 'GET' && { 'Idempotency-Key': randomUUID() }),
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    expect(await deviations(method, path, response)).toEqual([]);
    return response;
  };

  return {
    app,
    database,
    changes,
    url: place.url,
    secrets,
    log,
    cookie: cookies.partner,
    send,
    createAccount: async (account = {}) => {
      const id = randomUUID();
      const { name = 'Test', kind = 'customer', contract = 'active' } = account;
      await database
        .insertInto('accounts')
        .values({ id, name, kind, contract, details: '{}', created_at: new Date() })
        .execute();
      return id;
    },
    add: async (accountId, applicationId) => {
      const response = await send('POST', `/accounts/${accountId}/integrations`, { body: { applicationId } });
      return (await response.json()) as Integration;
    },
    close: async () => {
      await opened.close();
      await place.remove();
    },
  };
}

/** Signs a person in; answers with the cookie to send. */
export async function signIn(app: Hono, personId: PersonId): Promise<string> {
  const response = await app.request('/api/session', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ personId }),
  });
  return cookieOf(response);
}

/** The cookie that an answer sets, as it is sent back. */
export function cookieOf(response: Response): string {
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

/** The JSON of an answer. */
export async function json<T = Record<string, unknown>>(response: Response | Promise<Response>): Promise<T> {
  return (await (await response).json()) as T;
}

/** A configuration of CM.com that is accepted. */
export const CM_CONFIGURATION = {
  name: 'Messages',
  accountId: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
  productToken: 'd0d0caca-1111-4222-8333-444455556666',
};
