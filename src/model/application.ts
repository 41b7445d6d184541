import * as z from 'zod/mini';
import { copyOf } from './data/copy-of.ts';
import type { Field } from './fields/field.ts';
import { optional, preprocess } from './parsing/preprocess.ts';
import type { PropertiesOf } from './parsing/properties-of.ts';
import { nonEmptySchema, stringSchema, textSchema, type Text } from './text.ts';

/** The schema of {@link ApplicationKind}. */
export const applicationKindSchema = z.literal(['first-party', 'third-party']);
/** Who makes an application: the portal's own vendor (`first-party`) or another one (`third-party`). */
export type ApplicationKind = z.infer<typeof applicationKindSchema>;

/** A set-up at another site, where consent is given. */
export interface RedirectSetup {
  /** Tells it from a set-up with fields. */
  kind: 'redirect';
  /** The text of the button that leads to the site. "Continue to …" by default. */
  label?: Text | undefined;
  /** Says what will happen. */
  help?: Text | undefined;
  /** Says who has to consent, such as "the administrator of your tenant". */
  consenter?: Text | undefined;
  /** Where the site opens: in a window of its own (`window`, the default) or in place of the portal (`page`). */
  display?: 'window' | 'page' | undefined;
}

/** The schema of {@link RedirectSetup}. */
export const redirectSetupSchema = z.object({
  kind: z.literal('redirect'),
  label: optional(textSchema),
  help: optional(textSchema),
  consenter: optional(textSchema),
  display: optional(z.literal(['window', 'page'])),
} satisfies PropertiesOf<RedirectSetup>);

/**
 * A set-up as the host describes it: a copy. Its fields are checked when they are shown, so that a malformed field
 * affects neither the application nor the other fields.
 */
const describedSetupSchema = preprocess(
  (fields) => (Array.isArray(fields) ? copyOf(fields) : fields),
  z.array(z.unknown()) as z.ZodMiniType as z.ZodMiniType<Field[]>,
);

/** An entry of the catalogue: an application that can be added to an account. */
export interface Application {
  /** Identifies the application in the catalogue. Never empty. */
  id: string;
  /** The name that users read and search. */
  name: Text;
  /** Who makes the application. It decides on the tab of the picker. */
  kind: ApplicationKind;
  /** One or two sentences about the application. */
  description?: Text | undefined;
  /** The name of the maker. Searched with the name. */
  vendor?: string | undefined;
  /** The category that the picker filters by, as users read it. */
  category?: Text | undefined;
  /** Other and former names, searched with the name. */
  keywords?: string[] | undefined;
  /** The address of the logo. It is shown only if it is `https:`, of the page's own origin, or `data:image/`. */
  logoUrl?: string | undefined;
  /** The address of the logo for dark grounds, under the same rule. If unset, `logoUrl` is for all grounds. */
  logoDarkUrl?: string | undefined;
  /** The address of the documentation. The host may use it. The elements do not show it yet. */
  documentationUrl?: string | undefined;
  /** Whether an account may have several integrations of the application. */
  multiple?: boolean | undefined;
  /** The fields of the set-up, or a set-up at another site. Without it, the application is ready once it is added. */
  setup?: Field[] | RedirectSetup | undefined;
  /** `false` if the application cannot be paused: it is in use as long as it is on the account. */
  pausable?: boolean | undefined;
  /** Says in the confirmation of a removal what it leads to. */
  removalNotice?: Text | undefined;
}

/** The schema of {@link Application}. */
export const looseApplicationSchema = z.object({
  id: nonEmptySchema,
  name: textSchema,
  kind: applicationKindSchema,
  description: optional(textSchema),
  vendor: optional(stringSchema),
  category: optional(textSchema),
  keywords: optional(z.array(stringSchema)),
  logoUrl: optional(stringSchema),
  logoDarkUrl: optional(stringSchema),
  documentationUrl: optional(stringSchema),
  multiple: optional(z.boolean()),
  setup: optional(z.union([describedSetupSchema, redirectSetupSchema])),
  pausable: optional(z.boolean()),
  removalNotice: optional(textSchema),
} satisfies PropertiesOf<Application>);

/** Returns the fields of an application's set-up: none if it is unknown, needs none, or is set up at another site. */
export function fieldsOf(application: Pick<Application, 'setup'> | undefined): readonly Field[] {
  const setup = application?.setup;
  return Array.isArray(setup) ? setup : [];
}

/** Returns an application's set-up at another site, or undefined if it is set up in the portal. */
export function redirectSetupOf(application: Pick<Application, 'setup'> | undefined): RedirectSetup | undefined {
  const setup = application?.setup;
  return Array.isArray(setup) ? undefined : setup;
}

/** Returns whether an application has to be set up before it works. */
export function needsSetup(application: Pick<Application, 'setup'>): boolean {
  return fieldsOf(application).length > 0 || redirectSetupOf(application) !== undefined;
}
