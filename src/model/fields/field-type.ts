/**
 * What a field can be. `secret` goes to the adapter and never comes back; `readonly-copy` is a value to copy out, which is
 * shown and never sent.
 */
export const FIELD_TYPES = [
  'text',
  'secret',
  'url',
  'number',
  'select',
  'checkbox',
  'multiline',
  'readonly-copy',
] as const;
/** What a field can be. */
export type FieldType = (typeof FIELD_TYPES)[number];
