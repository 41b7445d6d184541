import { build as bundleWithEsbuild } from 'esbuild';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { describe, expect, inject, it } from 'vitest';
import { write } from './support/host.ts';

const host = inject('host');
const SECTION = `import 'integration-elements/define/integrations-section';`;

/** What a page loads at once of a file. */
interface Loaded {
  bytes: number;
  imports: string[];
}

/** Bytes of an entry and all that it imports statically. */
function firstLoad(files: ReadonlyMap<string, Loaded>, entry: string | undefined): number {
  const loaded = new Set<string>();
  const visit = (name: string): void => {
    if (loaded.has(name)) return;
    loaded.add(name);
    files.get(name)?.imports.forEach(visit);
  };
  visit(entry ?? '');
  return [...loaded].reduce((bytes, name) => bytes + (files.get(name)?.bytes ?? 0), 0);
}

const BUNDLERS: Record<string, (entry: string) => Promise<number>> = {
  async esbuild(entry) {
    const { metafile } = await bundleWithEsbuild({
      entryPoints: [entry],
      bundle: true,
      splitting: true,
      format: 'esm',
      minify: true,
      outdir: join(host, 'first-load-out'),
      write: false,
      metafile: true,
      define: { 'process.env.NODE_ENV': '"production"' },
    });
    const outputs = Object.entries(metafile.outputs);
    const atOnce = (imports: { kind: string; path: string }[]): string[] =>
      imports.filter(({ kind }) => kind === 'import-statement').map(({ path }) => path);
    const files = new Map(outputs.map(([name, { bytes, imports }]) => [name, { bytes, imports: atOnce(imports) }]));
    const [own] =
      outputs.find(
        ([, { entryPoint }]) => entryPoint !== undefined && entry.endsWith(entryPoint.split('/').at(-1) ?? entry),
      ) ?? [];
    return firstLoad(files, own);
  },

  async rolldown(entry) {
    const bundle = await rolldown({
      input: entry,
      cwd: host,
      platform: 'browser',
      transform: { define: { 'process.env.NODE_ENV': '"production"' } },
    });
    const { output } = await bundle.generate({ format: 'esm', minify: true });
    const chunks = output.filter((file) => file.type === 'chunk');
    const files = new Map(
      chunks.map(({ fileName, code, imports }) => [fileName, { bytes: Buffer.byteLength(code), imports }]),
    );
    return firstLoad(files, chunks.find(({ isEntry }) => isEntry)?.fileName);
  },
};

async function measure(bundler: string, name: string, code: string): Promise<number> {
  const file = `first-load-${bundler}-${name}.js`;
  write(host, file, code);
  return BUNDLERS[bundler]!(join(host, file));
}

describe.each(Object.keys(BUNDLERS))('%s', (bundler) => {
  it.each([
    ['registerTranslation', `registerTranslation({ $code: 'fr', cancelAction: 'Annuler' });`],
    ['IntegrationsError', `globalThis.failure = new IntegrationsError('network');`],
    ['IntegrationRemovedEvent', `globalThis.removed = IntegrationRemovedEvent;`],
    ['adapterContext', `globalThis.context = adapterContext;`],
    ['IntegrationsSection', `globalThis.section = IntegrationsSection;`],
    ['ALL_PERMITTED', `globalThis.permissions = ALL_PERMITTED;`],
  ])('loads with %s from the root no more than that', async (name, use) => {
    const without = await measure(bundler, 'none', SECTION);
    const withIt = await measure(bundler, name, `${SECTION}\nimport { ${name} } from 'integration-elements';\n${use}`);
    expect(withIt - without).toBeLessThan(1_000);
  });

  it('leaves out what the section does not use of its dependencies', async () => {
    expect(await measure(bundler, 'section', SECTION)).toBeLessThan(120_000);
  });

  it('leaves the elements out where only data is needed', async () => {
    const bytes = await measure(
      bundler,
      'data',
      `import { IntegrationsError } from 'integration-elements'; globalThis.failure = IntegrationsError;`,
    );
    expect(bytes).toBeLessThan(2_000);
  });
});
