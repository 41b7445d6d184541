import type { LitElement, ReactiveController } from 'lit';
import { isComposing } from '../ui/dom/composing.ts';
import type { RowWindow } from './row-window.ts';

/**
 * Moves the focus between the rows of a list by keys. If a list is only partly in the page, Tab stops at one of its
 * rows: otherwise every Tab would bring more rows, and the user could not reach what is below the list.
 *
 * It is for rows with one control each, as in the picker. A row of the section has several controls, and all rows are
 * in the page, so Tab reaches each control.
 */
export class RovingRows implements ReactiveController {
  readonly #host: LitElement;
  readonly #rows: RowWindow;
  /** The place of the row that Tab reaches. */
  #current = 0;
  #wantsFocus = false;

  constructor(host: LitElement, rows: RowWindow) {
    this.#host = host;
    this.#rows = rows;
    host.addController(this);
    host.addEventListener('focusin', (event) => this.#handleFocus(event));
  }

  /** Goes back to the beginning, for another list. */
  reset(): void {
    this.#current = 0;
    this.#rows.reset();
  }

  /**
   * Arrows, Home and End move between the rows of a list of the given length, and from the search to them. Characters
   * that are typed elsewhere go to the search.
   */
  handleKey(event: KeyboardEvent, length: number, focusSearch: () => void): void {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isComposing(event)) return;
    const target = event.target as HTMLElement;
    const isSearch = target.matches('input');
    if (!isSearch && !target.matches('select') && /^\S$/u.test(event.key)) {
      // The browser then types the character into the search.
      focusSearch();
      return;
    }
    const place = placeOf(target);
    if (event.shiftKey || (place < 0 && !isSearch)) return;
    const next = nextPlace(event.key, place, length);
    if (next === undefined) return;
    event.preventDefault();
    if (next < 0) focusSearch();
    else this.#focus(Math.min(next, length - 1), length);
  }

  hostUpdated(): void {
    const { start, end } = this.#rows;
    if (this.#current < start || this.#current >= end) this.#current = start;
    const control = this.#setTabStop();
    // In the update itself, so that the focus is nowhere else in between if its row has left the page.
    if (this.#wantsFocus) control?.focus();
    this.#wantsFocus = false;
  }

  /** Moves the focus to a row as soon as it is in the page. */
  #focus(place: number, length: number): void {
    this.#current = place;
    this.#wantsFocus = true;
    void this.#rows.show(place, length);
  }

  /** Lets Tab reach the current row, whose control it returns, and the others only if the list is short. */
  #setTabStop(): HTMLElement | undefined {
    const { renderRoot } = this.#host;
    const current = renderRoot.querySelector<HTMLElement>(`[aria-posinset="${this.#current + 1}"] button`) ?? undefined;
    for (const control of renderRoot.querySelectorAll<HTMLElement>('[aria-posinset] button')) {
      const tabIndex = control === current || this.#rows.isShort ? 0 : -1;
      if (control.tabIndex !== tabIndex) control.tabIndex = tabIndex;
    }
    return current;
  }

  #handleFocus(event: Event): void {
    const place = placeOf(event.composedPath()[0] as Element);
    if (place < 0) return;
    this.#current = place;
    this.#setTabStop();
  }
}

/** The place in the list of the row around an element, from 0. It is -1 if the element is in no row. */
function placeOf(element: Element): number {
  return Number(element.closest('[aria-posinset]')?.getAttribute('aria-posinset') ?? 0) - 1;
}

/** The place that a key moves to, where -1 is the search before the rows. Undefined if the key does not move. */
function nextPlace(key: string, place: number, length: number): number | undefined {
  if (place < 0) return key === 'ArrowDown' || key === 'Enter' ? 0 : undefined;
  switch (key) {
    case 'ArrowDown':
      return place + 1;
    case 'ArrowUp':
      return place - 1;
    case 'Home':
      return 0;
    case 'End':
      return length - 1;
    default:
      return undefined;
  }
}
