import * as z from 'zod/mini';
import type { Field } from './field.ts';
import { nonEmptySchema, textSchema } from './text.ts';

/** Who makes an application: the portal's own vendor (`first-party`) or somebody else (`third-party`). */
export const applicationKindSchema = z.literal(['first-party', 'third-party']);
/** Who makes an application: the portal's own vendor or somebody else. */
export type ApplicationKind = z.infer<typeof applicationKindSchema>;

/**
 * A set-up as the host says it: a copy. Its fields are checked where they are shown, so that a wrong one of them takes
 * neither the application nor the others with it.
 */
const describedSetupSchema = z.array(z.unknown()).check((payload) => {
  payload.value = JSON.parse(JSON.stringify(payload.value)) as unknown[];
}) as z.ZodMiniType<Field[]>;

/**
 * An entry of the catalogue. `keywords` are other and former names, searched with the name; `multiple` allows several
 * integrations of it on one account; without `setup` it is ready once added; `removalNotice` says in the confirmation
 * what removing it leads to. A `logoUrl` is shown only if it is `https:`, same-origin or `data:image/`.
 */
export const applicationSchema = z.object({
  id: nonEmptySchema,
  name: textSchema,
  kind: applicationKindSchema,
  description: z.optional(textSchema),
  vendor: z.optional(z.string()),
  category: z.optional(textSchema),
  keywords: z.optional(z.array(z.string())),
  logoUrl: z.optional(z.string()),
  documentationUrl: z.optional(z.string()),
  multiple: z.optional(z.boolean()),
  setup: z.optional(describedSetupSchema),
  removalNotice: z.optional(textSchema),
});
/** An entry of the catalogue. */
export type Application = z.infer<typeof applicationSchema>;
