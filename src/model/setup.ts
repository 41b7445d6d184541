import * as z from 'zod/mini';
import type { ConfigurationValue } from './configuration-value.ts';
import { fieldSchema, type Field } from './field.ts';

/** The fields that an application's set-up asks for: each on its own, and what they say of each other. */
export const setupSchema = z.array(fieldSchema).check(({ value: fields, issues }) => {
  for (const [index, field] of fields.entries()) {
    const wrong = contradiction(field, fields);
    if (wrong) issues.push({ code: 'custom', input: field, path: [index, wrong], params: { expected: 'what goes with the rest' } });
  }
});

/** What of a field does not go with the rest of it or of the list. */
function contradiction(field: Field, fields: readonly Field[]): keyof Field | undefined {
  const { name, type, options = [], minLength = 1, maxLength = Infinity, minimum = -Infinity, maximum = Infinity, value, visibleWhen } = field;
  // Objects lose what is stored under this name.
  if (name === '__proto__' || fieldOf(fields, name) !== field) return 'name';
  const isChoice = options.length > 0 && new Set(['', ...options.map((option) => option.value)]).size > options.length;
  if (type === 'select' && !isChoice) return 'options';
  if (minLength > maxLength) return 'minLength';
  if (minimum > maximum) return 'minimum';
  if (value !== undefined && (type === 'secret' || !canHold(field, value))) return 'value';
  if (!visibleWhen) return undefined;
  const other = fieldOf(fields, visibleWhen.field);
  const isKnown = other && !/secret|copy/.test(other.type) && [visibleWhen.equals].flat().every((each) => canHold(other, each));
  let next = other;
  // What leads on after so many steps leads around in a circle.
  for (const _step of fields) next = fieldOf(fields, next?.visibleWhen?.field);
  return isKnown && !next ? undefined : 'visibleWhen';
}

function fieldOf(fields: readonly Field[], name: string | undefined): Field | undefined {
  return fields.find((field) => field.name === name);
}

/** Whether a value is of the sort that a field holds. */
function canHold({ type, options }: Field, value: ConfigurationValue): boolean {
  if (type === 'select') return options?.some((option) => option.value === value) ?? false;
  return typeof value === ({ number: 'number', checkbox: 'boolean' }[type as string] ?? 'string');
}
