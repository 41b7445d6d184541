import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startPortal } from '../../demo/support/portal.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A data folder with the database that every portal begins with. Copy it. */
    seededFolder: string;
  }
}

/** Builds the page and a first database once: every server that the tests start has a copy of them. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const seededFolder = await mkdtemp(join(tmpdir(), 'portal-seeded-'));
  const portal = await startPortal({ dataDir: seededFolder, build: true });
  await portal.stop();
  provide('seededFolder', seededFolder);
  return () => rm(seededFolder, { recursive: true, force: true });
}
