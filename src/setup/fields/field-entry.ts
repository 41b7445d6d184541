import type { ConfigurationValue } from '../../model/configuration/configuration-value.ts';
import type { Field } from '../../model/fields/field.ts';
import type { Configuration } from '../../model/integration.ts';
import type { NumberText } from './number-text.ts';

/** What is in a field: text as typed, or whether a box is ticked. */
export type Entry = string | boolean;

/** What stands in a field where this is stored. */
export function entryOf({ type }: Field, stored: ConfigurationValue | undefined, numbers: () => NumberText): Entry {
  if (type === 'checkbox') return stored === true;
  if (stored === undefined || type === 'secret') return '';
  return type === 'number' && typeof stored === 'number' ? numbers().show(stored) : String(stored);
}

/** A field's cleaned text as the value it stands for. A number that is none stays text, for the check to find. */
export function valueOf({ type }: Field, text: string, numbers: () => NumberText): ConfigurationValue {
  const number = type === 'number' && text !== '' ? numbers().read(text) : text;
  return typeof number === 'number' ? number : text;
}

const storedByName = new WeakMap<Configuration, ReadonlyMap<string, ConfigurationValue>>();

/** The stored values by name. A box that is not ticked is the same as one of which nothing is stored. */
export function storedValues(configuration: Configuration | undefined): ReadonlyMap<string, ConfigurationValue> {
  if (!configuration) return new Map();
  const stored =
    storedByName.get(configuration) ??
    new Map(Object.entries(configuration.values).filter(([, value]) => value !== false));
  storedByName.set(configuration, stored);
  return stored;
}

/** Whether a field says where secrets are sent, or for whom they are: an address, a tenant. */
export function isDestination({ name, type }: Field): boolean {
  return (
    type === 'url' ||
    (/^(?:text|select)$/.test(type) &&
      /host|ur[il]|endpoint|server|domain|tenant|address|region|realm|account/i.test(name))
  );
}
