import * as v from 'valibot';
import { textSchema } from './text.ts';

/**
 * What removing an integration would lead to: what depends on it and stops working (`dependents`, by the names that people
 * know), what data is lost (`dataLost`, in words), and whether its credentials are revoked at the third party. What is absent is not known.
 */
export const removalPreviewSchema = v.object({
  dependents: v.optional(v.array(textSchema)),
  dataLost: v.optional(textSchema),
  credentialsRevoked: v.optional(v.boolean()),
});
/** What removing an integration would lead to. */
export type RemovalPreview = v.InferOutput<typeof removalPreviewSchema>;
