import { keepLetters } from '../cleaning.ts';
import type { FieldKind } from '../field-kind.ts';
import { anyText } from './text.ts';

/** A secret, which is kept to the letter and never shown once it is stored. */
export const secret: FieldKind = {
  ...anyText,
  initial: () => '',
  clean: (_field, typed) => keepLetters(typed),
};
