import { IntegrationsError } from '../model/errors.ts';
import { loadPart } from '../load-part.ts';
import type { Operation } from '../adapter/operation.ts';
import { getPermissions, listApplications, listIntegrations } from '../adapter/reads.ts';
import { shareStructure } from '../model/data/share-structure.ts';
import type { Application } from '../model/application.ts';
import type { Integration } from '../model/integration.ts';
import {
  applicationOf,
  integrationById,
  mergeById,
  type Account,
  type AccountState,
  type Catalogue,
} from './account-state.ts';
import type { AccountStore } from './account-store.ts';
import { withoutSecrets } from './secrets/strip-secrets.ts';

/**
 * Loads an account. `isCatchingUp` keeps the loaded catalogue. If only the catalogue fails, the account is still
 * returned. Never rejects.
 */
export async function loadAccount(
  store: AccountStore,
  signal: AbortSignal,
  isCatchingUp = false,
): Promise<AccountState> {
  const before = store.account;
  // A catalogue that failed is loaded again.
  const known = isCatchingUp && !before?.catalogue?.failure && before?.catalogue;
  const askForCatalogue = (): Promise<Catalogue> =>
    store.ask('listApplications', (source) => listApplications(source, signal));
  const [permissions, integrations, applications] = await Promise.allSettled([
    store.ask('getPermissions', (source) => getPermissions(source, signal)),
    store.ask('listIntegrations', (source) => listIntegrations(source, signal)),
    known || askForCatalogue(),
  ]);
  if (permissions.status === 'rejected') return failed(store, 'getPermissions', permissions.reason);
  if (permissions.value.supported !== true) {
    // An account without integrations may refuse to list them.
    const account = { permissions: permissions.value, integrations: [], applications: [], malformed: [] };
    return { phase: 'loaded', account };
  }
  if (integrations.status === 'rejected') return failed(store, 'listIntegrations', integrations.reason);
  const { items, malformed } = integrations.value;
  const accountWith = (catalogue: Catalogue, others: readonly Application[]): Account => ({
    permissions: permissions.value,
    integrations: items,
    applications: catalogue.more ? mergeById(catalogue.items, others) : catalogue.items,
    catalogue,
    malformed,
  });
  // More pages of the catalogue may have been loaded meanwhile.
  const catalogue: Catalogue =
    (known && store.account?.catalogue) ||
    (applications.status === 'fulfilled'
      ? applications.value
      : { items: [], malformed: [], more: askForCatalogue, failure: applications.reason as IntegrationsError });
  let account = accountWith(catalogue, store.account?.applications ?? []);
  // Only new integrations are looked up: a known one without an application has lost it.
  const isNew = ({ id }: Integration): boolean => !known || !before || !integrationById(before, id);
  const missing = (): string[] =>
    unknownIn(account)
      .filter(isNew)
      .map(({ applicationId }) => applicationId);
  if (catalogue.more && !catalogue.failure && missing().length > 0) {
    try {
      const { findMissing } = await loadPart(() => import('./missing-applications.ts'));
      const ask = (ids: string[]): Promise<Catalogue> =>
        store.ask('listApplications', (source) => listApplications(source, signal, { ids }));
      await findMissing(
        missing,
        ask,
        (found) => (account = accountWith(catalogue, mergeById(found, account.applications))),
      );
    } catch (reason) {
      // Any other error means that the code could not be loaded.
      const failure =
        reason instanceof IntegrationsError ? reason : new IntegrationsError('unknown', { cause: reason });
      account = accountWith({ ...catalogue, failure }, account.applications);
    }
  }
  // A new integration with an unknown application means that the catalogue has grown.
  if (known && missing().length > 0) return loadAccount(store, signal);
  const shown = items.map((item) => withoutSecrets(item, applicationOf(account, item)));
  const last = store.account;
  return {
    phase: 'loaded',
    account: {
      ...account,
      applications: shareStructure(last?.applications, account.applications),
      integrations: shareStructure(last?.integrations, shown),
    },
  };
}

function failed({ account }: AccountStore, operation: Operation, reason: unknown): AccountState {
  const failure = { operation, error: reason as IntegrationsError };
  return account ? { phase: 'loaded', account, failure } : { phase: 'failed', failure };
}

/** Returns the integrations whose application is not loaded. */
function unknownIn(account: Account): readonly Integration[] {
  return account.integrations.filter((integration) => !applicationOf(account, integration));
}
