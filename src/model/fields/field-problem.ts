/**
 * The problem of a field's value, without wording. `min` and `max` of a text are in UTF-16 code units;
 * `format` is a value that should be a UUID; `pattern` also stands for a value of the wrong type, which no form sends;
 * `unknown-field` also stands for a field that is not asked for with these values.
 */
export type FieldProblem =
  | { code: 'required' }
  | { code: 'too-short'; min: number }
  | { code: 'too-long'; max: number }
  | { code: 'pattern' }
  | { code: 'format' }
  | { code: 'url' }
  | { code: 'number' }
  | { code: 'integer' }
  | { code: 'too-small'; min: number }
  | { code: 'too-large'; max: number }
  | { code: 'option' }
  | { code: 'unknown-field' };
