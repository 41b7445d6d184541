import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from './options.ts';
import { StartError } from './start-error.ts';

// Not below the root's `dist`, which is the npm package, and is replaced as a whole.
const BUILD_FOLDER = join(ROOT, 'demo', 'dist');

/** Where the built portal is. */
export const PORTAL_FOLDER = join(BUILD_FOLDER, 'portal');

/** Whether an earlier start has built the portal. */
export function isPortalBuilt(): boolean {
  return existsSync(join(PORTAL_FOLDER, 'index.html'));
}

/** Builds the portal's page, with the library from its sources, for the server to serve. */
export async function buildPortal(): Promise<void> {
  const { build } = await import('vite');
  // What is served is never a development build, whatever the shell that starts the portal is set to.
  process.env.NODE_ENV = 'production';
  await mkdir(BUILD_FOLDER, { recursive: true });
  // Built elsewhere first, so that a server that is running from the last build always finds a whole one.
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
        // Whatever is inlined as a data URL, the content security policy would have to allow.
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
