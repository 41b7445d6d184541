import { CM_APPLICATION_ID, CM_SECRET } from '../cm.ts';
import { FIELD_TYPES } from '../fields/field-type.ts';
import type { Field } from '../fields/field.ts';

/**
 * The names of an application's secret fields: also CM.com's, whose set-up the catalogue need not describe. Absent where one of
 * the fields cannot be told to be secret or not.
 */
export function secretNames(applicationId: string, setup: readonly Field[] = []): ReadonlySet<string> | undefined {
  // As the host says it, so far.
  const fields: readonly (Partial<Field> | null)[] = setup;
  const names = fields.flatMap((field) =>
    field?.type === 'secret' && typeof field.name === 'string' ? [field.name] : [],
  );
  if (applicationId === CM_APPLICATION_ID) return new Set([...names, CM_SECRET]);
  const isKnown = fields.every(
    (field) => typeof field?.name === 'string' && field.type && FIELD_TYPES.includes(field.type),
  );
  return isKnown ? new Set(names) : undefined;
}
