import { IntegrationsError } from '../adapter/errors.ts';
import type { ConfigurationTest } from '../model/configuration-test.ts';
import type { ConfigurationValue } from '../model/configuration-value.ts';
import type { Field } from '../model/field.ts';
import type { Integration } from '../model/integration.ts';
import { secretNames } from './secrets.ts';

/** Stands where a secret stood. */
const REDACTED = '•••';
/** A key that is no longer is the name of a field or of a language. */
const SHORT_KEY = 11;

/** A configuration that was sent, and of what. Without a `setup` nobody knows which values are secret, so none is repeated. */
export interface Sent {
  readonly configuration: Record<string, ConfigurationValue>;
  readonly applicationId: string;
  readonly setup: readonly Field[] | undefined;
}

/** The error without secrets that its texts for people repeat from what was sent. */
export function withoutSecretTexts(error: IntegrationsError, sent: Sent): IntegrationsError {
  const { code, retryAfter, fieldErrors } = error;
  if (!fieldErrors) return error;
  return new IntegrationsError(code, { fieldErrors: redaction(sent)(fieldErrors), ...(retryAfter !== undefined && { retryAfter }) });
}

/** What a test found, without secrets that its texts for people repeat. */
export function withoutSecretsInTest({ result, ...found }: ConfigurationTest, sent: Sent): ConfigurationTest {
  return { ...redaction(sent)(found), result };
}

/** The integration as it was answered, without secrets that its texts and values repeat. */
export function withoutSecretsInAnswer({ id, applicationId, status, ...answered }: Integration, sent: Sent): Integration {
  return { ...redaction(sent)(answered), id, applicationId, status };
}

/** Takes the secrets of a configuration out of every text in a value. A text that was sent as no secret stays as it is. */
function redaction({ configuration, applicationId, setup }: Sent): <T>(value: T) => T {
  const names = secretNames(applicationId, setup);
  const isAnySecret = !names || (!setup && names.size === 0);
  const values = Object.entries(configuration).map(([name, value]) => ({ text: String(value), isSecret: isAnySecret || names.has(name) }));
  // As the host says it.
  const fields: readonly (Partial<Field> | null)[] | undefined = setup;
  const known = new Set(fields?.map((field) => field?.name));
  for (const { text, isSecret } of values) if (!isSecret) known.add(text);
  const secrets = values
    // As it is, and as it stands in JSON, which errors like to quote.
    .flatMap(({ text, isSecret }) => (isSecret && text !== '' ? [text, JSON.stringify(text).slice(1, -1)] : []))
    // The longest first: of a secret that holds another one nothing is to be left.
    .toSorted((one, other) => other.length - one.length);

  const inText = (text: string): string =>
    known.has(text) ? text : secrets.reduce((rest, secret) => rest.replaceAll(secret, REDACTED), text);
  const inKey = (key: string): string => (key.length > SHORT_KEY ? inText(key) : key);
  const inside = (value: unknown): unknown => {
    if (typeof value === 'string') return inText(value);
    if (Array.isArray(value)) return value.map(inside);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, held]) => [inKey(key), inside(held)]));
  };
  // Of a text that was cut out of another one, engines keep the other one: only a copy is without the secret in memory.
  // It is of the same type: a text stays a text.
  return <T>(value: T) => JSON.parse(JSON.stringify(inside(value))) as T;
}
