import * as z from 'zod/mini';
import { configurationValueSchema, type ConfigurationValue } from '../configuration/configuration-value.ts';
import { optional } from '../parsing/preprocess.ts';
import type { PropertiesOf } from '../parsing/properties-of.ts';
import { satisfies } from '../parsing/satisfies.ts';
import { nonEmptySchema, textSchema, type Text } from '../text.ts';
import { FIELD_TYPES, type FieldType } from './field-type.ts';

/** One choice of a `select` field. */
export interface FieldOption {
  /** The value that is stored. */
  value: string;
  /** The text that users read. The value by default. */
  label?: Text | undefined;
}

/** The schema of {@link FieldOption}. */
export const fieldOptionSchema = z.object({
  value: z.string(),
  label: optional(textSchema),
} satisfies PropertiesOf<FieldOption>);

const visibleWhenSchema = z.object({
  field: z.string(),
  equals: z.union([configurationValueSchema, z.array(configurationValueSchema)]),
});

const lengthSchema = optional(
  z.number().check(
    satisfies((length) => Number.isInteger(length) && length > 0, 'positive integer', {
      minimum: 1,
      format: 'safeint',
    }),
  ),
);

/** One field of an application's set-up. */
export interface Field {
  /** The name of the value in the configuration. Never empty. */
  name: string;
  /** The label that users read. */
  label: Text;
  /** Decides how the field is drawn and checked. The value of a `secret` goes to the adapter and never comes back. */
  type: FieldType;
  /** Whether the field has to be filled in. A required `checkbox` has to be ticked. */
  required?: boolean | undefined;
  /** The minimum length of a text, in UTF-16 code units. */
  minLength?: number | undefined;
  /** The maximum length of a text, in UTF-16 code units. */
  maxLength?: number | undefined;
  /** The least value of a `number`. */
  minimum?: number | undefined;
  /** The greatest value of a `number`. */
  maximum?: number | undefined;
  /** Whether a `number` has to be whole. */
  integer?: boolean | undefined;
  /**
   * A regular expression that the whole value must match, as in HTML. The server alone checks one that browsers do not
   * understand, or of more than 1 000 characters.
   */
  pattern?: string | undefined;
  /** `uuid` if the text is a GUID. A pasted one is cleaned. */
  format?: 'uuid' | undefined;
  /** Whether a `secret` has several lines, such as a private key. */
  multiline?: boolean | undefined;
  /** The fields that a `secret` belongs to. If one of them changes, the secret has to be entered again. */
  boundTo?: string[] | undefined;
  /** The choices of a `select`. */
  options?: FieldOption[] | undefined;
  /** The content of the field until the integration is set up. In a `readonly-copy` field, the value to copy. */
  value?: ConfigurationValue | undefined;
  /** The title of a group. Consecutive fields with the same one are drawn together. */
  group?: Text | undefined;
  /** Shows the field only while the named field has this value, or one of these values. */
  visibleWhen?: { field: string; equals: ConfigurationValue | ConfigurationValue[] } | undefined;
  /** A help text beneath the field. */
  help?: Text | undefined;
  /** An example in the empty field. */
  placeholder?: Text | undefined;
}

/** The schema of {@link Field}. */
export const fieldSchema = z.object({
  name: nonEmptySchema,
  label: textSchema,
  type: z.literal(FIELD_TYPES),
  required: optional(z.boolean()),
  minLength: lengthSchema,
  maxLength: lengthSchema,
  minimum: optional(z.number()),
  maximum: optional(z.number()),
  integer: optional(z.boolean()),
  pattern: optional(z.string()),
  format: optional(z.literal('uuid')),
  multiline: optional(z.boolean()),
  boundTo: optional(z.array(z.string())),
  options: optional(z.array(fieldOptionSchema)),
  value: optional(configurationValueSchema),
  group: optional(textSchema),
  visibleWhen: optional(visibleWhenSchema),
  help: optional(textSchema),
  placeholder: optional(textSchema),
} satisfies PropertiesOf<Field>);
