import { MAX_VALUE_LENGTH, type ConfigurationValue } from '../configuration/configuration-value.ts';
import type { Field } from './field.ts';
import type { FieldProblem } from './field-problem.ts';
import { matchesWhole } from './pattern.ts';
import { isUuid } from './uuid.ts';

/**
 * Checks a text against the limits of its field. `problemOf` adds what its type wants of it, between length and form.
 */
export function checkText(
  { minLength, maxLength = MAX_VALUE_LENGTH, pattern, format }: Field,
  value: ConfigurationValue,
  problemOf?: (text: string) => FieldProblem | undefined,
): FieldProblem | undefined {
  if (typeof value !== 'string') return { code: 'pattern' };
  if (minLength && value.length < minLength) return { code: 'too-short', min: minLength };
  if (value.length > maxLength) return { code: 'too-long', max: maxLength };
  const problem = problemOf?.(value);
  if (problem) return problem;
  if (format && !isUuid(value)) return { code: 'format' };
  return pattern && !matchesWhole(pattern, value) ? { code: 'pattern' } : undefined;
}
