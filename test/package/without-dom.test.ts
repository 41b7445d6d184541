import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { basename, join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { moduleEntries } from './support/entries.ts';
import { write } from './support/host.ts';
import { NAME } from './support/names.ts';

const host = inject('host');
const ENTRIES = moduleEntries(host);

/** Globals that only a DOM has. Lit's build for Node adds `customElements`. */
const DOM_GLOBALS = ['document', 'window', 'HTMLElement', 'Node', 'ShadowRoot'];

/** Says what each entry exports, or why it cannot be imported, in the main thread or in a worker. */
const IMPORT_ALL = `
import { once } from 'node:events';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
const before = new Set(Object.getOwnPropertyNames(globalThis));
const namesOf = (entry) => import(entry).then((module) => Object.keys(module).sort(), (error) => String(error));
const entries = {};
for (const entry of ${JSON.stringify(ENTRIES)}) entries[entry] = await namesOf(entry);
const added = ${JSON.stringify(DOM_GLOBALS)}.filter((name) => name in globalThis && !before.has(name));
if (!isMainThread) parentPort.postMessage({ entries, added });
else {
  const [inWorker] = await once(new Worker(import.meta.filename), 'message');
  await import('./use-all.mjs');
  console.log(JSON.stringify({ main: { entries, added }, inWorker, said: globalThis.said }));
}
`;

/** Uses all that has nothing to do with a DOM. */
const USE_ALL = `
import { IntegrationsError, IntegrationsErrorEvent, registerTranslation } from '${NAME}';
import { createMemoryAdapter } from '${NAME}/adapters/memory';
import { createRestAdapter } from '${NAME}/adapters/rest';
import { integrationSchema, withSchemas } from '${NAME}/schemas';
import { describeAdapter } from '${NAME}/testing';
import '${NAME}/locales/de';
import '${NAME}/define';
registerTranslation({ $code: 'de', addNewIntegration: 'App verbinden' });
const application = { id: 'cm.com', name: 'CM.com', kind: 'third-party' };
const { signal } = new AbortController();
const memory = createMemoryAdapter({ applications: [application] });
const added = await memory.addIntegration({ accountId: '1', applicationId: 'cm.com', idempotencyKey: 'key' });
const fetch = async (url) => Response.json({ items: [{ ...application, name: new URL(url).pathname }] });
const rest = createRestAdapter({ baseUrl: 'https://portal.example/api', fetch });
const page = await rest.listApplications({ accountId: '1', signal });
globalThis.said = {
  status: added.status,
  path: page.items[0].name,
  code: new IntegrationsErrorEvent('listIntegrations', new IntegrationsError('network')).error.code,
  functions: [typeof withSchemas, typeof describeAdapter, typeof integrationSchema],
};
`;
const SAID = {
  status: 'setup-required',
  path: '/api/accounts/1/applications',
  code: 'network',
  functions: ['function', 'function', 'object'],
};

type Outcome = Record<string, string[] | string>;

async function importAll(conditions: readonly string[]): Promise<{ main: { entries: Outcome } }> {
  const { NODE_OPTIONS: _options, ...env } = process.env;
  const child = spawn(
    process.execPath,
    [...conditions.map((name) => `--conditions=${name}`), join(host, 'import-all.mjs')],
    { env },
  );
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number];
  if (code !== 0) throw new Error(errors);
  return JSON.parse(output) as { main: { entries: Outcome } };
}

/** What an entry exports where there is everything. */
let exported: Outcome;

beforeAll(async () => {
  write(host, 'import-all.mjs', IMPORT_ALL);
  write(host, 'use-all.mjs', USE_ALL);
  ({ entries: exported } = (await importAll([])).main);
});

describe('Node without a DOM', () => {
  it('imports every entry', () => {
    expect(Object.values(exported).filter((names) => typeof names === 'string')).toEqual([]);
  });

  it.each(
    [
      ['workerd'],
      ['worker'],
      ['edge-light'],
      ['deno'],
      ['bun'],
      ['netlify'],
      ['browser'],
      ['development'],
      ['workerd', 'worker', 'browser'],
    ].map((conditions) => [conditions.join(', '), conditions] as const),
  )('imports and uses every entry: %s', async (_name, conditions) => {
    const everything = { entries: exported, added: [] };
    expect(await importAll(conditions)).toEqual({ main: everything, inWorker: everything, said: SAID });
  });
});

/** Globals of Node that no platform at the edge has to have. */
const NODE_GLOBALS = new Set(['process', 'Buffer', 'global', 'setImmediate', 'clearImmediate']);

/** The globals of a worker at the edge: those of the web, without a DOM. */
function edgeContext(): object {
  const context = createContext();
  const own = new Set(runInContext('Object.getOwnPropertyNames(globalThis)', context) as string[]);
  const names = Object.getOwnPropertyNames(globalThis).filter((name) => !own.has(name) && !NODE_GLOBALS.has(name));
  return Object.assign(
    context,
    Object.fromEntries(names.map((name) => [name, globalThis[name as keyof typeof globalThis]])),
  );
}

/** Bundles modules of the host for a platform, as its own tools do. */
async function bundleFor(
  conditions: readonly string[],
  modules: Readonly<Record<string, string>>,
): Promise<Map<string, string>> {
  for (const [name, code] of Object.entries(modules)) write(host, `edge/${name}.mjs`, code);
  const { outputFiles, warnings } = await build({
    entryPoints: Object.keys(modules).map((name) => join(host, 'edge', `${name}.mjs`)),
    bundle: true,
    write: false,
    outdir: join(host, 'edge-out'),
    format: 'cjs',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: [...conditions, 'import'],
    logLevel: 'silent',
  });
  expect(warnings).toEqual([]);
  return new Map(outputFiles.map(({ path, text }) => [basename(path, '.js'), text]));
}

// What the platforms' own bundlers look for. None of them looks for `node`.
describe.each([
  ['Cloudflare', ['workerd', 'worker', 'browser']],
  ['Vercel', ['edge-light']],
  ['a web worker', ['worker', 'browser']],
  ['Deno', ['deno']],
  ['Bun', ['bun']],
  ['Netlify', ['netlify']],
])('a bundle for %s', (_platform, conditions) => {
  it('runs every entry without a DOM, and exports the same', async () => {
    const modules = Object.fromEntries(ENTRIES.map((entry, index) => [`entry${index}`, `export * from '${entry}';`]));
    const bundled = await bundleFor(conditions, modules);
    const outcome: Outcome = {};
    for (const [index, entry] of ENTRIES.entries()) {
      const context = Object.assign(edgeContext(), { module: { exports: {} } });
      try {
        runInContext(bundled.get(`entry${index}`) ?? '', context);
        outcome[entry] = Object.keys(context.module.exports).toSorted();
      } catch (error) {
        outcome[entry] = String(error);
      }
    }
    expect(outcome).toEqual(exported);
  });

  it('uses what needs no DOM, and brings no elements', async () => {
    const use = `globalThis.done = (async () => {${USE_ALL.replaceAll(/^import .*$/gm, '')}})();`;
    const imports = USE_ALL.match(/^import .*$/gm)?.join('\n') ?? '';
    const bundled = await bundleFor(conditions, { use: `${imports}\n${use}` });
    const code = bundled.get('use') ?? '';
    const context = edgeContext() as { done?: Promise<void>; said?: object };
    runInContext(code, context);
    await context.done;
    expect(JSON.parse(JSON.stringify(context.said))).toEqual(SAID);
    expect(code).not.toMatch(/lit-html|attachShadow|<dialog/);
  });
});

describe('a class of an element without a DOM', () => {
  it('can be extended, and says why it cannot be constructed', async () => {
    const bundled = await bundleFor(['workerd'], {
      extend: `import { IntegrationsSection } from '${NAME}';
class Ours extends IntegrationsSection {}
try { new Ours(); } catch (error) { globalThis.message = String(error); }`,
    });
    const context = edgeContext() as { message?: string };
    runInContext(bundled.get('extend') ?? '', context);
    expect(context.message).toBe('TypeError: An element of integration-elements needs a DOM.');
  });
});
