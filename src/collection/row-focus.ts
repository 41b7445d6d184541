import type { LitElement, ReactiveController } from 'lit';
import { deepActiveElement } from '../ui/dom/focus.ts';

/** A control of a row that has, or had, the focus, and the place of its row in the list. */
export interface FocusedControl {
  readonly element: HTMLElement;
  readonly rowId: string | undefined;
  readonly index: number;
}

/** The control of a row that has the focus now. Undefined if the focus is in no row. */
export function focusedControl({ renderRoot }: LitElement): FocusedControl | undefined {
  const element = (renderRoot as ShadowRoot).activeElement;
  const row = element?.closest('li');
  if (!row) return undefined;
  return { element: element as HTMLElement, rowId: row.dataset['id'], index: rowsIn(renderRoot).indexOf(row) };
}

/**
 * Keeps the focus in a list through every update. A control that has lost the focus because its row moved gets it back.
 * If the control is gone, the focus goes to the switch or button of the same row, else to the row that took its place,
 * else to the button that adds.
 */
export class RowFocus implements ReactiveController {
  readonly #host: LitElement;
  #focused: FocusedControl | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#focused = focusedControl(this.#host);
  }

  hostUpdated(): void {
    this.restore(this.#focused);
    this.#focused = undefined;
  }

  /** Gives the focus back to a control, or to what took its place, unless something else has the focus by now. */
  restore(focused: FocusedControl | undefined): void {
    if (!focused || deepActiveElement()) return;
    const { element, rowId, index } = focused;
    if (element.isConnected) element.focus({ preventScroll: true });
    else this.#substitute(rowId, index)?.focus();
  }

  #substitute(rowId: string | undefined, index: number): HTMLElement | null | undefined {
    const { renderRoot } = this.#host;
    const rows = rowsIn(renderRoot);
    const row = rows.find(({ dataset }) => dataset['id'] === rowId) ?? rows[Math.min(index, rows.length - 1)];
    return (
      row?.querySelector<HTMLElement>('[role="switch"]') ??
      row?.querySelector('button') ??
      renderRoot.querySelector<HTMLElement>('[part="add-button"]')
    );
  }
}

function rowsIn(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('li:not([hidden])')];
}
