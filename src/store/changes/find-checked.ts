import type { FindChecked } from '../../adapter/reads.ts';
import { isEqual } from '../../model/data/is-equal.ts';
import type { Integration } from '../../model/integration.ts';

/**
 * Returns a function that finds the checked integration which an unchecked item equals: to compare takes less time than
 * to check. It comes with the dialogs. Without it, every item is checked.
 */
export function findChecked(integrations: readonly Integration[]): FindChecked<Integration> {
  const byId = new Map<unknown, Integration>(integrations.map((integration) => [integration.id, integration]));
  return (item) => {
    try {
      const checked = byId.get((item as { id?: unknown } | null)?.id);
      return checked && isEqual(checked, item) ? checked : undefined;
    } catch {
      // What cannot be read is found to be so when it is checked.
      return undefined;
    }
  };
}
