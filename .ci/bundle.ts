import { build, type OutputChunk } from 'rolldown';

/** A file of a bundle, and which of the others it loads at once (`imports`) or when it needs them (`dynamicImports`). */
export type Chunk = OutputChunk;

/**
 * Bundles an entry with all its dependencies as a host's production build does: minified, lit without its development
 * checks. Returns the files without writing them.
 */
export async function bundle(entry: string, options: { codeSplitting: boolean; external?: readonly string[] }): Promise<Chunk[]> {
  const { output } = await build({
    input: entry,
    platform: 'browser',
    ...(options.external && { external: [...options.external] }),
    write: false,
    // What is imported when needed and also at once, as by the one file for script tags, is meant.
    checks: { ineffectiveDynamicImport: false },
    resolve: { conditionNames: ['browser', 'import', 'default'] },
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
    preserveEntrySignatures: 'strict',
    output: { format: 'esm', minify: true, codeSplitting: options.codeSplitting },
  });
  return output.filter((file) => file.type === 'chunk');
}
