import { cleaningNote } from '../cleaning-notes.ts';
import type { FieldControl } from '../field-control.ts';
import { textInput } from '../text-input.ts';

/** One line of text. */
export const text: FieldControl = {
  draw: (localize, view) => textInput(localize, view),
  note: cleaningNote,
};
