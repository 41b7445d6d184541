import { IntegrationsError, type ErrorCode } from '../adapter/errors.ts';
import type { Account } from './account-state.ts';
import type { Write } from './account-store.ts';

/** Failures that say that a write had no effect. After the others the list is asked. */
const REFUSED: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['unauthenticated', 'forbidden', 'invalid', 'rate-limited']);
/** Failures that say that this try had no effect, where the list does not show that an earlier one had. */
const ANSWERED: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['conflict', 'not-found']);

/** What became of a write, as an account tells it: its result, or that it had no effect. Absent where it does not tell. */
export type Effect<T> = { readonly result: T } | 'none' | undefined;

/** Finds out what became of a write that failed. `findEffect` is asked where the failure's code does not tell. */
export function recovery<T>(findEffect: (account: Account, code: ErrorCode) => Effect<T>): Write<T>['recover'] {
  return async (error, look) => {
    if (REFUSED.has(error.code)) throw error;
    const account = await look();
    const effect = account && findEffect(account, error.code);
    if (typeof effect === 'object') return effect.result;
    throw effect === 'none' || ANSWERED.has(error.code) ? error : outcomeUnknown(error);
  };
}

/** The same failure, of which nobody knows whether the write took effect. */
function outcomeUnknown({ code, retryAfter }: IntegrationsError): IntegrationsError {
  return new IntegrationsError(code, { isOutcomeUnknown: true, ...(retryAfter !== undefined && { retryAfter }) });
}
