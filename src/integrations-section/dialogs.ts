import type * as lateParts from './late-parts.ts';

/** The dialog that the section shows. */
export type Dialog =
  | { readonly kind: 'picker' }
  | { readonly kind: 'configuration'; readonly integrationId: string }
  | { readonly kind: 'removal'; readonly integrationId: string };

/** What the section has after its first paint. */
export type LateParts = typeof lateParts;

/**
 * Gives the dialogs, and what pausing and a long list need. They come after the first paint: a page that only shows a short
 * list does not wait for them. Rejects where their code cannot be loaded.
 */
export function loadDialogs(): Promise<LateParts> {
  return import('./late-parts.ts');
}

/** Fetches the dialogs by `load` when the browser has time, so that they open at once, and also after the connection is lost. */
export function preloadDialogs(load: () => Promise<unknown>): void {
  const start = (): void => void load().catch(() => {});
  if ('requestIdleCallback' in window) requestIdleCallback(start, { timeout: 2_000 });
  else setTimeout(start, 500);
}
