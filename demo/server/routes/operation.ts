import { Hono, type MiddlewareHandler } from 'hono';
import { sql } from 'kysely';
import type { Metrics } from '../metrics.ts';
import { notFound } from '../problems.ts';
import type { Services } from '../services.ts';

const DATABASE_MILLISECONDS = 2000;

/** The routes for whoever runs the server. They are asked by address, so under any name, and by nobody behind a proxy. */
export function operationRoutes({ database, changes }: Pick<Services, 'database' | 'changes'>, { registry }: Metrics): Hono {
  const routes = new Hono();
  routes.use('/healthz', refuseProxied);
  routes.use('/readyz', refuseProxied);
  routes.use('/metrics', refuseProxied);

  // The process is alive. Whether its database is must not make anybody restart it.
  routes.get('/healthz', (context) => context.text('ok\n'));

  // Requests may be sent here.
  routes.get('/readyz', async (context) => {
    if (changes.isClosed) return context.text('stopping\n', 503);
    const asked = sql`select 1`.execute(database).then(
      () => true,
      () => false,
    );
    const isReady = await Promise.race([asked, elapsed()]);
    return isReady ? context.text('ok\n') : context.text('The database does not answer.\n', 503);
  });

  routes.get('/metrics', async (context) => context.body(await registry.metrics(), 200, { 'Content-Type': registry.contentType }));

  return routes;
}

function elapsed(): Promise<false> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(false), DATABASE_MILLISECONDS).unref();
  });
}

const refuseProxied: MiddlewareHandler = async (context, next) => {
  if (context.req.header('X-Forwarded-For') !== undefined || context.req.header('Forwarded') !== undefined) throw notFound('resource');
  await next();
};
