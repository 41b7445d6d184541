import type { ConfigurationValue, SentConfiguration } from './configuration-value.ts';
import type { Field } from '../fields/field.ts';
import type { Configuration } from '../integration.ts';

type Values = Readonly<SentConfiguration>;

/** The stored secrets that survive a save: not removed, and no bound field changed. */
export function keptSecrets(
  fields: readonly Field[],
  configuration: Values,
  stored: Configuration | undefined,
): string[] {
  if (!stored) return [];
  const loose = fields.filter(({ boundTo }) => boundTo?.some((name) => isChanged(name, configuration, stored.values)));
  const names = new Set(loose.map(({ name }) => name));
  return stored.secrets.filter(
    (name) => !names.has(name) && !(Object.hasOwn(configuration, name) && configuration[name] === null),
  );
}

/** Whether a value differs from the stored one. An unticked box equals a missing value. */
export function isChanged(name: string, configuration: Values, stored: Values): boolean {
  return valueIn(configuration, name) !== valueIn(stored, name);
}

function valueIn(values: Values, name: string): ConfigurationValue {
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  return value === '' ? false : (value ?? false);
}
