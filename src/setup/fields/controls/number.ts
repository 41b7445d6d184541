import type { Field } from '../../../model/fields/field.ts';
import type { FieldControl } from '../field-control.ts';
import { textInput } from '../text-input.ts';
import { text } from './text.ts';

/** A number, as text: a browser's own control writes numbers in its language, not in the page's. */
export const number: FieldControl = {
  ...text,
  draw: (localize, view) => textInput(localize, view, { inputMode: inputMode(view.field) }),
  note(localize, { form: { numbers }, cleaned, hasError }) {
    // A refused number is not saved as anything.
    if (hasError) return '';
    const read = numbers.read(cleaned);
    const shown = typeof read === 'number' ? numbers.show(read) : cleaned;
    return shown === cleaned ? '' : localize.term('numberSaved', { number: shown });
  },
};

/** Returns the keyboard for a number. Those for numbers have no sign on some devices. */
function inputMode({ integer, minimum = -1 }: Field): 'numeric' | 'decimal' | undefined {
  if (minimum < 0) return undefined;
  return integer ? 'numeric' : 'decimal';
}
