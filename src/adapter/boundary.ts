import * as z from 'zod/mini';
import { parse, ParseError, type DataIssue } from '../model/parsing/parse.ts';
import { record } from '../model/parsing/preprocess.ts';
import { satisfies } from '../model/parsing/satisfies.ts';
import { textSchema } from '../model/text.ts';
import { ERROR_CODES, IntegrationsError } from '../model/errors.ts';
import type { Operation } from './operation.ts';
import { withTimeout } from '../with-timeout.ts';

// The host's data and failures enter here, through `reads.ts` and `writes.ts`: every answer is checked, every rejection
// becomes an `IntegrationsError` once, and every wait ends.

const foreignErrorSchema = z.object({
  name: z.literal('IntegrationsError'),
  code: z.literal(ERROR_CODES),
  fieldErrors: z.optional(z.unknown()),
  retryAfter: z.optional(z.unknown()),
  isOutcomeUnknown: z.optional(z.unknown()),
});
const fieldErrorsSchema = record(textSchema);
const secondsSchema = z.number().check(satisfies((seconds) => seconds > 0, 'positive number'));

/** Returns the `IntegrationsError` for anything that an adapter threw. It keeps a cause that can hold no secret. */
export function toIntegrationsError(reason: unknown, hasCause: boolean): IntegrationsError {
  const foreign = parse(foreignErrorSchema, reason);
  const cause = hasCause ? { cause: reason } : {};
  if (!foreign.success) return new IntegrationsError('unknown', cause);
  const { code, fieldErrors, retryAfter, isOutcomeUnknown } = foreign.data;
  // A malformed detail is dropped; the code stays.
  return new IntegrationsError(code, {
    ...cause,
    fieldErrors: parse(fieldErrorsSchema, fieldErrors).data,
    retryAfter: parse(secondsSchema, retryAfter).data,
    isOutcomeUnknown: isOutcomeUnknown === true,
  });
}

/** How long to wait for an adapter, and what to keep of its failure. */
interface CallOptions {
  readonly timeoutMs: number;
  readonly hasCause: boolean;
  /** Aborts when the answer is no longer needed. */
  readonly signal?: AbortSignal;
}

/** Calls an adapter and limits the wait. Rejects with an `IntegrationsError`. */
export async function callAdapter(
  ask: (signal: AbortSignal) => unknown,
  { timeoutMs, signal, hasCause }: CallOptions,
): Promise<unknown> {
  try {
    return await withTimeout(timeoutMs, signal, ask);
  } catch (reason) {
    throw toIntegrationsError(reason, hasCause);
  }
}

/**
 * Returns the checked answer. Throws `malformed` with the issues if it does not follow the schema. A server may quote a
 * secret as a name in its answer, so the error about an answer that `isPrivate` names only the outermost property.
 */
export function parseAnswer<T>(
  schema: z.core.$ZodType<T>,
  answer: unknown,
  operation: Operation,
  isPrivate = false,
): T {
  const { data, error } = parse(schema, answer);
  if (!error) return data;
  throw malformedError(
    operation,
    error.issues.map(({ path, expected }) => ({ path: isPrivate ? path.slice(0, 1) : path, expected })),
  );
}

/** Returns the error about an answer that does not follow its schema. */
export function malformedError(operation: Operation, issues: readonly DataIssue[]): IntegrationsError {
  return new IntegrationsError('malformed', { cause: new ParseError(issues, operation), issues });
}
