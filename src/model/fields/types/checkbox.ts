import type { FieldKind } from '../field-kind.ts';
import { anyText } from './text.ts';

/** A box to tick. It always has a value; a required one has to be ticked. */
export const checkbox: FieldKind = {
  ...anyText,
  empty: false,
  clean: undefined,
  canHold: () => (value) => typeof value === 'boolean',
  initial: (stored) => stored === true,
  check({ required }, value) {
    if (typeof value !== 'boolean') return { code: 'option' };
    return required && !value ? { code: 'required' } : undefined;
  },
};
