import { IntegrationsError } from '../adapter/errors.ts';
import type { ConfigurationValue, Field } from '../model/field.ts';
import type { Text } from '../model/text.ts';
import { secretNames } from './secrets.ts';

/** Stands where a secret stood. */
const REDACTED = '•••';

/**
 * The error without secrets that its texts for people repeat from the configuration that was sent. Without a `setup`
 * nobody knows which values are secret, so none is repeated.
 */
export function withoutSecretTexts(
  error: IntegrationsError,
  configuration: Record<string, ConfigurationValue>,
  applicationId: string,
  setup: readonly Field[] | undefined,
): IntegrationsError {
  const { code, retryAfter } = error;
  if (!error.fieldErrors) return error;
  const names = secretNames(applicationId, setup);
  const secrets = Object.entries(configuration)
    .flatMap(([name, value]) => ((names.has(name) || !setup) && value !== '' ? [String(value)] : []))
    // The longest first: of a secret that holds another one nothing is to be left.
    .toSorted((one, other) => other.length - one.length);
  const redact = (wording: string): string => secrets.reduce((text, secret) => text.replaceAll(secret, REDACTED), wording);
  const redactText = (text: Text): Text =>
    typeof text === 'string'
      ? redact(text)
      : Object.fromEntries(Object.entries(text).map(([tag, wording]) => [tag, redact(wording)]));
  const fieldErrors = Object.fromEntries(Object.entries(error.fieldErrors).map(([name, text]) => [name, redactText(text)]));
  return new IntegrationsError(code, { fieldErrors, ...(retryAfter !== undefined && { retryAfter }) });
}
