import * as z from 'zod/mini';
import { integrationSchema, type Integration } from './integration.ts';
import type { PropertiesOf } from './parsing/properties-of.ts';
import { nonEmptySchema } from './text.ts';

/** An integration was added or changed. */
export interface IntegrationChanged {
  /** Tells this change from a removal. */
  type: 'changed';
  /** The integration in its new state, as a list would give it: with its `version`, and without secrets. */
  integration: Integration;
}

/** An integration was removed. */
export interface IntegrationRemoved {
  /** Tells this change from the others. */
  type: 'removed';
  /** The `id` of the integration. */
  integrationId: string;
}

/** A change of one integration that was made elsewhere. */
export type IntegrationChange = IntegrationChanged | IntegrationRemoved;

/** The schema of {@link IntegrationChanged}. */
export const integrationChangedSchema = z.object({
  type: z.literal('changed'),
  integration: integrationSchema,
} satisfies PropertiesOf<IntegrationChanged>);

/** The schema of {@link IntegrationRemoved}. */
export const integrationRemovedSchema = z.object({
  type: z.literal('removed'),
  integrationId: nonEmptySchema,
} satisfies PropertiesOf<IntegrationRemoved>);

/** The schema of {@link IntegrationChange}. */
export const integrationChangeSchema = z.union([integrationChangedSchema, integrationRemovedSchema]);
