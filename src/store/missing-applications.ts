import type { CheckedList } from '../adapter/reads.ts';
import type { Application } from '../model/application.ts';

/** The maximum numbers of identifiers to ask for, and of pages of the answer to read. */
const MAX_IDS = 100;
const MAX_PAGES = 4;

/** Lists applications by identifier. */
type Ask = (ids: string[]) => Promise<CheckedList<Application>>;

/**
 * Loads applications by identifier. Adapters that ignore `ids` return the catalogue, of which it reads four pages at
 * most. `missing` names the applications, `add` gets each page. Rejects with an `IntegrationsError`.
 */
export async function findMissing(
  missing: () => readonly string[],
  ask: Ask,
  add: (found: readonly Application[]) => void,
): Promise<void> {
  let found = await ask([...new Set(missing())].slice(0, MAX_IDS));
  for (let pages = 1; ; pages += 1) {
    add(found.items);
    if (!found.more || pages === MAX_PAGES || missing().length === 0) return;
    found = await found.more();
  }
}
