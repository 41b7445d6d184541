import { loadPart } from '../load-part.ts';
import type * as parts from './deferred.ts';

/** What a page that only shows a short list does not wait for: dialogs, pausing, and what makes a list long. */
export type DeferredParts = typeof parts;

/** How it is loaded. An object, so that tests can replace the ways in a page that has them already. */
export const deferredParts = {
  /** Rejects where the code cannot be loaded. */
  load: (): Promise<DeferredParts> => loadPart(() => import('./deferred.ts')),

  /** Loads it by `load` when the browser has time, so that dialogs open at once, and also after the connection is lost. */
  preload(load: () => Promise<unknown>): void {
    const start = (): void => void load().catch(() => {});
    if ('requestIdleCallback' in window) requestIdleCallback(start, { timeout: 2_000 });
    else setTimeout(start, 500);
  },
};
