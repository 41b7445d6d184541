import { IntegrationsError, type ErrorCode } from '../../model/errors.ts';
import { pause } from '../pause.ts';

/** When failed attempts are repeated. */
interface RetryPolicy {
  /** The maximum number of tries after the first. */
  readonly retries: number;
  /** How long after the first try another one may begin. */
  readonly budgetMs: number;
  /** Whether to retry after a timeout. */
  readonly canRetryTimeout?: boolean;
}

/** Failures that may pass by themselves. */
export const TRANSIENT: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'network',
  'timeout',
  'rate-limited',
  'unavailable',
]);
const FIRST_WAIT_MS = 300;
const MAX_WAIT_MS = 8_000;

/**
 * Retries transient failures with growing random waits, at least `retryAfter`. Throws the last failure if the budget
 * does not allow the wait.
 */
export async function withRetries<T>(attempt: () => Promise<T>, policy: RetryPolicy, signal?: AbortSignal): Promise<T> {
  const end = performance.now() + policy.budgetMs;
  for (let retry = 0; ; retry += 1) {
    try {
      return await attempt();
    } catch (error) {
      const wait = waitAfter(error, retry, policy);
      if (wait === undefined || retry >= policy.retries || performance.now() + wait > end) throw error;
      await pause(wait, signal);
    }
  }
}

/** Returns the milliseconds before the next try, or undefined if the failure is final. */
function waitAfter(error: unknown, retry: number, { canRetryTimeout = true }: RetryPolicy): number | undefined {
  if (!(error instanceof IntegrationsError) || !TRANSIENT.has(error.code)) return undefined;
  if (error.code === 'timeout' && !canRetryTimeout) return undefined;
  return Math.max(backOff(retry), (error.retryAfter ?? 0) * 1000);
}

/** A random wait before retry number `retry` (from 0); its maximum doubles. */
export function backOff(retry: number, first = FIRST_WAIT_MS, longest = MAX_WAIT_MS): number {
  return Math.random() * Math.min(longest, first * 2 ** retry);
}
