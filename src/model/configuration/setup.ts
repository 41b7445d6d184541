import * as z from 'zod/mini';
import type { ConfigurationValue } from './configuration-value.ts';
import { fieldSchema, type Field } from '../fields/field.ts';
import { kindOf } from '../fields/field-kinds.ts';
import { isPlain, isSecret } from '../fields/field-type.ts';
import { conditionOf, fieldsByName } from './visible-fields.ts';

/** The fields that an application's set-up asks for. Each field is checked on its own, then against the others. */
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

/** The fields of a set-up, and its treatment of entries. */
export interface Setup {
  readonly fields: readonly Field[];
  /** The names of HTTP headers that `clean` leaves out, for the note that says so. Letters and hyphens. */
  readonly headers?: readonly string[];
  /** Words of the application's own pages that stand in the help. They are English in every language. */
  readonly englishWords?: readonly string[];
  /** Returns what the user meant by what was typed or pasted into a field. */
  clean(field: Field, typed: string): string;
  /** Returns a better wording than the general one for the problem of a cleaned value. */
  explain?(field: Field, value: string): string | undefined;
  /** Returns doubts about cleaned values, by field name. They do not keep the user from saving. */
  warn?(values: Readonly<Record<string, ConfigurationValue>>): Readonly<Record<string, string>>;
}

type CanHold = (field: Field, value: ConfigurationValue) => boolean;

/** Returns the property of a field that contradicts the rest of it or of the list, or undefined if all agree. */
function contradiction(field: Field, byName: ReadonlyMap<string, Field>, canHold: CanHold): keyof Field | undefined {
  const {
    name,
    minLength = 1,
    maxLength = Infinity,
    minimum = -Infinity,
    maximum = Infinity,
    value,
    visibleWhen,
    boundTo,
  } = field;
  // Objects lose values stored under this name.
  if (name === '__proto__' || byName.get(name) !== field) return 'name';
  const wrong = kindOf(field).contradiction?.(field);
  if (wrong) return wrong;
  if (minLength > maxLength) return 'minLength';
  if (minimum > maximum) return 'minimum';
  if (value !== undefined && (isSecret(field) || !canHold(field, value))) return 'value';
  const isKnown = (other: string): boolean => isPlain(byName.get(other) ?? {});
  if (boundTo && !(isSecret(field) && boundTo.every(isKnown))) return 'boundTo';
  if (!visibleWhen) return undefined;
  const other = byName.get(visibleWhen.field);
  const canBeMet = other && isPlain(other) && [visibleWhen.equals].flat().every((each) => canHold(other, each));
  return canBeMet ? undefined : 'visibleWhen';
}

/** Returns the fields whose conditions lead around in a circle. */
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

/** Tells whether a field can hold a value. Goes through the options of each field once. */
function valuesOf(): CanHold {
  const tests = new Map<Field, (value: ConfigurationValue) => boolean>();
  return (field, value) => {
    const test = tests.get(field) ?? kindOf(field).canHold(field);
    tests.set(field, test);
    return test(value);
  };
}
