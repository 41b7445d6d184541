import { fieldsOf, type Application } from '../../model/application.ts';
import type { ConfigurationValue } from '../../model/configuration/configuration-value.ts';
import type { Field } from '../../model/fields/field.ts';
import { kindOf } from '../../model/fields/field-kinds.ts';

type Values = Record<string, ConfigurationValue>;

/** A configuration in which the value of one field is wrong. */
interface WrongConfiguration {
  readonly field: string;
  readonly configuration: Values;
}

/** Longer values may be too long for a request at all. */
const MAX_LENGTH = 1_000;

/** A text that is wrong for every type of field that is not free text, and for every format. */
const NO_FORM = 'neither a number, a choice, an address nor an identifier';

/** Returns the given configuration with one value made wrong, once for each field for which there are wrong values. */
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

function wrongValueOf({ minLength: _least, pattern: _pattern, ...field }: Field): ConfigurationValue | undefined {
  const { maxLength = Infinity } = field;
  const tooLong = 'x'.repeat(maxLength < MAX_LENGTH ? maxLength + 1 : 0);
  return [NO_FORM, tooLong].find((value) => value && kindOf(field).check(field, value));
}
