import { keepLetters } from '../cleaning.ts';
import type { FieldKind } from '../field-kind.ts';
import { text } from './text.ts';

/** A secret, which is kept to the letter and never shown once it is stored. */
export const secret: FieldKind = {
  ...text,
  initial: () => '',
  clean: (_field, typed) => keepLetters(typed),
  isDestination: () => false,
};
