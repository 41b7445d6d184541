import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { collectionStyles } from '../../collection/collection.styles.ts';
import { focusSearch, noMatch, searchField } from '../../collection/filter-templates.ts';
import { rowFocusOf } from '../../collection/row-focus.ts';
import { RowWindow } from '../../collection/row-window.ts';
import { DebounceController } from '../../ui/debounce-controller.ts';
import { addStyles } from '../../ui/dom/add-styles.ts';
import { status } from '../../ui/notice.ts';
import '../../localization/tables/en-deferred.ts';
import type { LocalizeController } from '../../localization/localize-controller.ts';
import { IntegrationFilter } from './integration-filter.ts';
import { ATTENTION, countIn, countStatuses, groupButtons, rankOf, type StatusGroup } from './integration-groups.ts';
import type { RowsContext } from './integration-views.ts';
import { longListStyles } from './long-list.styles.ts';
import type { ListedIntegration } from './row-action.ts';

interface DrawnRow {
  readonly write: unknown;
  readonly hasMenu: boolean;
  readonly template: TemplateResult;
}

/** A list with so many integrations that the user has to look for one: in order of attention, with a filter. */
export class LongList implements ReactiveController {
  readonly #host: LitElement;
  readonly #localize: LocalizeController;
  readonly #filter = new IntegrationFilter();
  readonly #debounce: DebounceController;
  readonly #rows: RowWindow;
  readonly #controllers: readonly ReactiveController[];
  readonly #removeStyles: () => void;
  /** The identifiers in the order of the first sort. */
  readonly #order = new Set<string>();
  /** The identifiers as they came last, and the place where each row of the ordered list came from. */
  #ids: readonly string[] = [];
  #places: readonly number[] = [];
  /** The rows as they were drawn last, with the write and the menu that they show. */
  #drawn = new WeakMap<ListedIntegration, DrawnRow>();
  /** What all of these rows depend on. */
  #shared: readonly unknown[] = [];
  #context: RowsContext | undefined;
  /** Whether rows are hidden. */
  #isHiding = false;
  /** How many integrations needed attention when the list was first shown. */
  #attention: number | undefined;
  #isAttentionAnnounced = false;

  constructor(host: LitElement, localize: LocalizeController) {
    this.#host = host;
    this.#localize = localize;
    host.addController(this);
    this.#debounce = new DebounceController(host, () => JSON.stringify([this.#filter.search, this.#filter.choice]));
    this.#rows = new RowWindow(host, 'background');
    this.#controllers = [this, this.#debounce, this.#rows];
    // This list hides rows, and the focus with them.
    rowFocusOf(host).actLast();
    // What was seen before the list became long keeps its order, and stays in the page.
    const seen = [...this.#root.querySelectorAll('li')].map(({ dataset }) => dataset['id'] ?? '');
    for (const id of seen) this.#order.add(id);
    this.#rows.include(seen.length);
    this.#removeStyles = addStyles(this.#root, [collectionStyles, longListStyles]);
  }

  get #root(): ShadowRoot {
    return this.#host.renderRoot as ShadowRoot;
  }

  /** Leaves the list as it was before. */
  remove(): void {
    for (const controller of this.#controllers) {
      this.#host.removeController(controller);
      controller.hostDisconnected?.();
    }
    this.#removeStyles();
    this.#show(() => true);
  }

  // Rows that do not match stay in the page: creating them again would take longer than a key press may.
  hostUpdated(): void {
    const { isNarrowed } = this.#filter;
    if (isNarrowed || this.#isHiding) this.#show((id) => this.#filter.isShown(id));
    this.#isHiding = isNarrowed;
  }

  /** Sorts the list again. */
  reorder(): void {
    // A row that comes to the end must not leave the page, and take the focus with it.
    this.#rows.include(Infinity);
    this.#order.clear();
    this.#ids = [];
    this.#host.requestUpdate();
  }

  /** Sorts and narrows the list. Returns the items whose rows are in the page, and the filter above them. */
  arrange(integrations: readonly ListedIntegration[]): { rows: readonly ListedIntegration[]; filter: TemplateResult } {
    const views = this.#ordered(integrations);
    const found = this.#filter.apply(this.#localize, views);
    const count = this.#filter.isNarrowed ? views.filter(({ id }) => this.#filter.isShown(id)).length : views.length;
    return { rows: this.#rows.slice(views), filter: this.#renderFilter(views, found, count) };
  }

  /**
   * Draws a row, if something that it shows has changed. While its integration is being paused or resumed, and after
   * that has failed, it is always drawn again.
   */
  row(item: ListedIntegration, context: RowsContext, draw: (item: ListedIntegration) => TemplateResult): unknown {
    this.#follow(context);
    const { store, pausing, menu } = context;
    const write = store?.writing(item.id);
    const hasMenu = menu?.openId === item.id;
    const last = this.#drawn.get(item);
    const isTried = pausing?.hasAttempt(store, item.id);
    if (last && last.write === write && last.hasMenu === hasMenu && !isTried) return last.template;
    const template = draw(item);
    if (isTried) this.#drawn.delete(item);
    else this.#drawn.set(item, { write, hasMenu, template });
    return template;
  }

  /** Forgets what was drawn if something that all rows depend on has changed. */
  #follow(context: RowsContext): void {
    if (context === this.#context) return;
    this.#context = context;
    const { store, denials, pausing, menu } = context;
    const shared = [
      this.#localize.translation,
      store,
      pausing,
      menu,
      denials.reasonId('configure'),
      denials.reasonId('remove'),
    ];
    if (shared.every((value, index) => value === this.#shared[index])) return;
    this.#shared = shared;
    this.#drawn = new WeakMap();
  }

  #renderFilter(
    views: readonly ListedIntegration[],
    found: readonly ListedIntegration[],
    count: number,
  ): TemplateResult {
    const localize = this.#localize;
    const { search, choice: chosen, isNarrowed } = this.#filter;
    const all = countStatuses(views);
    const countText = isNarrowed && this.#debounce.isQuiet ? localize.term('integrationCount', { count }) : '';
    return html`<div class="filter">
        ${searchField({
          part: 'filter',
          label: localize.term('filterIntegrations'),
          search,
          onSearch: (search) => this.#narrow({ search }),
        })}
        ${groupButtons(localize, { all, found: found === views ? all : countStatuses(found), chosen, onChoose: (choice) => this.#narrow({ choice }) })}
        ${status(countText)}${status(this.#attentionText(countIn(all, ATTENTION)))}
      </div>
      ${count > 0 ? nothing : noMatch(localize, { message: this.#noMatchText(), onClear: () => this.#clearSearch() })}`;
  }

  #noMatchText(): string {
    const localize = this.#localize;
    const { choice: group } = this.#filter;
    const search = this.#filter.search.trim();
    if (!group) return localize.term('noIntegrationMatches', { search });
    return search
      ? localize.term('noIntegrationInGroup', { search, group: group.name(localize) })
      : localize.term('noIntegrationOfStatus', { status: group.statuses[0] });
  }

  /** How many integrations need attention, as soon as that changes: the row may be far away from what is seen. */
  #attentionText(count: number): string {
    this.#attention ??= count;
    this.#isAttentionAnnounced ||= count !== this.#attention;
    return this.#isAttentionAnnounced ? this.#localize.term('integrationsNeedAttention', { count }) : '';
  }

  /** Keeps the order of the first sort. New rows come at the end, so that nothing moves under the user's hands. */
  #ordered(views: readonly ListedIntegration[]): ListedIntegration[] {
    if (this.#order.size === 0)
      for (const { id } of views.toSorted((one, other) => rankOf(one) - rankOf(other))) this.#order.add(id);
    if (views.length !== this.#ids.length || views.some(({ id }, index) => id !== this.#ids[index])) {
      this.#ids = views.map(({ id }) => id);
      const places = new Map(this.#ids.map((id, index) => [id, index]));
      const known = [...this.#order].flatMap((id) => places.get(id) ?? []);
      this.#places = [...known, ...[...places].filter(([id]) => !this.#order.has(id)).map(([, index]) => index)];
    }
    return this.#places.map((index) => views[index] as ListedIntegration);
  }

  #show(isShown: (id: string) => boolean): void {
    for (const row of this.#root.querySelectorAll('li')) row.hidden = !isShown(row.dataset['id'] ?? '');
    for (const list of this.#root.querySelectorAll('ul')) list.hidden = !list.querySelector('li:not([hidden])');
  }

  #narrow(change: { search?: string; choice?: StatusGroup | undefined }): void {
    this.#filter.narrow(change);
    this.#keepPlace();
    this.#rows.include(Infinity);
    this.#host.requestUpdate();
  }

  /** Keeps the section as high as the page needs to stay where it is scrolled, however short the list becomes. */
  #keepPlace(): void {
    const section = this.#root.querySelector<HTMLElement>('.section');
    if (!section) return;
    const seen = innerHeight - section.getBoundingClientRect().top;
    section.style.minBlockSize = this.#filter.isNarrowed ? `${Math.min(seen, section.offsetHeight)}px` : '';
  }

  #clearSearch(): void {
    this.#narrow({ search: '' });
    focusSearch(this.#root);
  }
}
