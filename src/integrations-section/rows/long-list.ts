import {
  adoptStyles,
  html,
  nothing,
  type CSSResultOrNative,
  type LitElement,
  type ReactiveController,
  type TemplateResult,
} from 'lit';
import { guard } from 'lit/directives/guard.js';
import { findApplications } from '../../collection/search.ts';
import { DebounceController } from '../../ui/debounce-controller.ts';
import { status } from '../../ui/notice.ts';
import { searchStyles } from '../../ui/styles/search-styles.ts';
import '../../localization/tables/en-deferred.ts';
import type { LocalizeController } from '../../localization/localize-controller.ts';
import { wholeNumber } from '../../localization/whole-number.ts';
import type { Application } from '../../model/application.ts';
import type { Integration } from '../../model/integration.ts';
import { ATTENTION, groupButtons, isIn, rankOf, type Group } from './integration-groups.ts';
import { integrationRow, statusText, type IntegrationView } from './integration-row.ts';
import { longListStyles } from './long-list.styles.ts';

/** So many rows fill a high window: the others come after them, … */
const FIRST = 40;
/** … so many at once, and after so many milliseconds in which the browser can paint and answer. */
const PIECE = 200;
const PAUSE = 20;

/** A list of so many integrations that one has to look for what one wants: in order of attention, with a filter and groups. */
export class LongList implements ReactiveController {
  readonly #host: LitElement;
  readonly #localize: LocalizeController;
  readonly #settled: DebounceController;
  #search = '';
  /** The group that is shown. Absent stands for all. */
  #group: Group | undefined;
  /** How many needed attention when the list was first shown. */
  #attention: number | undefined;
  #isAttentionTold = false;
  #places = new Map<string, number>();
  /** What the search lets through. What it let through stays, whatever becomes of it, until the search changes. */
  #shown = new Set<string>();
  readonly #searched = new WeakMap<
    Integration,
    { application: Application | undefined; shown: string; entry: Application }
  >();
  /** How many rows are in the page, if there are so many. */
  #length: number;
  /** Whether there are more. */
  #isPartial = false;
  #growing: ReturnType<typeof setTimeout> | undefined;
  /** The control of a row that has the focus before an update. */
  #focused: HTMLElement | undefined;

  constructor(host: LitElement, localize: LocalizeController) {
    this.#host = host;
    this.#localize = localize;
    this.#settled = new DebounceController(host, () => [...(this.#group?.statuses ?? []), this.#search].join('\n'));
    // What was seen before the list became long keeps its order, and stays in the page.
    const seen = [...this.#root.querySelectorAll('li')].map(({ dataset }) => dataset['id'] ?? '');
    this.#keep(seen);
    this.#length = Math.max(FIRST, seen.length);
    host.addController(this);
    adoptStyles(this.#root, [...this.#styles, searchStyles, longListStyles]);
  }

  get #root(): ShadowRoot {
    return this.#host.renderRoot as ShadowRoot;
  }

  get #styles(): CSSResultOrNative[] {
    return (this.#host.constructor as typeof LitElement).elementStyles;
  }

  /** Leaves the list as it was before. */
  remove(): void {
    this.#host.removeController(this);
    this.#host.removeController(this.#settled);
    this.#settled.hostDisconnected();
    this.hostDisconnected();
    adoptStyles(this.#root, this.#styles);
    this.#show(() => true);
  }

  hostDisconnected(): void {
    clearTimeout(this.#growing);
    this.#growing = undefined;
  }

  hostUpdate(): void {
    const { activeElement } = this.#root;
    this.#focused = activeElement?.closest('li') ? (activeElement as HTMLElement) : undefined;
  }

  // Rows that do not match stay in the page, because making them anew would take longer than a key press may.
  hostUpdated(): void {
    if (this.#isPartial) this.#grow();
    this.#show((id) => this.#shown.has(id));
    // A row that moves loses the focus.
    if (this.#focused?.isConnected && this.#focused !== this.#root.activeElement) this.#focused.focus();
  }

  /** Takes the order anew. */
  reorder(): void {
    // Whatever comes to the end then does not leave the page, and the focus with it.
    this.#length = Infinity;
    this.#places.clear();
    this.#host.requestUpdate();
  }

  /** Puts the rows in their order, and draws the filter above them. */
  arrange(integrations: readonly IntegrationView[]): { rows: readonly IntegrationView[]; filter: TemplateResult } {
    const rows = this.#ordered(integrations);
    const found = this.#found(rows);
    for (const view of found) if (isIn(view, this.#group)) this.#shown.add(view.integration.id);
    const count = rows.filter(({ integration }) => this.#shown.has(integration.id)).length;
    const isNarrowed = this.#search.trim() !== '' || this.#group !== undefined;
    const localize = this.#localize;
    const filter = html`<div class="search filter">
        ${this.#renderSearch()}
        ${groupButtons({ all: rows, found, chosen: this.#group, choose: (group) => this.#narrow(this.#search, group) }, localize)}
        ${status(isNarrowed && this.#settled.isSettled ? localize.term('integrationCount', count, wholeNumber(count, localize.language)) : '')}${status(this.#attentionText(rows))}
      </div>
      ${count > 0 ? nothing : this.#renderNothing()}`;
    this.#isPartial = this.#length < rows.length;
    return { rows: rows.slice(0, this.#length), filter };
  }

  /** Draws a row, where something that it shows has changed. */
  row(view: IntegrationView): unknown {
    const localize = this.#localize;
    return guard([localize.language, ...shownBy(view)], () => integrationRow(view, localize));
  }

  #renderSearch(): TemplateResult {
    const label = this.#localize.term('filterIntegrations');
    return html`<input
      type="search"
      part="filter"
      autocomplete="off"
      spellcheck="false"
      aria-label=${label}
      placeholder=${label}
      .value=${this.#search}
      @input=${this.#handleSearch}
      @change=${this.#handleSearch}
    />`;
  }

  readonly #handleSearch = ({ target }: Event): void => {
    const { value } = target as HTMLInputElement;
    if (value !== this.#search) this.#narrow(value, this.#group);
  };

  #renderNothing(): TemplateResult {
    const localize = this.#localize;
    const search = this.#search.trim();
    const text = this.#group
      ? localize.term('noIntegrationInGroup', search, this.#group.name(localize))
      : localize.term('noIntegrationMatches', search);
    return html`<div class="message">
      <p>${text}</p>
      <button type="button" class="button" @click=${() => this.#clear()}>${localize.term('clearSearch')}</button>
    </div>`;
  }

  /** How many need attention, once that has changed: the row may be far away from what is seen. */
  #attentionText(rows: readonly IntegrationView[]): string {
    const count = rows.filter((view) => isIn(view, ATTENTION)).length;
    this.#attention ??= count;
    this.#isAttentionTold ||= count !== this.#attention;
    return this.#isAttentionTold
      ? this.#localize.term('integrationsNeedAttention', count, wholeNumber(count, this.#localize.language))
      : '';
  }

  /** What the search means. It is the picker's. */
  #found(views: readonly IntegrationView[]): readonly IntegrationView[] {
    if (this.#search.trim() === '') return views;
    const { applications } = findApplications(
      views.map((view) => this.#searchable(view)),
      this.#search,
    );
    const ids = new Set(applications.map(({ id }) => id));
    return views.filter(({ integration }) => ids.has(integration.id));
  }

  /** In the order that was taken. What came later stands at the end, so that nothing moves under anybody's hands. */
  #ordered(views: readonly IntegrationView[]): IntegrationView[] {
    if (this.#places.size === 0) {
      this.#keep(views.toSorted((one, other) => rankOf(one) - rankOf(other)).map(({ integration }) => integration.id));
    }
    const placeOf = ({ integration }: IntegrationView): number => this.#places.get(integration.id) ?? Infinity;
    return views.toSorted((one, other) => (placeOf(one) < placeOf(other) ? -1 : Number(placeOf(one) > placeOf(other))));
  }

  #keep(ids: readonly string[]): void {
    for (const [place, id] of ids.entries()) this.#places.set(id, place);
  }

  /** An integration as the search sees it: by what its row shows, and by other names of its application. */
  #searchable(view: IntegrationView): Application {
    const { integration, application } = view;
    const shown = [statusText(view, this.#localize), this.#localize.text(integration.statusReason)].join('\n');
    const known = this.#searched.get(integration);
    if (known?.application === application && known?.shown === shown) return known.entry;
    const entry: Application = {
      id: integration.id,
      kind: 'third-party',
      name: application?.name ?? integration.applicationId,
      keywords: [integration.name ?? '', ...(application?.keywords ?? [])],
      vendor: application?.vendor,
      description: shown,
    };
    this.#searched.set(integration, { application, shown, entry });
    return entry;
  }

  /** Lets more rows into the page, once those that it has are painted. */
  #grow(): void {
    this.#growing ??= setTimeout(() => {
      this.#growing = undefined;
      this.#length += PIECE;
      this.#host.requestUpdate();
    }, PAUSE);
  }

  #show(isShown: (id: string) => boolean): void {
    for (const row of this.#root.querySelectorAll('li')) row.hidden = !isShown(row.dataset['id'] ?? '');
    for (const list of this.#root.querySelectorAll('ul')) list.hidden = !list.querySelector('li:not([hidden])');
  }

  #narrow(search: string, group: Group | undefined): void {
    this.#search = search;
    this.#group = group;
    this.#length = Infinity;
    this.#shown.clear();
    this.#host.requestUpdate();
  }

  #clear(): void {
    this.#narrow('', this.#group);
    this.#root.querySelector<HTMLElement>('[type="search"]')?.focus();
  }
}

/** What a row shows: it is drawn again only where that changes. A list that was loaded again has new objects that say the same. */
function shownBy({
  integration,
  application,
  fullName,
  busy,
  configureDenialId,
  removeDenialId,
  pausing,
}: IntegrationView): unknown[] {
  return [
    JSON.stringify(integration),
    application,
    fullName,
    busy,
    configureDenialId,
    removeDenialId,
    pausing !== undefined,
    ...(pausing?.shows ?? []),
  ];
}
