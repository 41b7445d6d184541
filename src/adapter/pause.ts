/** Waits for milliseconds or for a promise. Rejects with the signal's reason as soon as that aborts. */
export async function pause(time: number | PromiseLike<unknown>, signal?: AbortSignal): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let handleAbort = (): void => {};
  try {
    await new Promise<unknown>((resolve, reject) => {
      handleAbort = () => reject(signal?.reason);
      if (typeof time === 'number') timer = setTimeout(resolve, time);
      else void time.then(resolve, reject);
      signal?.addEventListener('abort', handleAbort);
      if (signal?.aborted) handleAbort();
    });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', handleAbort);
  }
}
