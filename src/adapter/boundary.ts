import * as v from 'valibot';
import { recordOf } from '../model/record.ts';
import { shaped, type Shaped } from '../model/shape.ts';
import { textSchema } from '../model/text.ts';
import { ERROR_CODES, IntegrationsError } from './errors.ts';
import { within } from './within.ts';

// Here, and in `reads.ts` and `writes.ts`, which call the adapter through it, a host's data and failures come in: every
// answer is checked, every rejection becomes an `IntegrationsError`, and nothing is waited for without an end.

const foreignErrorSchema = v.object({
  name: v.literal('IntegrationsError'),
  code: v.picklist(ERROR_CODES),
  fieldErrors: v.optional(v.unknown()),
  retryAfter: v.optional(v.unknown()),
  isOutcomeUnknown: v.optional(v.unknown()),
});
const fieldErrorsSchema = recordOf(textSchema);

/** The `IntegrationsError` for whatever an adapter threw. `cause` is kept only where it cannot hold what was typed. */
export function toIntegrationsError(reason: unknown, keepCause: boolean): IntegrationsError {
  const foreign = safely(foreignErrorSchema, reason);
  const cause = keepCause ? { cause: reason } : {};
  if (!foreign?.success) return new IntegrationsError('unknown', cause);
  const { code, fieldErrors, retryAfter, isOutcomeUnknown } = foreign.data;
  // What is wrong with these does not make the failure another one.
  const texts = safely(fieldErrorsSchema, fieldErrors);
  return new IntegrationsError(code, {
    ...cause,
    ...(texts?.success && { fieldErrors: texts.data }),
    ...(isPositive(retryAfter) && { retryAfter }),
    ...(isOutcomeUnknown === true && { isOutcomeUnknown }),
  });
}

function isPositive(value: unknown): value is number {
  return Number.isFinite(value) && (value as number) > 0;
}

/** How an adapter is waited for. */
interface Patience {
  readonly milliseconds: number;
  readonly keepCause: boolean;
  /** Aborts when nobody wants the answer any more. */
  readonly signal?: AbortSignal;
}

/** Waits for an adapter's answer, but not for ever. Rejects with an `IntegrationsError`. */
export async function settle(ask: (signal: AbortSignal) => unknown, patience: Patience): Promise<unknown> {
  try {
    return await within(patience.milliseconds, patience.signal, ask);
  } catch (reason) {
    throw toIntegrationsError(reason, patience.keepCause);
  }
}

/** The answer, if it is what it should be. Throws `malformed` otherwise. */
export function check<T>(schema: v.GenericSchema<unknown, T>, answer: unknown): T {
  const result = safely(schema, answer);
  if (!result?.success) throw new IntegrationsError('malformed', result && { cause: result.error });
  return result.data;
}

/** Checks without throwing, even where reading the foreign object throws. */
export function safely<T>(schema: v.GenericSchema<unknown, T>, value: unknown): Shaped<T> | undefined {
  try {
    return shaped(schema, value);
  } catch {
    return undefined;
  }
}
