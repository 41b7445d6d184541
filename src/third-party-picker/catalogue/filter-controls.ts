import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { searchField } from '../../collection/filter-templates.ts';
import { keyedList } from '../../ui/dom/keyed-list.ts';
import type { LocalizeController } from '../../localization/localize-controller.ts';

/** All that the controls above the list show. */
export interface FilterControlsView {
  readonly search: string;
  /** Undefined for all categories. */
  readonly category: string | undefined;
  /** The categories to choose from. Empty if there is no choice. */
  readonly categories: readonly string[];
  readonly onSearch: (search: string) => void;
  readonly onCategory: (category: string | undefined) => void;
}

/** The search field, and the choice of a category. */
export function filterControls(localize: LocalizeController, view: FilterControlsView): TemplateResult {
  const { search, category = '', categories, onSearch, onCategory } = view;
  const label = localize.term('searchApplications');
  return html`<div class="controls">
    ${searchField({ part: 'search', label, search, isFocusedFirst: true, onSearch })}
    ${
      categories.length === 0
        ? nothing
        : html`<select
          part="category"
          aria-label=${localize.term('applicationCategory')}
          .value=${live(category)}
          @change=${({ target }: Event) => onCategory((target as HTMLSelectElement).value || undefined)}
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
