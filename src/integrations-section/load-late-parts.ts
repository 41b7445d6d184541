import type { LongList } from './long-list.ts';
import type { Pausing } from './pausing.ts';

/**
 * Loads what a page that only shows a short list does not wait for: defines the elements of the dialogs, and gives what
 * pausing and a long list need. Rejects where the code cannot be loaded.
 */
export function loadLateParts(): Promise<{ readonly LongList: typeof LongList; readonly Pausing: typeof Pausing }> {
  return import('./late-parts.ts');
}

/** Loads it when the browser has time, so that dialogs open at once, and also after the connection is lost. */
export function preloadLateParts(): void {
  const load = (): void => void loadLateParts().catch(() => {});
  if ('requestIdleCallback' in window) requestIdleCallback(load, { timeout: 2_000 });
  else setTimeout(load, 500);
}
