import type { FieldType } from '../../model/fields/field-type.ts';
import type { Field } from '../../model/fields/field.ts';
import { checkbox } from './controls/checkbox.ts';
import { multiline } from './controls/multiline.ts';
import { number } from './controls/number.ts';
import { readonlyCopy } from './controls/readonly-copy.ts';
import { secret } from './controls/secret.ts';
import { select } from './controls/select.ts';
import { text } from './controls/text.ts';
import { url } from './controls/url.ts';
import type { FieldControl } from './field-control.ts';

/** How the fields of each type are drawn and worded. */
const FIELD_CONTROLS: Readonly<Record<FieldType, FieldControl>> = {
  text,
  secret,
  url,
  number,
  select,
  checkbox,
  multiline,
  'readonly-copy': readonlyCopy,
};

/** Returns how fields of the same type as this one are drawn and worded. */
export function controlOf({ type }: Field): FieldControl {
  return FIELD_CONTROLS[type];
}
