import type { Server, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { findChromium } from '../support/browsers.ts';
import { buildPages, serve, write } from './support/host.ts';

const host = inject('host');
const site = join(host, 'connections');
const ACCOUNTS = ['1', '2', '3', '4', '5', '6'];

let browser: Browser;
let context: BrowserContext;
let server: Server;
let url: string;
/** The accounts of the streams that are open, and of the lists that were asked for. */
let streams: string[] = [];
let lists: string[] = [];

beforeAll(async () => {
  const sections = ACCOUNTS.map(
    (id) => `<integrations-section endpoint="/api" account-id="${id}" heading="Account ${id}"></integrations-section>`,
  );
  write(
    site,
    'index.html',
    `<!doctype html><html lang="en"><body>${sections.join('\n')}<script type="module" src="./page.js"></script></body></html>`,
  );
  write(site, 'page.js', `import 'integration-elements/define/integrations-section';`);
  buildPages(site, ['index']);
  // A server of HTTP/1.1, by which a browser has six connections.
  ({ url, server } = await serve(join(site, 'dist')));
  server.on('request', ({ url: path = '' }, response: ServerResponse) => {
    const [, account = '', resource] = /accounts\/(\d)\/(events|integrations)$/.exec(path) ?? [];
    if (resource === 'integrations') lists.push(account);
    if (resource !== 'events') return;
    streams.push(account);
    response.on('close', () => streams.splice(streams.indexOf(account), 1));
  });
  browser = await chromium.launch(await findChromium());
});

afterAll(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
});

beforeEach(async () => {
  streams = [];
  lists = [];
  context = await browser.newContext();
  context.setDefaultTimeout(10_000);
});

afterEach(() => context.close());

async function open(path = '/index.html'): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url + path);
  return page;
}

/** Each section lists what is on its account. */
async function expectAll(page: Page): Promise<void> {
  for (const id of ACCOUNTS)
    await page
      .getByRole('region', { name: `Account ${id}`, exact: true })
      .getByRole('listitem')
      .waitFor();
}

describe('six sections on six accounts of a server of HTTP/1.1', () => {
  it('all load, and load again, because only two of them have a stream', async () => {
    const page = await open();
    await expectAll(page);
    await expect.poll(() => streams.length).toBe(2);
    const refreshing = page.evaluate(() =>
      Promise.all([...document.querySelectorAll('integrations-section')].map((section) => section.refresh())),
    );
    await refreshing;
    expect(streams).toHaveLength(2);
    await expectAll(page);
  });

  it('share these two with other tabs, and hand them on', async () => {
    const first = await open();
    await expectAll(first);
    await expect.poll(() => streams.length).toBe(2);
    const second = await open();
    await expectAll(second);
    expect(streams).toHaveLength(2);
    await first.close();
    await expect.poll(() => streams.length).toBe(2);
    const removed = [...streams];
    await second.evaluate(
      (ids) => ids.forEach((id) => document.querySelector(`[account-id="${id}"]`)?.remove()),
      removed,
    );
    await expect.poll(() => streams.filter((id) => !removed.includes(id)).length).toBe(2);
  });

  it('without a stream are loaded from time to time', async () => {
    const page = await context.newPage();
    await page.clock.install();
    await page.goto(`${url}/index.html`);
    await expectAll(page);
    await expect.poll(() => streams.length).toBe(2);
    lists = [];
    await page.clock.runFor(31_000);
    await expect.poll(() => new Set(lists)).toEqual(new Set(ACCOUNTS.filter((id) => !streams.includes(id))));
  });

  it('share them within a page that is not secure, and has no locks', async () => {
    await context.addInitScript(() => Object.defineProperty(navigator, 'locks', { value: undefined }));
    const page = await open();
    await expectAll(page);
    await expect.poll(() => streams.length).toBe(2);
    const [taken = ''] = streams;
    await page.evaluate((id) => document.querySelector(`[account-id="${id}"]`)?.remove(), taken);
    await expect.poll(() => streams.length === 2 && !streams.includes(taken)).toBe(true);
  });
});
