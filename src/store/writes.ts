import { toIntegrationsError } from '../adapter/boundary.ts';
import * as adapter from '../adapter/writes.ts';
import type { Application } from '../model/application.ts';
import type { ConfigurationValue } from '../model/field.ts';
import type { Integration } from '../model/integration.ts';
import { applicationOf, integrationById, type Account } from './account-state.ts';
import type { AccountStore } from './account-store.ts';
import { withoutSecretTexts } from './redaction.ts';
import { withoutSecrets } from './secrets.ts';

/** Adds an application to the account. Rejects with an `IntegrationsError`. */
export function addIntegration(store: AccountStore, applicationId: string, idempotencyKey: string): Promise<Integration> {
  const before = store.account && new Set(store.account.integrations.map(({ id }) => id));
  return store.write(applicationId, {
    operation: 'addIntegration',
    send: async (source) => {
      const integration = await adapter.addIntegration(source, applicationId, idempotencyKey);
      return withoutSecrets(integration, catalogued(store, integration));
    },
    apply: withIntegration,
    findEffect: ({ integrations }) =>
      integrations.find((integration) => integration.applicationId === applicationId && before?.has(integration.id) === false),
  });
}

/** Saves the configuration of an integration. Rejects with an `IntegrationsError` that repeats no secret. */
export function configureIntegration(
  store: AccountStore,
  integration: Integration,
  configuration: Record<string, ConfigurationValue>,
  idempotencyKey: string,
): Promise<Integration> {
  const application = catalogued(store, integration);
  return store.write(integration.id, {
    operation: 'configureIntegration',
    send: async (source) => {
      try {
        const configured = await adapter.configureIntegration(source, integration, configuration, idempotencyKey);
        return withoutSecrets(configured, application);
      } catch (reason) {
        const error = toIntegrationsError(reason, false);
        throw withoutSecretTexts(error, configuration, integration.applicationId, application?.setup);
      }
    },
    apply: withIntegration,
  });
}

/** Removes an integration from the account. Rejects with an `IntegrationsError`. */
export async function removeIntegration(store: AccountStore, integration: Integration, idempotencyKey: string): Promise<void> {
  const { id } = integration;
  await store.write(id, {
    operation: 'removeIntegration',
    send: async (source) => {
      await adapter.removeIntegration(source, integration, idempotencyKey);
      return id;
    },
    apply: withoutIntegration,
    findEffect: (account) => {
      // What is not told of may still be there: left out as malformed, or not listed on an account that holds none.
      const tells = account.malformed === 0 && account.permissions.supported === true;
      return tells && !integrationById(account, id) ? id : undefined;
    },
  });
}

function catalogued({ account }: AccountStore, integration: Integration): Application | undefined {
  return account && applicationOf(account, integration);
}

/** The account with an integration in its new state: in its old place, or at the end. */
function withIntegration(account: Account, integration: Integration): Account {
  const known = integrationById(account, integration.id);
  const integrations = known
    ? account.integrations.map((other) => (other === known ? integration : other))
    : [...account.integrations, integration];
  return { ...account, integrations };
}

/** The account without an integration. */
function withoutIntegration(account: Account, integrationId: string): Account {
  return { ...account, integrations: account.integrations.filter(({ id }) => id !== integrationId) };
}
