import * as v from 'valibot';
import { configurationValueSchema, finiteSchema } from './configuration-value.ts';
import { FIELD_TYPES } from './field-type.ts';
import { isPattern } from './pattern.ts';
import { nonEmptySchema, textSchema } from './text.ts';

/** One choice of a `select` field: the stored `value`, and its `label` for people (the value where it is absent). */
export const fieldOptionSchema = v.object({
  value: v.string(),
  label: v.optional(textSchema),
});
/** One choice of a `select` field. */
export type FieldOption = v.InferOutput<typeof fieldOptionSchema>;

/** What another field has to hold for a field to be asked for: one value, or one of several. */
export const visibleWhenSchema = v.object({
  field: v.string(),
  equals: v.union([configurationValueSchema, v.array(configurationValueSchema)]),
});

const lengthSchema = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)));

/**
 * One field that an application's set-up asks for. The value of a `secret` field goes to the adapter and never comes
 * back. `minLength` and `maxLength` count UTF-16 code units; `pattern` is a regular expression that the whole value must
 * match, of at most 1 000 characters; `minimum`, `maximum` and `integer` are for numbers.
 * `value` stands in the field while nothing is stored; in one of type `readonly-copy` it is what can be copied. Fields in a
 * row with the same `group` stand together under it. With `visibleWhen`, a field is asked for only while another one
 * holds a value.
 */
export const fieldSchema = v.object({
  name: nonEmptySchema,
  label: textSchema,
  type: v.picklist(FIELD_TYPES),
  required: v.optional(v.boolean()),
  minLength: lengthSchema,
  maxLength: lengthSchema,
  minimum: v.optional(finiteSchema),
  maximum: v.optional(finiteSchema),
  integer: v.optional(v.boolean()),
  pattern: v.optional(v.pipe(v.string(), v.check(isPattern))),
  format: v.optional(v.literal('uuid')),
  options: v.optional(v.array(fieldOptionSchema)),
  value: v.optional(configurationValueSchema),
  group: v.optional(textSchema),
  visibleWhen: v.optional(visibleWhenSchema),
  help: v.optional(textSchema),
  placeholder: v.optional(textSchema),
});
/** One field that an application's set-up asks for. */
export type Field = v.InferOutput<typeof fieldSchema>;
