import * as z from 'zod/mini';
import type { ConfigurationValue } from './configuration-value.ts';
import { fieldSchema, type Field } from './field.ts';

/** The fields that an application's set-up asks for: each on its own, and what they say of each other. */
export const setupSchema = z.array(fieldSchema).check(({ value: fields, issues }) => {
  for (const [index, field] of fields.entries()) {
    const message = contradiction(field, fields, index);
    if (message) issues.push({ code: 'custom', input: field, path: [index], message });
  }
});

/** What is wrong with a field besides its shape, in words for whoever describes the application. */
function contradiction(field: Field, fields: readonly Field[], index: number): string | undefined {
  const { name, type, options, minLength = 1, maxLength = Infinity, minimum = -Infinity, maximum = Infinity, value } = field;
  if (fields.findIndex((other) => other.name === name) < index) return 'Another field has this name.';
  const values = options?.map((option) => option.value) ?? [];
  if (type === 'select' && (values.length === 0 || values.includes('') || new Set(values).size < values.length)) {
    return 'Options are missing, empty or doubled.';
  }
  if (minLength > maxLength || minimum > maximum) return 'Nothing can be so short and so long.';
  if (value !== undefined && (type === 'secret' || !canHold(field, value))) return 'The field cannot hold its value.';
  return field.visibleWhen && wrongCondition(field, field.visibleWhen, fields);
}

function wrongCondition({ name }: Field, { field, equals }: NonNullable<Field['visibleWhen']>, fields: readonly Field[]): string | undefined {
  const other = fields.find((one) => one.name === field);
  if (!other || other.type === 'secret' || other.type === 'readonly-copy') return 'It depends on a field that there is not, or whose value is not known.';
  const values = [equals].flat();
  if (values.length === 0 || !values.every((value) => canHold(other, value))) return 'It depends on a value that its field cannot hold.';
  const followed = new Set([name]);
  for (let next: Field | undefined = other; next; ) {
    if (followed.has(next.name)) return 'It depends on itself.';
    followed.add(next.name);
    const { visibleWhen }: Field = next;
    next = fields.find((one) => one.name === visibleWhen?.field);
  }
  return undefined;
}

/** Whether a value is of the sort that a field holds. */
function canHold({ type, options }: Field, value: ConfigurationValue): boolean {
  if (type === 'number') return typeof value === 'number';
  if (type === 'checkbox') return typeof value === 'boolean';
  if (type === 'select') return options?.some((option) => option.value === value) ?? false;
  return typeof value === 'string';
}
