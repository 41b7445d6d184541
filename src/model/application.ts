import * as z from 'zod/mini';
import type { Field } from './fields/field.ts';
import { optional, preprocess } from './parsing/preprocess.ts';
import { nonEmptySchema, stringSchema, textSchema } from './text.ts';

/** Who makes an application: the portal's own vendor (`first-party`) or somebody else (`third-party`). */
export const applicationKindSchema = z.literal(['first-party', 'third-party']);
/** Who makes an application: the portal's own vendor or somebody else. */
export type ApplicationKind = z.infer<typeof applicationKindSchema>;

/**
 * A set-up at another site, where somebody consents. `label` is on the button that leads there, `help` says what happens,
 * `consenter` who has to consent ("the administrator of your tenant"). The site opens in a window of its own, or, with
 * `display: 'page'`, in place of the portal.
 */
export const redirectSetupSchema = z.object({
  kind: z.literal('redirect'),
  label: optional(textSchema),
  help: optional(textSchema),
  consenter: optional(textSchema),
  display: optional(z.literal(['window', 'page'])),
});
/** A set-up at another site, where somebody consents. */
export type RedirectSetup = z.infer<typeof redirectSetupSchema>;

/**
 * A set-up as the host says it: a copy. Its fields are checked where they are shown, so that a wrong one of them takes
 * neither the application nor the others with it.
 */
const describedSetupSchema = preprocess(
  (fields) => (Array.isArray(fields) ? JSON.parse(JSON.stringify(fields)) : fields),
  z.array(z.unknown()) as z.ZodMiniType as z.ZodMiniType<Field[]>,
);

/**
 * An entry of the catalogue. `keywords` are other and former names, searched with the name; `multiple` allows several
 * integrations of it on one account; without `setup` it is ready once added; `pausable: false` means that it is in use as
 * long as it is there; `removalNotice` says in the confirmation what removing it leads to. A `logoUrl` is shown only if it
 * is `https:`, same-origin or `data:image/`.
 */
export const applicationSchema = z.object({
  id: nonEmptySchema,
  name: textSchema,
  kind: applicationKindSchema,
  description: optional(textSchema),
  vendor: optional(stringSchema),
  category: optional(textSchema),
  keywords: optional(z.array(stringSchema)),
  logoUrl: optional(stringSchema),
  documentationUrl: optional(stringSchema),
  multiple: optional(z.boolean()),
  setup: optional(z.union([describedSetupSchema, redirectSetupSchema])),
  pausable: optional(z.boolean()),
  removalNotice: optional(textSchema),
});
/** An entry of the catalogue. */
export type Application = z.infer<typeof applicationSchema>;

/** The fields that an application's set-up asks for. None where it is unknown, needs none, or is set up at another site. */
export function fieldsOf(application: Pick<Application, 'setup'> | undefined): readonly Field[] {
  const setup = application?.setup;
  return Array.isArray(setup) ? setup : [];
}

/** An application's set-up at another site. Absent where it is set up otherwise. */
export function redirectSetupOf(application: Pick<Application, 'setup'> | undefined): RedirectSetup | undefined {
  const setup = application?.setup;
  return Array.isArray(setup) ? undefined : setup;
}

/** Whether an application has to be set up before it works. */
export function needsSetup(application: Pick<Application, 'setup'>): boolean {
  return fieldsOf(application).length > 0 || redirectSetupOf(application) !== undefined;
}
