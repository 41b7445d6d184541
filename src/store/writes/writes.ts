import { toIntegrationsError } from '../../adapter/boundary.ts';
import type { IntegrationsError } from '../../model/errors.ts';
import * as adapter from '../../adapter/writes.ts';
import type { Authorization } from '../../model/authorization.ts';
import { secretNames } from '../../model/configuration/secret-names.ts';
import { fieldsOf, type Application } from '../../model/application.ts';
import type { ConfigurationTest } from '../../model/configuration-test.ts';
import type { SentConfiguration } from '../../model/configuration/configuration-value.ts';
import type { Field } from '../../model/fields/field.ts';
import type { Integration } from '../../model/integration.ts';
import type { RemovalPreview } from '../../model/removal-preview.ts';
import { applicationOf, integrationById, type Account } from '../account-state.ts';
import type { AccountStore } from '../account-store.ts';
import { malformedCount } from '../malformed-items.ts';
import { noEffect, findOutcome, type WriteOutcome } from './write-outcome.ts';
import { withoutSecretsInAnswer, withoutSecretsInTest, withoutSecretTexts, type Sent } from '../secrets/redaction.ts';
import { withoutSecrets } from '../secrets/stored-secrets.ts';
import { write } from './write.ts';

/** Adds an application to the account. Rejects with an `IntegrationsError`. */
export function addIntegration(
  store: AccountStore,
  applicationId: string,
  idempotencyKey: string,
): Promise<Integration> {
  const before = store.account && new Set(store.account.integrations.map(({ id }) => id));
  return write(store, applicationId, {
    operation: 'addIntegration',
    send: async (source) => {
      const integration = await adapter.addIntegration(source, applicationId, idempotencyKey);
      return withoutSecrets(integration, catalogued(store, integration));
    },
    apply: withIntegration,
    recover: findOutcome((account, error) => {
      const { applications, integrations } = account;
      const result = integrations.find(
        (item) => item.applicationId === applicationId && before?.has(item.id) === false,
      );
      // Of an application that may be there several times it may be what somebody else has added meanwhile.
      const isOnly = !applications.some(({ id, multiple }) => id === applicationId && multiple);
      if (result) return isOnly ? { result } : undefined;
      return before && malformedCount(account) === 0 ? noEffect(error) : undefined;
    }),
  });
}

/** Saves the configuration of an integration. Rejects with an `IntegrationsError`; neither that nor the result repeats a secret. */
export function configureIntegration(
  store: AccountStore,
  integration: Integration,
  configuration: SentConfiguration,
  idempotencyKey: string,
): Promise<Integration> {
  const application = catalogued(store, integration);
  const sent = sentOf(integration, configuration, application);
  const secrets = secretNames(integration.applicationId, application && fieldsOf(application));
  // Whether a stored secret is the one that was sent, nobody can see.
  const isVisible = secrets && !Object.keys(configuration).some((name) => secrets.has(name));
  return write(store, integration.id, {
    operation: 'configureIntegration',
    key: idempotencyKey,
    send: (source) =>
      withoutTypedSecrets(sent, async () => {
        const configured = await adapter.configureIntegration(source, integration, configuration, idempotencyKey);
        return withoutSecretsInAnswer(withoutSecrets(configured, application), sent);
      }),
    apply: withIntegration,
    recover: findOutcome(savedEffect(integration, application, isVisible ? configuration : undefined)),
  });
}

/** Pauses an integration or resumes it. Rejects with an `IntegrationsError`. */
export function setPaused(
  store: AccountStore,
  integration: Integration,
  isPaused: boolean,
  idempotencyKey: string,
): Promise<Integration> {
  return write(store, integration.id, {
    operation: isPaused ? 'pauseIntegration' : 'resumeIntegration',
    send: async (source) =>
      withoutSecrets(
        await adapter.setPaused(source, integration, isPaused, idempotencyKey),
        catalogued(store, integration),
      ),
    apply: withIntegration,
    recover: findOutcome((account, error) => {
      const now = integrationById(account, integration.id);
      if (!now) return undefined;
      return (now.status === 'paused') === isPaused ? { result: now } : noEffect(error);
    }),
  });
}

/** Begins a set-up at another site. Rejects with an `IntegrationsError`. */
export function startAuthorization(
  store: AccountStore,
  integration: Integration,
  idempotencyKey: string,
): Promise<Authorization> {
  return store.ask('startAuthorization', (source) => adapter.startAuthorization(source, integration, idempotencyKey));
}

/** Tries a configuration out. Rejects with an `IntegrationsError`; neither that nor the result repeats a secret. */
export async function testConfiguration(
  store: AccountStore,
  integration: Integration,
  configuration: SentConfiguration,
): Promise<ConfigurationTest> {
  const sent = sentOf(integration, configuration, catalogued(store, integration));
  const result = await withoutTypedSecrets(sent, () =>
    store.ask('testConfiguration', (source) => adapter.testConfiguration(source, integration, configuration)),
  );
  return withoutSecretsInTest(result, sent);
}

/** What a removal would lead to. Rejects with an `IntegrationsError`. */
export function previewRemoval(store: AccountStore, integration: Integration): Promise<RemovalPreview> {
  return store.ask('previewRemoval', (source) => adapter.previewRemoval(source, integration));
}

/** Removes an integration from the account. Rejects with an `IntegrationsError`. */
export async function removeIntegration(
  store: AccountStore,
  integration: Integration,
  idempotencyKey: string,
): Promise<void> {
  const { id } = integration;
  await write(store, id, {
    operation: 'removeIntegration',
    send: async (source) => {
      await adapter.removeIntegration(source, integration, idempotencyKey);
      return id;
    },
    apply: withoutIntegration,
    recover: findOutcome((account, error) => {
      if (integrationById(account, id)) return noEffect(error);
      // What is not told of may still be there: left out as malformed, or not listed on an account that holds none.
      const tells = malformedCount(account) === 0 && account.permissions.supported === true;
      return tells ? { result: id } : undefined;
    }),
  });
}

function catalogued({ account }: AccountStore, integration: Integration): Application | undefined {
  return account && applicationOf(account, integration);
}

function sentOf(
  { applicationId }: Integration,
  configuration: Sent['configuration'],
  application: Application | undefined,
): Sent {
  return { configuration, applicationId, setup: application && fieldsOf(application) };
}

/** Does something with typed values. What it rejects with repeats no secret of them. */
async function withoutTypedSecrets<T>(sent: Sent, send: () => Promise<T>): Promise<T> {
  try {
    return await send();
  } catch (reason) {
    throw withoutSecretTexts(toIntegrationsError(reason, false), sent);
  }
}

/**
 * What an account tells of a save of these values, where they can be seen. A function of its own, because it may be kept
 * longer than the secrets that were sent.
 */
function savedEffect(
  integration: Integration,
  application: Application | undefined,
  visible: SentConfiguration | undefined,
) {
  return (account: Account, error: IntegrationsError): WriteOutcome<Integration> => {
    const now = integrationById(account, integration.id);
    if (!now || error.code === 'conflict') return undefined;
    if (now.version !== undefined && now.version === integration.version) return noEffect(error);
    return visible && application && now.version !== undefined && hasValues(now, visible, fieldsOf(application))
      ? { result: now }
      : undefined;
  };
}

/** Whether an integration has stored just these values. A box that is not ticked is the same as one of which nothing is stored. */
function hasValues({ configuration }: Integration, values: SentConfiguration, fields: readonly Field[]): boolean {
  const stored = configuration?.values ?? {};
  const names = new Set([...Object.keys(stored), ...Object.keys(values)]);
  // What is only shown is never sent.
  for (const { name, type } of fields) if (type === 'readonly-copy') names.delete(name);
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
