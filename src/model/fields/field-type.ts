/** The types of fields, each with what becomes of its value. The section loads this list before its first paint. */
const VALUES = {
  text: 'plain',
  secret: 'secret',
  url: 'plain',
  number: 'plain',
  select: 'plain',
  checkbox: 'plain',
  multiline: 'plain',
  'readonly-copy': 'shown',
} as const;

/**
 * What a field can be. The value of `secret` goes to the adapter and never comes back; `readonly-copy` is a value to
 * copy out, which is shown and never sent.
 */
export type FieldType = keyof typeof VALUES;
/** What a field can be. */
export const FIELD_TYPES = Object.keys(VALUES) as readonly FieldType[];

/** A field, or what a host says is one. */
interface Typed {
  readonly type?: unknown;
}

/** Whether the value of a field never comes back from the adapter. */
export const isSecret = ({ type }: Typed): boolean => VALUES[type as FieldType] === 'secret';

/** Whether the value of a field goes to the adapter. */
export const isSent = ({ type }: Typed): boolean => VALUES[type as FieldType] !== 'shown';

/** Whether the value of a field goes to the adapter and comes back. */
export const isPlain = ({ type }: Typed): boolean => VALUES[type as FieldType] === 'plain';
