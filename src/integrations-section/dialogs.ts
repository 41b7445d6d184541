import type { LongList } from './long-list.ts';

/** The dialog that the section shows. */
export type Dialog =
  | { readonly kind: 'picker' }
  | { readonly kind: 'configuration'; readonly integrationId: string }
  | { readonly kind: 'removal'; readonly integrationId: string };

/**
 * Defines the elements of the dialogs, and gives what a long list needs. They come after the first paint: a page that
 * only shows a short list does not wait for them. Rejects where their code cannot be loaded.
 */
export function loadDialogs(): Promise<{ readonly LongList: typeof LongList }> {
  return import('./dialog-elements.ts');
}

/** Fetches the dialogs when the browser has time, so that they open at once, and also after the connection is lost. */
export function preloadDialogs(): void {
  const load = (): void => void loadDialogs().catch(() => {});
  if ('requestIdleCallback' in window) requestIdleCallback(load, { timeout: 2_000 });
  else setTimeout(load, 500);
}
