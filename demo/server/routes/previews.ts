import { Hono } from 'hono';
import { getAccount } from '../accounts/accounts.ts';
import { findApplication } from '../catalogue/applications.ts';
import { configurationBodySchema } from '../http/bodies.ts';
import { acceptConfiguration } from '../integrations/configuration.ts';
import { getIntegration } from '../integrations/integrations.ts';
import { requirePermission } from '../accounts/permission.ts';
import { notFound } from '../http/problems.ts';
import { previewRemoval } from '../integrations/removal-preview.ts';
import { jsonBody } from '../http/requests.ts';
import type { Services } from '../services.ts';
import { readSecrets } from '../credentials/stored-secrets.ts';
import { NOT_CHECKED } from '../texts.ts';

/** The routes that tell what a write would do. They change nothing. */
export function previewRoutes({ database, secrets, verifiers }: Services): Hono {
  const routes = new Hono();
  const path = '/accounts/:accountId/integrations/:integrationId';

  routes.post(`${path}/configuration/test`, jsonBody(configurationBodySchema), async (context) => {
    const { configuration } = context.req.valid('json');
    const { accountId, integrationId } = context.req.param();
    requirePermission(await getAccount(database, accountId), context.get('person'), 'configure');
    const integration = await getIntegration(database, accountId, integrationId);
    const found = await findApplication(database, integration.applicationId);
    if (!found) throw notFound('application');
    const { application } = found;
    const accepted = acceptConfiguration(application, configuration, integration.configuration);
    const verifier = verifiers[application.id];
    if (!verifier) return context.json({ result: 'unknown', reason: NOT_CHECKED });
    const stored = await readSecrets(database, secrets, { accountId, integrationId }, [
      ...accepted.dropped,
      ...Object.keys(accepted.secrets),
    ]);
    const credentials = { ...accepted.values, ...stored, ...accepted.secrets };
    return context.json(await verifier.verify(credentials, context.req.raw.signal));
  });

  routes.get(`${path}/removal`, async (context) => {
    const { accountId, integrationId } = context.req.param();
    const integration = await getIntegration(database, accountId, integrationId);
    return context.json(await previewRemoval(database, accountId, integration));
  });

  return routes;
}
