import type { IntegrationsError } from '../model/errors.ts';
import { listApplications, type CheckedList } from '../adapter/reads.ts';
import type { Application } from '../model/application.ts';
import {
  applicationOf,
  mergeById,
  withCatalogue,
  type Account,
  type AccountState,
  type Catalogue,
} from './account-state.ts';
import type { AccountStore } from './account-store.ts';
import { malformedItemFailures, malformedText, warnOfMalformed } from './malformed-items.ts';
import { withoutSecrets } from './secrets/strip-secrets.ts';

/** A list is shown again only after growing by this factor, because that redraws every row. */
const MIN_GROWTH = 1.25;

const reading = new WeakSet<Catalogue>();

/** Whether only a part of the catalogue is loaded. */
export function isCataloguePartial(account: Account | undefined): boolean {
  return account?.catalogue?.more !== undefined;
}

/** Why the remaining pages cannot be loaded. Undefined while they load, or if there are none. */
export function catalogueFailure(state: AccountState | undefined): IntegrationsError | undefined {
  if (state?.phase !== 'loaded' || !isCataloguePartial(state.account)) return undefined;
  return state.account.catalogue?.failure ?? state.failure?.error;
}

/**
 * Loads more of an account's catalogue, once for all callers. An element calls it again after each change, until the
 * catalogue is complete or a page has failed. `report` gets that failure, and malformed items. Never rejects.
 */
export async function loadRemainingPages(
  store: AccountStore,
  report: (error: IntegrationsError) => void,
): Promise<void> {
  const { state } = store;
  const known = state.phase === 'loaded' && !catalogueFailure(state) ? state.account.catalogue : undefined;
  if (!known?.more || reading.has(known)) return;
  reading.add(known);
  const next: Catalogue = await loadNextPages(store, known).catch((reason: unknown) => ({
    ...known,
    failure: reason as IntegrationsError,
  }));
  reading.delete(known);
  // A newer catalogue wins, and a running load replaces this one.
  if (store.account?.catalogue !== known || (next.failure && store.isLoading)) return;
  store.extend((account) => withPages(account, next));
  if (next.failure) report(next.failure);
  const failures = malformedItemFailures('listApplications', next.malformed.slice(known.malformed.length));
  warnOfMalformed(malformedText(failures));
  for (const { error } of failures) report(error);
}

/**
 * Loads more pages of a list, until it has grown enough to be shown. If a page fails after others, returns those.
 * Rejects with an `IntegrationsError`.
 */
export async function loadNextPages(
  store: AccountStore,
  list: CheckedList<Application>,
): Promise<CheckedList<Application>> {
  let known = list;
  try {
    while (known.more && (known === list || known.items.length < list.items.length * MIN_GROWTH)) {
      // Typing and scrolling come first.
      await new Promise((resolve) => setTimeout(resolve));
      known = await store.ask('listApplications', known.more);
    }
  } catch (reason) {
    if (known === list) throw reason;
  }
  return known;
}

/** Has the adapter search the catalogue. Resolves to the first page. Rejects with an `IntegrationsError`. */
export function searchApplications(
  store: AccountStore,
  search: string,
  signal: AbortSignal,
): Promise<CheckedList<Application>> {
  return store.ask('listApplications', (source) => listApplications(source, signal, { search }));
}

/** Adds applications to an account that were found before their page of the catalogue was loaded. */
export function mergeApplications(store: AccountStore, found: readonly Application[]): void {
  store.extend((account) =>
    isCataloguePartial(account) ? { ...account, applications: mergeById(account.applications, found) } : account,
  );
}

function withPages(before: Account, catalogue: Catalogue): Account {
  const account = withCatalogue(before, catalogue);
  // The new pages may say that more fields are secret.
  return {
    ...account,
    integrations: account.integrations.map((item) => withoutSecrets(item, applicationOf(account, item))),
  };
}
