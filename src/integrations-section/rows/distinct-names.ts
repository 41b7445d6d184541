import { fullName } from '../../ui/application-name.ts';
import type { LocalizeController } from '../../localization/localize-controller.ts';
import type { IntegrationView } from './integration-row.ts';

/**
 * The names by which the controls of each integration are called, no two alike: the application's, with the integration's own
 * where the application may be there several times; where others are called the same, with more of what tells them apart.
 */
export function distinctNames(
  views: readonly Pick<IntegrationView, 'integration' | 'application'>[],
  localize: LocalizeController,
): string[] {
  let names = views.map(({ integration, application }) => fullName(localize, application, integration));
  for (const detail of [ownName, dayAdded]) {
    const seen = new Set<string>();
    const shared = new Set(names.filter((name) => seen.has(name) || !seen.add(name)));
    names = views.map((view, index) => {
      const name = names[index] ?? '';
      const more = shared.has(name) && detail(view, localize);
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

function ownName({ integration }: Pick<IntegrationView, 'integration'>): string {
  return integration.name ?? '';
}

function dayAdded({ integration }: Pick<IntegrationView, 'integration'>, localize: LocalizeController): string {
  return localize.day(integration.addedAt);
}
