import * as v from 'valibot';
import { recordOf } from './record.ts';
import { textSchema } from './text.ts';

/**
 * What a test of a configuration found: it works (`passed`), it does not (`failed`), or nobody can tell (`unknown`).
 * `reason` says why, for people; `fieldErrors` say it at a field. A failed test forbids to save only with `blocksSaving`.
 */
export const configurationTestSchema = v.object({
  result: v.picklist(['passed', 'failed', 'unknown']),
  reason: v.optional(textSchema),
  fieldErrors: v.optional(recordOf(textSchema)),
  blocksSaving: v.optional(v.boolean()),
});
/** What a test of a configuration found. */
export type ConfigurationTest = v.InferOutput<typeof configurationTestSchema>;
