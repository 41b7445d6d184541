import * as z from 'zod/mini';
import { configurationValueSchema, type ConfigurationValue } from '../model/configuration/configuration-value.ts';
import type { FieldType } from '../model/fields/field-type.ts';
import type { Field } from '../model/fields/field.ts';

const choiceSchema = z.object({ const: z.string(), title: z.optional(z.string()) });

/** What a property of a JSON Schema may say, as far as there are fields for it. */
export const propertySchema = z.object({
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
/** What a property of a JSON Schema may say. */
export type Property = z.infer<typeof propertySchema>;

/** How JSON Schema describes fields of one type. */
interface JsonField {
  /** Whether a property describes such a field. */
  matches(property: Property): boolean;
  /** Returns the value that stands in the field at first; the property's default if this is undefined. */
  value?(property: Property): ConfigurationValue | undefined;
  /** Returns what the property says about fields of this type alone. */
  details?(property: Property): Partial<Field>;
}

/** How JSON Schema describes the fields of each type. The first one that matches counts, so `text` is the last one. */
const JSON_FIELDS: Readonly<Record<FieldType, JsonField>> = {
  'readonly-copy': {
    matches: ({ readOnly }) => readOnly === true,
    value: (property) => property.default ?? property.const,
  },
  secret: {
    matches: ({ writeOnly, format }) => writeOnly === true || format === 'password',
    value: () => undefined,
    details: ({ format }) => (format === 'multiline' ? { multiline: true } : {}),
  },
  select: {
    matches: ({ enum: values, oneOf }) => (values ?? oneOf) !== undefined,
    details: ({ enum: values = [], oneOf }) => ({
      options:
        oneOf?.map(({ const: value, title }) => ({ value, ...(title && { label: title }) })) ??
        values.map((value) => ({ value })),
    }),
  },
  checkbox: {
    matches: ({ type }) => type === 'boolean',
    // A box always has a value, ticked or not. One that has to be ticked is constant.
    details: (property) => ({ required: property.const === true }),
  },
  number: { matches: ({ type }) => type === 'number' || type === 'integer' },
  url: { matches: ({ format }) => format === 'uri' || format === 'url' },
  multiline: { matches: ({ format }) => format === 'multiline' },
  text: {
    matches: () => true,
    details: ({ format }) => (format === 'uuid' ? { format } : {}),
  },
};

/** Returns the type of the field that a property describes, and what it says about fields of that type alone. */
export function typeDetails(property: Property): Pick<Field, 'type'> & Partial<Field> {
  const types = Object.keys(JSON_FIELDS) as FieldType[];
  const type = types.find((each) => JSON_FIELDS[each].matches(property)) ?? 'text';
  const json = JSON_FIELDS[type];
  const value = json.value ? json.value(property) : property.default;
  return { type, ...(value !== undefined && { value }), ...json.details?.(property) };
}
