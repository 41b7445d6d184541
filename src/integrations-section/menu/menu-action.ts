import type { RowAction } from '../rows/row-action.ts';

/** An item of the menu of a row. */
export interface MenuAction extends RowAction {
  readonly icon?: unknown;
  /** What stands beneath the label. */
  readonly details?: unknown;
  /** Where the item leads, in a new tab. */
  readonly href?: string | undefined;
  /** Whether the menu stays open after a press, because the item shows what has come of it. */
  readonly staysOpen?: boolean;
}
