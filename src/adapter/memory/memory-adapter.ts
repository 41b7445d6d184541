import { needsSetup, redirectSetupOf } from '../../model/application.ts';
import { copyOf } from '../../model/data/copy-of.ts';
import { IntegrationsError } from '../../model/errors.ts';
import type { Integration } from '../../model/integration.ts';
import { isPreset } from '../../presets/preset-secrets.ts';
import type { ChangeIntegration, IntegrationsAdapter } from '../adapter.ts';
import { applyConfiguration, withoutRemoved } from './apply-configuration.ts';
import { MemoryData } from './memory-data.ts';
import type { MemoryAdapterOptions } from './memory-options.ts';
import { withoutReason } from './without-reason.ts';

export type { MemoryAdapterOptions } from './memory-options.ts';

/** An option that adds methods to the adapter. */
type Option<Name extends keyof MemoryAdapterOptions> = NonNullable<MemoryAdapterOptions[Name]>;

/** An adapter that holds everything in memory. */
export type MemoryAdapter = IntegrationsAdapter & Required<Pick<IntegrationsAdapter, 'getPermissions' | 'subscribe'>>;

/**
 * An adapter that holds everything in memory, for prototypes, tests and stories. It keeps every promise of the
 * contract. Of a secret it keeps only the name. Throws a `RangeError` if `pageSize` is not a positive whole number.
 */
export function createMemoryAdapter(options: MemoryAdapterOptions): MemoryAdapter {
  const data = new MemoryData(options);
  const { pausing, startAuthorization, testConfiguration, previewRemoval } = options;
  return {
    ...readsOf(data),
    ...writesOf(data),
    ...(pausing && pausesOf(data)),
    ...(startAuthorization && authorizationOf(data, startAuthorization)),
    ...(testConfiguration && testOf(data, testConfiguration)),
    ...(previewRemoval && previewOf(data, previewRemoval)),
    subscribe: ({ accountId, signal }, onChange) => data.account(accountId).subscribe(onChange, signal),
  };
}

function readsOf(data: MemoryData) {
  return {
    listApplications: (query) => data.read('listApplications', query, () => data.applicationPage(query)),
    listIntegrations: (query) => data.read('listIntegrations', query, () => data.integrationPage(query)),
    getPermissions: (query) => data.read('getPermissions', query, () => data.permissionsOf(query.accountId)),
  } satisfies Partial<IntegrationsAdapter>;
}

function writesOf(data: MemoryData) {
  return {
    addIntegration: (command) =>
      data.write('addIntegration', command, (account, { applicationId }) => {
        const application = data.application(applicationId);
        const isThere = account.integrations.some((integration) => integration.applicationId === applicationId);
        if (isThere && !application.multiple) throw new IntegrationsError('conflict');
        const isReady = !isPreset(applicationId) && !needsSetup(application);
        return account.add({ applicationId, status: isReady ? 'active' : 'setup-required', addedAt: data.now });
      }),
    configureIntegration: (command) =>
      data.write('configureIntegration', command, (account, own) => {
        const integration = account.find(own.integrationId, own.version);
        const application = data.application(integration.applicationId);
        return account.replace(data.changed(applyConfiguration(integration, application, own)));
      }),
    removeIntegration: (command) =>
      data.write('removeIntegration', command, (account, { integrationId, version }) =>
        account.remove(account.find(integrationId, version).id),
      ),
  } satisfies Partial<IntegrationsAdapter>;
}

function pausesOf(data: MemoryData) {
  const change = (
    operation: 'pauseIntegration' | 'resumeIntegration',
    command: ChangeIntegration,
    [from, to]: ['active', 'paused'] | ['paused', 'active'],
  ): Promise<Integration> =>
    data.write(operation, command, (account, { integrationId, version }) => {
      const integration = withoutReason(account.find(integrationId, version));
      if (integration.status !== from) throw new IntegrationsError('conflict');
      return account.replace(data.changed({ ...integration, status: to }));
    });
  return {
    pauseIntegration: (command) => change('pauseIntegration', command, ['active', 'paused']),
    resumeIntegration: (command) => change('resumeIntegration', command, ['paused', 'active']),
  } satisfies Partial<IntegrationsAdapter>;
}

function authorizationOf(data: MemoryData, start: Option<'startAuthorization'>) {
  return {
    startAuthorization: (command) =>
      data.write('startAuthorization', command, (account, { integrationId }) => {
        const integration = withoutReason(account.find(integrationId, undefined));
        if (!redirectSetupOf(data.application(integration.applicationId))) throw new IntegrationsError('invalid');
        const pending = account.replace(data.changed({ ...integration, status: 'pending' }));
        return start(copyOf(pending), (outcome) => account.settle(integrationId, outcome));
      }),
  } satisfies Partial<IntegrationsAdapter>;
}

function testOf(data: MemoryData, test: Option<'testConfiguration'>) {
  return {
    testConfiguration: (command) =>
      data.ask('testConfiguration', command, ({ applicationId }) =>
        test(data.application(applicationId), withoutRemoved(command.configuration)),
      ),
  } satisfies Partial<IntegrationsAdapter>;
}

function previewOf(data: MemoryData, preview: Option<'previewRemoval'>) {
  return {
    previewRemoval: (command) => data.ask('previewRemoval', command, preview),
  } satisfies Partial<IntegrationsAdapter>;
}
