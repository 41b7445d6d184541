import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the page of the flows is. */
    flowsPage: string;
  }
}

const root = fileURLToPath(new URL('page', import.meta.url));

/** Builds the page of the flows and serves it. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const outDir = await mkdtemp(join(tmpdir(), 'flows-'));
  const shared = { configFile: false, root, logLevel: 'warn' } as const;
  await build({ ...shared, build: { outDir, emptyOutDir: true, target: 'es2022' } });
  const server = await preview({ ...shared, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } });
  const [address] = server.resolvedUrls?.local ?? [];
  if (!address) throw new Error('The page of the flows is not served.');
  provide('flowsPage', address);
  return async () => {
    await server.close();
    await rm(outDir, { recursive: true, force: true });
  };
}
