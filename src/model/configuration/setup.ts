import * as z from 'zod/mini';
import type { ConfigurationValue } from './configuration-value.ts';
import { fieldSchema, type Field } from '../fields/field.ts';
import { conditionOf, fieldsByName } from './visible-fields.ts';

/** The fields that an application's set-up asks for: each on its own, and what they say of each other. */
export const setupSchema = z.array(fieldSchema).check(({ value: fields, issues }) => {
  const byName = fieldsByName(fields);
  const circling = circlingFields(fields, byName);
  const canHold = valuesOf();
  for (const [index, field] of fields.entries()) {
    const wrong = contradiction(field, byName, canHold) ?? (circling.has(field) ? 'visibleWhen' : undefined);
    if (wrong)
      issues.push({
        code: 'custom',
        input: field,
        path: [index, wrong],
        params: { expected: 'what goes with the rest' },
      });
  }
});

type CanHold = (field: Field, value: ConfigurationValue) => boolean;

/** What of a field does not go with the rest of it or of the list. */
function contradiction(field: Field, byName: ReadonlyMap<string, Field>, canHold: CanHold): keyof Field | undefined {
  const {
    name,
    type,
    options = [],
    minLength = 1,
    maxLength = Infinity,
    minimum = -Infinity,
    maximum = Infinity,
    value,
    visibleWhen,
    boundTo,
  } = field;
  // Objects lose what is stored under this name.
  if (name === '__proto__' || byName.get(name) !== field) return 'name';
  const isChoice = options.length > 0 && new Set(['', ...options.map((option) => option.value)]).size > options.length;
  if (type === 'select' && !isChoice) return 'options';
  if (minLength > maxLength) return 'minLength';
  if (minimum > maximum) return 'minimum';
  if (value !== undefined && (type === 'secret' || !canHold(field, value))) return 'value';
  const isBinding = (each: string): boolean => !/secret|copy/.test(byName.get(each)?.type ?? 'secret');
  if (boundTo && !(type === 'secret' && boundTo.every(isBinding))) return 'boundTo';
  if (!visibleWhen) return undefined;
  const other = byName.get(visibleWhen.field);
  const isKnown =
    other && !/secret|copy/.test(other.type) && [visibleWhen.equals].flat().every((each) => canHold(other, each));
  return isKnown ? undefined : 'visibleWhen';
}

/** The fields whose conditions lead around in a circle. */
function circlingFields(fields: readonly Field[], byName: ReadonlyMap<string, Field>): ReadonlySet<Field> {
  const circling = new Set<Field>();
  const seen = new Set<Field>();
  for (const field of fields) {
    const chain = new Set<Field>();
    let next: Field | undefined = field;
    for (; next && !seen.has(next); next = conditionOf(next, byName)) {
      chain.add(next);
      seen.add(next);
    }
    if (next && (chain.has(next) || circling.has(next))) for (const each of chain) circling.add(each);
  }
  return circling;
}

/** Tells whether a value is of the sort that a field holds. Goes through the options of a field once. */
function valuesOf(): CanHold {
  const options = new Map<Field, Set<unknown>>();
  return (field, value) => {
    if (field.type !== 'select')
      return typeof value === ({ number: 'number', checkbox: 'boolean' }[field.type as string] ?? 'string');
    const values = options.get(field) ?? new Set(field.options?.map((option) => option.value));
    options.set(field, values);
    return values.has(value);
  };
}
