import { isComposing } from '../../ui/dom/composing.ts';
import { placeOf } from '../../collection/row-window.ts';

/** What keys do in the picker beside what the browser lets them do. */
export interface ListKeys {
  /** How many applications the list has. */
  readonly length: number;
  /** Brings the focus to the row at a place, from 0. */
  readonly focusRow: (place: number) => void;
  readonly focusSearch: () => void;
}

/** Arrows, Home and End move between the rows, and from the search to them; what is typed elsewhere goes to the search. */
export function handleListKey(event: KeyboardEvent, { length, focusRow, focusSearch }: ListKeys): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isComposing(event)) return;
  const target = event.target as HTMLElement;
  const isSearch = target.matches('input');
  if (!isSearch && !target.matches('select') && /^\S$/u.test(event.key)) {
    // The key itself goes where the focus is when it has done this.
    focusSearch();
    return;
  }
  const place = placeOf(target);
  if (event.shiftKey || (place < 0 && !isSearch)) return;
  const next = nextPlace(event.key, place, length);
  if (next === undefined) return;
  event.preventDefault();
  if (next < 0) focusSearch();
  else focusRow(Math.min(next, length - 1));
}

/** The place that a key moves to, where -1 is the search before the rows. Absent where it does not move. */
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
