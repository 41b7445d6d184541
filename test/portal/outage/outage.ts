import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, inject } from 'vitest';
import { findChromium } from '../../support/browsers.ts';
import { PortalPage } from '../support/portal-page.ts';
import { ACCOUNTS, PortalServer } from '../support/server.ts';
import type { Language } from '../support/words.ts';

const DIALOGS = '**/assets/deferred-*.js';

/** A server that can go away, and pages of its portal. */
export interface Outage {
  readonly server: PortalServer;
  /** The page after the dialogs have come, which they do by themselves; or as it is prepared. */
  open(language: Language, prepare?: (page: Page) => Promise<unknown>): Promise<PortalPage>;
}

/** Starts a browser and a server for the tests of a file. The account is empty when each begins. */
export function outage(): Outage {
  let browser: Browser;
  let server: PortalServer;

  beforeAll(async () => {
    [browser, server] = await Promise.all([
      chromium.launch(await findChromium()),
      PortalServer.start(inject('seededFolder')),
    ]);
  });
  beforeEach(async () => {
    await server.empty(ACCOUNTS.empty);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), server.close()]);
  });

  return {
    get server() {
      return server;
    },
    open: async (language, prepare) => {
      const context = await browser.newContext({ locale: language, reducedMotion: 'reduce' });
      context.setDefaultTimeout(10_000);
      await server.signIn(context);
      const page = await context.newPage();
      await prepare?.(page);
      const dialogs = page.waitForResponse(DIALOGS);
      await page.goto(`${server.url}/?account=${ACCOUNTS.empty}`);
      const portal = new PortalPage(page, language);
      await portal.loaded();
      await (await dialogs)?.finished();
      return portal;
    },
  };
}
