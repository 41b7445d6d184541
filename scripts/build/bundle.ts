import { build, type OutputChunk, type Plugin } from 'rolldown';

/**
 * A file of a bundle, and which of the others it loads at once (`imports`) or when it needs them (`dynamicImports`).
 */
export type Chunk = OutputChunk;

/**
 * Bundles an entry with all its dependencies as a host's production build does: minified, without annotations, lit
 * without its development checks. `virtual` holds the code of modules that are no files. Returns the files without
 * writing them.
 */
export async function bundle(
  entry: string,
  options: { codeSplitting: boolean; virtual?: Readonly<Record<string, string>> },
): Promise<Chunk[]> {
  const { output } = await build({
    input: entry,
    platform: 'browser',
    plugins: [virtualModules(options.virtual ?? {})],
    write: false,
    // What is imported when needed and also at once, as by the one file for script tags, is meant.
    checks: { ineffectiveDynamicImport: false },
    resolve: { conditionNames: ['browser', 'import', 'default'] },
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
    preserveEntrySignatures: 'strict',
    output: {
      format: 'esm',
      minify: true,
      comments: { legal: true, annotation: false },
      codeSplitting: options.codeSplitting,
    },
  });
  return output.filter((file) => file.type === 'chunk');
}

function virtualModules(modules: Readonly<Record<string, string>>): Plugin {
  return {
    name: 'virtual-modules',
    resolveId: (id) => (Object.hasOwn(modules, id) ? id : null),
    load: (id) => (Object.hasOwn(modules, id) ? modules[id] : null),
  };
}
