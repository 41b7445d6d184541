import type { ConfigurationValue } from '../../configuration/configuration-value.ts';
import type { Field } from '../field.ts';
import type { FieldKind } from '../field-kind.ts';
import type { FieldProblem } from '../field-problem.ts';
import { anyText } from './text.ts';

/** A number, written as in the user's language. */
export const number: FieldKind = {
  ...anyText,
  canHold: () => (value) => typeof value === 'number',
  initial: (stored, numbers) => (typeof stored === 'number' ? numbers().show(stored) : String(stored)),
  parse(typed, numbers) {
    const read = typed && numbers().read(typed);
    return typeof read === 'number' ? read : typed;
  },
  check,
};

function check({ integer, minimum, maximum }: Field, value: ConfigurationValue): FieldProblem | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return { code: 'number' };
  if (integer && !Number.isInteger(value)) return { code: 'integer' };
  if (minimum !== undefined && value < minimum) return { code: 'too-small', min: minimum };
  return maximum !== undefined && value > maximum ? { code: 'too-large', max: maximum } : undefined;
}
