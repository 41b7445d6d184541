import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { keyedList } from '../../ui/dom/keyed-list.ts';
import type { LocalizeController } from '../../localization/localize-controller.ts';
import { wholeNumber } from '../../localization/whole-number.ts';

/** All that stands above the list to narrow it. */
export interface SearchControlsView {
  readonly search: string;
  readonly category: string;
  /** The categories to choose from; none where there is no choice. */
  readonly categories: readonly string[];
  readonly onSearch: (search: string) => void;
  readonly onCategory: (category: string) => void;
}

/** The search field, and the choice of a category. */
export function searchControls(view: SearchControlsView, localize: LocalizeController): TemplateResult {
  const { search, category, categories, onSearch, onCategory } = view;
  const valueOf = ({ target }: Event): string => (target as HTMLInputElement | HTMLSelectElement).value;
  const handleSearch = (event: Event): void => {
    if (valueOf(event) !== search) onSearch(valueOf(event));
  };
  return html`<div class="controls">
    <input
      type="search"
      part="search"
      autofocus
      autocomplete="off"
      spellcheck="false"
      aria-label=${localize.term('searchApplications')}
      placeholder=${localize.term('searchApplications')}
      .value=${search}
      @input=${handleSearch}
      @change=${handleSearch}
    />
    ${
      categories.length === 0
        ? nothing
        : html`<select
          part="category"
          aria-label=${localize.term('applicationCategory')}
          .value=${live(category)}
          @change=${(event: Event) => onCategory(valueOf(event))}
        >
          <option value="">${localize.term('allCategories')}</option>
          ${keyedList(
            categories,
            (name) => name,
            (name) => html`<option value=${name} ?selected=${name === category}>${name}</option>`,
          )}
        </select>`
    }
  </div>`;
}

/** All that is said where nothing is found. */
export interface NothingFoundView {
  readonly message: string;
  /** How many of what is searched are elsewhere, and what that place is called. */
  readonly elsewhere: { readonly count: number; readonly place: string };
  readonly onElsewhere: () => void;
  /** Absent where nothing narrows the list. */
  readonly onClear: (() => void) | undefined;
}

/** That nothing is found, and the ways on: to where there are some, and to start again. */
export function nothingFound(
  { message, elsewhere, onElsewhere, onClear }: NothingFoundView,
  localize: LocalizeController,
): TemplateResult {
  const { count, place } = elsewhere;
  return html`<div class="empty">
    <p>${message}</p>
    ${
      count === 0
        ? nothing
        : html`<button type="button" class="button primary" @click=${onElsewhere}>
          ${localize.term('matchesElsewhere', wholeNumber(count, localize.language), place)}
        </button>`
    }
    ${onClear ? html`<button type="button" class="button" @click=${onClear}>${localize.term('clearSearch')}</button>` : nothing}
  </div>`;
}

/** Brings the focus to the search, with what is typed next at its end. */
export function focusSearch(root: ParentNode): void {
  const input = root.querySelector<HTMLInputElement>('[type="search"]');
  input?.focus();
  input?.setSelectionRange(input.value.length, input.value.length);
}
