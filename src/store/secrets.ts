import { IntegrationsError } from '../adapter/errors.ts';
import type { Application } from '../model/application.ts';
import { CM_APPLICATION_ID, CM_SECRET } from '../model/cm.ts';
import type { ConfigurationValue, Field } from '../model/field.ts';
import type { Integration } from '../model/integration.ts';
import type { Text } from '../model/text.ts';

/** Stands where a secret stood. */
const REDACTED = '•••';

/**
 * The integration without what an adapter should not have sent: values of secret fields. Of an application that is not
 * in the catalogue nobody knows which values are secret, so none stays.
 */
export function withoutSecrets(integration: Integration, application: Application | undefined): Integration {
  const { configuration, ...rest } = integration;
  if (!configuration) return integration;
  if (!application) return rest;
  const names = secretNames(application.id, application.setup);
  const sent = Object.keys(configuration.values).filter((name) => names.has(name));
  if (sent.length === 0) return integration;
  const values = Object.fromEntries(Object.entries(configuration.values).filter(([name]) => !names.has(name)));
  return { ...rest, configuration: { values, secrets: [...new Set([...configuration.secrets, ...sent])] } };
}

/** The error without secrets that its texts for people repeat from the configuration that was sent. */
export function withoutSecretTexts(
  error: IntegrationsError,
  configuration: Record<string, ConfigurationValue>,
  applicationId: string,
  setup: readonly Field[] | undefined,
): IntegrationsError {
  if (!error.fieldErrors) return error;
  const names = secretNames(applicationId, setup);
  const secrets = Object.entries(configuration).flatMap(([name, value]) =>
    names.has(name) && value !== '' ? [String(value)] : [],
  );
  const redact = (wording: string): string => secrets.reduce((text, secret) => text.replaceAll(secret, REDACTED), wording);
  const redactText = (text: Text): Text =>
    typeof text === 'string'
      ? redact(text)
      : Object.fromEntries(Object.entries(text).map(([tag, wording]) => [tag, redact(wording)]));
  const fieldErrors = Object.fromEntries(Object.entries(error.fieldErrors).map(([name, text]) => [name, redactText(text)]));
  return new IntegrationsError(error.code, { fieldErrors });
}

function secretNames(applicationId: string, setup: readonly Field[] = []): ReadonlySet<string> {
  const names = setup.filter(({ type }) => type === 'secret').map(({ name }) => name);
  return new Set(applicationId === CM_APPLICATION_ID ? [...names, CM_SECRET] : names);
}
