import * as v from 'valibot';

/** A number that can be written down. */
export const finiteSchema = v.pipe(v.number(), v.finite());

/** A value that a configuration can hold. */
export const configurationValueSchema = v.union([v.string(), finiteSchema, v.boolean()]);
/** A value that a configuration can hold. */
export type ConfigurationValue = v.InferOutput<typeof configurationValueSchema>;
