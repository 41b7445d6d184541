import * as z from 'zod/mini';
import { nonEmptySchema, textSchema } from './text.ts';

/** A value that a configuration can hold. */
export const configurationValueSchema = z.union([z.string(), z.number(), z.boolean()]);
/** A value that a configuration can hold. */
export type ConfigurationValue = z.infer<typeof configurationValueSchema>;

/** One choice of a `select` field: the stored `value`, and its `label` for people (the value where it is absent). */
export const fieldOptionSchema = z.object({
  value: z.string(),
  label: z.optional(textSchema),
});
/** One choice of a `select` field. */
export type FieldOption = z.infer<typeof fieldOptionSchema>;

/**
 * One field that an application's set-up asks for. The value of a `secret` field goes to the adapter and never comes
 * back. `maxLength` counts UTF-16 code units; `pattern` is a regular expression that the whole value must match.
 */
export const fieldSchema = z.object({
  name: nonEmptySchema,
  label: textSchema,
  type: z.literal(['text', 'secret', 'url', 'number', 'select', 'checkbox', 'multiline']),
  required: z.optional(z.boolean()),
  maxLength: z.optional(z.number().check(z.refine((length) => Number.isInteger(length) && length > 0))),
  pattern: z.optional(z.string().check(z.refine(isPattern))),
  format: z.optional(z.literal('uuid')),
  options: z.optional(z.array(fieldOptionSchema)),
  help: z.optional(textSchema),
  placeholder: z.optional(textSchema),
});
/** One field that an application's set-up asks for. */
export type Field = z.infer<typeof fieldSchema>;

function isPattern(source: string): boolean {
  try {
    // Engines find an expression too large only when they use it.
    new RegExp(source, 'v').test('');
    return true;
  } catch {
    return false;
  }
}
