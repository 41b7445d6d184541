import { cleaningNote } from '../cleaning-notes.ts';
import type { FieldControl } from '../field-control.ts';
import { textInput } from '../text-input.ts';

/** One line of text. */
export const text: FieldControl = {
  draw: (view, localize) => textInput(view, localize),
  missing: 'fieldRequired',
  note: cleaningNote,
};
