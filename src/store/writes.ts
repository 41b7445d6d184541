import { toIntegrationsError } from '../adapter/boundary.ts';
import * as adapter from '../adapter/writes.ts';
import type { Application } from '../model/application.ts';
import type { ConfigurationTest } from '../model/configuration-test.ts';
import type { ConfigurationValue } from '../model/field.ts';
import type { Integration } from '../model/integration.ts';
import type { RemovalPreview } from '../model/removal-preview.ts';
import { applicationOf, integrationById, type Account } from './account-state.ts';
import type { AccountStore } from './account-store.ts';
import { recovery } from './recovery.ts';
import { withoutSecretsInTest, withoutSecretTexts } from './redaction.ts';
import { secretNames, withoutSecrets } from './secrets.ts';

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
    recover: recovery(({ integrations, malformed }) => {
      const result = integrations.find((item) => item.applicationId === applicationId && before?.has(item.id) === false);
      if (result) return { result };
      return before && malformed === 0 ? 'none' : undefined;
    }),
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
    key: idempotencyKey,
    send: (source) =>
      withoutTypedSecrets(integration, configuration, application, async () => {
        const configured = await adapter.configureIntegration(source, integration, configuration, idempotencyKey);
        return withoutSecrets(configured, application);
      }),
    apply: withIntegration,
    recover: recovery((account, code) => {
      const now = integrationById(account, integration.id);
      if (!now || code === 'conflict') return undefined;
      if (now.version !== undefined && now.version === integration.version) return 'none';
      // Whether a stored secret is the one that was sent, nobody can see.
      const secrets = secretNames(integration.applicationId, application?.setup);
      const isVisible = application !== undefined && !Object.keys(configuration).some((name) => secrets.has(name));
      return isVisible && now.version !== undefined && hasValues(now, configuration) ? { result: now } : undefined;
    }),
  });
}

/** Tries a configuration out. Rejects with an `IntegrationsError`; neither that nor the result repeats a secret. */
export async function testConfiguration(
  store: AccountStore,
  integration: Integration,
  configuration: Record<string, ConfigurationValue>,
): Promise<ConfigurationTest> {
  const application = catalogued(store, integration);
  const result = await withoutTypedSecrets(integration, configuration, application, () =>
    store.ask('testConfiguration', (source) => adapter.testConfiguration(source, integration, configuration)),
  );
  return withoutSecretsInTest(result, configuration, integration.applicationId, application?.setup);
}

/** What a removal would lead to. Rejects with an `IntegrationsError`. */
export function previewRemoval(store: AccountStore, integration: Integration): Promise<RemovalPreview> {
  return store.ask('previewRemoval', (source) => adapter.previewRemoval(source, integration));
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
    recover: recovery((account) => {
      if (integrationById(account, id)) return 'none';
      // What is not told of may still be there: left out as malformed, or not listed on an account that holds none.
      const tells = account.malformed === 0 && account.permissions.supported === true;
      return tells ? { result: id } : undefined;
    }),
  });
}

function catalogued({ account }: AccountStore, integration: Integration): Application | undefined {
  return account && applicationOf(account, integration);
}

/** Does something with typed values. What it rejects with repeats no secret of them. */
async function withoutTypedSecrets<T>(
  { applicationId }: Integration,
  configuration: Record<string, ConfigurationValue>,
  application: Application | undefined,
  send: () => Promise<T>,
): Promise<T> {
  try {
    return await send();
  } catch (reason) {
    throw withoutSecretTexts(toIntegrationsError(reason, false), configuration, applicationId, application?.setup);
  }
}

/** Whether an integration has stored just these values. A box that is not ticked is the same as one of which nothing is stored. */
function hasValues({ configuration }: Integration, values: Record<string, ConfigurationValue>): boolean {
  const stored = configuration?.values ?? {};
  const names = new Set([...Object.keys(stored), ...Object.keys(values)]);
  return [...names].every((name) => String(stored[name] ?? false) === String(values[name] ?? false));
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
