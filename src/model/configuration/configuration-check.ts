import type { SentConfiguration } from './configuration-value.ts';
import type { Field } from '../fields/field.ts';
import { kindOf } from '../fields/field-kinds.ts';
import type { FieldProblem } from '../fields/field-problem.ts';
import { isSecret, isSent } from '../fields/field-type.ts';
import { visibleFields } from './visible-fields.ts';

/**
 * Returns what is wrong with a configuration, by field name. The record is empty if all is right, and has no prototype,
 * so that any field name can be looked up in it. Values are checked as they are: the caller cleans them. An empty
 * string and `null` count as absent, and a required secret may be absent if its name is among `storedSecrets`. Fields
 * that are hidden or only shown must be absent.
 */
export function checkConfiguration(
  fields: readonly Field[],
  configuration: Readonly<SentConfiguration>,
  storedSecrets: readonly string[],
): Record<string, FieldProblem> {
  const problems = Object.create(null) as Record<string, FieldProblem>;
  for (const name of Object.keys(configuration)) problems[name] = { code: 'unknown-field' };
  for (const field of visibleFields(fields, configuration).filter(isSent)) {
    const { name } = field;
    delete problems[name];
    const value = Object.hasOwn(configuration, name) ? configuration[name] : undefined;
    const problem =
      value === undefined || value === null || value === ''
        ? problemOfAbsent(field, storedSecrets)
        : kindOf(field).check(field, value);
    if (problem) problems[name] = problem;
  }
  return problems;
}

function problemOfAbsent(field: Field, storedSecrets: readonly string[]): FieldProblem | undefined {
  const isKept = isSecret(field) && storedSecrets.includes(field.name);
  return field.required && !isKept ? { code: 'required' } : undefined;
}
