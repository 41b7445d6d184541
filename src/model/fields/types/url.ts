import { checkText } from '../check-text.ts';
import { cleanAddress, cleanIdentifier } from '../cleaning.ts';
import type { FieldKind } from '../field-kind.ts';
import { anyText } from './text.ts';

/** A web address. */
export const url: FieldKind = {
  ...anyText,
  clean: ({ format }, typed) => (format ? cleanIdentifier(typed) : cleanAddress(typed)),
  check: (field, value) => checkText(field, value, (address) => (isWebAddress(address) ? undefined : { code: 'url' })),
  isDestination: () => true,
};

function isWebAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text);
}
