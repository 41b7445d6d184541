import { checkText } from '../check-text.ts';
import { cleanIdentifier, cleanText } from '../cleaning.ts';
import type { FieldKind } from '../field-kind.ts';

/** One line of text. */
export const text: FieldKind = {
  empty: '',
  isTyped: true,
  canHold: () => (value) => typeof value === 'string',
  initial: String,
  clean: ({ format }, typed) => (format ? cleanIdentifier(typed) : cleanText(typed)),
  parse: (typed) => typed,
  check: (field, value) => checkText(field, value),
  isDestination: (name) => /host|ur[il]|endpoint|server|domain|tenant|address|region|realm|account/i.test(name),
};
