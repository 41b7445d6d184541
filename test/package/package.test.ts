import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publint } from 'publint';
import { describe, expect, inject, it } from 'vitest';
import { elementsOf } from '../../scripts/manifest/element-types.ts';
import type { Manifest } from '../../scripts/manifest/manifest-model.ts';
import { checkTypes, run, strictest, write } from './support/host.ts';
import { exportedPaths, moduleEntries } from './support/entries.ts';
import { TAGS, NAME } from './support/names.ts';

const LANGUAGES = ['de', 'de-ch', 'fr', 'es', 'it', 'nl', 'pt', 'pl', 'sv', 'ja', 'ar'];

const host = inject('host');
const installed = join(host, 'node_modules', NAME);

const attw = join(import.meta.dirname, '../../node_modules/@arethetypeswrong/cli/dist/index.js');

const ATTW_OPTIONS = ['--profile', 'esm-only', '--no-emoji', '--no-color'];

/** Imports an entry in plain Node, and answers with what the following expression says. */
function inNode(entry: string, expression: string): string {
  const code = `const entry = await import(${JSON.stringify(entry)}); console.log(${expression});`;
  return run(process.execPath, ['--input-type=module', '--eval', code], host).trim();
}

describe('the packed package', () => {
  it('satisfies publint', async () => {
    const { messages } = await publint({ pkgDir: installed, pack: false, strict: true });
    expect(messages).toEqual([]);
  });

  it('satisfies arethetypeswrong, as a package of modules only', () => {
    const tarball = readdirSync(host).find((file) => file.endsWith('.tgz')) ?? '';
    expect(() =>
      run(
        process.execPath,
        [
          attw,
          tarball,
          ...ATTW_OPTIONS,
          '--exclude-entrypoints',
          ...exportedPaths(host).filter((path) => path.endsWith('.css')),
        ],
        host,
      ),
    ).not.toThrow();
  });

  it('has a manifest that describes all of every element, and nothing that is not for its users', () => {
    const elements = elementsOf(JSON.parse(readFileSync(join(installed, 'custom-elements.json'), 'utf8')) as Manifest);
    expect(elements.map(({ tagName }) => tagName)).toEqual(TAGS.toSorted());
    for (const {
      tagName,
      attributes,
      members = [],
      events,
      cssParts,
      cssProperties,
      slots,
      summary,
      description,
    } of elements) {
      const items = [attributes, members, events, cssParts, cssProperties, slots].flatMap((list) => list ?? []);
      const undescribed = items.filter((item) => !item.description).map(({ name }) => name);
      expect([tagName, summary !== '', description !== '', undescribed]).toEqual([tagName, true, true, []]);
      expect(
        members.filter(
          ({ name, privacy }) => privacy || /^[_#]|Callback$|^(render|update|willUpdate|styles)/.test(name),
        ),
      ).toEqual([]);
    }
  });

  it('has a manifest whose events are classes of the package', () => {
    const { modules } = JSON.parse(readFileSync(join(installed, 'custom-elements.json'), 'utf8')) as Manifest;
    const classes = modules.flatMap(({ declarations }) => declarations.map(({ name }) => name));
    const types = modules.flatMap(({ declarations }) =>
      declarations.flatMap(({ events = [] }) => events.map(({ type }) => type.text)),
    );
    expect(types).not.toEqual([]);
    expect(types.filter((type) => type !== 'Event' && !classes.includes(type))).toEqual([]);
  });

  it('has the description of the HTTP contract', () => {
    const { exports } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as {
      exports: Record<string, string>;
    };
    const document = JSON.parse(readFileSync(join(installed, exports['./openapi.json'] ?? ''), 'utf8')) as {
      openapi: string;
      paths: object;
    };
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths)).toContain('/accounts/{accountId}/integrations');
  });

  it('exports every element, adapter and language', () => {
    const paths = [
      '',
      '/define',
      ...TAGS.map((tag) => `/define/${tag}`),
      '/adapters/memory',
      '/adapters/rest',
      '/schemas',
      '/cdn',
    ];
    expect(moduleEntries(host)).toEqual(
      expect.arrayContaining(
        [...paths, '/locales/en', ...LANGUAGES.map((code) => `/locales/${code}`)].map((path) => NAME + path),
      ),
    );
  });

  it.each(['bundler', 'nodenext'] as const)('has sound types for %s', (moduleResolution) => {
    const imports = moduleEntries(host).map(
      (entry, index) => `import * as entry${index} from '${entry}';\nvoid entry${index};`,
    );
    const use = TAGS.map((tag) => `document.createElement('${tag}').updateComplete.then(() => {});`);
    const folder = join(host, `types-${moduleResolution}`);
    write(folder, 'check.ts', [...imports, ...use].join('\n'));
    expect(checkTypes(folder, strictest(moduleResolution))).toBe('');
  });
});

describe('on a server', () => {
  it('the root registers nothing', () => {
    const registered = `${JSON.stringify(TAGS)}.filter((tag) => globalThis.customElements?.get(tag))`;
    expect(inNode(NAME, `JSON.stringify(${registered})`)).toBe('[]');
  });

  it.each([
    '/adapters/memory',
    '/adapters/rest',
    '/schemas',
    '/locales/en',
    ...LANGUAGES.map((code) => `/locales/${code}`),
  ])('%s is imported without a DOM', (path) => {
    const globals = `['document', 'window', 'customElements', 'HTMLElement'].filter((name) => name in globalThis)`;
    expect(inNode(NAME + path, `JSON.stringify(${globals})`)).toBe('[]');
  });

  it.each(moduleEntries(host))('%s is imported without a document', (entry) => {
    expect(inNode(entry, `'document' in globalThis || 'window' in globalThis`)).toBe('false');
  });
});
