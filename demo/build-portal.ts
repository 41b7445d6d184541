import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './options.ts';

/** Where the built portal is. */
export const PORTAL_FOLDER = join(ROOT, 'dist', 'portal');

/** Whether an earlier start has built the portal. */
export function isPortalBuilt(): boolean {
  return existsSync(join(PORTAL_FOLDER, 'index.html'));
}

/** Builds the portal's page, with the library from its sources, for the server to serve. */
export async function buildPortal(): Promise<void> {
  const { build } = await import('vite');
  await build({
    configFile: false,
    root: join(ROOT, 'demo', 'portal'),
    logLevel: 'warn',
    build: {
      outDir: PORTAL_FOLDER,
      emptyOutDir: true,
      target: 'es2022',
      // Whatever is inlined as a data URL, the content security policy would have to allow.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
  });
}
