import { FIELD_TYPES, isSecret, type FieldType } from '../model/fields/field-type.ts';
import { PRESET_SECRETS } from './preset-secrets.ts';

/**
 * Returns the names of an application's secret fields, or undefined if one of its fields does not say whether it is
 * secret. `fields` come from the host, unchecked. The secret fields of a preset are known without them.
 */
export function secretNames(applicationId: string, fields: readonly unknown[] = []): ReadonlySet<string> | undefined {
  const preset = PRESET_SECRETS.get(applicationId);
  const names = new Set(preset);
  for (const field of fields) {
    const { name, type } = Object(field) as Readonly<Record<string, unknown>>;
    if (typeof name === 'string' && FIELD_TYPES.includes(type as FieldType)) {
      if (isSecret({ type })) names.add(name);
    } else if (!preset) return undefined;
  }
  return names;
}
