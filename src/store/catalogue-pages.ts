import type { IntegrationsError } from '../model/errors.ts';
import { listApplications, type CheckedList } from '../adapter/reads.ts';
import type { Application } from '../model/application.ts';
import { applicationOf, mergeById, type Account, type AccountState, type Catalogue } from './account-state.ts';
import type { AccountStore } from './account-store.ts';
import { malformedItemFailures, malformedText, warnOfMalformed } from './malformed-items.ts';
import { withoutSecrets } from './secrets/stored-secrets.ts';

/** By how much a list has to have grown before it is shown anew: then all that shows it is drawn again. */
const MIN_GROWTH = 1.25;

const reading = new WeakSet<Catalogue>();

/** Whether an account knows only a part of the catalogue. */
export function isCataloguePartial(account: Account | undefined): boolean {
  return account?.catalogue?.more !== undefined;
}

/** Why the rest of a catalogue does not come. Absent while it does, and where there is none. */
export function catalogueFailure(state: AccountState | undefined): IntegrationsError | undefined {
  if (state?.phase !== 'loaded' || !isCataloguePartial(state.account)) return undefined;
  return state.account.catalogue?.failure ?? state.failure?.error;
}

/**
 * Reads more of an account's catalogue, once for all who ask. Whoever shows the account asks again after each change,
 * until it is whole or a page has failed. `report` is told of that, and of malformed items. Never rejects.
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
  // What was read on by somebody else or loaded anew counts, and a load that is on its way has ended this.
  if (store.account?.catalogue !== known || (next.failure && store.isLoading)) return;
  store.extend((account) => withCatalogue(account, next));
  if (next.failure) report(next.failure);
  const failures = malformedItemFailures('listApplications', next.malformed.slice(known.malformed.length));
  warnOfMalformed(malformedText(failures));
  for (const { error } of failures) report(error);
}

/**
 * Reads more pages of a list, until so much has come that it is worth showing. Where a page fails after others, it
 * gives those. Rejects with an `IntegrationsError`.
 */
export async function loadNextPages(
  store: AccountStore,
  list: CheckedList<Application>,
): Promise<CheckedList<Application>> {
  let known = list;
  try {
    while (known.more && (known === list || known.items.length < list.items.length * MIN_GROWTH)) {
      // Whoever types or scrolls comes first.
      await new Promise((resolve) => setTimeout(resolve));
      known = await store.ask('listApplications', known.more);
    }
  } catch (reason) {
    if (known === list) throw reason;
  }
  return known;
}

/** The first page of what the adapter finds in the catalogue. Rejects with an `IntegrationsError`. */
export function searchApplications(
  store: AccountStore,
  search: string,
  signal: AbortSignal,
): Promise<CheckedList<Application>> {
  return store.ask('listApplications', (source) => listApplications(source, signal, { search }));
}

/** Lets an account know applications that were found before their page of the catalogue has come. */
export function mergeApplications(store: AccountStore, found: readonly Application[]): void {
  store.extend((account) =>
    isCataloguePartial(account) ? { ...account, applications: mergeById(account.applications, found) } : account,
  );
}

function withCatalogue(before: Account, catalogue: Catalogue): Account {
  const account = {
    ...before,
    applications: catalogue.more ? mergeById(catalogue.items, before.applications) : catalogue.items,
    catalogue,
  };
  // What the new pages say to be secret was perhaps none by what was known before.
  return {
    ...account,
    integrations: account.integrations.map((item) => withoutSecrets(item, applicationOf(account, item))),
  };
}
