import type { ConfigurationValue, SentConfiguration } from './configuration-value.ts';
import type { Field } from '../fields/field.ts';

/** The fields that are asked for while a configuration holds these values. What depends on a hidden field is hidden, too. */
export function visibleFields(fields: readonly Field[], values: Readonly<SentConfiguration>): Field[] {
  const byName = fieldsByName(fields);
  const visibility = new Map<Field, boolean>();
  for (const field of fields) {
    const chain: Field[] = [];
    for (let next: Field | undefined = field; next && !visibility.has(next); next = conditionOf(next, byName)) {
      chain.push(next);
      // A list that was not checked may lead around in a circle.
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

/** Fields by their names; of several with one name the first. */
export function fieldsByName(fields: readonly Field[]): ReadonlyMap<string, Field> {
  return new Map(fields.toReversed().map((field) => [field.name, field]));
}

/** The field that another one depends on. Absent where it depends on none, or that is not in the list. */
export function conditionOf({ visibleWhen }: Field, byName: ReadonlyMap<string, Field>): Field | undefined {
  return visibleWhen && byName.get(visibleWhen.field);
}

function holds(
  { name, type }: Field,
  wanted: ConfigurationValue | readonly ConfigurationValue[] | undefined,
  values: Readonly<SentConfiguration>,
): boolean {
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  return [wanted].flat().includes(value ?? (type === 'checkbox' ? false : ''));
}
