import * as z from 'zod/mini';
import { textSchema } from '../model/text.ts';
import { ERROR_CODES, IntegrationsError } from './errors.ts';

// Here, and in `reads.ts` and `writes.ts`, which call the adapter through it, a host's data and failures come in: every
// answer is checked, every rejection becomes an `IntegrationsError`, and nothing is waited for without an end.

const foreignErrorSchema = z.object({
  name: z.literal('IntegrationsError'),
  code: z.literal(ERROR_CODES),
  fieldErrors: z.optional(z.unknown()),
  retryAfter: z.optional(z.unknown()),
});
const fieldErrorsSchema = z.record(z.string(), textSchema);

/** The `IntegrationsError` for whatever an adapter threw. `cause` is kept only where it cannot hold what was typed. */
export function toIntegrationsError(reason: unknown, keepCause: boolean): IntegrationsError {
  const foreign = safely(foreignErrorSchema, reason);
  const cause = keepCause ? { cause: reason } : {};
  if (!foreign?.success) return new IntegrationsError('unknown', cause);
  const { code, fieldErrors, retryAfter } = foreign.data;
  // What is wrong with these does not make the failure another one.
  const texts = safely(fieldErrorsSchema, fieldErrors);
  return new IntegrationsError(code, {
    ...cause,
    ...(texts?.success && { fieldErrors: texts.data }),
    ...(Number(retryAfter) > 0 && { retryAfter: Number(retryAfter) }),
  });
}

/** How long to wait for an answer, and what to do when nobody waits any more. */
interface Patience {
  readonly milliseconds: number;
  readonly keepCause: boolean;
  /** Aborts when nobody wants the answer. */
  readonly unwanted?: AbortSignal;
  /** Is called when the time is over. */
  readonly onTimeout?: () => void;
}

/** Waits for an answer, but not for ever, nor after nobody wants it any more. Rejects with an `IntegrationsError`. */
export function settle(call: () => unknown, patience: Patience): Promise<unknown> {
  const { milliseconds, keepCause, unwanted, onTimeout } = patience;
  return new Promise((resolve, reject) => {
    const fail = (reason: unknown): void => {
      finish();
      reject(toIntegrationsError(reason, keepCause));
    };
    const abort = (): void => fail(unwanted?.reason);
    const timer = setTimeout(() => {
      fail(new IntegrationsError('timeout'));
      onTimeout?.();
    }, milliseconds);
    const finish = (): void => {
      clearTimeout(timer);
      unwanted?.removeEventListener('abort', abort);
    };
    unwanted?.addEventListener('abort', abort);
    if (unwanted?.aborted) return abort();
    new Promise((answer) => answer(call())).then((answer) => {
      finish();
      resolve(answer);
    }, fail);
  });
}

/** The answer, if it is what it should be. Throws `malformed` otherwise. */
export function check<T>(schema: z.ZodMiniType<T>, answer: unknown): T {
  const result = safely(schema, answer);
  if (!result?.success) throw new IntegrationsError('malformed', result && { cause: result.error });
  return result.data;
}

/** Checks without throwing, even where reading the foreign object throws. */
export function safely<T>(schema: z.ZodMiniType<T>, value: unknown): z.core.util.SafeParseResult<T> | undefined {
  try {
    return schema.safeParse(value);
  } catch {
    return undefined;
  }
}
