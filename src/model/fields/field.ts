import * as z from 'zod/mini';
import { configurationValueSchema } from '../configuration/configuration-value.ts';
import { FIELD_TYPES } from './field-type.ts';
import { optional } from '../parsing/preprocess.ts';
import { satisfies } from '../parsing/satisfies.ts';
import { nonEmptySchema, textSchema } from '../text.ts';

/** One choice of a `select` field: the stored `value`, and its `label` for people (the value where it is absent). */
export const fieldOptionSchema = z.object({
  value: z.string(),
  label: optional(textSchema),
});
/** One choice of a `select` field. */
export type FieldOption = z.infer<typeof fieldOptionSchema>;

/** What another field has to hold for a field to be asked for: one value, or one of several. */
export const visibleWhenSchema = z.object({
  field: z.string(),
  equals: z.union([configurationValueSchema, z.array(configurationValueSchema)]),
});

const lengthSchema = optional(
  z.number().check(
    satisfies((length) => Number.isInteger(length) && length > 0, 'positive integer', {
      minimum: 1,
      format: 'safeint',
    }),
  ),
);

/**
 * One field that an application's set-up asks for. The value of a `secret` field goes to the adapter and never comes
 * back. `minLength` and `maxLength` count UTF-16 code units; `pattern` is a regular expression that the whole value
 * must match, as in HTML; one that browsers do not understand, or of more than 1 000 characters, is the server's to
 * check; `minimum`, `maximum` and `integer` are for numbers. A `secret` with `multiline` is of several lines, such as a
 * private key. One with `boundTo` is for the values of these fields alone: when one of them changes, it has to be
 * entered again. `value` stands in the field while nothing is stored; in one of type `readonly-copy` it is what can be
 * copied. Fields in a row with the same `group` stand together under it. With `visibleWhen`, a field is asked for only
 * while another one holds a value.
 */
export const fieldSchema = z.object({
  name: nonEmptySchema,
  label: textSchema,
  type: z.literal(FIELD_TYPES),
  required: optional(z.boolean()),
  minLength: lengthSchema,
  maxLength: lengthSchema,
  minimum: optional(z.number()),
  maximum: optional(z.number()),
  integer: optional(z.boolean()),
  pattern: optional(z.string()),
  format: optional(z.literal('uuid')),
  multiline: optional(z.boolean()),
  boundTo: optional(z.array(z.string())),
  options: optional(z.array(fieldOptionSchema)),
  value: optional(configurationValueSchema),
  group: optional(textSchema),
  visibleWhen: optional(visibleWhenSchema),
  help: optional(textSchema),
  placeholder: optional(textSchema),
});
/** One field that an application's set-up asks for. */
export type Field = z.infer<typeof fieldSchema>;
