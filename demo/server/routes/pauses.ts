import { Hono } from 'hono';
import { actorOf } from '../identity/actor.ts';
import { lockIntegration, setStatus } from '../integrations/integrations.ts';
import { Problem } from '../http/problems.ts';
import { requireVersion } from '../http/requests.ts';
import type { Services } from '../services.ts';
import { answerWrite } from '../integrations/write.ts';

const ROUTES = [
  { name: 'pause', from: 'active', to: 'paused' },
  { name: 'resume', from: 'paused', to: 'active' },
] as const;

/** The routes that pause and resume an integration. Its configuration stays. */
export function pauseRoutes(services: Services): Hono {
  const routes = new Hono();
  for (const { name, from, to } of ROUTES) {
    routes.post(`/accounts/:accountId/integrations/:integrationId/${name}`, (context) =>
      answerWrite(context, services, {
        permission: 'configure',
        perform: async (transaction, account) => {
          const integration = await lockIntegration(transaction, account.id, context.req.param('integrationId'));
          requireVersion(context.req.header('If-Match'), integration.version);
          if (integration.status !== from) throw new Problem(409, 'conflict', `The integration is not ${from}.`);
          const change = { status: to, statusReason: null, changedBy: actorOf(context) };
          const stored = await setStatus(transaction, integration.id, change);
          return { status: 200, body: JSON.stringify(stored), integrationId: stored.id };
        },
      }),
    );
  }
  return routes;
}
