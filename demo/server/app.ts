import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getAccount } from './accounts.ts';
import type { CredentialsVerifiers } from './credentials.ts';
import { noStore, securityHeaders } from './headers.ts';
import { answerProblem, notFound, Problem } from './problems.ts';
import { BODY_LIMIT } from './requests.ts';
import { accountRoutes } from './routes/accounts.ts';
import { checkRoutes } from './routes/checks.ts';
import { eventRoutes } from './routes/events.ts';
import { integrationRoutes } from './routes/integrations.ts';
import type { Services } from './services.ts';

const DEFAULT_PAGE_SIZE = 50;
const ASSET_CACHE = 'public, max-age=31536000, immutable';

/** What the application is made of. Without a portal folder it serves only the API. */
export interface AppOptions extends Omit<Services, 'pageSize' | 'verifiers'> {
  portalFolder?: string;
  pageSize?: number;
  verifiers?: CredentialsVerifiers;
}

/** Puts the API below `/api` and the portal together. */
export function createApp({ portalFolder, pageSize = DEFAULT_PAGE_SIZE, verifiers = new Map(), ...rest }: AppOptions): Hono {
  const services: Services = { ...rest, pageSize, verifiers };
  const app = new Hono();
  app.use(securityHeaders);
  app.use('/api/*', noStore, bodyLimit({ maxSize: BODY_LIMIT, onError: rejectLargeBody }));
  app.use('/api/*', rejectNullCharacter);
  app.use('/api/accounts/:accountId/*', async (context, next) => {
    await getAccount(services.database, context.req.param('accountId'));
    await next();
  });
  app.route('/api', accountRoutes(services));
  app.route('/api', integrationRoutes(services));
  app.route('/api', checkRoutes(services));
  app.route('/api', eventRoutes(services));
  app.all('/api/*', () => {
    throw notFound('resource');
  });
  if (portalFolder !== undefined) app.get('*', servePortal(portalFolder));
  app.notFound((context) => context.text('Not found', 404));
  app.onError((error, context) => answerProblem(error, context, services.log));
  return app;
}

function servePortal(root: string) {
  return serveStatic({
    root,
    onFound: (_path, context) => {
      // Only the names of these files change with their content.
      context.header('Cache-Control', context.req.path.startsWith('/assets/') ? ASSET_CACHE : 'no-cache');
    },
  });
}

// PostgreSQL takes it in no text, so nothing has it in its identifier.
const rejectNullCharacter: MiddlewareHandler = async (context, next) => {
  if (new URL(context.req.url).pathname.includes('%00')) throw notFound('resource');
  await next();
};

function rejectLargeBody(): never {
  throw new Problem(413, 'invalid', `The body has more than ${BODY_LIMIT} bytes.`);
}
