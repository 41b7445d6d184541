import type { Context, MiddlewareHandler } from 'hono';
import { rateLimiter, type Store } from 'hono-rate-limiter';
import { addressOf, networkOf } from '../http/connection.ts';
import { Problem } from '../http/problems.ts';
import { isSafe } from '../http/same-origin.ts';
import { ExpiringMap } from './expiring-map.ts';

const WINDOW_MS = 60_000;
const MOST_CLIENTS = 10_000;

/** How many requests one client may send in a minute, by what they do. */
export interface RateLimits {
  /** Requests of any kind from one address. */
  requests: number;
  /** Sign-ins from one address. */
  signIns: number;
  /** Requests of one session that change nothing. */
  reads: number;
  /** Requests of one session that change something. */
  writes: number;
  /** Tests of a configuration, which ask a third party: of one session, and for one account. */
  tests: number;
}

/** Limits that nobody reaches by using the portal: reading a whole catalogue of 50,000 takes 1,000 requests. */
export const RATE_LIMITS: RateLimits = { requests: 12_000, signIns: 60, reads: 3000, writes: 600, tests: 30 };

/** Returns the name under which a request is counted. */
type ClientOf = (context: Context) => string;

/** Counts by the client's network, behind the given number of trusted proxies. */
export function byAddress(trustedProxies: number): ClientOf {
  return (context) => networkOf(addressOf(context, trustedProxies));
}
/** Counts by session. */
export const bySession: ClientOf = (context) => context.get('session').id;
/** Counts by account, over all sessions. */
export const byAccount: ClientOf = (context) => context.req.param('accountId') ?? '';

/** Tells by its method whether a request is counted. */
type Counts = (method: string) => boolean;

/** Counts requests that change nothing. */
export const reads: Counts = isSafe;
/** Counts requests that change something. */
export const writes: Counts = (method) => !isSafe(method);

/** Answers 429 to the requests that one client sends beyond the limit in a minute. */
export function limitRate(limit: number, clientOf: ClientOf, counts: Counts = () => true): MiddlewareHandler {
  const store = createStore();
  return rateLimiter({
    windowMs: WINDOW_MS,
    limit,
    store,
    keyGenerator: clientOf,
    skip: ({ req }) => !counts(req.method),
    // Several limits count each request, and these headers have room for one.
    standardHeaders: false,
    handler: (context) => {
      const end = store.get(clientOf(context))?.resetTime.getTime() ?? 0;
      const seconds = Math.ceil((end - Date.now()) / 1000);
      context.header('Retry-After', String(Math.max(1, seconds)));
      throw new Problem(429, 'rate-limited', 'There were too many requests in a short time.');
    },
  });
}

/** Counts in this process, for a bounded number of clients. A store that processes share would take its place. */
export function createStore() {
  const clients = new ExpiringMap<{ totalHits: number }>(WINDOW_MS, MOST_CLIENTS);
  const infoOf = ({ value, endsAt }: { value: { totalHits: number }; endsAt: number }) => ({
    totalHits: value.totalHits,
    resetTime: new Date(endsAt),
  });
  return {
    get: (client: string) => {
      const known = clients.get(client);
      return known && infoOf(known);
    },
    increment: (client) => {
      const counted = clients.get(client) ?? clients.add(client, { totalHits: 0 });
      counted.value.totalHits += 1;
      return infoOf(counted);
    },
    decrement: (client) => {
      const known = clients.get(client);
      if (known) known.value.totalHits -= 1;
    },
    resetKey: (client) => clients.delete(client),
  } satisfies Store;
}
