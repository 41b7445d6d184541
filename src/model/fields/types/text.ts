import { checkText } from '../check-text.ts';
import { cleanIdentifier, cleanText } from '../cleaning.ts';
import type { FieldKind } from '../field-kind.ts';

/** What the types of fields have in common unless they say otherwise. */
export const anyText: FieldKind = {
  empty: '',
  canHold: () => (value) => typeof value === 'string',
  initial: String,
  clean: ({ format }, typed) => (format ? cleanIdentifier(typed) : cleanText(typed)),
  parse: (typed) => typed,
  check: (field, value) => checkText(field, value),
};

/** One line of text. */
export const text: FieldKind = {
  ...anyText,
  isDestination: isDestinationName,
};

/** Whether a field of this name decides who gets the secrets. */
function isDestinationName(name: string): boolean {
  return /host|ur[il]|endpoint|server|domain|tenant|address|region|realm|account/i.test(name);
}
