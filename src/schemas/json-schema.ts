import * as z from 'zod/mini';
import { configurationValueSchema } from '../model/configuration/configuration-value.ts';
import type { Field } from '../model/fields/field.ts';
import { parse } from '../model/parsing/parse.ts';
import { isPattern } from '../model/fields/pattern.ts';
import { setupSchema } from '../model/configuration/setup.ts';

const choiceSchema = z.object({ const: z.string(), title: z.optional(z.string()) });

const propertySchema = z.object({
  type: z.optional(z.literal(['string', 'number', 'integer', 'boolean'])),
  title: z.optional(z.string()),
  description: z.optional(z.string()),
  examples: z.optional(z.array(z.unknown())),
  default: z.optional(configurationValueSchema),
  const: z.optional(configurationValueSchema),
  enum: z.optional(z.array(z.string())),
  oneOf: z.optional(z.array(choiceSchema)),
  format: z.optional(z.string()),
  pattern: z.optional(z.string()),
  minLength: z.optional(z.number()),
  maxLength: z.optional(z.number()),
  minimum: z.optional(z.number()),
  maximum: z.optional(z.number()),
  readOnly: z.optional(z.boolean()),
  writeOnly: z.optional(z.boolean()),
});
type Property = z.infer<typeof propertySchema>;

const anyObjectSchema = z.record(z.string(), z.unknown());

const objectSchema = z.object({
  properties: anyObjectSchema,
  required: z.optional(z.array(z.string())),
});

/** What says more about a value than a field can; left out, it would let wrong values through. */
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
 * The fields for a flat JSON Schema object: strings, numbers and boxes with their titles, limits and choices. `writeOnly`
 * and the format `password` make a secret, `readOnly` a value to copy, the format `multiline` several lines. Throws a
 * `TypeError` that names the property where the schema says what no field can.
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
  const type = typeOf(property);
  const value = property.default ?? (type === 'readonly-copy' ? property.const : undefined);
  const [example] = examples ?? [];
  const options = property.oneOf?.map((choice) => ({
    value: choice.const,
    ...(choice.title && { label: choice.title }),
  }));
  return {
    name,
    label: title ?? name,
    type,
    // A box is always there, ticked or not; what has to be ticked is constant.
    required: type === 'checkbox' ? property.const === true : isRequired,
    ...(description !== undefined && { help: description }),
    ...(typeof example === 'string' && { placeholder: example }),
    ...(value !== undefined && type !== 'secret' && { value }),
    ...(type === 'select' && { options: options ?? property.enum?.map((each) => ({ value: each })) ?? [] }),
    ...(property.type === 'integer' && { integer: true }),
    ...(property.format === 'uuid' && type === 'text' && { format: 'uuid' as const }),
    ...(property.format === 'multiline' && type === 'secret' && { multiline: true }),
    // An empty text is an absent one.
    ...(minLength && { minLength }),
    ...(maxLength !== undefined && { maxLength }),
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
    ...(pattern !== undefined && { pattern: wholePattern(pattern) }),
  };
}

function typeOf({ type, enum: values, oneOf, format = '', readOnly, writeOnly }: Property): Field['type'] {
  if (readOnly) return 'readonly-copy';
  if (writeOnly || format === 'password') return 'secret';
  if (values ?? oneOf) return 'select';
  if (type === 'boolean') return 'checkbox';
  if (type === 'number' || type === 'integer') return 'number';
  if (format === 'uri' || format === 'url') return 'url';
  return format === 'multiline' ? 'multiline' : 'text';
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
