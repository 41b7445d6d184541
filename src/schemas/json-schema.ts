import * as z from 'zod/mini';
import type { Field } from '../model/fields/field.ts';
import { parse } from '../model/parsing/parse.ts';
import { isPattern } from '../model/fields/pattern.ts';
import { setupSchema } from '../model/configuration/setup.ts';
import { propertySchema, typeDetails, type Property } from './json-fields.ts';

const anyObjectSchema = z.record(z.string(), z.unknown());

const objectSchema = z.object({
  properties: anyObjectSchema,
  required: z.optional(z.array(z.string())),
});

/** Keywords that say more about a value than a field can. Without them, wrong values would get through. */
const UNSUPPORTED = [
  '$ref',
  'allOf',
  'anyOf',
  'not',
  'if',
  'properties',
  'items',
  'multipleOf',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'dependentRequired',
];

/**
 * Returns the fields for a flat JSON Schema object: strings, numbers and boxes with their titles, limits and choices.
 * `writeOnly` and the format `password` make a secret, `readOnly` a value to copy, the format `multiline` several
 * lines. Throws a `TypeError` that names the property if the schema says more than a field can.
 */
export function setupFromJsonSchema(schema: object): Field[] {
  refuseUnsupported(
    'schema',
    Object.keys(schema).filter((key) => key !== 'properties'),
  );
  const { properties, required = [] } = data('schema', objectSchema, schema);
  const fields = Object.entries(properties).map(([name, described]) => {
    refuseUnsupported(name, Object.keys(data(name, anyObjectSchema, described)));
    return fieldOf(name, data(name, propertySchema, described), required.includes(name));
  });
  return data('schema', setupSchema, fields);
}

function fieldOf(name: string, property: Property, isRequired: boolean): Field {
  const { title, description, examples, minLength, maxLength, minimum, maximum, pattern } = property;
  const [example] = examples ?? [];
  return {
    name,
    label: title ?? name,
    required: isRequired,
    ...typeDetails(property),
    ...(description !== undefined && { help: description }),
    ...(typeof example === 'string' && { placeholder: example }),
    ...(property.type === 'integer' && { integer: true }),
    // An empty text is an absent one.
    ...(minLength && { minLength }),
    ...(maxLength !== undefined && { maxLength }),
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
    ...(pattern !== undefined && { pattern: wholePattern(pattern) }),
  };
}

/** JSON Schema's patterns match anywhere in a value; a field's match all of it. */
function wholePattern(pattern: string): string {
  // With something around it, one of another dialect could become one that means something else.
  if (!isPattern(pattern)) return pattern;
  const whole = /^\^([^|]*)\$$/s.exec(pattern);
  return whole?.[1] === undefined || whole[1].endsWith('\\') ? `[\\s\\S]*?(?:${pattern})[\\s\\S]*` : whole[1];
}

function refuseUnsupported(name: string, keys: readonly string[]): void {
  const key = keys.find((each) => UNSUPPORTED.includes(each));
  if (key) throw new TypeError(`${name}: there is no field for ${key}`);
}

function data<T>(name: string, schema: z.core.$ZodType<T>, given: unknown): T {
  const result = parse(schema, given, name);
  if (!result.success) throw result.error;
  return result.data;
}
