import { fieldsOf, type Application } from '../../model/application.ts';
import type { Integration } from '../../model/integration.ts';
import { secretNames } from '../../presets/secret-names.ts';

/**
 * The integration without what an adapter should not have sent: values of secret fields. Where nobody knows which
 * values are secret, because the catalogue does not have the application or describes it wrongly, none stays.
 */
export function withoutSecrets(integration: Integration, application: Application | undefined): Integration {
  const { configuration, ...rest } = integration;
  if (!configuration) return integration;
  const names = application && secretNames(application.id, fieldsOf(application));
  if (!names) return rest;
  const sent = Object.keys(configuration.values).filter((name) => names.has(name));
  if (sent.length === 0) return integration;
  const values = Object.fromEntries(Object.entries(configuration.values).filter(([name]) => !names.has(name)));
  return { ...rest, configuration: { values, secrets: [...new Set([...configuration.secrets, ...sent])] } };
}
