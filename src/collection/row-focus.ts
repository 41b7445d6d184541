import type { LitElement, ReactiveController } from 'lit';
import { deepActiveElement } from '../ui/dom/focus.ts';

/** A control of a row that has, or had, the focus, and the place of its row in the list. */
export interface FocusedControl {
  /** Undefined if the control was pressed without getting the focus. */
  readonly element: HTMLElement | undefined;
  readonly rowId: string | undefined;
  readonly index: number;
  /** The part of a control that was pressed without getting the focus. */
  readonly part?: string | undefined;
}

/**
 * The control of a row that has the focus now. If the focus is in no row, the row in which a control was pressed:
 * Safari does not focus a button that is clicked. Undefined without either.
 */
export function focusedControl(
  { renderRoot }: LitElement,
  pressedRowId?: string,
  part?: string,
): FocusedControl | undefined {
  const focused = (renderRoot as ShadowRoot).activeElement;
  const row = focused?.closest('li');
  if (!row && pressedRowId === undefined) return undefined;
  const rows = rowsIn(renderRoot);
  const index = rows.findIndex((other) => (row ? other === row : other.dataset['id'] === pressedRowId));
  if (!row && index < 0) return undefined;
  const element = row ? (focused as HTMLElement) : undefined;
  return { element, rowId: (row ?? rows[index])?.dataset['id'], index, part };
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

  /** Acts after the host's other controllers, which may take the focus from a row. */
  actLast(): void {
    this.#host.removeController(this);
    this.#host.addController(this);
  }

  /** Gives the focus back to a control, or to what took its place, unless something else has the focus by now. */
  restore(focused: FocusedControl | undefined): void {
    if (!focused || deepActiveElement()) return;
    const { element } = focused;
    if (element?.isConnected) element.focus({ preventScroll: true });
    else this.#substitute(focused)?.focus();
  }

  #substitute({ rowId, index, part = 'switch' }: FocusedControl): HTMLElement | null | undefined {
    const { renderRoot } = this.#host;
    const rows = rowsIn(renderRoot);
    const row = rows.find(({ dataset }) => dataset['id'] === rowId) ?? rows[Math.min(index, rows.length - 1)];
    return (
      (row?.dataset['id'] === rowId && row?.querySelector<HTMLElement>(`[part~="${part}"]`)) ||
      row?.querySelector<HTMLElement>('[role="switch"]') ||
      row?.querySelector('button') ||
      renderRoot.querySelector<HTMLElement>('[part~="add-button"]')
    );
  }
}

const byHost = new WeakMap<LitElement, RowFocus>();

/** The one that keeps the focus in the list of an element. */
export function rowFocusOf(host: LitElement): RowFocus {
  let focus = byHost.get(host);
  if (!focus) byHost.set(host, (focus = new RowFocus(host)));
  return focus;
}

function rowsIn(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('li:not([hidden])')];
}
