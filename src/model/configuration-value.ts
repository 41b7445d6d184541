import * as z from 'zod/mini';

/** A value that a configuration can hold. */
export const configurationValueSchema = z.union([z.string(), z.number(), z.boolean()]);
/** A value that a configuration can hold. */
export type ConfigurationValue = z.infer<typeof configurationValueSchema>;
