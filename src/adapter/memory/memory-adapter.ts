import { needsSetup, redirectSetupOf, type Application } from '../../model/application.ts';
import type { Authorization } from '../../model/authorization.ts';
import { copyOf } from '../../model/data/copy-of.ts';
import { IntegrationsError } from '../../model/errors.ts';
import type { Integration, IntegrationStatus } from '../../model/integration.ts';
import { isPreset } from '../../presets/preset-secrets.ts';
import type {
  AccountQuery,
  ChangeIntegration,
  Command,
  ConfigureIntegration,
  IntegrationsAdapter,
  StartAuthorization,
} from '../adapter.ts';
import type { Operation } from '../operation.ts';
import { applyConfiguration, withoutRemoved } from './apply-configuration.ts';
import { MemoryAccount, pageOf } from './memory-account.ts';
import { permissionsByAccount, initialIntegrations, type MemoryAdapterOptions } from './memory-options.ts';

export type { MemoryAdapterOptions } from './memory-options.ts';

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
 * contract. Of a secret it keeps only the name. Throws a `RangeError` if `pageSize` is not a positive whole number.
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
  const integrations = initialIntegrations(copyOf(options.integrations ?? []));
  const permissionsOf = permissionsByAccount(options.permissions);
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
    // Copied before the wait, because the caller may change its own object meanwhile.
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

  /** Changes only the status. Throws `conflict` if the current status is not `from`. */
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
          status: isPreset(application.id) || needsSetup(application) ? 'setup-required' : 'active',
          addedAt: now().toISOString(),
        });
      }) as Promise<Integration>,
    configureIntegration: (command) =>
      write('configureIntegration', 'integrationId', command, (account, own) => {
        const integration = account.find(own.integrationId, own.version);
        return account.replace(changed(applyConfiguration(integration, applicationOf(integration.applicationId), own)));
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

function isFound({ name, description, vendor, keywords }: Application, search: string): boolean {
  const wanted = search.trim().toLowerCase();
  const texts = [name, description, vendor, ...(keywords ?? [])].flatMap((text) =>
    typeof text === 'object' ? Object.values(text) : (text ?? []),
  );
  return !wanted || texts.some((text) => text.toLowerCase().includes(wanted));
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
