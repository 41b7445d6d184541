import { intersectionObserver } from '../ui/dom/bare-dom.ts';
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

/** How many rows come into the page at once: some screenfuls. */
const STEP = 40;

interface Item {
  readonly id: string;
}

interface WindowHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: ParentNode;
}

/**
 * Which rows of a long list are in the page. More come when the end of those that are there is about to be seen, and
 * when the focus goes beyond it. Of a list that is not wholly there Tab reaches one row, as otherwise more would come at
 * each Tab, and what stands below the list would be out of reach.
 */
export class RowWindow implements ReactiveController {
  readonly #host: WindowHost;
  #start = 0;
  #end = STEP;
  #length = 0;
  /** The place of the row that Tab reaches. */
  #current = 0;
  /** Whether the focus is to go to it. */
  #wantsFocus = false;
  /** A row that is to stay where it is seen, and where that is. */
  #kept: { readonly row: Element; readonly top: number } | undefined;
  #observer: IntersectionObserver | undefined;
  /** The row that has the focus. */
  #focused: HTMLElement | null = null;

  constructor(host: WindowHost) {
    this.#host = host;
    host.addController(this);
    host.addEventListener('focusin', (event) => this.#handleFocus(event));
  }

  /** Goes back to the beginning, for another list. */
  reset(): void {
    this.#start = 0;
    this.#end = STEP;
    this.#current = 0;
    if (this.#scroller) this.#scroller.scrollTop = 0;
  }

  /** Draws the rows that are in the page. `row` gets the place of each in the whole list. */
  render<T extends Item>(
    items: readonly T[],
    rows: (shown: readonly T[], start: number) => TemplateResult,
  ): TemplateResult {
    // Others may have come before the row with the focus.
    const focused = this.#focused?.dataset['id'];
    const place = focused === undefined ? -1 : items.findIndex(({ id }) => id === focused);
    if (place >= this.#end) this.#end = place + STEP;
    // A list that has become shorter is seen from where it still has rows.
    if (this.#start >= items.length) this.#start = Math.max(0, items.length - STEP);
    if (this.#current < this.#start || this.#current >= Math.min(this.#end, items.length)) this.#current = this.#start;
    this.#length = items.length;
    return html`${this.#start > 0 ? html`<div class="more before"></div>` : nothing}
    ${rows(items.slice(this.#start, this.#end), this.#start)}
    ${this.#end < items.length ? html`<div class="more after"></div>` : nothing}`;
  }

  /** Brings the row at a place of a list with so many into the page. */
  async show(place: number, length: number): Promise<void> {
    if (place < this.#start - 1 || place > this.#end) {
      this.#start = Math.max(0, Math.min(place, length - STEP));
      this.#end = this.#start + STEP;
    } else if (place < this.#start) this.#extendBefore();
    else if (place === this.#end) this.#end += STEP;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
  }

  /** The same, and brings the focus to what can be done with it, unless it is wanted elsewhere before that. */
  focus(place: number, length: number): void {
    this.#current = place;
    this.#wantsFocus = true;
    void this.show(place, length);
  }

  hostUpdate(): void {
    this.#focused = this.#host.renderRoot.querySelector('.row:focus-within');
  }

  hostUpdated(): void {
    const kept = this.#kept;
    this.#kept = undefined;
    if (kept && this.#scroller) this.#scroller.scrollTop += kept.row.getBoundingClientRect().top - kept.top;
    const current = this.#setTabStop();
    // In the update itself, so that the focus is nowhere else in between where its row was taken out of the page.
    if (this.#wantsFocus) current?.focus();
    // A row that got another place has lost the focus on the way.
    else if (this.#focused?.isConnected && !this.#focused.matches(':focus-within'))
      this.#focused.querySelector('button')?.focus({ preventScroll: true });
    this.#wantsFocus = false;
    if (kept) void this.#keepInPlace(kept.row);
    this.#observer ??= intersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) this.#extend(target);
    });
    // Observed anew, because what was seen before and still is would not be told again.
    this.#observer?.disconnect();
    for (const edge of this.#host.renderRoot.querySelectorAll('.more')) this.#observer?.observe(edge);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  get #scroller(): Element | null {
    return this.#host.renderRoot.querySelector('.panel');
  }

  /** Lets Tab reach the current row, which it answers with, and the others only where all are there. */
  #setTabStop(): HTMLElement | undefined {
    const controls = [...this.#host.renderRoot.querySelectorAll<HTMLElement>('[aria-posinset] button')];
    const current = controls.find((control) => placeOf(control) === this.#current);
    for (const control of controls) control.tabIndex = control === current || this.#length <= STEP ? 0 : -1;
    return current;
  }

  #handleFocus(event: Event): void {
    const place = placeOf(event.composedPath()[0] as Element);
    if (place < 0) return;
    this.#current = place;
    this.#setTabStop();
  }

  #extend(edge: Element): void {
    if (edge.classList.contains('before')) this.#extendBefore();
    else this.#end += STEP;
    this.#host.requestUpdate();
  }

  /** Adds rows before those that are in the page, which stay where they are seen. */
  #extendBefore(): void {
    const row = this.#host.renderRoot.querySelector('[aria-posinset]');
    if (row) this.#kept = { row, top: row.getBoundingClientRect().top };
    this.#start = Math.max(0, this.#start - STEP);
  }

  /** Again in the next frames: until they are drawn, the browser only guesses how high the rows are. */
  async #keepInPlace(row: Element): Promise<void> {
    const { top } = row.getBoundingClientRect();
    for (let frame = 0; frame < 3; frame += 1) {
      const scroller = this.#scroller;
      if (!scroller) return;
      const { scrollTop } = scroller;
      await new Promise(requestAnimationFrame);
      // Who scrolls has the last word, and browsers that make up for it themselves have done so.
      if (!row.isConnected || scroller.scrollTop !== scrollTop) return;
      scroller.scrollTop += row.getBoundingClientRect().top - top;
    }
  }
}

/** The place in the list of the row that an element is in, from 0, and -1 where it is in none. */
export function placeOf(element: Element): number {
  return Number(element.closest('[aria-posinset]')?.getAttribute('aria-posinset') ?? 0) - 1;
}
