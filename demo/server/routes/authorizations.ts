import { type Context, Hono } from 'hono';
import { redirectSetupOf } from '../../../src/model/application.ts';
import { actorOf } from '../identity/actor.ts';
import { findApplication } from '../catalogue/applications.ts';
import { CONSENT_PENDING } from '../catalogue/catalogue.ts';
import { isHttps } from '../http/connection.ts';
import { CALLBACK_PATH, rememberSession } from '../consent/consent-cookie.ts';
import { awaitConsent, CONSENT_SECONDS } from '../consent/consents.ts';
import { lockIntegration, setStatus } from '../integrations/integrations.ts';
import { Problem } from '../http/problems.ts';
import type { Services } from '../services.ts';
import { answerWrite } from '../integrations/write.ts';

/** The route that starts a set-up at another site. */
export function authorizationRoutes(services: Services): Hono {
  const routes = new Hono();

  routes.post('/accounts/:accountId/integrations/:integrationId/authorization', async (context) => {
    await rememberSession(context, services.secrets);
    return answerWrite(context, services, {
      permission: 'configure',
      perform: async (transaction, account) => {
        const { id, applicationId, status } = await lockIntegration(
          transaction,
          account.id,
          context.req.param('integrationId'),
        );
        const setup = redirectSetupOf((await findApplication(transaction, applicationId))?.application);
        const provider = services.consentProviders[applicationId];
        if (!setup || !provider) throw new Problem(400, 'invalid', 'This application is not set up at another site.');
        if (status === 'active' || status === 'paused')
          throw new Problem(409, 'conflict', 'Somebody has consented already.');
        const redirectUri = `${originOf(context)}${CALLBACK_PATH}`;
        const request = await awaitConsent(transaction, services.secrets, {
          integrationId: id,
          accountId: account.id,
          applicationId,
          personId: context.get('person').id,
          sessionId: context.get('session').id,
          redirectUri,
          inPage: setup.display === 'page',
        });
        if (status !== 'pending') {
          await setStatus(transaction, id, {
            status: 'pending',
            statusReason: CONSENT_PENDING,
            changedBy: actorOf(context),
          });
        }
        const url = provider.authorizationUrl(request, redirectUri);
        return { status: 200, body: JSON.stringify({ url, validSeconds: CONSENT_SECONDS }), integrationId: id };
      },
    });
  });

  return routes;
}

// The client may make up the host, but the site redirects only to registered addresses.
function originOf(context: Context): string {
  return `${isHttps(context) ? 'https' : 'http'}://${new URL(context.req.url).host}`;
}
