import { fullName } from '../../ui/application-name.ts';
import type { LocalizeController } from '../../localization/localize-controller.ts';
import type { ListedIntegration } from './row-action.ts';

type Named = Pick<ListedIntegration, 'integration' | 'application'>;

/**
 * The names for the controls of each integration, no two alike. A name is the application's, with the integration's own
 * if the application can be added several times. If names are still the same, more details tell them apart.
 */
export function distinctNames(localize: LocalizeController, views: readonly Named[]): string[] {
  const ownName = ({ integration }: Named): string => integration.name ?? '';
  const dayAdded = ({ integration }: Named): string => localize.write.day(integration.addedAt);
  let names = views.map(({ integration, application }) => fullName(localize, application, integration));
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
