import { globSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';

const bench = import.meta.dirname;
const dist = join(bench, '../dist');

/** The contestants, by the names of their files, with what they are called in the table. */
export const CONTESTANTS = {
  vanilla: 'Vanilla',
  ours: 'integration-elements',
  lit: 'Lit',
  react: 'React, Radix',
  'web-awesome': 'Web Awesome',
  spectrum: 'Spectrum',
} as const;
/** The name of a contestant. */
export type ContestantName = keyof typeof CONTESTANTS;

/** Bytes after brotli. */
export interface Bytes {
  /** What the section loads before its first paint. */
  readonly first: number;
  /** That, and what it loads later. */
  readonly all: number;
}

/** Builds the page of a contestant into a folder, as a host's production build does, and tells its bytes. */
export async function buildContestant(name: ContestantName, folder: string): Promise<Bytes> {
  const [source = ''] = globSync(`contestants/${name}.{ts,tsx}`, { cwd: bench });
  const files = await buildEntry(join(bench, source), join(folder, name));
  const entry = files.find((file) => file.type === 'chunk' && file.isEntry);
  const first = entry?.type === 'chunk' ? loadedAtOnce(entry, files) : [];
  const styles = first
    .filter(({ fileName }) => fileName.endsWith('.css'))
    .map(({ fileName }) => `<link rel="stylesheet" href="/${name}/${fileName}">`);
  writeFileSync(join(folder, `${name}.html`), PAGE.replace('<!-- styles -->', styles.join('')));
  return { first: sum(first), all: sum(files) };
}

/** Builds the part of the pages that drives and checks the contestants. */
export async function buildDriver(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await buildEntry(join(bench, 'page/page.ts'), join(folder, 'page'));
}

type File = Rolldown.OutputChunk | Rolldown.OutputAsset;

async function buildEntry(input: string, outDir: string): Promise<File[]> {
  const result = await build({
    root: bench,
    configFile: false,
    logLevel: 'error',
    base: './',
    // TypeScript leaves JSX as it is.
    oxc: { jsx: { runtime: 'automatic', importSource: 'react' } },
    // The built files, where TypeScript is told of the sources.
    resolve: {
      alias: [
        { find: /^integration-elements\/define\/(.*)$/, replacement: `${dist}/$1/define.js` },
        { find: /^integration-elements\/adapters\/(.*)$/, replacement: `${dist}/adapter/$1/$1-adapter.js` },
      ],
    },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      rolldownOptions: { input, preserveEntrySignatures: 'strict', output: { entryFileNames: 'entry.js' } },
    },
  });
  const [{ output } = { output: [] }] = (Array.isArray(result) ? result : [result]) as Rolldown.RolldownOutput[];
  return output;
}

/** The entry with what it imports, directly or not, and their style sheets. */
function loadedAtOnce(entry: Rolldown.OutputChunk, files: readonly File[]): File[] {
  const loaded = new Set<File>();
  const visit = (file: File | undefined): void => {
    if (!file || loaded.has(file)) return;
    loaded.add(file);
    if (file.type !== 'chunk') return;
    for (const name of [...file.imports, ...(file.viteMetadata?.importedCss ?? [])]) {
      visit(files.find(({ fileName }) => fileName === name));
    }
  };
  visit(entry);
  return [...loaded];
}

function sum(files: readonly File[]): number {
  return files.reduce(
    (bytes, file) => bytes + brotliCompressSync(file.type === 'chunk' ? file.code : file.source).length,
    0,
  );
}

const PAGE = `<!doctype html>
<html lang="en" style="color-scheme: light">
<meta charset="utf-8"><title>Account</title><link rel="icon" href="data:,"><!-- styles -->
<style>body { max-width: 900px; margin: 24px auto; font-family: sans-serif; }</style>
<h1>Account information</h1>
<div id="host"></div>
<h2>Contacts</h2>
<p>Whom to ask about this account.</p>
<script type="module" src="/page/entry.js"></script>
</html>
`;
