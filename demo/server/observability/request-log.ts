import type { Context, MiddlewareHandler } from 'hono';
import { requestId } from 'hono/request-id';
import type { Log } from './log.ts';
import { routeOf } from './metrics.ts';

/** Gives each request an identifier. One from the client is not used: it could be anything, such as a secret. */
export const identifyRequests: MiddlewareHandler = requestId({ headerName: '' });

/** Logs each request in one line, without anything that the client has sent, such as its path. */
export function logRequests(log: Log): MiddlewareHandler {
  return async (context, next) => {
    const start = performance.now();
    await next();
    context.header('X-Request-Id', context.get('requestId'));
    const milliseconds = Math.round(performance.now() - start);
    log.info({ ...describeRequest(context), status: context.res.status, milliseconds }, 'request');
  };
}

/** Returns what the log may say about a request. */
export function describeRequest(context: Context): Record<string, unknown> {
  const person = context.get('person') as { id: string } | undefined;
  return {
    requestId: context.get('requestId'),
    method: context.req.method,
    route: routeOf(context),
    ...(person && { personId: person.id }),
  };
}
