import type { ConfigurationValue, SentConfiguration } from './configuration-value.ts';
import type { Field } from '../fields/field.ts';
import { kindOf } from '../fields/field-kinds.ts';

/**
 * Returns the fields to ask for while a configuration holds these values. A field that depends on a hidden one is
 * hidden.
 */
export function visibleFields(fields: readonly Field[], values: Readonly<SentConfiguration>): Field[] {
  const byName = fieldsByName(fields);
  const visibility = new Map<Field, boolean>();
  for (const field of fields) {
    const chain: Field[] = [];
    for (let next: Field | undefined = field; next && !visibility.has(next); next = conditionOf(next, byName)) {
      chain.push(next);
      // An unchecked list may lead around in a circle.
      visibility.set(next, false);
    }
    for (const each of chain.toReversed()) {
      const other = conditionOf(each, byName);
      const isMet = other && visibility.get(other) === true && holds(other, each.visibleWhen?.equals, values);
      visibility.set(each, !each.visibleWhen || isMet === true);
    }
  }
  return fields.filter((field) => visibility.get(field));
}

/** Returns fields by name. The first of several with the same name counts. */
export function fieldsByName(fields: readonly Field[]): ReadonlyMap<string, Field> {
  return new Map(fields.toReversed().map((field) => [field.name, field]));
}

/** Returns the field that another one depends on, or undefined if it depends on none or that is not in the list. */
export function conditionOf({ visibleWhen }: Field, byName: ReadonlyMap<string, Field>): Field | undefined {
  return visibleWhen && byName.get(visibleWhen.field);
}

function holds(
  field: Field,
  wanted: ConfigurationValue | readonly ConfigurationValue[] | undefined,
  values: Readonly<SentConfiguration>,
): boolean {
  const value = Object.hasOwn(values, field.name) ? values[field.name] : undefined;
  return [wanted].flat().includes(value ?? kindOf(field).empty);
}
