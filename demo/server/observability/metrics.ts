import type { Context, MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Changes } from '../changes/changes.ts';

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']);
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** The metrics of this process, for Prometheus. No label holds anything that a client has sent. */
export class Metrics {
  readonly registry = new Registry();
  readonly #requests: Counter<'method' | 'route' | 'status'>;
  readonly #seconds: Histogram<'method' | 'route'>;

  constructor(changes: Changes) {
    const registers = [this.registry];
    this.#requests = new Counter({
      name: 'http_requests_total',
      help: 'Requests that were answered.',
      labelNames: ['method', 'route', 'status'],
      registers,
    });
    this.#seconds = new Histogram({
      name: 'http_request_duration_seconds',
      help: 'Seconds until the answer began.',
      labelNames: ['method', 'route'],
      buckets: SECONDS,
      registers,
    });
    new Gauge({
      name: 'change_streams',
      help: 'Streams of changes that are open.',
      registers,
      collect() {
        this.set(changes.count());
      },
    });
  }

  /** Counts requests, and measures the time until their answer. */
  readonly measure: MiddlewareHandler = async (context, next) => {
    const start = performance.now();
    await next();
    const method = METHODS.has(context.req.method) ? context.req.method : 'other';
    const route = routeOf(context);
    this.#requests.inc({ method, route, status: context.res.status });
    this.#seconds.observe({ method, route }, (performance.now() - start) / 1000);
  };
}

/** Returns the declared route, because the client chooses the path. It is `*` if no route matches. */
export function routeOf(context: Context): string {
  return matchedRoutes(context).findLast(({ path }) => !path.endsWith('*'))?.path ?? '*';
}
