import type { FindChecked } from '../../adapter/reads.ts';
import { isEqual } from '../../model/data/is-equal.ts';
import type { Integration } from '../../model/integration.ts';

/**
 * Returns a function that finds the checked integration which an unchecked item equals: to compare takes less time than
 * to check. It comes with the dialogs. Without it, every item is checked.
 */
export function findChecked(integrations: readonly Integration[]): FindChecked<Integration> {
  let byId: Map<unknown, Integration> | undefined;
  const find = (id: unknown): Integration | undefined =>
    (byId ??= new Map(integrations.map((integration) => [integration.id, integration]))).get(id);
  return (item, place) => {
    try {
      const id = (item as { id?: unknown } | null)?.id;
      const last = integrations[place];
      const checked = last?.id === id ? last : find(id);
      return checked && isEqual(checked, item) ? checked : undefined;
    } catch {
      // What cannot be read is found to be so when it is checked.
      return undefined;
    }
  };
}
