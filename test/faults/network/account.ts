import { randomUUID } from 'node:crypto';
import {
  getIntegration,
  insertIntegration,
  storeConfiguration,
} from '../../../demo/server/integrations/integrations.ts';
import type { Integration } from '../../../src/model/integration.ts';
import type { PageServer } from './server.ts';

/** An account before a flow: its integrations and, by integration and field, the secrets that are stored with them. */
export interface AccountBefore {
  readonly id: string;
  readonly integrations: ReadonlyMap<string, Integration>;
  readonly secrets: ReadonlyMap<string, string>;
}

/** What may be on an account already: one that can be there once, and one that can be there several times. */
const CONFIGURED = [
  {
    applicationId: 'cm.com',
    single: true,
    values: { name: 'Messages', accountId: randomUUID() },
    secrets: { productToken: randomUUID() },
  },
  {
    applicationId: 'microsoft-teams',
    single: false,
    values: { name: 'Presence', tenantId: randomUUID(), clientId: randomUUID() },
    secrets: { clientSecret: randomUUID() },
  },
] as const;

/** Makes an account for a flow: an empty one, or one on which something is set up. */
export async function createAccount(server: PageServer, isEmpty: boolean): Promise<AccountBefore> {
  const accountId = await server.createAccount();
  const integrations = new Map<string, Integration>();
  const secrets = new Map<string, string>();
  if (isEmpty) return { id: accountId, integrations, secrets };
  await server.database.transaction().execute(async (transaction) => {
    for (const { applicationId, single, values, secrets: sent } of CONFIGURED) {
      const added = {
        accountId,
        applicationId,
        single,
        status: 'active',
        statusReason: null,
        changedBy: undefined,
      } as const;
      const { id } = await insertIntegration(transaction, added);
      await storeConfiguration(
        transaction,
        server.secrets,
        await getIntegration(transaction, accountId, id),
        { values, secrets: sent, dropped: [] },
        { accountId, changedBy: undefined },
      );
      integrations.set(id, await getIntegration(transaction, accountId, id));
      for (const [field, secret] of Object.entries(sent)) secrets.set(`${id} ${field}`, secret);
    }
  });
  return { id: accountId, integrations, secrets };
}
