import { IntegrationsError, type ErrorCode } from '../../model/errors.ts';

/** How something is tried again. */
export interface RetryPolicy {
  /** How often at most after the first try. */
  readonly retries: number;
  /** Milliseconds from the first try on after which no other one begins. */
  readonly budgetMs: number;
  /** Whether to try again where it took too long. */
  readonly afterTimeout?: boolean;
}

/** What may be gone by the next try. */
const TRANSIENT: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['network', 'timeout', 'rate-limited', 'unavailable']);
/** In milliseconds. */
const FIRST_WAIT_MS = 300;
const MAX_WAIT_MS = 8_000;

/**
 * The result of an attempt, tried again where its failure may pass. Waits longer each time and at random, so that many
 * do not come back at once, and at least as long as the failure asks for; where that is longer than the patience, the
 * failure counts.
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

/** Milliseconds before the next try. Absent where there is to be none. */
function waitAfter(error: unknown, retry: number, { afterTimeout = true }: RetryPolicy): number | undefined {
  if (!(error instanceof IntegrationsError) || !TRANSIENT.has(error.code)) return undefined;
  if (error.code === 'timeout' && !afterTimeout) return undefined;
  return Math.max(backOff(retry), (error.retryAfter ?? 0) * 1000);
}

/** Milliseconds to wait before a try, of which `retry` is the number counted from 0: up to twice as long each time. */
export function backOff(retry: number, first = FIRST_WAIT_MS, longest = MAX_WAIT_MS): number {
  return Math.random() * Math.min(longest, first * 2 ** retry);
}

/** Waits, or rejects with the signal's reason as soon as it aborts. */
export function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const handleAbort = (): void => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', handleAbort);
      resolve();
    }, milliseconds);
    if (signal?.aborted) handleAbort();
    else signal?.addEventListener('abort', handleAbort, { once: true });
  });
}
