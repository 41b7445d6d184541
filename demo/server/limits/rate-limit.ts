import type { Context, MiddlewareHandler } from 'hono';
import { addressOf, networkOf } from '../http/connection.ts';
import { Problem } from '../http/problems.ts';
import { isSafe } from '../http/same-origin.ts';

const WINDOW_MILLISECONDS = 60_000;
const MOST_CLIENTS = 10_000;

/** How many requests one client may send in a minute, by what they do. */
export interface RateLimits {
  /** Of any kind, from one address. */
  requests: number;
  /** From one address. */
  signIns: number;
  /** In one session. */
  reads: number;
  /** In one session. */
  writes: number;
  /** Tests of a configuration, which ask a third party: in one session, and for one account. */
  tests: number;
}

/** What a person at the portal does not come near: to read all of a catalogue of 50,000 takes 1,000 requests. */
export const RATE_LIMITS: RateLimits = { requests: 12_000, signIns: 60, reads: 3000, writes: 600, tests: 30 };

/** Counts the requests of each client in a minute, for a bounded number of clients. */
class RequestCounter {
  readonly #limit: number;
  readonly #clients = new Map<string, { count: number; endsAt: number }>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Counts one more; answers with the seconds to wait where it is one too many. */
  count(client: string): number | undefined {
    const now = Date.now();
    const known = this.#clients.get(client);
    if (known && known.endsAt > now) {
      known.count += 1;
      return known.count > this.#limit ? Math.ceil((known.endsAt - now) / 1000) : undefined;
    }
    // Clients stand in the order in which their minutes end.
    this.#clients.delete(client);
    for (const [other, { endsAt }] of this.#clients) {
      if (endsAt > now && this.#clients.size < MOST_CLIENTS) break;
      this.#clients.delete(other);
    }
    this.#clients.set(client, { count: 1, endsAt: now + WINDOW_MILLISECONDS });
    return undefined;
  }
}

/** Who sends a request, as it is counted. */
type ClientOf = (context: Context) => string;

/** The address, behind so many proxies that are trusted. */
export function byAddress(trustedProxies: number): ClientOf {
  return (context) => networkOf(addressOf(context, trustedProxies));
}
/** The session. */
export const bySession: ClientOf = (context) => context.get('session').id;
/** The account, whoever asks. */
export const byAccount: ClientOf = (context) => context.req.param('accountId') ?? '';

/** Whether a request is counted. */
type Counts = (method: string) => boolean;

/** Requests that change nothing. */
export const reads: Counts = isSafe;
/** Requests that change something. */
export const writes: Counts = (method) => !isSafe(method);

/** Answers 429 to requests of which one client sends more in a minute than the limit. */
export function limitRate(limit: number, clientOf: ClientOf, counts: Counts = () => true): MiddlewareHandler {
  const counter = new RequestCounter(limit);
  return async (context, next) => {
    const seconds = counts(context.req.method) ? counter.count(clientOf(context)) : undefined;
    if (seconds !== undefined) {
      context.header('Retry-After', String(seconds));
      throw new Problem(429, 'rate-limited', 'There were too many requests in a short time.');
    }
    await next();
  };
}
