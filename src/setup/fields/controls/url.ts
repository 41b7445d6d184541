import type { FieldControl } from '../field-control.ts';
import { textInput } from '../text-input.ts';
import { text } from './text.ts';

/** A web address. */
export const url: FieldControl = {
  ...text,
  draw: (localize, view) => textInput(localize, view, { inputMode: 'url' }),
};
