import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../localization/localize-controller.ts';

/** All that a search field shows. */
interface SearchFieldView {
  readonly part: string;
  readonly label: string;
  readonly search: string;
  /** Whether it has the first focus of its dialog. */
  readonly isFocusedFirst?: boolean;
  readonly onSearch: (search: string) => void;
}

/** The field in which the user searches a list. */
export function searchField({ part, label, search, isFocusedFirst, onSearch }: SearchFieldView): TemplateResult {
  const handleSearch = ({ target }: Event): void => {
    const { value } = target as HTMLInputElement;
    if (value !== search) onSearch(value);
  };
  return html`<input
    type="search"
    part=${part}
    ?autofocus=${isFocusedFirst}
    autocomplete="off"
    autocapitalize="none"
    autocorrect="off"
    spellcheck="false"
    enterkeyhint="search"
    aria-label=${label}
    placeholder=${label}
    .value=${search}
    @input=${handleSearch}
    @change=${handleSearch}
  />`;
}

/** Moves the focus to the search field, with the caret at the end. */
export function focusSearch(root: ParentNode): void {
  const input = root.querySelector<HTMLInputElement>('[type="search"]');
  input?.focus();
  input?.setSelectionRange(input.value.length, input.value.length);
}

/** All that a list says if the filter leaves nothing. */
interface NoMatchView {
  readonly message: string;
  /** Where else there are matches, and how many. */
  readonly elsewhere?: { readonly count: number; readonly place: string; readonly onShow: () => void };
  /** Clears the filter. Undefined if nothing narrows the list. */
  readonly onClear: (() => void) | undefined;
}

/** Says that the filter leaves nothing, and offers the ways on: to other matches, and to the whole list. */
export function noMatch(localize: LocalizeController, { message, elsewhere, onClear }: NoMatchView): TemplateResult {
  return html`<div class="empty" part="empty">
    <p>${message}</p>
    ${
      elsewhere?.count
        ? html`<button type="button" class="button primary" part="button button-primary" @click=${elsewhere.onShow}>
          ${localize.term('matchesElsewhere', elsewhere)}
        </button>`
        : nothing
    }
    ${
      onClear
        ? html`<button type="button" class="button" part="button" @click=${onClear}>${localize.term('clearSearch')}</button>`
        : nothing
    }
  </div>`;
}
