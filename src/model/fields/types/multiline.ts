import { cleanIdentifier, keepLetters } from '../cleaning.ts';
import type { FieldKind } from '../field-kind.ts';
import { text } from './text.ts';

/** Several lines of text, kept to the letter. */
export const multiline: FieldKind = {
  ...text,
  clean: ({ format }, typed) => (format ? cleanIdentifier(typed) : keepLetters(typed)),
  isDestination: () => false,
};
