import { fieldsOf, type Application } from '../../model/application.ts';
import type { ConfigurationValue } from '../../model/configuration/configuration-value.ts';
import type { Field } from '../../model/fields/field.ts';

type Values = Record<string, ConfigurationValue>;

/** A configuration in which the value of one field is wrong. */
export interface WrongConfiguration {
  readonly field: string;
  readonly configuration: Values;
}

/** What is longer may be too long for a request at all. */
const MAX_LENGTH = 1_000;

/** The given configuration with one value made wrong, in each way that the application's fields forbid. */
export function wrongConfigurations(application: Application, given: Readonly<Values>): WrongConfiguration[] {
  const setup = fieldsOf(application);
  const required = setup.find((field) => field.required && Object.hasOwn(given, field.name));
  const { [required?.name ?? '']: _left, ...rest } = given;
  const lacking = required ? [{ field: required.name, configuration: rest }] : [];
  const changed = setup.flatMap((field) => {
    const value = wrongValueOf(field);
    return value === undefined ? [] : [{ field: field.name, configuration: { ...given, [field.name]: value } }];
  });
  return [...lacking, ...changed];
}

function wrongValueOf({ type, maxLength, format }: Field): ConfigurationValue | undefined {
  if (type === 'number' || type === 'checkbox' || type === 'select') return 'neither a number nor a choice';
  if (type === 'url') return 'no address';
  if (format) return 'no identifier';
  return maxLength && maxLength < MAX_LENGTH ? 'x'.repeat(maxLength + 1) : undefined;
}
