import { IntegrationsError } from '../adapter/errors.ts';
import type { CheckedList } from '../adapter/reads.ts';
import type { Application } from '../model/application.ts';
import { applicationOf, withOthers, type Account, type AccountState, type Catalogue } from './account-state.ts';
import type { AccountStore } from './account-store.ts';
import { withoutSecrets } from './secrets.ts';

/** By how much a list has to have grown before it is shown anew: then all that shows it is drawn again. */
const GROWTH = 1.25;

const reading = new WeakSet<AccountStore>();

/** Whether an account knows only a part of the catalogue. */
export function isPartial(account: Account | undefined): boolean {
  return account?.catalogue?.more !== undefined;
}

/** Why the rest of a catalogue does not come. Absent while it does, and where there is none. */
export function restFailure(state: AccountState | undefined): IntegrationsError | undefined {
  if (state?.phase !== 'loaded' || !isPartial(state.account)) return undefined;
  return state.account.catalogue?.failure ?? state.failure?.error;
}

/**
 * Reads the rest of an account's catalogue, once for all who ask, until it is whole, a page fails, the account is loaded
 * anew, or nobody shows it. `report` is told of a page that failed and, once, of malformed items. Never rejects.
 */
export async function readRest(store: AccountStore, report: (error: IntegrationsError) => void): Promise<void> {
  if (reading.has(store)) return;
  reading.add(store);
  for (let known = unfinished(store); known; known = unfinished(store)) {
    const next = await readOn(store, known).catch((reason: unknown) => ({ ...known, failure: reason as IntegrationsError }));
    const failure = 'failure' in next ? next.failure : undefined;
    // The load that is on its way has ended this, and brings a catalogue of its own.
    if (failure && store.isLoading) break;
    // What was loaded anew, or read on by somebody else, is read on from there.
    if (store.account?.catalogue !== known) continue;
    store.extend((account) => withCatalogue(account, next));
    if (failure) report(failure);
    else if (next.malformed > 0 && known.malformed === 0) report(new IntegrationsError('malformed'));
  }
  reading.delete(store);
}

/**
 * Reads more pages of a list, until so much has come that it is worth showing. Where a page fails after others, it gives
 * those. Rejects with an `IntegrationsError`.
 */
export async function readOn(store: AccountStore, list: CheckedList<Application>): Promise<CheckedList<Application>> {
  let known = list;
  try {
    while (known.more && (known === list || known.items.length < list.items.length * GROWTH)) {
      // Whoever types or scrolls comes first.
      await new Promise((resolve) => setTimeout(resolve));
      known = await store.ask('listApplications', known.more);
    }
  } catch (reason) {
    if (known === list) throw reason;
  }
  return known;
}

/** Lets an account know applications that were found before their page of the catalogue has come. */
export function makeKnown(store: AccountStore, found: readonly Application[]): void {
  store.extend((account) => (isPartial(account) ? { ...account, applications: withOthers(account.applications, found) } : account));
}

/** The catalogue that can be read on. Absent where it is whole, a page has failed, or a load has. */
function unfinished({ state }: AccountStore): Catalogue | undefined {
  return state.phase === 'loaded' && isPartial(state.account) && !restFailure(state) ? state.account.catalogue : undefined;
}

function withCatalogue(before: Account, catalogue: Catalogue): Account {
  const account = {
    ...before,
    applications: catalogue.more ? withOthers(catalogue.items, before.applications) : catalogue.items,
    catalogue,
    malformed: before.malformed - (before.catalogue?.malformed ?? 0) + catalogue.malformed,
  };
  // What the new pages say to be secret was perhaps none by what was known before.
  return { ...account, integrations: account.integrations.map((item) => withoutSecrets(item, applicationOf(account, item))) };
}
