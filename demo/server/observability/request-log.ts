import { randomUUID } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import type { Log } from './log.ts';
import { routeOf } from './metrics.ts';

declare module 'hono' {
  interface ContextVariableMap {
    /** Tells this request from every other one, in the log and to whoever sent it. */
    requestId: string;
  }
}

/** Logs each request in one line, without anything that was sent: not even its path, which may hold anything. */
export function logRequests(log: Log): MiddlewareHandler {
  return async (context, next) => {
    const start = performance.now();
    // One of the client's own could be anything, such as a secret.
    context.set('requestId', randomUUID());
    await next();
    context.header('X-Request-Id', context.get('requestId'));
    log({
      level: 'info',
      event: 'request',
      ...describeRequest(context),
      status: context.res.status,
      milliseconds: Math.round(performance.now() - start),
    });
  };
}

/** What may be logged of a request. */
export function describeRequest(context: Context): Record<string, unknown> {
  const person = context.get('person') as { id: string } | undefined;
  return {
    requestId: context.get('requestId'),
    method: context.req.method,
    route: routeOf(context),
    ...(person && { personId: person.id }),
  };
}
