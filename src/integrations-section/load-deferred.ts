import { loadPart } from '../load-part.ts';
import type * as parts from './deferred.ts';

/** What a page with a short list does not wait for: dialogs, pausing, and the code for long lists. */
export type DeferredParts = typeof parts;

let loaded: DeferredParts | undefined;

/** Loads the deferred parts. It is an object, so that tests can replace its methods. */
export const deferredParts = {
  /** The parts. Undefined until they are loaded. */
  get loaded(): DeferredParts | undefined {
    return loaded;
  },

  /** Rejects if the code cannot be loaded. */
  load: async (): Promise<DeferredParts> => (loaded ??= await loadPart(() => import('./deferred.ts'))),

  /** Calls `load` when the browser has time, so that dialogs open at once, even after the connection is lost. */
  preload(load: () => Promise<unknown>): void {
    const start = (): void => void load().catch(() => {});
    if ('requestIdleCallback' in window) requestIdleCallback(start, { timeout: 2_000 });
    else setTimeout(start, 500);
  },
};
