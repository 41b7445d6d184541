import { fieldsOf, type Application } from '../../model/application.ts';
import type { Integration } from '../../model/integration.ts';
import { secretNames } from '../../presets/secret-names.ts';

/**
 * Removes values of secret fields. If it is unknown which fields are secret, removes all values.
 */
export function withoutSecrets(integration: Integration, application: Application | undefined): Integration {
  if (!integration.configuration) return integration;
  const { configuration, ...rest } = integration;
  const names = application && secretNames(application.id, fieldsOf(application));
  if (!names) return rest;
  const sent = Object.keys(configuration.values).filter((name) => names.has(name));
  if (sent.length === 0) return integration;
  const values = Object.fromEntries(Object.entries(configuration.values).filter(([name]) => !names.has(name)));
  return { ...rest, configuration: { values, secrets: [...new Set([...configuration.secrets, ...sent])] } };
}
