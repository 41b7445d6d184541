import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { intersectionObserver } from '../ui/dom/bare-dom.ts';
import { focusedControl } from './row-focus.ts';

/** How many rows a window begins with, and grows by as the user scrolls: some screenfuls. */
const STEP = 40;
/** How many rows come at once in the background, and how long the browser has in between to paint and to answer. */
const BACKGROUND_STEP = 200;
const BACKGROUND_PAUSE_MS = 20;

interface Item {
  readonly id: string;
}

/**
 * Which rows of a long list are in the page.
 *
 * The lists of the library grow in two ways. The picker's list scrolls in a panel of its own: rows come on `scroll`,
 * just before the user sees the end of those in the page. The section's list is part of the host's page. There the
 * browser's search has to find every row, and Tab has to reach every control, so all rows come in the `background`.
 */
export class RowWindow implements ReactiveController {
  readonly #host: LitElement;
  readonly #growth: 'scroll' | 'background';
  #start = 0;
  #end = STEP;
  #length = 0;
  /** Whether the next update shows another list, from its beginning. */
  #isReset = false;
  #focusedId: string | undefined;
  /** A row that has to stay where it is seen while others come before it. */
  #anchor: { readonly row: Element; readonly top: number } | undefined;
  #observer: IntersectionObserver | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: LitElement, growth: 'scroll' | 'background') {
    this.#host = host;
    this.#growth = growth;
    host.addController(this);
  }

  /** The place of the first row in the page. */
  get start(): number {
    return this.#start;
  }

  /** The place after the last row in the page. */
  get end(): number {
    return Math.min(this.#end, this.#length);
  }

  /** Whether the list is so short that all of its rows are in the page at once. */
  get isShort(): boolean {
    return this.#length <= STEP;
  }

  /** Goes back to the beginning, for another list. */
  reset(): void {
    this.#start = 0;
    this.#end = STEP;
    this.#isReset = true;
  }

  /** Keeps so many rows in the page, or more. With `Infinity`, all of them. */
  include(count: number): void {
    this.#end = Math.max(this.#end, count);
  }

  /** The items whose rows are in the page. */
  slice<T extends Item>(items: readonly T[]): readonly T[] {
    // Rows may have come before the one with the focus.
    const focused = this.#focusedId === undefined ? -1 : items.findIndex(({ id }) => id === this.#focusedId);
    if (focused >= this.#end) this.#end = focused + STEP;
    // A list that has become shorter is seen from where it still has rows.
    if (this.#start >= items.length) this.#start = Math.max(0, items.length - STEP);
    this.#length = items.length;
    return items.slice(this.#start, this.#end);
  }

  /** Draws the rows that are in the page. `rows` gets the items, and the place of the first one in the whole list. */
  render<T extends Item>(
    items: readonly T[],
    rows: (shown: readonly T[], start: number) => TemplateResult,
  ): TemplateResult {
    const shown = this.slice(items);
    return html`${this.#start > 0 ? html`<div class="more before"></div>` : nothing} ${rows(shown, this.#start)}
    ${this.#end < items.length ? html`<div class="more after"></div>` : nothing}`;
  }

  /** Brings a row into the page, by its place in a list of the given length. */
  async show(place: number, length: number): Promise<void> {
    if (place < this.#start - 1 || place > this.#end) {
      this.#start = Math.max(0, Math.min(place, length - STEP));
      this.#end = this.#start + STEP;
    } else if (place < this.#start) this.#extendBefore();
    else if (place === this.#end) this.#end += STEP;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
  }

  hostUpdate(): void {
    this.#focusedId = focusedControl(this.#host)?.rowId;
  }

  hostUpdated(): void {
    if (!this.#host.isConnected) return;
    if (this.#growth === 'background') this.#growInBackground();
    else this.#growOnScroll();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #growInBackground(): void {
    if (this.#end >= this.#length) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#end += BACKGROUND_STEP;
      this.#host.requestUpdate();
    }, BACKGROUND_PAUSE_MS);
  }

  #growOnScroll(): void {
    const anchor = this.#anchor;
    this.#anchor = undefined;
    // After the rows have come: the browser lays the list out to scroll it, and would do so twice.
    if (this.#isReset && this.#scroller) this.#scroller.scrollTop = 0;
    this.#isReset = false;
    if (anchor && this.#scroller) {
      this.#scroller.scrollTop += anchor.row.getBoundingClientRect().top - anchor.top;
      // Later than whatever moves the focus in this update, and scrolls by that.
      queueMicrotask(() => void this.#keepInPlace(anchor.row));
    }
    this.#observer ??= intersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) this.#extend(target);
    });
    // Observes again, because an edge that is still in sight would not be reported twice.
    this.#observer?.disconnect();
    for (const edge of this.#host.renderRoot.querySelectorAll('.more')) this.#observer?.observe(edge);
  }

  get #scroller(): Element | null {
    return this.#host.renderRoot.querySelector('.panel');
  }

  #extend(edge: Element): void {
    if (edge.classList.contains('before')) this.#extendBefore();
    else this.#end += STEP;
    this.#host.requestUpdate();
  }

  /** Adds rows before those that are in the page, which stay where they are seen. */
  #extendBefore(): void {
    const row = this.#host.renderRoot.querySelector('[aria-posinset]');
    if (row) this.#anchor = { row, top: row.getBoundingClientRect().top };
    this.#start = Math.max(0, this.#start - STEP);
  }

  /** Corrects the place in the next frames, too: the browser only guesses the height of rows that it has not drawn. */
  async #keepInPlace(row: Element): Promise<void> {
    const { top } = row.getBoundingClientRect();
    for (let frame = 0; frame < 3; frame += 1) {
      const scroller = this.#scroller;
      if (!scroller) return;
      const { scrollTop } = scroller;
      await new Promise(requestAnimationFrame);
      // The user's scrolling wins, and so does a browser that corrects the place itself.
      if (!row.isConnected || scroller.scrollTop !== scrollTop) return;
      scroller.scrollTop += row.getBoundingClientRect().top - top;
    }
  }
}
