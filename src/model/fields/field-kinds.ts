import type { Field } from './field.ts';
import type { FieldKind } from './field-kind.ts';
import type { FieldType } from './field-type.ts';
import { checkbox } from './types/checkbox.ts';
import { multiline } from './types/multiline.ts';
import { number } from './types/number.ts';
import { readonlyCopy } from './types/readonly-copy.ts';
import { secret } from './types/secret.ts';
import { select } from './types/select.ts';
import { text } from './types/text.ts';
import { url } from './types/url.ts';

/** What there is to know about the fields of each type. */
const FIELD_KINDS: Readonly<Record<FieldType, FieldKind>> = {
  text,
  secret,
  url,
  number,
  select,
  checkbox,
  multiline,
  'readonly-copy': readonlyCopy,
};

/** Returns what there is to know about fields of the same type as this one. */
export function kindOf({ type }: Pick<Field, 'type'>): FieldKind {
  return FIELD_KINDS[type];
}

/** Returns what the user meant by what was typed or pasted into a field. */
export function cleanEntry(field: Field, typed: string): string {
  return kindOf(field).clean?.(field, typed) ?? typed;
}
