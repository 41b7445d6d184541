import * as z from 'zod/mini';
import { configurationValueSchema } from './configuration/configuration-value.ts';
import { list, optional, preprocess, record } from './parsing/preprocess.ts';
import { nonEmptySchema, stringSchema, textSchema } from './text.ts';

/**
 * How far an integration is: added but not set up, waiting for something outside, working, needing attention, or
 * switched off for a while.
 */
export const integrationStatusSchema = z.literal(['setup-required', 'pending', 'active', 'error', 'paused']);
/** How far an integration is. */
export type IntegrationStatus = z.infer<typeof integrationStatusSchema>;

/** What an integration's set-up holds: `values` of fields that are not secret, and the names of `secrets` that are stored. */
export const configurationSchema = z.object({
  values: preprocess((values) => (values === null ? {} : values), record(configurationValueSchema)),
  secrets: list(z.string()),
});
/** What an integration's set-up holds: values of fields that are not secret, and the names of secrets that are stored. */
export type Configuration = z.infer<typeof configurationSchema>;

/** What the adapter tells of the state of stored data, to notice that somebody else changed it. Compared, never read. */
export const versionSchema = z.union([z.string(), z.number()]);
/** An opaque mark of the state of stored data. */
export type Version = z.infer<typeof versionSchema>;

/**
 * An application added to an account. `name` is what the administrator called it; `statusReason` says why it has its
 * status and is shown to people; `changedBy` is who changed it last, as people know them; `addedAt` and `changedAt` are
 * ISO 8601 times.
 */
export const integrationSchema = z.object({
  id: nonEmptySchema,
  applicationId: nonEmptySchema,
  name: optional(stringSchema),
  status: integrationStatusSchema,
  statusReason: optional(textSchema),
  configuration: optional(configurationSchema),
  version: optional(versionSchema),
  addedAt: optional(z.string()),
  changedBy: optional(stringSchema),
  changedAt: optional(z.string()),
});
/** An application added to an account. */
export type Integration = z.infer<typeof integrationSchema>;
