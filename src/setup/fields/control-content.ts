import type { Entry } from '../../model/fields/field-kind.ts';

/** What a field is filled in with. */
export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Where the caret is in a control, or where its selection begins and ends. */
export type Selection = readonly [start: number | null, end: number | null];

/** Returns what a control holds. */
export function contentOf(control: Control): Entry {
  return isBox(control) ? control.checked : control.value;
}

/** Has a control hold something else. A selection in it stays where it is. */
export function write(control: Control, content: Entry): void {
  if (contentOf(control) === content) return;
  if (isBox(control)) control.checked = content === true;
  else if (control instanceof HTMLSelectElement) control.value = String(content);
  else {
    const selection = selectionIn(control);
    control.value = String(content);
    if ((control.getRootNode() as ShadowRoot).activeElement === control) control.setSelectionRange(...selection);
  }
}

/** Puts the focus into a control, and the selection where it was in another one. */
export function focusAt(control: Control, selection: Selection): void {
  control.focus();
  if (hasText(control)) control.setSelectionRange(...selection);
}

/** Returns the selection in a control. A box and a list have none. */
export function selectionIn(control: Control): Selection {
  return hasText(control) ? [control.selectionStart, control.selectionEnd] : [null, null];
}

function hasText(control: Control): control is HTMLInputElement | HTMLTextAreaElement {
  return !isBox(control) && !(control instanceof HTMLSelectElement);
}

function isBox(control: Control): control is HTMLInputElement {
  return control.type === 'checkbox';
}
