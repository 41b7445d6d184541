import { adoptStyles, html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { SettledController } from '../controllers/settled-controller.ts';
import { nameOf } from '../internal/application-name.ts';
import { fold, searchWords } from '../internal/folded-text.ts';
import { status } from '../internal/messages.ts';
import '../localization/en-dialogs.ts';
import type { LocalizeController } from '../localization/localize-controller.ts';
import type { Integration, IntegrationStatus } from '../model/integration.ts';
import { integrationRow, type IntegrationView } from './integration-row.ts';
import { longListStyles } from './long-list.styles.ts';

/** What needs somebody first stands first. */
const ATTENTION: readonly IntegrationStatus[] = ['error', 'setup-required', 'pending'];

/** A list of so many integrations that one has to look for what one wants: in order of attention, with a filter. */
export class LongList implements ReactiveController {
  readonly #host: LitElement;
  readonly #localize: LocalizeController;
  readonly #settled: SettledController;
  #search = '';
  #places = new Map<string, number>();
  #shown: ReadonlySet<string> = new Set();

  constructor(host: LitElement, localize: LocalizeController) {
    this.#host = host;
    this.#localize = localize;
    this.#settled = new SettledController(host, () => this.#search);
    // What was seen before the list became long keeps its order.
    this.#keep([...host.renderRoot.querySelectorAll('li')].map(({ dataset }) => dataset['id'] ?? ''));
    const { elementStyles } = host.constructor as typeof LitElement;
    host.addController(this);
    adoptStyles(host.renderRoot as ShadowRoot, [...elementStyles, longListStyles]);
  }

  /** Takes the order anew. */
  reorder(): void {
    this.#places.clear();
    this.#host.requestUpdate();
  }

  /** Draws the filter, and those that it lets through. */
  render(integrations: readonly Integration[], viewOf: (integration: Integration) => IntegrationView): TemplateResult {
    const localize = this.#localize;
    const words = searchWords(this.#search);
    const views = this.#ordered(integrations).map(viewOf);
    this.#shown = new Set(views.filter((view) => this.#isMeant(view, words)).map(({ integration }) => integration.id));
    const { size } = this.#shown;
    const label = localize.term('filterIntegrations');
    return html`<div class="filter">
        <input
          type="search"
          part="filter"
          autocomplete="off"
          spellcheck="false"
          aria-label=${label}
          placeholder=${label}
          .value=${live(this.#search)}
          @input=${({ target }: Event) => this.#filter((target as HTMLInputElement).value)}
        />
        ${status(words.length > 0 && this.#settled.settled ? localize.term('integrationCount', size) : '')}
      </div>
      ${size > 0
        ? nothing
        : html`<div class="message">
            <p>${localize.term('noIntegrationMatches', this.#search.trim())}</p>
            <button type="button" class="button" @click=${() => this.#clear()}>${localize.term('clearSearch')}</button>
          </div>`}
      <ul role="list" aria-labelledby="heading" ?hidden=${size === 0}>
        ${repeat(
          views,
          ({ integration }) => integration.id,
          (view) => guard([localize.lang(), ...shownBy(view)], () => integrationRow(view, localize)),
        )}
      </ul>`;
  }

  // Rows that do not match stay in the page, because making them anew would take longer than a key press may.
  hostUpdated(): void {
    for (const row of this.#host.renderRoot.querySelectorAll('li')) row.hidden = !this.#shown.has(row.dataset['id'] ?? '');
  }

  #isMeant(view: IntegrationView, words: readonly string[]): boolean {
    if (words.length === 0) return true;
    const text = fold(this.#textOf(view));
    return words.every((word) => text.includes(word));
  }

  /** In the order that was taken. What came later stands at the end, so that nothing moves under anybody's hands. */
  #ordered(integrations: readonly Integration[]): Integration[] {
    if (this.#places.size === 0) {
      this.#keep(integrations.toSorted((one, other) => rankOf(one) - rankOf(other)).map(({ id }) => id));
    }
    const placeOf = ({ id }: Integration): number => this.#places.get(id) ?? Infinity;
    return integrations.toSorted((one, other) => (placeOf(one) < placeOf(other) ? -1 : Number(placeOf(one) > placeOf(other))));
  }

  #keep(ids: readonly string[]): void {
    for (const [place, id] of ids.entries()) this.#places.set(id, place);
  }

  /** What an integration is looked for by: what its row shows, and other names. */
  #textOf({ integration, application }: IntegrationView): string {
    const { name = '', status: state, statusReason } = integration;
    const shown = [nameOf(application, integration, this.#localize), name, this.#localize.term('integrationStatus', state)];
    return [...shown, this.#localize.text(statusReason), application?.vendor ?? '', ...(application?.keywords ?? [])].join('\n');
  }

  #filter(search: string): void {
    this.#search = search;
    this.#host.requestUpdate();
  }

  #clear(): void {
    this.#filter('');
    this.#host.renderRoot.querySelector<HTMLElement>('[type="search"]')?.focus();
  }
}

function rankOf({ status: state }: Integration): number {
  const rank = ATTENTION.indexOf(state);
  return rank < 0 ? ATTENTION.length : rank;
}

/** What a row shows: it is drawn again only where that changes. A list that was loaded again has new objects that say the same. */
function shownBy({ integration, application, busy, configureDenialId, removeDenialId, pausing }: IntegrationView): unknown[] {
  return [JSON.stringify(integration), application, busy, configureDenialId, removeDenialId, pausing !== undefined, ...(pausing?.shows ?? [])];
}
