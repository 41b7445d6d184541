import { build, type Rolldown } from 'vite';

/** A file of a bundle, and which of the others it loads at once (`imports`) or when it needs them (`dynamicImports`). */
export type Chunk = Rolldown.OutputChunk;

/**
 * Bundles an entry with all its dependencies as a host's production build does: minified, lit without its development
 * checks. Returns the files without writing them.
 */
export async function bundle(entry: string, options: { codeSplitting: boolean }): Promise<Chunk[]> {
  // Decides, with vite's own mode, which build of lit is taken.
  process.env['NODE_ENV'] = 'production';
  const result = await build({
    configFile: false,
    // Below errors it only warns that what is imported when needed is also imported at once, which is meant.
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: entry,
        preserveEntrySignatures: 'strict',
        output: { minify: true, codeSplitting: options.codeSplitting },
      },
    },
  });
  if ('on' in result) throw new Error('vite watches instead of building.');
  return [result].flat().flatMap(({ output }) => output.filter((file) => file.type === 'chunk'));
}
