import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getAccount } from './accounts.ts';
import type { Verifiers } from './credentials/verifier.ts';
import { noStore, securityHeaders } from './headers.ts';
import { requireReachableAccount, requireSession } from './identity/require-session.ts';
import { answerProblem, notFound, Problem } from './problems.ts';
import { limitRate, RATE_LIMITS, type RateLimits } from './rate-limit.ts';
import { logRequests } from './request-log.ts';
import { BODY_LIMIT } from './requests.ts';
import type { ConsentProviders } from './consent/provider.ts';
import { accountRoutes } from './routes/accounts.ts';
import { authorizationRoutes } from './routes/authorizations.ts';
import { consentCallbackRoutes } from './routes/consent-callback.ts';
import { eventRoutes } from './routes/events.ts';
import { integrationRoutes } from './routes/integrations.ts';
import { pauseRoutes } from './routes/pauses.ts';
import { previewRoutes } from './routes/previews.ts';
import { sessionRoutes } from './routes/session.ts';
import { requireSameOrigin } from './same-origin.ts';
import type { Services } from './services.ts';

const DEFAULT_PAGE_SIZE = 50;
const ASSET_CACHE = 'public, max-age=31536000, immutable';

/** What the application is made of. Without a portal folder it serves only the API. */
export interface AppOptions extends Omit<Services, 'pageSize' | 'verifiers' | 'consentProviders'> {
  portalFolder?: string;
  pageSize?: number;
  limits?: Partial<RateLimits>;
  verifiers?: Verifiers;
  consentProviders?: ConsentProviders;
}

/** Puts the API below `/api` and the portal together. */
export function createApp({ portalFolder, pageSize = DEFAULT_PAGE_SIZE, verifiers = {}, consentProviders = {}, limits, ...rest }: AppOptions): Hono {
  const services: Services = { ...rest, pageSize, verifiers, consentProviders };
  const { signIns, writes, tests } = { ...RATE_LIMITS, ...limits };
  const app = new Hono();
  app.use(logRequests(services.log), securityHeaders);
  app.use('/api/*', noStore, bodyLimit({ maxSize: BODY_LIMIT, onError: rejectLargeBody }));
  app.use('/api/*', requireSameOrigin, rejectNullCharacter);
  app.use('/api/session', limitRate(signIns));
  app.route('/api', sessionRoutes(services));
  app.use('/api/*', requireSession(services.secrets));
  app.use('/api/*', limitRate(writes));
  app.use('/api/accounts/:accountId/*', requireReachableAccount);
  app.use('/api/accounts/:accountId/*', async (context, next) => {
    await getAccount(services.database, context.req.param('accountId'));
    await next();
  });
  app.use('/api/accounts/:accountId/integrations/:integrationId/configuration/test', limitRate(tests));
  app.route('/api', accountRoutes(services));
  app.route('/api', integrationRoutes(services));
  app.route('/api', authorizationRoutes(services));
  app.route('/api', eventRoutes(services));
  app.route('/api', pauseRoutes(services));
  app.route('/api', previewRoutes(services));
  app.all('/api/*', () => {
    throw notFound('resource');
  });
  app.use('/consent/*', noStore);
  app.route('/', consentCallbackRoutes(services));
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
