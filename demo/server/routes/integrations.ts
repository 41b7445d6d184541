import { Hono } from 'hono';
import * as z from 'zod/mini';
import type { Integration } from '../../../src/model/integration.ts';
import { actorOf } from '../identity/actor.ts';
import { findApplication } from '../catalogue/applications.ts';
import { additionSchema, configurationBodySchema } from '../http/bodies.ts';
import { acceptConfiguration } from '../integrations/configuration.ts';
import type { Database } from '../database/open.ts';
import {
  deleteIntegration,
  getIntegration,
  hasIntegration,
  insertIntegration,
  lockIntegration,
  listIntegrations,
  storeConfiguration,
} from '../integrations/integrations.ts';
import { notFound, Problem } from '../http/problems.ts';
import { cursorParameter, jsonBody, query, requireVersion } from '../http/requests.ts';
import type { Services } from '../services.ts';
import { answerWrite } from '../integrations/write.ts';

/** The routes of an account's integrations. */
export function integrationRoutes(services: Services): Hono {
  const routes = new Hono();
  const path = '/accounts/:accountId/integrations';

  routes.get(path, query(z.object({ cursor: cursorParameter })), async (context) => {
    const { cursor } = context.req.valid('query');
    const page = { cursor, pageSize: services.pageSize };
    return context.json(await listIntegrations(services.database, context.req.param('accountId'), page));
  });

  routes.get(`${path}/:integrationId`, async (context) => {
    const { accountId, integrationId } = context.req.param();
    const integration = await getIntegration(services.database, accountId, integrationId);
    return context.json(integration, 200, { ETag: `"${integration.version}"` });
  });

  routes.post(path, jsonBody(additionSchema), async (context) => {
    const { applicationId } = context.req.valid('json');
    return answerWrite(context, services, {
      permission: 'add',
      perform: async (transaction, account) => {
        const added = await add(transaction, account.id, applicationId, actorOf(context));
        return { status: 201, body: JSON.stringify(added), integrationId: added.id };
      },
    });
  });

  routes.put(`${path}/:integrationId/configuration`, jsonBody(configurationBodySchema), async (context) => {
    const { configuration } = context.req.valid('json');
    const { integrationId } = context.req.param();
    return answerWrite(context, services, {
      permission: 'configure',
      perform: async (transaction, account) => {
        const integration = await lockIntegration(transaction, account.id, integrationId);
        requireVersion(context.req.header('If-Match'), integration.version);
        const found = await findApplication(transaction, integration.applicationId);
        if (!found) throw notFound('application');
        const accepted = acceptConfiguration(found.application, configuration, integration.configuration);
        const change = { accountId: account.id, changedBy: actorOf(context) };
        const stored = await storeConfiguration(transaction, services.secrets, integration, accepted, change);
        return { status: 200, body: JSON.stringify(stored), integrationId };
      },
    });
  });

  routes.delete(`${path}/:integrationId`, (context) =>
    answerWrite(context, services, {
      permission: 'remove',
      perform: async (transaction, account) => {
        const integration = await lockIntegration(transaction, account.id, context.req.param('integrationId'));
        requireVersion(context.req.header('If-Match'), integration.version);
        await deleteIntegration(transaction, integration.id);
        return { status: 204, body: null, integrationId: integration.id };
      },
    }),
  );

  return routes;
}

async function add(
  transaction: Database,
  accountId: string,
  applicationId: string,
  changedBy: string | undefined,
): Promise<Integration> {
  const found = await findApplication(transaction, applicationId);
  if (!found) throw notFound('application');
  const single = !found.application.multiple;
  if (single && (await hasIntegration(transaction, accountId, applicationId))) {
    throw new Problem(409, 'conflict', 'The application is on the account already.');
  }
  const { addedStatus: status, addedReason: statusReason } = found;
  return insertIntegration(transaction, { accountId, applicationId, single, status, statusReason, changedBy });
}
