import { fieldsOf, type Application } from '../model/application.ts';
import { CM_APPLICATION_ID, CM_SECRET } from '../model/cm.ts';
import { FIELD_TYPES } from '../model/field-type.ts';
import type { Field } from '../model/field.ts';
import type { Integration } from '../model/integration.ts';

/**
 * The integration without what an adapter should not have sent: values of secret fields. Where nobody knows which values
 * are secret, because the catalogue does not have the application or describes it wrongly, none stays.
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

/** The names of an application's secret fields. Absent where one of its fields cannot be told to be secret or not. */
export function secretNames(applicationId: string, setup: readonly Field[] = []): ReadonlySet<string> | undefined {
  // As the host says it, so far.
  const fields: readonly (Partial<Field> | null)[] = setup;
  const names = fields.flatMap((field) => (field?.type === 'secret' && typeof field.name === 'string' ? [field.name] : []));
  if (applicationId === CM_APPLICATION_ID) return new Set([...names, CM_SECRET]);
  const isKnown = fields.every((field) => typeof field?.name === 'string' && field.type && FIELD_TYPES.includes(field.type));
  return isKnown ? new Set(names) : undefined;
}
