import type { CheckedList } from '../adapter/reads.ts';
import type { Application } from '../model/application.ts';

/** How many applications are asked for by identifier, and how many pages of the answer are read at most. */
const MAX_IDS = 100;
const MAX_PAGES = 4;

/** Asks for applications by their identifiers. */
type Ask = (ids: string[]) => Promise<CheckedList<Application>>;

/**
 * Finds applications that an account misses, as `missing` names them; `add` makes known what has come. An adapter that
 * does not know of identifiers gives the catalogue, of which some pages are read. Rejects with an `IntegrationsError`.
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
