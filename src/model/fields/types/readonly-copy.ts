import type { FieldKind } from '../field-kind.ts';
import { text } from './text.ts';

/** A value to copy out. It is never sent, so there is nothing to check. */
export const readonlyCopy: FieldKind = {
  ...text,
  isTyped: false,
  check: () => undefined,
  isDestination: () => false,
};
