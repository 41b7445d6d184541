import * as z from 'zod/mini';
import type { ConfigurationValue } from './configuration-value.ts';
import { fieldSchema, type Field } from './field.ts';

/** The fields that an application's set-up asks for: each on its own, and what they say of each other. */
export const setupSchema = z.array(fieldSchema).check(({ value: fields, issues }) => {
  for (const [index, field] of fields.entries()) {
    const message = contradiction(field, fields);
    if (message) issues.push({ code: 'custom', input: field, path: [index], message });
  }
});

/** What is wrong with a field besides its shape, for whoever describes the application. */
function contradiction(field: Field, fields: readonly Field[]): string | undefined {
  const { name, type, options = [], minLength = 1, maxLength = Infinity, minimum = -Infinity, maximum = Infinity, value, visibleWhen } = field;
  // Objects lose what is stored under this name.
  if (name === '__proto__' || fieldOf(fields, name) !== field) return 'name: another field has it, or none can';
  const isChoice = options.length > 0 && new Set(['', ...options.map((option) => option.value)]).size > options.length;
  if (type === 'select' && !isChoice) return 'options: missing, empty or doubled';
  if (minLength > maxLength || minimum > maximum) return 'limits: contradict each other';
  if (value !== undefined && (type === 'secret' || !canHold(field, value))) return 'value: not one of this field';
  if (!visibleWhen) return undefined;
  const other = fieldOf(fields, visibleWhen.field);
  const values = [visibleWhen.equals].flat();
  if (!other || /secret|copy/.test(other.type) || !values.every((each) => canHold(other, each))) return 'visibleWhen: no such field or value';
  let next: Field | undefined = other;
  for (let count = 0; next && count < fields.length; count += 1) next = fieldOf(fields, next.visibleWhen?.field);
  return next && 'visibleWhen: leads around in a circle';
}

function fieldOf(fields: readonly Field[], name: string | undefined): Field | undefined {
  return fields.find((field) => field.name === name);
}

/** Whether a value is of the sort that a field holds. */
function canHold({ type, options }: Field, value: ConfigurationValue): boolean {
  if (type === 'select') return options?.some((option) => option.value === value) ?? false;
  return typeof value === ({ number: 'number', checkbox: 'boolean' }[type as string] ?? 'string');
}
