import { fieldsOf, needsSetup, redirectSetupOf, type Application } from '../../model/application.ts';
import { PRESET_SECRETS } from '../../presets/preset-secrets.ts';
import type { Authorization } from '../../model/authorization.ts';
import { checkConfiguration } from '../../model/configuration/configuration-check.ts';
import type { ConfigurationTest } from '../../model/configuration/configuration-test.ts';
import type { ConfigurationValue, SentConfiguration } from '../../model/configuration/configuration-value.ts';
import type { Configuration, Integration, IntegrationStatus } from '../../model/integration.ts';
import { copyOf } from '../../model/copy-of.ts';
import { keptSecrets } from '../../model/configuration/kept-secrets.ts';
import type { Permissions } from '../../model/permissions.ts';
import { ALL_PERMITTED } from '../../model/permissions.ts';
import type { RemovalPreview } from '../../model/removal-preview.ts';
import { secretNames } from '../../presets/secret-names.ts';
import type { Text } from '../../model/text.ts';
import type {
  AccountQuery,
  ChangeIntegration,
  Command,
  ConfigureIntegration,
  IntegrationsAdapter,
  StartAuthorization,
} from '../adapter.ts';
import { IntegrationsError } from '../../model/errors.ts';
import { isSecret, isSent } from '../../model/fields/field-type.ts';
import { fieldProblemText } from './field-problem-text.ts';
import { MemoryAccount, pageOf } from './memory-account.ts';
import type { Operation } from '../operation.ts';

/** What the memory adapter starts with, and how it behaves. It copies all of it. */
export interface MemoryAdapterOptions {
  /** The catalogue, the same for every account. */
  applications: readonly Application[];
  /** What is on the accounts at the start: the same on each, or by account identifier; nothing where absent. */
  integrations?: readonly Integration[] | Readonly<Record<string, readonly Integration[]>>;
  /**
   * What may be done: the same on each account, by account identifier, or asked at each call; everything where absent.
   */
  permissions?: Permissions | Readonly<Record<string, Permissions>> | ((accountId: string) => Permissions);
  /**
   * What each operation waits for before it does anything: milliseconds, or a function that answers with milliseconds
   * or with a promise to wait for. Where that promise rejects, the operation fails with its reason.
   */
  latency?: number | ((operation: Operation) => number | Promise<unknown>);
  /** How many items a page holds; 50 where absent. */
  pageSize?: number;
  /** The time, for `addedAt` and `changedAt`. */
  now?: () => Date;
  /** Who makes the changes, for `changedBy`; nobody where absent. */
  person?: string;
  /** What a test of a configuration finds. Where it is absent, the adapter cannot test. */
  testConfiguration?: (
    application: Application,
    configuration: Readonly<Record<string, ConfigurationValue>>,
  ) => ConfigurationTest;
  /** What a removal leads to. Where it is absent, the adapter cannot tell. */
  previewRemoval?: (integration: Integration) => RemovalPreview;
  /** Whether integrations can be paused; they cannot where it is absent. */
  pausing?: boolean;
  /**
   * Where somebody consents to a set-up of the kind `redirect`; the integration is `pending` until `settle` is called
   * with what came of it. Where it is absent, such a set-up cannot be started.
   */
  startAuthorization?: (integration: Integration, settle: (outcome: Outcome) => void) => Authorization;
}

/** What came of a set-up at another site. */
type Outcome = Pick<Integration, 'status' | 'statusReason'>;

/** The writes, and the permission that each needs. */
const PERMISSIONS = {
  addIntegration: 'add',
  configureIntegration: 'configure',
  removeIntegration: 'remove',
  pauseIntegration: 'configure',
  resumeIntegration: 'configure',
  startAuthorization: 'configure',
} as const;

/**
 * An adapter that holds everything in memory, for prototypes, tests and stories. It keeps every promise of the
 * contract; of a secret it keeps only the name. Throws a `RangeError` where `pageSize` is not a positive whole number.
 */
export function createMemoryAdapter(options: MemoryAdapterOptions): IntegrationsAdapter {
  const {
    latency = 0,
    pageSize = 50,
    now = () => new Date(),
    person,
    testConfiguration,
    previewRemoval,
    pausing,
    startAuthorization,
  } = options;
  if (!Number.isInteger(pageSize) || pageSize < 1) throw new RangeError('pageSize must be a positive whole number');
  const applications = copyOf(options.applications);
  const integrations = startOf(copyOf(options.integrations ?? []));
  const permissionsOf = permissionsBy(options.permissions);
  const accounts = new Map<string, MemoryAccount>();

  const wait = (operation: Operation, signal?: AbortSignal): Promise<void> =>
    delay(typeof latency === 'function' ? latency(operation) : latency, signal);

  function accountOf(accountId: string): MemoryAccount {
    const account = accounts.get(accountId) ?? new MemoryAccount(integrations(accountId));
    accounts.set(accountId, account);
    return account;
  }

  function applicationOf(applicationId: string): Application {
    const application = applications.find(({ id }) => id === applicationId);
    if (!application) throw new IntegrationsError('not-found');
    return application;
  }

  function changed(integration: Integration): Integration {
    return { ...integration, changedAt: now().toISOString(), ...(person !== undefined && { changedBy: person }) };
  }

  /** Answers about an integration without changing it. */
  async function ask<T>(
    operation: Operation,
    command: ChangeIntegration,
    answer: (integration: Integration) => T,
  ): Promise<T> {
    const { accountId, integrationId } = copyOf(command);
    await wait(operation);
    return copyOf(answer(accountOf(accountId).find(integrationId, undefined)));
  }

  async function read<T>(operation: Operation, { signal }: AccountQuery, answer: () => T): Promise<T> {
    signal?.throwIfAborted();
    await wait(operation, signal);
    return copyOf(answer());
  }

  async function write<C extends Command>(
    operation: keyof typeof PERMISSIONS,
    target: keyof C,
    command: C,
    change: (account: MemoryAccount, command: C) => unknown,
  ): Promise<unknown> {
    // Taken before the wait, in which the caller may go on to change its own object.
    const own = copyOf(command);
    await wait(operation);
    const account = accountOf(own.accountId);
    const answer = account.once(own.idempotencyKey, `${operation} ${String(own[target])}`, () => {
      const permissions = permissionsOf(own.accountId);
      if (permissions.supported !== true || permissions[PERMISSIONS[operation]] !== true)
        throw new IntegrationsError('forbidden');
      return change(account, own);
    });
    return copyOf(answer);
  }

  /** A change of the status alone. From any other status than the one given it is a `conflict`. */
  function changeStatus(
    operation: 'pauseIntegration' | 'resumeIntegration',
    command: ChangeIntegration,
    from: IntegrationStatus,
    to: IntegrationStatus,
  ): Promise<Integration> {
    return write(operation, 'integrationId', command, (account, { integrationId, version }) => {
      const { statusReason: _statusReason, ...integration } = account.find(integrationId, version);
      if (integration.status !== from) throw new IntegrationsError('conflict');
      return account.replace(changed({ ...integration, status: to }));
    }) as Promise<Integration>;
  }

  return {
    listApplications: (query) =>
      read('listApplications', query, () => {
        const { kind, search = '', ids } = query;
        const isAsked = (application: Application) =>
          (!kind || application.kind === kind) &&
          (!ids || ids.includes(application.id)) &&
          isFound(application, search);
        const ordered = applications.map((application, index) => [index + 1, application] as const);
        return pageOf(
          ordered.filter(([, application]) => isAsked(application)),
          query.cursor,
          pageSize,
        );
      }),
    listIntegrations: (query) =>
      read('listIntegrations', query, () => accountOf(query.accountId).page(query.cursor, pageSize)),
    getPermissions: (query) => read('getPermissions', query, () => permissionsOf(query.accountId)),
    addIntegration: (command) =>
      write('addIntegration', 'applicationId', command, (account, { applicationId }) => {
        const application = applicationOf(applicationId);
        const isThere = account.integrations.some((integration) => integration.applicationId === applicationId);
        if (isThere && !application.multiple) throw new IntegrationsError('conflict');
        return account.add({
          applicationId,
          status: PRESET_SECRETS.has(application.id) || needsSetup(application) ? 'setup-required' : 'active',
          addedAt: now().toISOString(),
        });
      }) as Promise<Integration>,
    configureIntegration: (command) =>
      write('configureIntegration', 'integrationId', command, (account, own) => {
        const integration = account.find(own.integrationId, own.version);
        return account.replace(changed(configured(integration, applicationOf(integration.applicationId), own)));
      }) as Promise<Integration>,
    removeIntegration: (command) =>
      write('removeIntegration', 'integrationId', command, (account, { integrationId, version }) => {
        account.remove(account.find(integrationId, version).id);
        return undefined;
      }) as Promise<undefined>,
    ...(pausing && {
      pauseIntegration: (command: ChangeIntegration) => changeStatus('pauseIntegration', command, 'active', 'paused'),
      resumeIntegration: (command: ChangeIntegration) => changeStatus('resumeIntegration', command, 'paused', 'active'),
    }),
    ...(startAuthorization && {
      startAuthorization: (command: StartAuthorization) =>
        write('startAuthorization', 'integrationId', command, (account, { integrationId }) => {
          const { statusReason: _statusReason, ...integration } = account.find(integrationId, undefined);
          if (!redirectSetupOf(applicationOf(integration.applicationId))) throw new IntegrationsError('invalid');
          const pending = account.replace(changed({ ...integration, status: 'pending' }));
          return startAuthorization(copyOf(pending), (outcome) => account.settle(integrationId, outcome));
        }) as Promise<Authorization>,
    }),
    ...(testConfiguration && {
      testConfiguration: (command: ConfigureIntegration) =>
        ask('testConfiguration', command, ({ applicationId }) =>
          testConfiguration(applicationOf(applicationId), withoutRemoved(command.configuration)),
        ),
    }),
    ...(previewRemoval && {
      previewRemoval: (command: ChangeIntegration) => ask('previewRemoval', command, previewRemoval),
    }),
    subscribe: ({ accountId, signal }, onChange) => accountOf(accountId).subscribe(onChange, signal),
  };
}

/** The integration with a configuration in place of its old one, or `invalid` with a text for each wrong field. */
function configured(
  integration: Integration,
  application: Application,
  { configuration }: ConfigureIntegration,
): Integration {
  const setup = fieldsOf(application);
  const stored = keptSecrets(setup, configuration, integration.configuration);
  // The catalogue need not describe the fields of a preset, which its own dialog knows.
  const isDescribed = setup.length > 0 || !PRESET_SECRETS.has(application.id);
  const problems = isDescribed ? Object.entries(checkConfiguration(setup, configuration, stored)) : [];
  if (problems.length) {
    const fieldErrors = problems.map(([name, problem]): [string, Text] => [name, fieldProblemText(problem)]);
    throw new IntegrationsError('invalid', { fieldErrors: Object.fromEntries(fieldErrors) });
  }
  const names = secretNames(application.id, setup);
  const isSecretName = (name: string) =>
    names?.has(name) ?? setup.some((field) => field.name === name && isSecret(field));
  const given = Object.entries(withoutRemoved(configuration)).filter(([, value]) => value !== '');
  const secrets = new Set([...stored.filter(isSecretName), ...given.map(([name]) => name).filter(isSecretName)]);
  // What is only shown is not sent, and stays.
  const shown = Object.entries(integration.configuration?.values ?? {}).filter(([name]) =>
    setup.some((field) => field.name === name && !isSent(field)),
  );
  const values: Configuration['values'] = Object.fromEntries([
    ...shown,
    ...given.filter(([name]) => !isSecretName(name)),
  ]);
  const { statusReason: _statusReason, name, ...kept } = integration;
  const newName = setup.some((field) => field.name === 'name') ? values['name'] : name;
  return {
    ...kept,
    ...(typeof newName === 'string' && { name: newName }),
    status: kept.status === 'paused' ? 'paused' : 'active',
    configuration: { values, secrets: [...secrets] },
  };
}

function withoutRemoved(configuration: SentConfiguration): Record<string, ConfigurationValue> {
  return Object.fromEntries(
    Object.entries(configuration).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  );
}

function isFound({ name, description, vendor, keywords }: Application, search: string): boolean {
  const wanted = search.trim().toLowerCase();
  const texts = [name, description, vendor, ...(keywords ?? [])].flatMap((text) =>
    typeof text === 'object' ? Object.values(text) : (text ?? []),
  );
  return !wanted || texts.some((text) => text.toLowerCase().includes(wanted));
}

function startOf(
  given: NonNullable<MemoryAdapterOptions['integrations']>,
): (accountId: string) => readonly Integration[] {
  if (isArray(given)) return () => given;
  const byAccount = new Map(Object.entries(given));
  return (accountId) => byAccount.get(accountId) ?? [];
}

function permissionsBy(given: MemoryAdapterOptions['permissions']): (accountId: string) => Permissions {
  if (typeof given === 'function') return given;
  const own = copyOf(given ?? ALL_PERMITTED);
  if (isPermissions(own)) return () => own;
  const byAccount = new Map(Object.entries(own));
  return (accountId) => byAccount.get(accountId) ?? ALL_PERMITTED;
}

function isPermissions(given: Permissions | Readonly<Record<string, Permissions>>): given is Permissions {
  return ['supported', 'add', 'configure', 'remove'].every((name) => name in given);
}

function isArray<T>(value: readonly T[] | object): value is readonly T[] {
  return Array.isArray(value);
}

/** Waits for milliseconds or a promise, or rejects with the signal's reason as soon as it aborts. */
async function delay(latency: number | Promise<unknown>, signal?: AbortSignal): Promise<void> {
  if (latency === 0) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let onAbort: (() => void) | undefined;
  try {
    await new Promise<unknown>((resolve, reject) => {
      onAbort = () => reject(signal?.reason);
      signal?.addEventListener('abort', onAbort);
      if (typeof latency === 'number') timer = setTimeout(resolve, latency);
      else Promise.resolve(latency).then(resolve, reject);
    });
  } finally {
    clearTimeout(timer);
    if (onAbort) signal?.removeEventListener('abort', onAbort);
  }
}
