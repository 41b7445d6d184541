import type { MiddlewareHandler } from 'hono';
import { addressOf } from './connection.ts';
import { Problem } from './problems.ts';
import { isSafe } from './same-origin.ts';

const WINDOW_MILLISECONDS = 60_000;
const MOST_CLIENTS = 10_000;

declare module 'hono' {
  interface ContextVariableMap {
    /** The session of the request; present behind `requireSession`. */
    sessionId: string;
  }
}

/** How many requests one client may send in a minute, by what they do. */
export interface RateLimits {
  /** From one address. */
  signIns: number;
  /** In one session. */
  writes: number;
  /** Tests of a configuration, which ask a third party, in one session. */
  tests: number;
}

/** What a person at the portal does not come near. */
export const RATE_LIMITS: RateLimits = { signIns: 60, writes: 600, tests: 30 };

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

/** Answers 429 to requests that change something and of which one session, or one address without one, sends too many. */
export function limitRate(limit: number): MiddlewareHandler {
  const counter = new RequestCounter(limit);
  return async (context, next) => {
    const seconds = isSafe(context.req.method) ? undefined : counter.count(context.get('sessionId') ?? addressOf(context));
    if (seconds !== undefined) {
      context.header('Retry-After', String(seconds));
      throw new Problem(429, 'rate-limited', 'There were too many requests in a short time.');
    }
    await next();
  };
}
