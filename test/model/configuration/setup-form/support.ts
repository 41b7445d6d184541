import type { Setup } from '../../../../src/model/configuration/setup.ts';
import { SetupForm } from '../../../../src/setup/form/setup-form.ts';
import type { ConfigurationValue } from '../../../../src/model/configuration/configuration-value.ts';
import type { Field } from '../../../../src/model/fields/field.ts';
import type { Configuration, Integration } from '../../../../src/model/integration.ts';

export const TYPES = ['text', 'secret', 'url', 'number', 'select', 'checkbox', 'multiline'] as const;

export function field(details: Partial<Field> = {}): Field {
  return { name: 'a', label: 'A', type: 'text', ...details };
}

export function setupOf(...fields: Field[]): Setup {
  return { fields, clean: (_field, typed) => typed.trim() };
}

export function integration(configuration?: Partial<Configuration>, version = '1'): Integration {
  const stored = { configuration: { values: {}, secrets: [], ...configuration } };
  return { id: 'i-1', applicationId: 'custom', status: 'active', version, ...(configuration && stored) };
}

/** What is sent where one field has an entry. */
export function sent(
  asked: Field,
  entry: string | boolean,
  configuration?: Partial<Configuration>,
): Record<string, ConfigurationValue> {
  const form = new SetupForm(integration(configuration));
  form.enter(asked, entry);
  return form.configuration(setupOf(asked));
}
