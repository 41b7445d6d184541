import type { FieldKind } from '../field-kind.ts';
import { text } from './text.ts';

/** A choice of one of several options. */
export const select: FieldKind = {
  ...text,
  clean: undefined,
  contradiction({ options = [] }) {
    const values = new Set(['', ...options.map(({ value }) => value)]);
    return options.length > 0 && values.size > options.length ? undefined : 'options';
  },
  canHold({ options }) {
    const values = new Set<unknown>(options?.map(({ value }) => value));
    return (value) => values.has(value);
  },
  check: ({ options }, chosen) => (options?.some(({ value }) => value === chosen) ? undefined : { code: 'option' }),
};
