import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { limitConcurrency } from './limits/concurrency.ts';
import type { Verifiers } from './credentials/verifier.ts';
import { Gates } from './limits/gates.ts';
import { noStore, securityHeaders } from './http/headers.ts';
import { requireSession, requireStanding } from './identity/require-session.ts';
import { Metrics } from './observability/metrics.ts';
import { admitRole } from './accounts/permission.ts';
import { answerProblem, notFound, Problem } from './http/problems.ts';
import {
  byAccount,
  byAddress,
  bySession,
  limitRate,
  RATE_LIMITS,
  type RateLimits,
  reads,
  writes,
} from './limits/rate-limit.ts';
import { requireKnownHost } from './http/known-host.ts';
import { identifyRequests, logRequests } from './observability/request-log.ts';
import { BODY_LIMIT } from './http/requests.ts';
import type { ConsentProviders } from './consent/provider.ts';
import { accountRoutes } from './routes/accounts.ts';
import { authorizationRoutes } from './routes/authorizations.ts';
import { consentCallbackRoutes } from './routes/consent-callback.ts';
import { eventRoutes } from './routes/events.ts';
import { integrationRoutes } from './routes/integrations.ts';
import { operationRoutes } from './routes/operation.ts';
import { pauseRoutes } from './routes/pauses.ts';
import { previewRoutes } from './routes/previews.ts';
import { sessionRoutes } from './routes/session.ts';
import { requireSameOrigin } from './http/same-origin.ts';
import type { Services } from './services.ts';

const DEFAULT_PAGE_SIZE = 50;
/** As it is sent: one character can take nine. */
const LONGEST_IDENTIFIER = 600;
/** Fewer at once than the database has connections. */
const WRITES_TO_ONE_ACCOUNT = { atOnce: 5, waiting: 500 };
const ASSET_CACHE = 'public, max-age=31536000, immutable';

/** The parts of the application. Without a portal folder it serves only the API. */
export interface AppOptions extends Omit<Services, 'pageSize' | 'verifiers' | 'consentProviders' | 'accountGates'> {
  portalFolder?: string;
  pageSize?: number;
  limits?: Partial<RateLimits>;
  /** Names of the server, besides those of the machine itself. */
  hosts?: readonly string[];
  /** How many proxies in front of the server are trusted to name the client's address. */
  trustedProxies?: number;
  /** A new one by default. */
  metrics?: Metrics;
  verifiers?: Verifiers;
  consentProviders?: ConsentProviders;
}

/** Creates the application: the API below `/api`, and the portal. */
export function createApp(options: AppOptions): Hono {
  const { portalFolder, pageSize = DEFAULT_PAGE_SIZE, limits, hosts = [], trustedProxies = 0, ...rest } = options;
  const { verifiers = {}, consentProviders = {}, metrics = new Metrics(rest.changes) } = rest;
  const accountGates = new Gates(WRITES_TO_ONE_ACCOUNT);
  const services: Services = { ...rest, pageSize, verifiers, consentProviders, accountGates };
  const most = { ...RATE_LIMITS, ...limits };
  const ofAddress = byAddress(trustedProxies);
  const app = new Hono();
  app.use(securityHeaders);
  app.route('/', operationRoutes({ ...services, metrics, hosts }));
  app.use(identifyRequests, logRequests(services.log), metrics.measure, requireKnownHost(hosts));
  app.use('/api/*', noStore, bodyLimit({ maxSize: BODY_LIMIT, onError: rejectLargeBody }));
  app.use('/consent/*', noStore);
  app.use(limitRate(most.requests, ofAddress));
  app.use('/api/*', requireSameOrigin, boundPath);
  app.use(
    '/api/session',
    limitRate(most.signIns, ofAddress, (method) => method === 'POST'),
  );
  app.route('/api', sessionRoutes(services));
  app.use('/api/*', requireSession(services));
  app.use('/api/*', limitRate(most.reads, bySession, reads), limitRate(most.writes, bySession, writes));
  app.use('/api/*', limitConcurrency());
  app.use('/api/accounts/:accountId/*', requireStanding(services));
  app.use('/api/*', requireStanding(services));
  app.use(
    '/api/accounts/:accountId/integrations/:integrationId/configuration/test',
    // People who may not test credentials must not use up the tests of an account.
    admitRole('configure'),
    limitRate(most.tests, bySession, writes),
    limitRate(most.tests, byAccount, writes),
  );
  app.route('/api', accountRoutes(services));
  app.route('/api', integrationRoutes(services));
  app.route('/api', authorizationRoutes(services));
  app.route('/api', eventRoutes(services));
  app.route('/api', pauseRoutes(services));
  app.route('/api', previewRoutes(services));
  app.all('/api/*', () => {
    throw notFound('resource');
  });
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
      // The names of these files change with their content.
      context.header('Cache-Control', context.req.path.startsWith('/assets/') ? ASSET_CACHE : 'no-cache');
    },
  });
}

const boundPath: MiddlewareHandler = async (context, next) => {
  const parts = new URL(context.req.url).pathname.split('/');
  if (parts.some((part) => part.length > LONGEST_IDENTIFIER))
    throw new Problem(400, 'invalid', 'An identifier is too long.');
  // PostgreSQL accepts no null character, so no identifier contains one.
  if (parts.some((part) => part.includes('%00'))) throw notFound('resource');
  await next();
};

function rejectLargeBody(): never {
  throw new Problem(413, 'invalid', `The body has more than ${BODY_LIMIT} bytes.`);
}
