import type { Integration } from '../../model/integration.ts';
import type { LocalizeController } from '../../localization/localize-controller.ts';
import type { ListedIntegration } from './row-action.ts';

/** What each section has listed of each integration. It goes with the section. */
const known = new WeakMap<LocalizeController, WeakMap<Integration, ListedIntegration>>();

/**
 * The integrations with names for their controls, no two alike. If names are the same, more details tell them apart. An
 * item that has not changed is the same object as before.
 */
export function distinctlyNamed(
  localize: LocalizeController,
  items: readonly ListedIntegration[],
): readonly ListedIntegration[] {
  const names = distinctNames(localize, items);
  const listed = known.get(localize) ?? new WeakMap<Integration, ListedIntegration>();
  known.set(localize, listed);
  return items.map((item, index) => {
    const fullName = names[index] ?? '';
    const last = listed.get(item.integration);
    if (last?.application === item.application && last?.fullName === fullName) return last;
    const next = { ...item, fullName };
    listed.set(item.integration, next);
    return next;
  });
}

function distinctNames(localize: LocalizeController, views: readonly ListedIntegration[]): string[] {
  const ownName = ({ integration }: ListedIntegration): string => integration.name ?? '';
  const dayAdded = ({ integration }: ListedIntegration): string => localize.write.day(integration.addedAt);
  let names = views.map(({ fullName }) => fullName);
  for (const detailOf of [ownName, dayAdded]) {
    const seen = new Set<string>();
    const shared = new Set(names.filter((name) => seen.has(name) || !seen.add(name)));
    if (shared.size === 0) return names;
    names = views.map((view, index) => {
      const name = names[index] ?? '';
      const more = shared.has(name) && detailOf(view);
      return more && !name.endsWith(more) ? `${name} ${more}` : name;
    });
  }
  const taken = new Set<string>();
  for (const name of names) {
    let distinct = name;
    for (let number = 2; taken.has(distinct); number += 1) distinct = `${name} (${number})`;
    taken.add(distinct);
  }
  return [...taken];
}
