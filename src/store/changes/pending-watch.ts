import type { AccountStore } from '../account-store.ts';

/** The pause between two polls. It doubles from the first to the maximum. */
const FIRST_WAIT_MS = 10_000;
const MAX_WAIT_MS = 300_000;
/** A page that becomes visible polls only if the last poll is older than this. */
const MIN_AGE_MS = 5_000;

const watched = new WeakSet<AccountStore>();

function isWaiting({ account }: AccountStore): boolean {
  return account?.integrations.some(({ status }) => status === 'pending') ?? false;
}

/**
 * Polls while an integration is pending, with growing pauses and when the user returns.
 */
export function watchPending(store: AccountStore): void {
  if (watched.has(store)) return;
  watched.add(store);
  const ending = new AbortController();
  const isSeen = (): boolean => !globalThis.document?.hidden;
  let wait = FIRST_WAIT_MS;
  let askedAt = Date.now();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const ask = (): void => {
    askedAt = Date.now();
    void store.catchUp();
  };
  const schedule = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      wait = Math.min(wait * 2, MAX_WAIT_MS);
      if (!isWaiting(store)) return end();
      if (isSeen()) ask();
      schedule();
    }, wait);
  };
  const handleSeen = (): void => {
    if (!isWaiting(store)) return end();
    if (!isSeen()) return;
    if (Date.now() - askedAt > MIN_AGE_MS) ask();
    wait = FIRST_WAIT_MS;
    schedule();
  };
  const end = (): void => {
    clearTimeout(timer);
    ending.abort();
    watched.delete(store);
  };

  const { signal } = ending;
  globalThis.document?.addEventListener('visibilitychange', handleSeen, { signal });
  globalThis.window?.addEventListener('focus', handleSeen, { signal });
  globalThis.window?.addEventListener('online', handleSeen, { signal });
  schedule();
}
