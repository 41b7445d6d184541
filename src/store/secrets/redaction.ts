import type { IntegrationsError } from '../../model/errors.ts';
import { fieldsOf, type Application } from '../../model/application.ts';
import type { ConfigurationTest } from '../../model/configuration/configuration-test.ts';
import type { SentConfiguration } from '../../model/configuration/configuration-value.ts';
import type { Field } from '../../model/fields/field.ts';
import type { Integration } from '../../model/integration.ts';
import { secretNames } from '../../presets/secret-names.ts';
import type { Text } from '../../model/text.ts';
import { quotationOf } from './quotation.ts';

// A text of a server that may quote a secret is left out as a whole: of a part of it nobody knows what it still tells.
// Our own words for the failure stand in its place. Data is never touched, whatever it has in common with a secret.

/** A key that is no longer is the name of a language. */
const SHORT_KEY = 11;

/**
 * A configuration that was sent, and of what. Without a `setup` nobody knows which values are secret, so none is
 * repeated.
 */
export interface Sent {
  readonly configuration: SentConfiguration;
  readonly applicationId: string;
  readonly setup: readonly Field[] | undefined;
}

/** What is sent for an integration, with the set-up that its application describes. */
export function sentOf(
  { integration, configuration }: { integration: Integration; configuration: SentConfiguration },
  application: Application | undefined,
): Sent {
  return { configuration, applicationId: integration.applicationId, setup: application && fieldsOf(application) };
}

/** The error without texts for people that may quote a secret of what was sent. All else stays as it is. */
export function withoutSecretTexts(error: IntegrationsError, sent: Sent | undefined): IntegrationsError {
  return sent && error.fieldErrors ? error.with({ fieldErrors: fieldErrorsWithout(error.fieldErrors, sent) }) : error;
}

/** What a test found, without texts for people that may quote a secret. */
export function withoutSecretsInTest(
  { reason, fieldErrors, ...found }: ConfigurationTest,
  sent: Sent,
): ConfigurationTest {
  return {
    ...found,
    ...(reason !== undefined && !quotes(sent)(reason) && { reason: copyOf(reason) }),
    ...(fieldErrors && { fieldErrors: fieldErrorsWithout(fieldErrors, sent) }),
  };
}

/** The integration as it was answered, without a reason for people that may quote a secret. */
export function withoutSecretsInAnswer(answered: Integration, sent: Sent | undefined): Integration {
  const { statusReason, ...integration } = answered;
  if (!sent || statusReason === undefined) return answered;
  return quotes(sent)(statusReason) ? integration : { ...integration, statusReason: copyOf(statusReason) };
}

/** Keeps which fields are wrong. What is no field, and quotes a secret itself, is left out. */
function fieldErrorsWithout(fieldErrors: Readonly<Record<string, Text>>, sent: Sent): Record<string, Text> {
  const isQuoted = quotes(sent);
  // As the host says it.
  const setup: readonly (Partial<Field> | null)[] = sent.setup ?? [];
  const isField = (name: string): boolean =>
    Object.hasOwn(sent.configuration, name) || setup.some((field) => field?.name === name);
  const entries = Object.entries(fieldErrors).filter(([name]) => isField(name) || !isQuoted(name));
  return Object.fromEntries(entries.map(([name, text]) => [name, isQuoted(text) ? '' : copyOf(text)]));
}

/** Whether a text, in any language, may quote a secret of what was sent. */
function quotes({ configuration, applicationId, setup }: Sent): (text: Text) => boolean {
  const names = secretNames(applicationId, setup);
  const isAnySecret = !names || (!setup && names.size === 0);
  const values = Object.entries(configuration).filter(
    ([name, value]) => value !== null && typeof value !== 'boolean' && (isAnySecret || names.has(name)),
  );
  const isQuotation = quotationOf(values.map(([, value]) => String(value)));
  return (text) =>
    typeof text === 'string'
      ? isQuotation(text)
      : Object.entries(text).some(
          ([tag, wording]) => isQuotation(wording) || (tag.length > SHORT_KEY && isQuotation(tag)),
        );
}

/** Of a text that was cut out of another one, engines keep the other one. */
function copyOf<T extends Text>(text: T): T {
  return JSON.parse(JSON.stringify(text)) as T;
}
