import { fieldsOf, type Application } from '../model/application.ts';
import { CM_APPLICATION_ID, CM_SECRET } from '../model/cm.ts';
import type { Field } from '../model/field.ts';
import type { Integration } from '../model/integration.ts';

/**
 * The integration without what an adapter should not have sent: values of secret fields. Of an application that is not
 * in the catalogue nobody knows which values are secret, so none stays.
 */
export function withoutSecrets(integration: Integration, application: Application | undefined): Integration {
  const { configuration, ...rest } = integration;
  if (!configuration) return integration;
  if (!application) return rest;
  const names = secretNames(application.id, fieldsOf(application));
  const sent = Object.keys(configuration.values).filter((name) => names.has(name));
  if (sent.length === 0) return integration;
  const values = Object.fromEntries(Object.entries(configuration.values).filter(([name]) => !names.has(name)));
  return { ...rest, configuration: { values, secrets: [...new Set([...configuration.secrets, ...sent])] } };
}

/** The names of an application's secret fields. */
export function secretNames(applicationId: string, setup: readonly Field[] = []): ReadonlySet<string> {
  const names = setup.filter(({ type }) => type === 'secret').map(({ name }) => name);
  return new Set(applicationId === CM_APPLICATION_ID ? [...names, CM_SECRET] : names);
}
