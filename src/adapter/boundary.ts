import * as z from 'zod/mini';
import { parse, ParseError, type DataIssue } from '../model/parsing/parse.ts';
import { record } from '../model/parsing/preprocess.ts';
import { textSchema } from '../model/text.ts';
import { ERROR_CODES, IntegrationsError } from '../model/errors.ts';
import type { Operation } from './operation.ts';
import { withTimeout } from '../with-timeout.ts';

// A host's data and failures come in here, and through `reads.ts` and `writes.ts`: every answer is checked, every
// rejection becomes an `IntegrationsError` once, and no wait is without an end.

const foreignErrorSchema = z.object({
  name: z.literal('IntegrationsError'),
  code: z.literal(ERROR_CODES),
  fieldErrors: z.optional(z.unknown()),
  retryAfter: z.optional(z.unknown()),
  isOutcomeUnknown: z.optional(z.unknown()),
});
const fieldErrorsSchema = record(textSchema);

/** The `IntegrationsError` for whatever an adapter threw. `cause` is kept only where it cannot hold what was typed. */
export function toIntegrationsError(reason: unknown, keepCause: boolean): IntegrationsError {
  const foreign = parse(foreignErrorSchema, reason);
  const cause = keepCause ? { cause: reason } : {};
  if (!foreign.success) return new IntegrationsError('unknown', cause);
  const { code, fieldErrors, retryAfter, isOutcomeUnknown } = foreign.data;
  // What is wrong with these does not make the failure another one.
  const texts = parse(fieldErrorsSchema, fieldErrors);
  return new IntegrationsError(code, {
    ...cause,
    ...(texts.success && { fieldErrors: texts.data }),
    ...(isPositive(retryAfter) && { retryAfter }),
    ...(isOutcomeUnknown === true && { isOutcomeUnknown }),
  });
}

function isPositive(value: unknown): value is number {
  return Number.isFinite(value) && (value as number) > 0;
}

/** How an adapter is waited for. */
interface CallOptions {
  readonly timeoutMs: number;
  readonly keepCause: boolean;
  /** Aborts when nobody wants the answer any more. */
  readonly signal?: AbortSignal;
}

/** Waits for an adapter's answer, but not for ever. Rejects with an `IntegrationsError`. */
export async function callAdapter(
  ask: (signal: AbortSignal) => unknown,
  { timeoutMs, signal, keepCause }: CallOptions,
): Promise<unknown> {
  try {
    return await withTimeout(timeoutMs, signal, ask);
  } catch (reason) {
    throw toIntegrationsError(reason, keepCause);
  }
}

/**
 * The answer, if it is what it should be. Throws `malformed` otherwise, with what is wrong about the answer. A server
 * may quote a secret as a name in its answer: of an answer that `isPrivate` the error tells only the outermost
 * property.
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

/** The error about an answer that is not what it should be. */
export function malformedError(operation: Operation, issues: readonly DataIssue[]): IntegrationsError {
  return new IntegrationsError('malformed', { cause: new ParseError(issues, operation), issues });
}
