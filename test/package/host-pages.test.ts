import type { Server } from 'node:http';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { findChromium } from '../support/browsers.ts';
import { buildPages, serve, write } from './support/host.ts';
import { embedding } from './support/readme.ts';
import { TAGS, NAME } from './support/names.ts';

/** A word that a dialog has as soon as it is open, by element. */
const DIALOG_WORDS: Record<string, string> = {
  'third-party-picker': 'Done',
  'cm-config-dialog': 'Cancel',
  'integration-config-dialog': 'Cancel',
  'remove-integration-confirm': 'Cancel',
};

const host = inject('host');

/** Opens a dialog in the page and answers with what stands in it. */
async function textOfOpened(tag: string): Promise<string> {
  const dialog = document.createElement(tag as 'third-party-picker');
  document.body.append(dialog);
  dialog.show();
  await dialog.updateComplete;
  return dialog.renderRoot.textContent ?? '';
}

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
