import type { AccountStore } from './account-store.ts';

/**
 * In milliseconds: the first wait and the longest one between two questions; each is twice as long as the one before.
 */
const FIRST_WAIT_MS = 10_000;
const MAX_WAIT_MS = 300_000;
/** In milliseconds: as often at most a page that is seen again asks. */
const SHORTEST_AGE = 5_000;

const watched = new WeakSet<AccountStore>();

function isWaiting({ account }: AccountStore): boolean {
  return account?.integrations.some(({ status }) => status === 'pending') ?? false;
}

/**
 * Asks what has become of pending integrations as long as there are any: when the page is seen again, and from time to
 * time. What they wait for happens elsewhere, and not every adapter tells of that.
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
    if (Date.now() - askedAt > SHORTEST_AGE) ask();
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
