import * as v from 'valibot';
import { configurationValueSchema, finiteSchema } from './configuration-value.ts';
import { recordOf } from './record.ts';
import { nonEmptySchema, textSchema } from './text.ts';

/**
 * How far an integration is: added but not set up, waiting for something outside, working, needing attention, or
 * switched off for a while.
 */
export const integrationStatusSchema = v.picklist(['setup-required', 'pending', 'active', 'error', 'paused']);
/** How far an integration is. */
export type IntegrationStatus = v.InferOutput<typeof integrationStatusSchema>;

/** What an integration's set-up holds: `values` of fields that are not secret, and the names of `secrets` that are stored. */
export const configurationSchema = v.object({
  values: recordOf(configurationValueSchema),
  secrets: v.array(v.string()),
});
/** What an integration's set-up holds: values of fields that are not secret, and the names of secrets that are stored. */
export type Configuration = v.InferOutput<typeof configurationSchema>;

/** What the adapter tells of the state of stored data, to notice that somebody else changed it. Compared, never read. */
export const versionSchema = v.union([v.string(), finiteSchema]);
/** An opaque mark of the state of stored data. */
export type Version = v.InferOutput<typeof versionSchema>;

/**
 * An application added to an account. `name` is what the administrator called it; `statusReason` says why it has its
 * status and is shown to people; `changedBy` is who changed it last, as people know them; `addedAt` and `changedAt` are
 * ISO 8601 times.
 */
export const integrationSchema = v.object({
  id: nonEmptySchema,
  applicationId: nonEmptySchema,
  name: v.optional(v.string()),
  status: integrationStatusSchema,
  statusReason: v.optional(textSchema),
  configuration: v.optional(configurationSchema),
  version: v.optional(versionSchema),
  addedAt: v.optional(v.string()),
  changedBy: v.optional(v.string()),
  changedAt: v.optional(v.string()),
});
/** An application added to an account. */
export type Integration = v.InferOutput<typeof integrationSchema>;
