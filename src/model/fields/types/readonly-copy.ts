import type { FieldKind } from '../field-kind.ts';
import { anyText } from './text.ts';

/** A value to copy out. It is never sent, so there is nothing to check. */
export const readonlyCopy: FieldKind = {
  ...anyText,
  clean: undefined,
  check: () => undefined,
};
