import { ListFilter } from '../../collection/list-filter.ts';
import type { Searchable } from '../../collection/search-index.ts';
import type { LocalizeController } from '../../localization/localize-controller.ts';
import type { Application } from '../../model/application.ts';
import type { Integration } from '../../model/integration.ts';
import { isInGroup, type StatusGroup } from './integration-groups.ts';
import { statusText } from './integration-row.ts';
import type { ListedIntegration } from './row-action.ts';

interface Indexed {
  readonly application: Application | undefined;
  readonly description: string;
  readonly searchable: Searchable;
}

/** What narrows a long list of integrations: a search, and a group of statuses. */
export class IntegrationFilter extends ListFilter<Searchable, StatusGroup> {
  /** The rows that matched. They stay until the filter changes, even if their status changes meanwhile. */
  readonly #shown = new Set<string>();
  readonly #indexed = new WeakMap<Integration, Indexed>();
  /** What was searched last. The same array while its items are the same, so that its search need not be repeated. */
  #searchables: readonly Searchable[] = [];

  /** Whether the row of an integration is shown. */
  isShown(id: string): boolean {
    return !this.isNarrowed || this.#shown.has(id);
  }

  override narrow(change: { search?: string; choice?: StatusGroup | undefined }): void {
    super.narrow(change);
    this.#shown.clear();
  }

  /** Shows what the filter lets through. Returns what the search finds, in every group. */
  apply(localize: LocalizeController, views: readonly ListedIntegration[]): readonly ListedIntegration[] {
    if (!this.isNarrowed) return views;
    const found = this.#find(localize, views);
    for (const view of found) if (isInGroup(view, this.choice)) this.#shown.add(view.id);
    return found;
  }

  #find(localize: LocalizeController, views: readonly ListedIntegration[]): readonly ListedIntegration[] {
    if (this.search.trim() === '') return views;
    const searchables = views.map((view) => this.#searchable(localize, view));
    const isSame =
      searchables.length === this.#searchables.length &&
      searchables.every((item, index) => item === this.#searchables[index]);
    if (!isSame) this.#searchables = searchables;
    const { items } = this.find(this.#searchables, this.search);
    const ids = new Set(items.map(({ id }) => id));
    return views.filter(({ id }) => ids.has(id));
  }

  /** An integration is found by what its row shows, and by other names of its application. */
  #searchable(localize: LocalizeController, view: ListedIntegration): Searchable {
    const { id, integration, application } = view;
    const description = [statusText(localize, view), localize.text(integration.statusReason)].join('\n');
    const known = this.#indexed.get(integration);
    if (known?.application === application && known?.description === description) return known.searchable;
    const searchable: Searchable = {
      id,
      name: application?.name ?? integration.applicationId,
      keywords: [integration.name ?? '', ...(application?.keywords ?? [])],
      vendor: application?.vendor,
      description,
    };
    this.#indexed.set(integration, { application, description, searchable });
    return searchable;
  }
}
