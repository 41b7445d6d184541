import type { LitElement, ReactiveController } from 'lit';
import { deepActiveElement } from '../../ui/dom/focus.ts';

/** A control of a row that has, or had, the focus, and where its row is in the list. */
export interface FocusedControl {
  readonly element: Element;
  readonly id: string | undefined;
  readonly index: number;
}

/**
 * Keeps the focus in the list when the control that has it goes, whoever has changed something: it moves to the switch of the
 * same row, else to that of the row that has taken its place, else to the button to add.
 */
export class RowFocus implements ReactiveController {
  readonly #host: LitElement;
  #focused: FocusedControl | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#focused = this.find();
  }

  hostUpdated(): void {
    this.restore(this.#focused);
    this.#focused = undefined;
  }

  /** The control of a row that has the focus now. */
  find(): FocusedControl | undefined {
    const element = (this.#host.renderRoot as ShadowRoot).activeElement;
    const row = element?.closest('li');
    return element && row ? { element, id: row.dataset['id'], index: this.#rows.indexOf(row) } : undefined;
  }

  /** Moves the focus on where the control is gone and nothing else has got it. */
  restore(focused: FocusedControl | undefined): void {
    if (!focused || focused.element.isConnected || deepActiveElement()) return;
    const rows = this.#rows;
    const row =
      rows.find(({ dataset }) => dataset['id'] === focused.id) ?? rows[Math.min(focused.index, rows.length - 1)];
    const control =
      row?.querySelector<HTMLElement>('[role="switch"]') ??
      this.#host.renderRoot.querySelector<HTMLElement>('[part="add-button"]');
    control?.focus();
  }

  get #rows(): HTMLElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>('li:not([hidden])')];
  }
}
