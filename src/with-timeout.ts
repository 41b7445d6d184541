import { IntegrationsError } from './model/errors.ts';

/** The longest time that browsers' timers support. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/**
 * Calls `run` with a signal that aborts after a time, with the caller's signal, and once the answer is there. Does not
 * wait for `run` to notice: rejects at once, with `timeout` or with the caller's reason.
 */
export function withTimeout<T>(
  milliseconds: number,
  outer: AbortSignal | undefined,
  run: (signal: AbortSignal) => T | PromiseLike<T>,
): Promise<T> {
  const controller = new AbortController();
  return new Promise<T>((resolve, reject) => {
    const stop = (reason: unknown): void => {
      reject(reason);
      controller.abort(reason);
    };
    const handleAbort = (): void => stop(outer?.reason);
    const timer = setTimeout(() => stop(new IntegrationsError('timeout')), Math.min(milliseconds, MAX_TIMER_MS));
    outer?.addEventListener('abort', handleAbort);
    if (outer?.aborted) handleAbort();
    const running = new Promise<T>((answer) => {
      controller.signal.throwIfAborted();
      answer(run(controller.signal));
    });
    void running.then(resolve, reject).finally(() => {
      clearTimeout(timer);
      outer?.removeEventListener('abort', handleAbort);
      // Frees the connection if the body is never read.
      controller.abort();
    });
  });
}
