import { copyOf } from '../../model/data/copy-of.ts';
import type { IntegrationsError } from '../../model/errors.ts';
import { fieldsOf, type Application } from '../../model/application.ts';
import type { ConfigurationTest } from '../../model/configuration/configuration-test.ts';
import type { SentConfiguration } from '../../model/configuration/configuration-value.ts';
import type { Field } from '../../model/fields/field.ts';
import type { Integration } from '../../model/integration.ts';
import { secretNames } from '../../presets/secret-names.ts';
import type { Text } from '../../model/text.ts';
import { quotationOf } from './quotation.ts';

// A text that may quote a secret is dropped whole. The rest could still reveal it. The library's own words for the
// failure replace it. Data is never changed, even if it looks like a secret. Texts are copied, because engines keep the
// whole answer in memory for a part of it.

/** Keys up to this length are tags of languages. Longer ones may quote a secret. */
const MAX_LANGUAGE_TAG_LENGTH = 11;

/**
 * A configuration that was sent, and its set-up. If `setup` is undefined, every value counts as secret.
 */
export interface Sent {
  readonly configuration: SentConfiguration;
  readonly applicationId: string;
  readonly setup: readonly Field[] | undefined;
}

/** Returns a configuration together with the set-up that the application describes. */
export function sentOf(
  { integration, configuration }: { integration: Integration; configuration: SentConfiguration },
  application: Application | undefined,
): Sent {
  return { configuration, applicationId: integration.applicationId, setup: application && fieldsOf(application) };
}

/** Returns the error without texts that may quote a sent secret. The rest stays. */
export function withoutSecretTexts(error: IntegrationsError, sent: Sent | undefined): IntegrationsError {
  return sent && error.fieldErrors ? error.with({ fieldErrors: fieldErrorsWithout(error.fieldErrors, sent) }) : error;
}

/** Returns the result of a test without texts that may quote a sent secret. */
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

/** Returns the answered integration, without its status reason and status field if they may quote a sent secret. */
export function withoutSecretsInAnswer(answered: Integration, sent: Sent | undefined): Integration {
  const { statusReason, statusField, ...integration } = answered;
  if (!sent || (statusReason === undefined && statusField === undefined)) return answered;
  const isQuoted = quotes(sent);
  return {
    ...integration,
    ...(statusReason !== undefined && !isQuoted(statusReason) && { statusReason: copyOf(statusReason) }),
    ...(statusField !== undefined && (isField(sent, statusField) || !isQuoted(statusField)) && { statusField }),
  };
}

/** Whether a name is that of a field. Such a name quotes nothing, whatever it says. */
function isField({ configuration, setup = [] }: Sent, name: string): boolean {
  // Unchecked, as the host describes it.
  const fields: readonly (Partial<Field> | null)[] = setup;
  return Object.hasOwn(configuration, name) || fields.some((field) => field?.name === name);
}

/** Keeps which fields are wrong. Drops names that are not fields and may quote a secret. */
function fieldErrorsWithout(fieldErrors: Readonly<Record<string, Text>>, sent: Sent): Record<string, Text> {
  const isQuoted = quotes(sent);
  const entries = Object.entries(fieldErrors).filter(([name]) => isField(sent, name) || !isQuoted(name));
  return Object.fromEntries(entries.map(([name, text]) => [name, isQuoted(text) ? '' : copyOf(text)]));
}

/** Returns a test of whether a text, in any language, may quote a sent secret. */
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
          ([tag, wording]) => isQuotation(wording) || (tag.length > MAX_LANGUAGE_TAG_LENGTH && isQuotation(tag)),
        );
}
