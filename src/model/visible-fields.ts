import type { ConfigurationValue } from './configuration-value.ts';
import type { Field } from './field.ts';

/** The fields that are asked for while a configuration holds these values. What depends on a hidden field is hidden, too. */
export function visibleFields(fields: readonly Field[], values: Readonly<Record<string, ConfigurationValue>>): Field[] {
  const isVisible = ({ visibleWhen }: Field, followed: readonly string[]): boolean => {
    if (!visibleWhen) return true;
    const { field: name, equals } = visibleWhen;
    const other = fields.find((field) => field.name === name);
    // A list that was not checked may lead around in a circle.
    if (!other || followed.includes(name) || !isVisible(other, [...followed, name])) return false;
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return [equals].flat().includes(value ?? (other.type === 'checkbox' ? false : ''));
  };
  return fields.filter((field) => isVisible(field, []));
}
