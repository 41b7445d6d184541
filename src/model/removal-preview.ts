import * as z from 'zod/mini';
import { optional } from './parsing/preprocess.ts';
import type { PropertiesOf } from './parsing/properties-of.ts';
import { textSchema, type Text } from './text.ts';

/** The consequences of removing an integration. Missing properties are unknown. */
export interface RemovalPreview {
  /** What depends on the integration and stops working, by the names that users know. */
  dependents?: Text[] | undefined;
  /** The data that is lost, in words. */
  dataLost?: Text | undefined;
  /** Whether the third party revokes the credentials. */
  credentialsRevoked?: boolean | undefined;
}

/** The schema of {@link RemovalPreview}. */
export const removalPreviewSchema = z.object({
  dependents: optional(z.array(textSchema)),
  dataLost: optional(textSchema),
  credentialsRevoked: optional(z.boolean()),
} satisfies PropertiesOf<RemovalPreview>);
