import { MAX_VALUE_LENGTH, type ConfigurationValue, type SentConfiguration } from './configuration-value.ts';
import type { Field } from '../fields/field.ts';
import { matchesWhole } from '../fields/pattern.ts';
import { visibleFields } from './visible-fields.ts';

/**
 * What is wrong with the value of a field, without wording. `min` and `max` of a text are in UTF-16 code
 * units; `format` is a value that should be a UUID; `pattern` also stands for a value of the wrong type, which no form sends;
 * `unknown-field` also for a field that is not asked for with these values.
 */
export type FieldProblem =
  | { code: 'required' }
  | { code: 'too-short'; min: number }
  | { code: 'too-long'; max: number }
  | { code: 'pattern' }
  | { code: 'format' }
  | { code: 'url' }
  | { code: 'number' }
  | { code: 'integer' }
  | { code: 'too-small'; min: number }
  | { code: 'too-large'; max: number }
  | { code: 'option' }
  | { code: 'unknown-field' };

/** Whether a text has the shape of a UUID (a GUID) of any version, with its hyphens and nothing around it. */
export function isUuid(text: string): boolean {
  return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text);
}

/**
 * What is wrong with a configuration, by field name; an empty record where nothing is. Values are checked as they are:
 * trimming and other cleaning is the caller's. An empty string and `null` count as absent, and a required secret may be absent
 * if its name is among `storedSecrets`. What is hidden or only shown must be absent. The record has no prototype, so that any field name can be looked up in it.
 */
export function checkConfiguration(
  fields: readonly Field[],
  configuration: Readonly<SentConfiguration>,
  storedSecrets: readonly string[],
): Record<string, FieldProblem> {
  const problems = Object.create(null) as Record<string, FieldProblem>;
  for (const name of Object.keys(configuration)) problems[name] = { code: 'unknown-field' };
  for (const field of visibleFields(fields, configuration)) {
    if (field.type === 'readonly-copy') continue;
    const { name } = field;
    delete problems[name];
    const value = Object.hasOwn(configuration, name) ? configuration[name] : undefined;
    const problem =
      value === undefined || value === null || value === ''
        ? problemOfAbsent(field, storedSecrets)
        : problemOf(field, value);
    if (problem) problems[name] = problem;
  }
  return problems;
}

function problemOfAbsent({ name, required, type }: Field, storedSecrets: readonly string[]): FieldProblem | undefined {
  return required && !(type === 'secret' && storedSecrets.includes(name)) ? { code: 'required' } : undefined;
}

function problemOf(field: Field, value: ConfigurationValue): FieldProblem | undefined {
  const { type, minLength, maxLength = MAX_VALUE_LENGTH, pattern, format } = field;
  if (type === 'number') return problemOfNumber(field, value);
  if (type === 'select')
    return field.options?.some((option) => option.value === value) ? undefined : { code: 'option' };
  if (type === 'checkbox') {
    if (typeof value !== 'boolean') return { code: 'option' };
    return field.required && !value ? { code: 'required' } : undefined;
  }
  if (typeof value !== 'string') return { code: 'pattern' };
  if (minLength && value.length < minLength) return { code: 'too-short', min: minLength };
  if (value.length > maxLength) return { code: 'too-long', max: maxLength };
  if (type === 'url' && !(/^https?:\/\/\S+$/i.test(value) && URL.canParse(value))) return { code: 'url' };
  if (format && !isUuid(value)) return { code: 'format' };
  return pattern && !matchesWhole(pattern, value) ? { code: 'pattern' } : undefined;
}

function problemOfNumber({ integer, minimum, maximum }: Field, value: ConfigurationValue): FieldProblem | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return { code: 'number' };
  if (integer && !Number.isInteger(value)) return { code: 'integer' };
  if (minimum !== undefined && value < minimum) return { code: 'too-small', min: minimum };
  return maximum !== undefined && value > maximum ? { code: 'too-large', max: maximum } : undefined;
}
