import { IntegrationsError } from '../../../src/model/errors.ts';
import type { ConfigurationValue } from '../../../src/model/configuration/configuration-value.ts';
import type { Field } from '../../../src/model/fields/field.ts';
import type { Text } from '../../../src/model/text.ts';
import { withoutSecretTexts } from '../../../src/store/secrets/redaction.ts';

export const setup: Field[] = [
  { name: 'name', label: 'Name', type: 'text' },
  { name: 'url', label: 'Address', type: 'url' },
  { name: 'token', label: 'Token', type: 'secret' },
  { name: 'key', label: 'Key', type: 'secret' },
];

export const sentOf = (configuration: Record<string, ConfigurationValue>) => ({
  configuration,
  applicationId: 'x',
  setup,
});

export function shown(
  fieldErrors: Record<string, Text>,
  configuration: Record<string, ConfigurationValue>,
): Record<string, Text> {
  return {
    ...withoutSecretTexts(new IntegrationsError('invalid', { fieldErrors }), sentOf(configuration)).fieldErrors,
  };
}
