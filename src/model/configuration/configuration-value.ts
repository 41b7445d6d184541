import * as z from 'zod/mini';
import { satisfies } from '../parsing/satisfies.ts';

/** How long a value may be, in UTF-16 code units. */
export const MAX_VALUE_LENGTH = 1_000_000;

/** A value that a configuration can hold. */
export const configurationValueSchema = z.union([
  z.string().check(
    satisfies(({ length }) => length <= MAX_VALUE_LENGTH, `string of at most ${MAX_VALUE_LENGTH}`, {
      maximum: MAX_VALUE_LENGTH,
    }),
  ),
  z.number(),
  z.boolean(),
]);
/** A value that a configuration can hold. */
export type ConfigurationValue = z.infer<typeof configurationValueSchema>;

/**
 * A configuration that is sent to be saved or tested: values by field name, and `null` for a stored secret that is to
 * be removed.
 */
export type SentConfiguration = Record<string, ConfigurationValue | null>;
