import { readdirSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { elementsOf } from '../../scripts/manifest/element-types.ts';
import type { Manifest } from '../../scripts/manifest/manifest-model.ts';
import { findChromium } from '../support/browsers.ts';
import { buildPages, checkTypes, run, serve, strictest, write } from './support/host.ts';
import { embedding } from './support/readme.ts';

const LANGUAGES = ['de', 'de-ch', 'fr', 'es', 'it', 'nl', 'pt', 'pl', 'sv', 'ja', 'ar'];
const TAGS = [
  'integrations-context',
  'integrations-section',
  'third-party-picker',
  'cm-config-dialog',
  'integration-config-dialog',
  'remove-integration-confirm',
];
/** A word that a dialog has as soon as it is open, by element. */
const DIALOG_WORDS: Record<string, string> = {
  'third-party-picker': 'Done',
  'cm-config-dialog': 'Cancel',
  'integration-config-dialog': 'Cancel',
  'remove-integration-confirm': 'Cancel',
};
const NAME = 'integration-elements';

const host = inject('host');
const installed = join(host, 'node_modules', NAME);

const attw = join(import.meta.dirname, '../../node_modules/@arethetypeswrong/cli/dist/index.js');

const ATTW_OPTIONS = ['--profile', 'esm-only', '--no-emoji', '--no-color'];

/** Imports an entry in plain Node, and answers with what the following expression says. */
function inNode(entry: string, expression: string): string {
  const code = `const entry = await import(${JSON.stringify(entry)}); console.log(${expression});`;
  return run(process.execPath, ['--input-type=module', '--eval', code], host).trim();
}

/** Opens a dialog in the page and answers with what stands in it. */
async function textOfOpened(tag: string): Promise<string> {
  const dialog = document.createElement(tag as 'third-party-picker');
  document.body.append(dialog);
  dialog.show();
  await dialog.updateComplete;
  return dialog.renderRoot.textContent ?? '';
}

function exportedPaths(): string[] {
  const { exports } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as { exports: object };
  return Object.keys(exports);
}

/** The entries that have no types. */
function styleSheets(): string[] {
  return exportedPaths().filter((path) => path.endsWith('.css'));
}

/** The entries that are modules: not data, style sheets, or types for a framework, which a host has or has not. */
function entries(): string[] {
  return exportedPaths()
    .filter((path) => !/\.(json|css)$/.test(path) && !path.startsWith('./types/'))
    .map((path) => path.replace('.', NAME));
}

describe('the packed package', () => {
  it('satisfies publint', async () => {
    const { messages } = await publint({ pkgDir: installed, pack: false, strict: true });
    expect(messages).toEqual([]);
  });

  it('satisfies arethetypeswrong, as a package of modules only', () => {
    const tarball = readdirSync(host).find((file) => file.endsWith('.tgz')) ?? '';
    expect(() =>
      run(process.execPath, [attw, tarball, ...ATTW_OPTIONS, '--exclude-entrypoints', ...styleSheets()], host),
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
    expect(entries()).toEqual(
      expect.arrayContaining(
        [...paths, '/locales/en', ...LANGUAGES.map((code) => `/locales/${code}`)].map((path) => NAME + path),
      ),
    );
  });

  it.each(['bundler', 'nodenext'] as const)('has sound types for %s', (moduleResolution) => {
    const imports = entries().map((entry, index) => `import * as entry${index} from '${entry}';\nvoid entry${index};`);
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

  it.each(entries())('%s is imported without a document', (entry) => {
    expect(inNode(entry, `'document' in globalThis || 'window' in globalThis`)).toBe('false');
  });
});

describe('in the pages of a host', () => {
  let browser: Browser;
  let server: Server;
  let url: string;

  beforeAll(async () => {
    browser = await chromium.launch(await findChromium());
    ({ url, server } = await serve(join(host, 'dist')));
  });

  afterAll(async () => {
    server?.closeAllConnections();
    server?.close();
    await browser?.close();
  });

  function writePage(name: string, html: string, script = ''): void {
    const src = script && `<script type="module" src="./${name}.js"></script>`;
    write(
      host,
      `${name}.html`,
      `<!doctype html><html lang="en"><title>${name}</title><body>\n${html}\n${src}</body></html>`,
    );
    write(host, `${name}.js`, script);
  }

  /** Opens a built page; what it reports as an error ends up in the list. Requests for what is missing fail. */
  async function open(name: string, missing?: string): Promise<{ page: Page; errors: string[] }> {
    const page = await browser.newPage();
    if (missing) await page.route(missing, (route) => route.abort());
    page.setDefaultTimeout(10_000);
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico')) errors.push(message.text());
    });
    await page.goto(`${url}/${name}.html`);
    return { page, errors };
  }

  /** Opens a page whose section must list an integration with a text. */
  async function expectIntegration(name: string, text = ''): Promise<void> {
    const { page, errors } = await open(name);
    const item = page.getByRole('region', { name: 'Integrations' }).getByRole('listitem').filter({ hasText: text });
    await item
      .first()
      .waitFor()
      .catch((error: unknown) => errors.push(String(error)));
    expect(errors).toEqual([]);
  }

  it('the endpoint embedding of README.md shows what the server has', async () => {
    const { html, script, lines } = embedding('embed-endpoint');
    expect(lines).toBeLessThanOrEqual(10);
    expect(html, 'an endpoint on the same host').toMatch(/endpoint="\//);
    writePage('embed-endpoint', html, script);
    buildPages(host, ['embed-endpoint']);
    await expectIntegration('embed-endpoint', 'CM.com');
  });

  it('a page with an endpoint says that the REST part did not come, and goes on with live changes when it has', async () => {
    const { html, script } = embedding('embed-endpoint');
    writePage('late-endpoint', html, script);
    buildPages(host, ['late-endpoint']);
    const part = '**/rest-adapter-*.js';
    const { page, errors } = await open('late-endpoint', part);
    const again = page.getByRole('button', { name: 'Try again' });
    await again.waitFor();
    await page.unroute(part);
    const subscribed = page.waitForRequest('**/events');
    await again.click();
    await page.getByRole('listitem').waitFor();
    await subscribed;
    expect(errors.filter((error) => !error.includes('Failed to load resource'))).toEqual([]);
  });

  it('the adapter embedding of README.md shows what the adapter has', async () => {
    const { html, script, lines } = embedding('embed-adapter');
    expect(lines).toBeLessThanOrEqual(10);
    writePage('embed-adapter', html, script);
    buildPages(host, ['embed-adapter']);
    await expectIntegration('embed-adapter');
  });

  it('each define entry registers its element, and has the words of a dialog', async () => {
    for (const tag of TAGS) writePage(`define-${tag}`, '', `import '${NAME}/define/${tag}';`);
    buildPages(
      host,
      TAGS.map((tag) => `define-${tag}`),
    );
    for (const tag of TAGS) {
      const { page, errors } = await open(`define-${tag}`);
      expect(await page.evaluate((name) => customElements.get(name) !== undefined, tag), tag).toBe(true);
      const word = DIALOG_WORDS[tag];
      if (word) expect(await page.evaluate(textOfOpened, tag), tag).toContain(word);
      expect(errors).toEqual([]);
      await page.close();
    }
  });
});
