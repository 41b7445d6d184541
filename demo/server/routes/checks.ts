import { Hono } from 'hono';
import * as z from 'zod/mini';
import { configurationValueSchema } from '../../../src/model/field.ts';
import { permissionsOf } from '../account.ts';
import { getAccount } from '../accounts.ts';
import { findApplication } from '../applications.ts';
import { acceptConfiguration } from '../configuration.ts';
import { verifyNothing } from '../credentials.ts';
import { getIntegration, readSecrets } from '../integrations.ts';
import { notFound, Problem } from '../problems.ts';
import { readJson } from '../requests.ts';
import { removalPreviewOf } from '../removal-preview.ts';
import type { Services } from '../services.ts';

const bodySchema = z.object({ configuration: z.record(z.string(), configurationValueSchema) });

/** The routes that tell something of an integration without changing it. */
export function checkRoutes(services: Services): Hono {
  const { database, secrets, verifiers } = services;
  const routes = new Hono();
  const path = '/accounts/:accountId/integrations/:integrationId';

  routes.post(`${path}/configuration/test`, async (context) => {
    const { configuration } = await readJson(context.req, bodySchema);
    const { accountId, integrationId } = context.req.param();
    const account = await getAccount(database, accountId);
    const permissions = permissionsOf(account);
    if (permissions.supported !== true || permissions.configure !== true) {
      throw new Problem(403, 'forbidden', 'The account does not allow this.');
    }
    const integration = await getIntegration(database, accountId, integrationId);
    const found = await findApplication(database, integration.applicationId);
    if (!found) throw notFound('application');
    const accepted = acceptConfiguration(found.application, configuration, integration.configuration?.secrets ?? []);
    const stored = await readSecrets(database, secrets, integrationId);
    const verify = verifiers.get(integration.applicationId) ?? verifyNothing;
    return context.json(await verify({ ...accepted.values, ...stored, ...accepted.secrets }));
  });

  routes.get(`${path}/removal`, async (context) => {
    const { accountId, integrationId } = context.req.param();
    const integration = await getIntegration(database, accountId, integrationId);
    return context.json(await removalPreviewOf(database, accountId, integration));
  });

  return routes;
}
