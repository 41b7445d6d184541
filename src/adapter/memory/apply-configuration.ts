import { fieldsOf, type Application } from '../../model/application.ts';
import { checkConfiguration } from '../../model/configuration/configuration-check.ts';
import type { ConfigurationValue, SentConfiguration } from '../../model/configuration/configuration-value.ts';
import { keptSecrets } from '../../model/configuration/kept-secrets.ts';
import { IntegrationsError } from '../../model/errors.ts';
import { isSecret, isSent } from '../../model/fields/field-type.ts';
import type { Configuration, Integration } from '../../model/integration.ts';
import type { Text } from '../../model/text.ts';
import { isPreset } from '../../presets/preset-secrets.ts';
import { secretNames } from '../../presets/secret-names.ts';
import type { ConfigureIntegration } from '../adapter.ts';
import { fieldProblemText } from './field-problem-text.ts';
import { withoutReason } from './without-reason.ts';

/** Replaces an integration's configuration. Throws `invalid` with a text for each wrong field. */
export function applyConfiguration(
  integration: Integration,
  application: Application,
  { configuration }: ConfigureIntegration,
): Integration {
  const setup = fieldsOf(application);
  const stored = keptSecrets(setup, configuration, integration.configuration);
  // The catalogue need not describe the fields of a preset, which its own dialog knows.
  const isDescribed = setup.length > 0 || !isPreset(application.id);
  const problems = isDescribed ? Object.entries(checkConfiguration(setup, configuration, stored)) : [];
  if (problems.length) {
    const fieldErrors = problems.map(([name, problem]): [string, Text] => [name, fieldProblemText(problem)]);
    throw new IntegrationsError('invalid', { fieldErrors: Object.fromEntries(fieldErrors) });
  }
  const names = secretNames(application.id, setup);
  const isSecretName = (name: string) =>
    names?.has(name) ?? setup.some((field) => field.name === name && isSecret(field));
  const given = Object.entries(withoutRemoved(configuration)).filter(([, value]) => value !== '');
  const secrets = new Set([...stored.filter(isSecretName), ...given.map(([name]) => name).filter(isSecretName)]);
  // Values that are only shown are not sent, and stay.
  const shown = Object.entries(integration.configuration?.values ?? {}).filter(([name]) =>
    setup.some((field) => field.name === name && !isSent(field)),
  );
  const values: Configuration['values'] = Object.fromEntries([
    ...shown,
    ...given.filter(([name]) => !isSecretName(name)),
  ]);
  const { name, ...kept } = withoutReason(integration);
  const newName = setup.some((field) => field.name === 'name') ? values['name'] : name;
  return {
    ...kept,
    ...(typeof newName === 'string' && { name: newName }),
    status: kept.status === 'paused' ? 'paused' : 'active',
    configuration: { values, secrets: [...secrets] },
  };
}

/** Returns the values of a configuration, without the secrets that it removes. */
export function withoutRemoved(configuration: SentConfiguration): Record<string, ConfigurationValue> {
  return Object.fromEntries(
    Object.entries(configuration).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  );
}
