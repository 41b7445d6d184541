import type { ConfigurationValue } from '../../model/configuration/configuration-value.ts';
import type { Configuration } from '../../model/integration.ts';

const storedByName = new WeakMap<Configuration, ReadonlyMap<string, ConfigurationValue>>();

/** Returns the stored values by name. An unticked box is the same as one without a stored value. */
export function storedValues(configuration: Configuration | undefined): ReadonlyMap<string, ConfigurationValue> {
  if (!configuration) return new Map();
  const stored =
    storedByName.get(configuration) ??
    new Map(Object.entries(configuration.values).filter(([, value]) => value !== false));
  storedByName.set(configuration, stored);
  return stored;
}
