import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

/** How many rows come into the page at once: some screenfuls. */
const STEP = 40;

interface Item {
  readonly id: string;
}

interface WindowHost extends ReactiveControllerHost {
  readonly renderRoot: ParentNode;
}

/**
 * Which rows of a long list are in the page. More come when the end of those that are there is about to be seen, and
 * when the focus goes beyond it.
 */
export class RowWindow implements ReactiveController {
  readonly #host: WindowHost;
  #start = 0;
  #end = STEP;
  #observer: IntersectionObserver | undefined;
  /** The row that has the focus. */
  #focused: HTMLElement | null = null;

  constructor(host: WindowHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Goes back to the beginning, for another list. */
  reset(): void {
    this.#start = 0;
    this.#end = STEP;
    this.#scroller?.scrollTo(0, 0);
  }

  /** Draws the rows that are in the page. `row` gets the place of each in the whole list. */
  render<T extends Item>(items: readonly T[], rows: (shown: readonly T[], start: number) => TemplateResult): TemplateResult {
    // Others may have come before the row with the focus.
    const place = items.findIndex(({ id }) => id === this.#focused?.dataset['id']);
    if (place >= this.#end) this.#end = place + STEP;
    // A list that has become shorter is seen from where it still has rows.
    if (this.#start >= items.length) this.#start = Math.max(0, items.length - STEP);
    return html`${this.#start > 0 ? html`<div class="more before"></div>` : nothing}
    ${rows(items.slice(this.#start, this.#end), this.#start)}
    ${this.#end < items.length ? html`<div class="more after"></div>` : nothing}`;
  }

  /** Brings the row at a place of a list with so many into the page. */
  async show(place: number, length: number): Promise<void> {
    if (place < this.#start - 1 || place > this.#end) {
      this.#start = Math.max(0, Math.min(place, length - STEP));
      this.#end = this.#start + STEP;
    } else if (place < this.#start) await this.#extendBefore();
    else if (place === this.#end) this.#end += STEP;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
  }

  /** The same, and brings the focus to what can be done with it. */
  async focus(place: number, length: number): Promise<void> {
    await this.show(place, length);
    this.#host.renderRoot.querySelector<HTMLElement>(`[aria-posinset="${place + 1}"] button`)?.focus();
  }

  hostUpdate(): void {
    this.#focused = this.#host.renderRoot.querySelector('.row:focus-within');
  }

  hostUpdated(): void {
    // A row that got another place has lost the focus on the way.
    if (this.#focused?.isConnected && !this.#focused.matches(':focus-within')) this.#focused.querySelector('button')?.focus({ preventScroll: true });
    this.#observer ??= new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) this.#extend(target);
    });
    // Observed anew, because what was seen before and still is would not be told again.
    this.#observer.disconnect();
    for (const edge of this.#host.renderRoot.querySelectorAll('.more')) this.#observer.observe(edge);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  get #scroller(): Element | null {
    return this.#host.renderRoot.querySelector('.panel');
  }

  #extend(edge: Element): void {
    if (edge.classList.contains('before')) void this.#extendBefore();
    else this.#end += STEP;
    this.#host.requestUpdate();
  }

  /** Adds rows before those that are in the page, which stay where they are seen. */
  async #extendBefore(): Promise<void> {
    const first = this.#scroller?.querySelector('[aria-posinset]');
    const top = first?.getBoundingClientRect().top ?? 0;
    this.#start = Math.max(0, this.#start - STEP);
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    // Again in the next frames: until they are drawn, the browser only guesses how high the rows are.
    for (let frame = 0; frame < 3; frame += 1) {
      const scroller = this.#scroller;
      if (!first?.isConnected || !scroller) return;
      scroller.scrollTop += first.getBoundingClientRect().top - top;
      const { scrollTop } = scroller;
      await new Promise(requestAnimationFrame);
      // Who scrolls has the last word, and browsers that make up for it themselves have done so.
      if (scroller.scrollTop !== scrollTop) return;
    }
  }
}
