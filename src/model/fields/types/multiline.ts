import { cleanIdentifier, keepLetters } from '../cleaning.ts';
import type { FieldKind } from '../field-kind.ts';
import { anyText } from './text.ts';

/** Several lines of text, kept to the letter. */
export const multiline: FieldKind = {
  ...anyText,
  clean: ({ format }, typed) => (format ? cleanIdentifier(typed) : keepLetters(typed)),
};
