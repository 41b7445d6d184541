import * as v from 'valibot';
import { configurationValueSchema } from '../model/configuration-value.ts';
import type { Field } from '../model/field.ts';
import { recordOf } from '../model/record.ts';
import { shapedSetup } from '../model/setup.ts';
import { shaped, type Shaped } from '../model/shape.ts';

const choiceSchema = v.object({ const: v.string(), title: v.optional(v.string()) });

const propertySchema = v.object({
  type: v.optional(v.picklist(['string', 'number', 'integer', 'boolean'])),
  title: v.optional(v.string()),
  description: v.optional(v.string()),
  examples: v.optional(v.array(v.unknown())),
  default: v.optional(configurationValueSchema),
  const: v.optional(configurationValueSchema),
  enum: v.optional(v.array(v.string())),
  oneOf: v.optional(v.array(choiceSchema)),
  format: v.optional(v.string()),
  pattern: v.optional(v.string()),
  minLength: v.optional(v.number()),
  maxLength: v.optional(v.number()),
  minimum: v.optional(v.number()),
  maximum: v.optional(v.number()),
  readOnly: v.optional(v.boolean()),
  writeOnly: v.optional(v.boolean()),
});
type Property = v.InferOutput<typeof propertySchema>;

const anyObjectSchema = recordOf(v.unknown());

const objectSchema = v.object({
  properties: anyObjectSchema,
  required: v.optional(v.array(v.string())),
});

/** What says more about a value than a field can; left out, it would let wrong values through. */
const UNSUPPORTED = ['$ref', 'allOf', 'anyOf', 'not', 'if', 'properties', 'items', 'multipleOf', 'exclusiveMinimum', 'exclusiveMaximum', 'dependentRequired'];

/**
 * The fields for a flat JSON Schema object: strings, numbers and boxes with their titles, limits and choices. `writeOnly`
 * and the format `password` make a secret, `readOnly` a value to copy, the format `multiline` several lines. Throws a
 * `TypeError` that names the property where the schema says what no field can.
 */
export function setupFromJsonSchema(schema: object): Field[] {
  refuseUnsupported('schema', Object.keys(schema).filter((key) => key !== 'properties'));
  const { properties, required = [] } = data('schema', shaped(objectSchema, schema));
  const fields = Object.entries(properties).map(([name, described]) => {
    refuseUnsupported(name, Object.keys(data(name, shaped(anyObjectSchema, described))));
    return fieldOf(name, data(name, shaped(propertySchema, described)), required.includes(name));
  });
  return data('schema', shapedSetup(fields));
}

function fieldOf(name: string, property: Property, isRequired: boolean): Field {
  const { title, description, examples, minLength, maxLength, minimum, maximum, pattern } = property;
  const type = typeOf(property);
  const value = property.default ?? (type === 'readonly-copy' ? property.const : undefined);
  const [example] = examples ?? [];
  const options = property.oneOf?.map((choice) => ({ value: choice.const, ...(choice.title && { label: choice.title }) }));
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
  const whole = /^\^([^|]*)\$$/s.exec(pattern);
  return whole?.[1] === undefined || whole[1].endsWith('\\') ? `[\\s\\S]*?(?:${pattern})[\\s\\S]*` : whole[1];
}

function refuseUnsupported(name: string, keys: readonly string[]): void {
  const key = keys.find((each) => UNSUPPORTED.includes(each));
  if (key) throw new TypeError(`${name}: there is no field for ${key}`);
}

function data<T>(name: string, result: Shaped<T>): T {
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new TypeError(`${[name, ...(issue?.path ?? [])].join('.')}: ${issue?.message}`);
}
