import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { findChromium } from '../support/browsers.ts';
import { buildPages, write } from './support/host.ts';
import { startProtectedServer, type ProtectedServer } from './support/protected-server.ts';
import { TAGS } from './support/names.ts';

const host = inject('host');
const site = join(host, 'site');
const built = join(site, 'dist');

/** Two copies of the file for script tags: the elements are the first one's, the data source is the second one's. */
const COPIES = `
import * as first from './first.js';
const defined = ${JSON.stringify(TAGS)}.map((tag) => customElements.get(tag));
const second = await import('./second.js');
globalThis.copies = {
  isFirst: ${JSON.stringify(TAGS)}.every((tag, index) => defined[index] && customElements.get(tag) === defined[index]),
  isOther: first.IntegrationsSection !== second.IntegrationsSection,
};
const context = document.createElement('integrations-context');
context.accountId = new URLSearchParams(location.search).get('account');
context.adapter = second.createRestAdapter({ baseUrl: '/api' });
context.append(document.createElement('integrations-section'));
document.body.append(context);
`;

/** A host that checks with zod, too, and has configured it. */
const HOST_WITH_ZOD = `
import * as z from 'zod';
const customError = () => 'The host words it.';
z.config({ jitless: true, customError });
const before = Object.entries(z.config());
await import('integration-elements/define/integrations-section');
document.querySelector('integrations-section').accountId = new URLSearchParams(location.search).get('account');
globalThis.zodOfHost = () => ({
  isConfigured: JSON.stringify(before.map(([key]) => key)) === JSON.stringify(Object.keys(z.config())) && before.every(([key, value]) => z.config()[key] === value),
  message: z.object({ name: z.string() }).safeParse({ name: 7 }).error.issues[0].message,
});
`;

let browser: Browser;
let server: ProtectedServer;

/** All that went wrong on a page, and where it asked. */
interface Report {
  errors: string[];
  warnings: string[];
  origins: Set<string>;
}

beforeAll(async () => {
  const account = `document.querySelector('integrations-section').accountId = new URLSearchParams(location.search).get('account');`;
  const section = '<integrations-section endpoint="/api"></integrations-section>';
  const head = '<!doctype html><html lang="en"><title>Account</title><link rel="icon" href="/icon.svg">';
  write(site, 'bundle.html', `${head}<script type="module" src="./bundle.js"></script>${section}`);
  write(site, 'bundle.js', `import 'integration-elements/define/integrations-section';${account}`);
  write(site, 'host-with-zod.html', `${head}<script type="module" src="./host-with-zod.js"></script>${section}`);
  write(site, 'host-with-zod.js', HOST_WITH_ZOD);
  buildPages(site, ['bundle', 'host-with-zod']);

  mkdirSync(built, { recursive: true });
  const script = join(host, 'node_modules/integration-elements/dist/cdn.js');
  for (const name of ['first.js', 'second.js']) cpSync(script, join(built, name));
  write(built, 'icon.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
  write(
    built,
    'script.html',
    `${head}<script type="module" src="/first.js"></script><script type="module" src="/account.js"></script>${section}`,
  );
  write(built, 'account.js', account);
  write(built, 'generates.html', `${head}<script type="module" src="/generates.js"></script>`);
  write(built, 'generates.js', `try { new Function(''); } catch {}`);
  write(built, 'copies.html', `${head}<script type="module" src="/copies.js"></script>`);
  write(built, 'copies.js', COPIES);

  server = await startProtectedServer(built);
  browser = await chromium.launch(await findChromium());
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** Opens a page of the site and keeps a report on it. */
async function open(path: string, bypassCSP = false): Promise<{ page: Page; report: Report }> {
  const report: Report = { errors: [], warnings: [], origins: new Set() };
  const page = await browser.newPage({ bypassCSP, locale: 'en' });
  page.setDefaultTimeout(15_000);
  page.on('pageerror', (error) => report.errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') report.errors.push(message.text());
    if (message.type() === 'warning') report.warnings.push(message.text());
  });
  page.on('request', (request) => report.origins.add(new URL(request.url()).origin));
  await page.exposeFunction('reportViolation', (violation: string) => report.errors.push(violation));
  await page.addInitScript(() => {
    const { reportViolation } = globalThis as unknown as { reportViolation: (violation: string) => void };
    document.addEventListener('securitypolicyviolation', (event) => {
      reportViolation(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  await page.goto(`${server.url}${path}?account=${await server.createAccount()}`);
  return { page, report };
}

/** Adds CM.com to the account, sets it up, edits it and removes it. */
async function runFlow(page: Page): Promise<void> {
  const section = page.getByRole('region', { name: 'Integrations', exact: true });
  const configuration = page.getByRole('dialog', { name: 'CM.com configuration' });
  const save = configuration.getByRole('button', { name: 'Save' });

  await section.getByRole('button', { name: 'Add new' }).click();
  await page.getByRole('searchbox').fill('cm');
  await page.getByRole('button', { name: 'Add: CM.com' }).click();
  await page.getByRole('button', { name: 'Done' }).click();

  await section.getByRole('button', { name: 'Complete setup: CM.com' }).click();
  await save.click();
  await configuration.getByRole('alert').first().waitFor();
  await configuration.getByRole('textbox', { name: 'Name' }).fill('Reminders');
  await configuration.getByRole('textbox', { name: 'CM.com account ID' }).fill('3f2504e0-4f89-41d3-9a0c-0305e82c3301');
  await configuration.getByRole('textbox', { name: 'Product token' }).fill('a7c1b2d3-52fe-4c0b-8d11-6e9f00c0ffee');
  await configuration.getByRole('button', { name: 'Show' }).click();
  await save.click();
  await section.getByText('Active', { exact: true }).waitFor();

  await section.getByRole('button', { name: 'Edit: CM.com' }).click();
  await configuration.getByRole('textbox', { name: 'Name' }).fill('Appointments');
  await page.keyboard.press('Escape');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Keep editing' }).click();
  await save.click();
  await section.getByText('Appointments', { exact: true }).waitFor();

  // The other language comes while the page is open.
  await page.evaluate(() => (document.documentElement.lang = 'de'));
  await page
    .getByRole('region', { name: 'Integrationen', exact: true })
    .getByRole('switch', { name: 'CM.com-Integration' })
    .click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Integration entfernen' }).click();
  await page.getByText('noch keine Integrationen').waitFor();
}

describe('under a strict content security policy', () => {
  it.each(['/script.html', '/bundle.html', '/host-with-zod.html'])(
    'the whole flow of %s violates nothing and asks nobody else',
    async (path) => {
      const { page, report } = await open(path);
      await runFlow(page);
      expect(report).toEqual({ errors: [], warnings: [], origins: new Set([server.url]) });
    },
  );

  it('a violation would be noticed', async () => {
    const { page, report } = await open('/script.html');
    await page.evaluate(() => {
      document.body.append(Object.assign(new Image(), { src: 'https://elsewhere.invalid/logo.png' }));
    });
    await expect.poll(() => report.errors.join()).toContain('img-src');
  });

  it('code that is generated would be noticed, even where its failure is caught', async () => {
    const { report } = await open('/generates.html');
    await expect.poll(() => report.errors.join()).toMatch(/^script-src eval|TrustedScript/);
  });

  it('a host keeps its configuration of zod', async () => {
    const { page } = await open('/host-with-zod.html');
    await page
      .getByRole('region', { name: 'Integrations', exact: true })
      .getByRole('button', { name: 'Add new' })
      .waitFor();
    const zodOfHost = await page.evaluate(() => (globalThis as unknown as { zodOfHost: () => object }).zodOfHost());
    expect(zodOfHost).toEqual({ isConfigured: true, message: 'The host words it.' });
  });
});

describe('two copies on a page', () => {
  it('keep the first definitions, and the second copy warns once for each', async () => {
    const { page, report } = await open('/copies.html', true);
    await expect
      .poll(() => page.evaluate(() => (globalThis as { copies?: object }).copies))
      .toEqual({ isFirst: true, isOther: true });
    const warnings = report.warnings.filter((warning) => warning.includes('already defined'));
    expect(warnings.toSorted()).toEqual(TAGS.map((tag) => expect.stringContaining(`<${tag}>`) as string));
    expect(report.errors).toEqual([]);
  });

  it('work together', async () => {
    const { page, report } = await open('/copies.html', true);
    await runFlow(page);
    expect(report.errors).toEqual([]);
  });
});
