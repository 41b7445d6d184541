import type { ErrorCode, IntegrationsError } from '../../model/errors.ts';
import type { Account } from '../account-state.ts';
import type { Write } from './write.ts';

/** Failures that say that a write had no effect. After the others the list is asked. */
const REFUSED: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['unauthenticated', 'forbidden', 'invalid', 'rate-limited']);
/** Failures that say that this try had no effect, where the list does not show that an earlier one had. */
const ANSWERED: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['conflict', 'not-found']);

/** What became of a write, as an account tells it: its result, or that it had no effect. Absent where it does not tell. */
export type WriteOutcome<T> = { readonly result: T } | 'none' | undefined;

const checks = new WeakMap<object, () => Promise<WriteOutcome<unknown>>>();

/**
 * Finds out what became of a write that failed. `findEffect` is asked where the failure does not tell. Where nobody knows,
 * what it rejects with can be asked again by `checkOf`.
 */
export function findOutcome<T>(
  findEffect: (account: Account, error: IntegrationsError) => WriteOutcome<T>,
): Write<T>['recover'] {
  return async (error, look) => {
    if (REFUSED.has(error.code) && !error.isOutcomeUnknown) throw error;
    const find = async (told: IntegrationsError): Promise<WriteOutcome<T>> => {
      const seen = await look();
      const effect = seen && findEffect(seen.account, told);
      // What was known before may show an effect; that there is none, only another look does.
      return seen?.isCurrent || typeof effect === 'object' ? effect : undefined;
    };
    const effect = await find(error);
    if (typeof effect === 'object') return effect.result;
    const failure = effect === 'none' || ANSWERED.has(error.code) ? error : error.with({ isOutcomeUnknown: true });
    // Who asks later is told what the list shows by then.
    if (failure.isOutcomeUnknown) checks.set(failure, () => find(error.with({ isOutcomeUnknown: false })));
    throw failure;
  };
}

/** That the account does not show an effect: there is none, unless the request may still be on its way. */
export function noEffect({ isOutcomeUnknown }: IntegrationsError): 'none' | undefined {
  return isOutcomeUnknown ? undefined : 'none';
}

/**
 * Asks what became of a write that has failed with this, without sending it again. Absent where that is known. What is
 * asked for never rejects.
 */
export function outcomeCheck<T>(reason: unknown): (() => Promise<WriteOutcome<T>>) | undefined {
  return checks.get(reason as object) as (() => Promise<WriteOutcome<T>>) | undefined;
}
