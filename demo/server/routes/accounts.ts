import { Hono } from 'hono';
import * as z from 'zod/mini';
import { applicationKindSchema } from '../../../src/model/application.ts';
import { permissionsOf } from '../accounts/account.ts';
import { getAccount, listAccounts } from '../accounts/accounts.ts';
import { listApplications } from '../catalogue/applications.ts';
import { cursorParameter, query, textParameter } from '../http/requests.ts';
import type { Services } from '../services.ts';

const LONGEST_SEARCH = 200;
const LONGEST_ID = 255;
const MOST_IDS = 100;

const idText = z.string().check(z.minLength(1), z.maxLength(LONGEST_ID));

const catalogueQuery = z.object({
  kind: z.optional(z.union([applicationKindSchema, z.literal('')])),
  search: textParameter(LONGEST_SEARCH),
  id: z.optional(z.union([idText, z.array(idText).check(z.maxLength(MOST_IDS))])),
  cursor: cursorParameter,
});

/** The routes of accounts, their permissions and their catalogue. */
export function accountRoutes({ database, pageSize }: Services): Hono {
  const routes = new Hono();

  // Not part of the contract: only the portal's choice of accounts needs it.
  routes.get('/accounts', query(z.object({ cursor: cursorParameter })), async (context) => {
    const { cursor } = context.req.valid('query');
    return context.json(await listAccounts(database, context.get('person'), { cursor, pageSize }));
  });

  routes.get('/accounts/:accountId/permissions', async (context) => {
    const account = await getAccount(database, context.req.param('accountId'));
    return context.json(permissionsOf(account, context.get('person').role));
  });

  routes.get('/accounts/:accountId/applications', query(catalogueQuery), async (context) => {
    const { kind, search, id, cursor } = context.req.valid('query');
    const ids = id === undefined ? undefined : [id].flat();
    const asked = { accountId: context.req.param('accountId'), kind: kind || undefined, search, ids, cursor, pageSize };
    return context.json(await listApplications(database, asked));
  });

  return routes;
}
