/** The dialog that the section shows. */
export type Dialog =
  | { readonly kind: 'picker' }
  | { readonly kind: 'configuration'; readonly integrationId: string }
  | { readonly kind: 'removal'; readonly integrationId: string };

// They come after the first paint: a page that only shows the list does not wait for them.
const loaders: Readonly<Record<Dialog['kind'], () => Promise<unknown>>> = {
  picker: () => import('../third-party-picker/define.ts'),
  configuration: () =>
    Promise.all([import('../cm-config-dialog/define.ts'), import('../integration-config-dialog/define.ts')]),
  removal: () => import('../remove-integration-confirm/define.ts'),
};

/** Defines the elements of a dialog. Rejects where their code cannot be loaded. */
export async function loadDialog(kind: Dialog['kind']): Promise<void> {
  await loaders[kind]();
}

/** Fetches all dialogs when the browser has time, so that they open at once, and also after the connection is lost. */
export function preloadDialogs(): void {
  const load = (): void => {
    for (const loader of Object.values(loaders)) loader().catch(() => {});
  };
  if ('requestIdleCallback' in window) requestIdleCallback(load, { timeout: 2_000 });
  else setTimeout(load, 500);
}
