import * as z from 'zod/mini';
import { optional, record } from './parsing/preprocess.ts';
import { textSchema } from './text.ts';

/**
 * What a test of a configuration found: it works (`passed`), it does not (`failed`), or nobody can tell (`unknown`).
 * `reason` says why, for people; `fieldErrors` say it at a field. A failed test forbids to save only with `blocksSaving`.
 */
export const configurationTestSchema = z.object({
  result: z.literal(['passed', 'failed', 'unknown']),
  reason: optional(textSchema),
  fieldErrors: optional(record(textSchema)),
  blocksSaving: optional(z.boolean()),
});
/** What a test of a configuration found. */
export type ConfigurationTest = z.infer<typeof configurationTestSchema>;
