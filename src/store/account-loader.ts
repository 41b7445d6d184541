import { IntegrationsError } from '../model/errors.ts';
import { loadPart } from '../load-part.ts';
import type { Operation } from '../adapter/operation.ts';
import { getPermissions, listApplications, listIntegrations } from '../adapter/reads.ts';
import { shareStructure } from '../model/data/share-structure.ts';
import {
  applicationOf,
  integrationById,
  mergeById,
  withCatalogue,
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
  const known = isCatchingUp && !before?.catalogue?.failure ? before?.catalogue : undefined;
  const [permissions, integrations, applications] = await Promise.allSettled([
    store.ask('getPermissions', (source) => getPermissions(source, signal)),
    store.ask('listIntegrations', (source) =>
      listIntegrations(source, signal, before && store.observer?.changeParts?.loaded?.findChecked(before.integrations)),
    ),
    known ?? loadCatalogue(store, signal),
  ]);
  if (permissions.status === 'rejected') return failed(store, 'getPermissions', permissions.reason);
  const empty: Account = { permissions: permissions.value, integrations: [], applications: [], malformed: [] };
  // An account without integrations may refuse to list them.
  if (permissions.value.supported !== true) return { phase: 'loaded', account: empty };
  if (integrations.status === 'rejected') return failed(store, 'listIntegrations', integrations.reason);
  const { items, malformed } = integrations.value;
  const account = { ...empty, integrations: items, malformed, applications: store.account?.applications ?? [] };
  // More pages of a known catalogue may have been loaded meanwhile.
  const catalogue: Catalogue =
    (known && store.account?.catalogue) ??
    (applications.status === 'fulfilled'
      ? applications.value
      : {
          items: [],
          malformed: [],
          more: () => loadCatalogue(store, signal),
          failure: applications.reason as IntegrationsError,
        });
  return complete(store, signal, withCatalogue(account, catalogue), known && before);
}

/** Looks up the applications of new integrations. `before` is the last account, if its catalogue was kept. */
async function complete(
  store: AccountStore,
  signal: AbortSignal,
  loaded: Account,
  before: Account | undefined,
): Promise<AccountState> {
  let account = loaded;
  // A known integration without an application has lost it.
  const missing = (): string[] =>
    account.integrations
      .filter((item) => !applicationOf(account, item) && !(before && integrationById(before, item.id)))
      .map(({ applicationId }) => applicationId);
  const { catalogue } = account;
  if (catalogue?.more && !catalogue.failure && missing().length > 0) {
    try {
      const { findMissing } = await loadPart(() => import('./missing-applications.ts'));
      const ask = (ids: string[]): Promise<Catalogue> => loadCatalogue(store, signal, { ids });
      await findMissing(missing, ask, (found) => {
        account = { ...account, applications: mergeById(account.applications, found) };
      });
    } catch (reason) {
      // Any other error means that the code could not be loaded.
      const failure =
        reason instanceof IntegrationsError ? reason : new IntegrationsError('unknown', { cause: reason });
      account = withCatalogue(account, { ...catalogue, failure });
    }
  }
  // A new integration with an unknown application means that the catalogue has grown.
  if (before && missing().length > 0) return loadAccount(store, signal);
  return { phase: 'loaded', account: shown(account, store.account) };
}

/** What elements show of a loaded account: no secrets, and everything that has not changed as the same object. */
function shown(account: Account, last: Account | undefined): Account {
  const integrations = account.integrations.map((item) => withoutSecrets(item, applicationOf(account, item)));
  return {
    ...account,
    applications: shareStructure(last?.applications, account.applications),
    integrations: shareStructure(last?.integrations, integrations),
  };
}

function loadCatalogue(store: AccountStore, signal: AbortSignal, part?: { ids: string[] }): Promise<Catalogue> {
  return store.ask('listApplications', (source) => listApplications(source, signal, part));
}

function failed({ account }: AccountStore, operation: Operation, reason: unknown): AccountState {
  const failure = { operation, error: reason as IntegrationsError };
  return account ? { phase: 'loaded', account, failure } : { phase: 'failed', failure };
}
