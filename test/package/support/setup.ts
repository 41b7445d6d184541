import { rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { createHost } from './host.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of an empty project with the packed library installed. */
    host: string;
  }
}

/** Packs and installs the library once, for all tests of the package. */
export function setup(project: TestProject): () => void {
  const host = createHost();
  project.provide('host', host);
  return () => rmSync(host, { recursive: true, force: true });
}
