import * as z from 'zod/mini';
import { configurationValueSchema, type ConfigurationValue } from './configuration/configuration-value.ts';
import { list, optional, preprocess, record } from './parsing/preprocess.ts';
import type { PropertiesOf } from './parsing/properties-of.ts';
import { nonEmptySchema, stringSchema, textSchema, type Text } from './text.ts';

/** The schema of {@link IntegrationStatus}. */
export const integrationStatusSchema = z.literal(['setup-required', 'pending', 'active', 'error', 'paused']);
/**
 * The state of an integration: added but not set up (`setup-required`), waiting for something outside (`pending`),
 * working (`active`), needing attention (`error`), or out of use for a while (`paused`).
 */
export type IntegrationStatus = z.infer<typeof integrationStatusSchema>;

/** The stored configuration of an integration. */
export interface Configuration {
  /** The values of the fields that are not secret, by field name. */
  values: Record<string, ConfigurationValue>;
  /** The names of the secret fields that have a stored value. The values never come back. */
  secrets: string[];
}

/** The schema of {@link Configuration}. */
export const configurationSchema = z.object({
  values: preprocess((values) => (values === null ? {} : values), record(configurationValueSchema)),
  secrets: list(z.string()),
} satisfies PropertiesOf<Configuration>);

/** The schema of {@link Version}. */
export const versionSchema = z.union([z.string(), z.number()]);
/** An opaque mark of the stored state. It reveals changes made elsewhere. It is compared, never interpreted. */
export type Version = z.infer<typeof versionSchema>;

/** An application that was added to an account. */
export interface Integration {
  /** Identifies the integration on its account. Never empty. */
  id: string;
  /** The `id` of its application in the catalogue. */
  applicationId: string;
  /** The name that the administrator gave it. */
  name?: string | undefined;
  /** Its state. */
  status: IntegrationStatus;
  /** Says why it has its status. Users read it. */
  statusReason?: Text | undefined;
  /**
   * The name of the field of its set-up whose change cures what `statusReason` tells of. The set-up opens at that
   * field, with the reason beside it. A name of no visible field is ignored.
   */
  statusField?: string | undefined;
  /** What its set-up has stored. */
  configuration?: Configuration | undefined;
  /** The mark of its stored state. Writes carry it, and a stale one is a conflict. */
  version?: Version | undefined;
  /** When it was added: an ISO 8601 time. */
  addedAt?: string | undefined;
  /** Who changed it last, by the name that users know. */
  changedBy?: string | undefined;
  /** When it was changed last: an ISO 8601 time. */
  changedAt?: string | undefined;
}

/** The schema of {@link Integration}. */
export const integrationSchema = z.object({
  id: nonEmptySchema,
  applicationId: nonEmptySchema,
  name: optional(stringSchema),
  status: integrationStatusSchema,
  statusReason: optional(textSchema),
  statusField: optional(stringSchema),
  configuration: optional(configurationSchema),
  version: optional(versionSchema),
  addedAt: optional(z.string()),
  changedBy: optional(stringSchema),
  changedAt: optional(z.string()),
} satisfies PropertiesOf<Integration>);
