import * as z from 'zod/mini';
import { ERROR_CODES } from '../../../src/model/errors.ts';
import { textSchema } from '../../../src/model/text.ts';

/**
 * The body of a problem (RFC 9457). `code` matches the status, `detail` is for developers, `fieldErrors` for people.
 */
export const problemBodySchema = z.object({
  type: z.literal('about:blank'),
  title: z.string(),
  status: z.int(),
  detail: z.optional(z.string()),
  code: z.enum(ERROR_CODES),
  fieldErrors: z.optional(z.record(z.string(), textSchema)),
});
/** The body of a problem (RFC 9457). */
export type ProblemBody = z.infer<typeof problemBodySchema>;
