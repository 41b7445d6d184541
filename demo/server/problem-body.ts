import * as v from 'valibot';
import { ERROR_CODES } from '../../src/adapter/errors.ts';
import { recordOf } from '../../src/model/record.ts';
import { textSchema } from '../../src/model/text.ts';

/** The body of a problem (RFC 9457). `code` says the same as the status; `detail` is for developers; people read `fieldErrors`. */
export const problemBodySchema = v.object({
  type: v.literal('about:blank'),
  title: v.string(),
  status: v.pipe(v.number(), v.integer()),
  detail: v.optional(v.string()),
  code: v.picklist(ERROR_CODES),
  fieldErrors: v.optional(recordOf(textSchema)),
});
/** The body of a problem (RFC 9457). */
export type ProblemBody = v.InferOutput<typeof problemBodySchema>;
