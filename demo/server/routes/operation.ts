import { Hono, type MiddlewareHandler } from 'hono';
import { sql } from 'kysely';
import { requireKnownHost } from '../http/known-host.ts';
import type { Metrics } from '../observability/metrics.ts';
import { notFound } from '../http/problems.ts';
import type { Services } from '../services.ts';

const DATABASE_MILLISECONDS = 2000;

/** What the operators' routes need. */
export interface OperationOptions extends Pick<Services, 'database' | 'changes'> {
  metrics: Metrics;
  hosts: readonly string[];
}

/** The operators' routes. Probes may use any address of the server, but no proxy. */
export function operationRoutes({ database, changes, metrics: { registry }, hosts }: OperationOptions): Hono {
  const routes = new Hono();
  for (const path of ['/healthz', '/readyz', '/metrics']) {
    routes.use(path, refuseProxied, requireKnownHost(hosts, { allowsAddresses: true }));
  }
  const isAnswering = shared(() => sql`select 1`.execute(database));

  // Tells that the process is alive. Restarting it would not bring back a missing database.
  routes.get('/healthz', (context) => context.text('ok\n'));

  // Tells that this process accepts requests.
  routes.get('/readyz', async (context) => {
    if (changes.isClosed) return context.text('stopping\n', 503);
    const isReady = await Promise.race([isAnswering(), elapsed()]);
    return isReady ? context.text('ok\n') : context.text('The database does not answer.\n', 503);
  });

  routes.get('/metrics', async (context) => {
    return context.body(await registry.metrics(), 200, { 'Content-Type': registry.contentType });
  });

  return routes;
}

/** Tells whether the work succeeds. Probes share work that is running, so they take one connection. */
function shared(work: () => Promise<unknown>): () => Promise<boolean> {
  let underWay: Promise<boolean> | undefined;
  return () => {
    underWay ??= work()
      .then(
        () => true,
        () => false,
      )
      .finally(() => (underWay = undefined));
    return underWay;
  };
}

function elapsed(): Promise<false> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(false), DATABASE_MILLISECONDS).unref();
  });
}

const refuseProxied: MiddlewareHandler = async (context, next) => {
  const isProxied = ['X-Forwarded-For', 'Forwarded'].some((name) => context.req.header(name) !== undefined);
  if (isProxied) throw notFound('resource');
  await next();
};
