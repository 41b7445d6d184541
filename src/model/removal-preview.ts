import * as z from 'zod/mini';
import { optional } from './parsing/preprocess.ts';
import { textSchema } from './text.ts';

/**
 * What removing an integration would lead to: what depends on it and stops working (`dependents`, by the names that people
 * know), what data is lost (`dataLost`, in words), and whether its credentials are revoked at the third party. What is absent is not known.
 */
export const removalPreviewSchema = z.object({
  dependents: optional(z.array(textSchema)),
  dataLost: optional(textSchema),
  credentialsRevoked: optional(z.boolean()),
});
/** What removing an integration would lead to. */
export type RemovalPreview = z.infer<typeof removalPreviewSchema>;
