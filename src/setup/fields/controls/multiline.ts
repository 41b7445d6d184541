import type { FieldControl } from '../field-control.ts';
import { textArea } from '../text-area.ts';
import { text } from './text.ts';

/** Several lines of text. */
export const multiline: FieldControl = {
  ...text,
  draw: (localize, view) => textArea(localize, view, 'input'),
};
