import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { PortalPage } from './portal-page.ts';
import { ACCOUNTS, PortalServer } from './server.ts';
import type { Language } from './words.ts';

const DIALOGS = '**/assets/deferred-*.js';

/** Tests, in a browser, that a part of the library which could not be loaded at first is loaded by a later try. */
export function testLateParts(launch: () => Promise<Browser>): void {
  let browser: Browser;
  let server: PortalServer;

  beforeAll(async () => {
    [browser, server] = await Promise.all([launch(), PortalServer.start(inject('seededFolder'))]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), server.close()]);
  });

  it.each(['de', 'en'] as const)('says so of a dialog, and opens it later (%s)', async (language) => {
    const portal = await openWithout(DIALOGS, language);
    // The page tries by itself when it is idle, and again with each press.
    for (const _press of [1, 2]) {
      await portal.addNew.click();
      await portal.alerts().filter({ hasText: portal.words.dialogNotLoaded }).waitFor();
    }
    await portal.page.unroute(DIALOGS);
    await portal.addNew.click();
    await portal.picker.waitFor();
    expect(await portal.alerts().count()).toBe(0);
  });

  async function openWithout(part: string, language: Language): Promise<PortalPage> {
    const context = await browser.newContext({ locale: language, reducedMotion: 'reduce' });
    context.setDefaultTimeout(10_000);
    await server.signIn(context);
    const page = await context.newPage();
    await page.route(part, (route) => route.abort());
    await page.goto(`${server.url}/?account=${ACCOUNTS.empty}`);
    const portal = new PortalPage(page, language);
    await portal.loaded();
    return portal;
  }
}
