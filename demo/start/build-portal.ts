import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from './options.ts';
import { StartError } from './start-error.ts';

// Not in the root's `dist`: that is the npm package, and each build replaces it.
const BUILD_FOLDER = join(ROOT, 'demo', 'dist');

/** The folder of the built portal. */
export const PORTAL_FOLDER = join(BUILD_FOLDER, 'portal');

/** Tells whether an earlier start has built the portal. */
export function isPortalBuilt(): boolean {
  return existsSync(join(PORTAL_FOLDER, 'index.html'));
}

/** Builds the portal's page with the library from its sources. */
export async function buildPortal(): Promise<void> {
  const { build } = await import('vite');
  // The shell may be set to development, but the server never serves a development build.
  process.env.NODE_ENV = 'production';
  await mkdir(BUILD_FOLDER, { recursive: true });
  // A new folder replaces the old one at the end, so a running server always finds a whole build.
  const folder = await mkdtemp(join(BUILD_FOLDER, 'next-'));
  try {
    await build({
      configFile: false,
      root: join(ROOT, 'demo', 'portal'),
      logLevel: 'warn',
      build: {
        outDir: folder,
        emptyOutDir: true,
        target: 'es2022',
        // The content security policy allows no data URLs.
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
      },
    });
    await rm(PORTAL_FOLDER, { recursive: true, force: true });
    await rename(folder, PORTAL_FOLDER);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new StartError(`The portal cannot be built: ${message}`, { cause });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
