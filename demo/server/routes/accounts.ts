import { Hono } from 'hono';
import * as z from 'zod/mini';
import { applicationKindSchema } from '../../../src/model/application.ts';
import { permissionsOf } from '../account.ts';
import { getAccount, listAccounts } from '../accounts.ts';
import { listApplications } from '../applications.ts';
import { Problem } from '../problems.ts';
import { LONGEST_CURSOR, textQuery } from '../requests.ts';
import type { Services } from '../services.ts';

const LONGEST_SEARCH = 200;

const kindSchema = z.optional(applicationKindSchema);

/** The routes of accounts, what they may do, and what may be added to them. */
export function accountRoutes({ database, pageSize }: Services): Hono {
  const routes = new Hono();

  // Not of the integrations' contract: the portal's own, for its choice of accounts.
  routes.get('/accounts', async (context) =>
    context.json({ items: await listAccounts(database, context.get('person')) }),
  );

  routes.get('/accounts/:accountId/permissions', async (context) => {
    const account = await getAccount(database, context.req.param('accountId'));
    return context.json(permissionsOf(account, context.get('person').role));
  });

  routes.get('/accounts/:accountId/applications', async (context) => {
    const kind = z.safeParse(kindSchema, context.req.query('kind') || undefined);
    if (!kind.success) throw new Problem(400, 'invalid', 'The kind is neither first-party nor third-party.');
    const search = textQuery(context.req, 'search', LONGEST_SEARCH);
    const cursor = textQuery(context.req, 'cursor', LONGEST_CURSOR);
    return context.json(await listApplications(database, { accountId: context.req.param('accountId'), kind: kind.data, search, cursor, pageSize }));
  });

  return routes;
}
