import { IntegrationsError } from '../adapter/errors.ts';
import type { ConfigurationTest } from '../model/configuration-test.ts';
import type { ConfigurationValue } from '../model/configuration-value.ts';
import type { Field } from '../model/field.ts';
import type { Text } from '../model/text.ts';
import { secretNames } from './secrets.ts';

/** Stands where a secret stood. */
const REDACTED = '•••';

type Configuration = Record<string, ConfigurationValue>;

/**
 * The error without secrets that its texts for people repeat from the configuration that was sent. Without a `setup`
 * nobody knows which values are secret, so none is repeated.
 */
export function withoutSecretTexts(
  error: IntegrationsError,
  configuration: Configuration,
  applicationId: string,
  setup: readonly Field[] | undefined,
): IntegrationsError {
  const { code, retryAfter, fieldErrors } = error;
  if (!fieldErrors) return error;
  const redact = redaction(configuration, applicationId, setup);
  return new IntegrationsError(code, { fieldErrors: eachText(fieldErrors, redact), ...(retryAfter !== undefined && { retryAfter }) });
}

/** What a test found, without secrets that its texts for people repeat. */
export function withoutSecretsInTest(
  test: ConfigurationTest,
  configuration: Configuration,
  applicationId: string,
  setup: readonly Field[] | undefined,
): ConfigurationTest {
  const redact = redaction(configuration, applicationId, setup);
  return {
    ...test,
    ...(test.reason !== undefined && { reason: redact(test.reason) }),
    ...(test.fieldErrors && { fieldErrors: eachText(test.fieldErrors, redact) }),
  };
}

function eachText(texts: Readonly<Record<string, Text>>, redact: (text: Text) => Text): Record<string, Text> {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, redact(text)]));
}

/** Takes the secrets of a configuration out of a text. */
function redaction(configuration: Configuration, applicationId: string, setup: readonly Field[] | undefined): (text: Text) => Text {
  const names = setup && secretNames(applicationId, setup);
  const secrets = Object.entries(configuration)
    .flatMap(([name, value]) => ((names?.has(name) ?? true) && value !== '' ? [String(value)] : []))
    // The longest first: of a secret that holds another one nothing is to be left.
    .toSorted((one, other) => other.length - one.length);
  const redact = (wording: string): string => secrets.reduce((text, secret) => text.replaceAll(secret, REDACTED), wording);
  return (text) =>
    typeof text === 'string'
      ? redact(text)
      : Object.fromEntries(Object.entries(text).map(([tag, wording]) => [tag, redact(wording)]));
}
