import { fieldsOf, type Application } from '../../../src/model/application.ts';
import { CM_APPLICATION_ID } from '../../../src/presets/cm-names.ts';
import { checkConfiguration } from '../../../src/model/configuration/configuration-check.ts';
import type { FieldProblem } from '../../../src/model/fields/field-problem.ts';
import { fieldProblemText } from '../../../src/adapter/memory/field-problem-text.ts';
import type { ConfigurationValue, SentConfiguration } from '../../../src/model/configuration/configuration-value.ts';
import type { Field } from '../../../src/model/fields/field.ts';
import type { Configuration } from '../../../src/model/integration.ts';
import { keptSecrets } from '../../../src/model/configuration/kept-secrets.ts';
import type { Text } from '../../../src/model/text.ts';
import { Problem } from '../http/problems.ts';
import { FIELD_ERRORS } from '../texts.ts';

// PostgreSQL stores neither null characters nor lone surrogates.
const UNSTORABLE = /[\0\p{Surrogate}]/u;

/** These characters can make a name look like another one. */
const BIDIRECTIONAL = /\p{Bidi_Control}/u;

type Values = Record<string, ConfigurationValue>;

/** A configuration that may be stored. `secrets` holds only new secrets; the others keep their stored value. */
export interface AcceptedConfiguration {
  values: Values;
  secrets: Record<string, string>;
  /** Stored secrets to forget: the user removes them, or a field that they are bound to has changed. */
  dropped: string[];
}

/**
 * Checks a configuration against the application's fields, and separates the secrets from the other values. Throws the
 * problem `invalid` with a text for each wrong field. An empty value counts as missing.
 */
export function acceptConfiguration(
  application: Application,
  sent: Readonly<SentConfiguration>,
  stored: Configuration | undefined,
): AcceptedConfiguration {
  const fields = fieldsOf(application);
  if (fields.length === 0) throw new Problem(400, 'invalid', 'This application has nothing to set up.');
  const cleaned = withoutOuterSpace(fields, sent);
  const kept = keptSecrets(fields, cleaned, stored);
  const errors = Object.entries(checkConfiguration(fields, cleaned, kept)).map(([name, problem]): [string, Text] => [
    name,
    wording(application, name, problem, cleaned[name]),
  ]);
  const unstorable = Object.entries(cleaned)
    .filter(([, value]) => typeof value === 'string' && UNSTORABLE.test(value))
    .map(([name]): [string, Text] => [name, FIELD_ERRORS.characters]);
  const misleading = Object.entries(cleaned)
    .filter(([name, value]) => typeof value === 'string' && isOneLine(fields, name) && BIDIRECTIONAL.test(value))
    .map(([name]): [string, Text] => [name, FIELD_ERRORS.direction]);
  const allErrors = Object.fromEntries([...errors, ...misleading, ...unstorable]);
  if (Object.keys(allErrors).length > 0) throw new Problem(400, 'invalid', 'A value is wrong.', allErrors);
  const dropped = (stored?.secrets ?? []).filter((name) => !kept.includes(name));
  return { ...separateSecrets(fields, cleaned), dropped };
}

function withoutOuterSpace(fields: readonly Field[], sent: Readonly<SentConfiguration>): SentConfiguration {
  const secrets = secretNames(fields);
  const clean = (name: string, value: ConfigurationValue | null) => {
    if (typeof value !== 'string') return value;
    const trimmed = value.trim();
    // White space around a secret may be part of it, but a secret of white space alone is a mistake.
    return secrets.has(name) && trimmed !== '' ? value : trimmed;
  };
  return Object.fromEntries(Object.entries(sent).map(([name, value]) => [name, clean(name, value)]));
}

function wording(
  application: Application,
  name: string,
  problem: FieldProblem,
  value: ConfigurationValue | null | undefined,
): Text {
  const isNumeric = typeof value === 'string' && /^[\d\s]+$/.test(value);
  const isCmAccountId = application.id === CM_APPLICATION_ID && name === 'accountId';
  return isCmAccountId && isNumeric ? FIELD_ERRORS.portalAccountNumber : fieldProblemText(problem);
}

function separateSecrets(fields: readonly Field[], cleaned: SentConfiguration): Omit<AcceptedConfiguration, 'dropped'> {
  const secrets = secretNames(fields);
  const present = Object.entries(cleaned).flatMap(([name, value]): [string, ConfigurationValue][] =>
    value === null || value === '' ? [] : [[name, value]],
  );
  return {
    values: Object.fromEntries(present.filter(([name]) => !secrets.has(name))),
    secrets: Object.fromEntries(
      present.filter(([name]) => secrets.has(name)).map(([name, value]) => [name, String(value)]),
    ),
  };
}

function isOneLine(fields: readonly Field[], name: string): boolean {
  return fields.some((field) => field.name === name && field.type !== 'secret' && field.type !== 'multiline');
}

function secretNames(fields: readonly Field[]): Set<string> {
  return new Set(fields.filter((field) => field.type === 'secret').map((field) => field.name));
}
