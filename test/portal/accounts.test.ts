import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { findChromium } from '../support/browsers.ts';
import { faultsOf } from './support/inspect.ts';
import { PortalPage } from './support/portal-page.ts';
import { ACCOUNTS, PortalServer } from './support/server.ts';

// The page's own policy keeps foreign scripts out, and axe sees colours in the middle of their change.
const FOR_AXE = { bypassCSP: true, colorScheme: 'light', reducedMotion: 'reduce' } as const;
const LABELS = {
  de: { accounts: 'Konten', navigation: 'Hauptnavigation', menu: 'Menü', administrator: /^Jonas Petersen/ },
  en: { accounts: 'Accounts', navigation: 'Main navigation', menu: 'Menu', administrator: /^Jonas Petersen/ },
};

describe('the list of accounts', () => {
  let browser: Browser;
  let server: PortalServer;

  beforeAll(async () => {
    [browser, server] = await Promise.all([
      chromium.launch(await findChromium()),
      PortalServer.start(inject('seededFolder')),
    ]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), server.close()]);
  });

  const heading = (page: Page, name: string): Promise<void> =>
    page.getByRole('heading', { level: 1, name, exact: true }).waitFor();

  for (const language of ['de', 'en'] as const) {
    const labels = LABELS[language];

    it(`leads from the menu to an account, and back (${language})`, async () => {
      const portal = await PortalPage.open(browser, server, language, ACCOUNTS.empty, FOR_AXE);
      const { page } = portal;
      await page
        .getByRole('navigation', { name: labels.navigation })
        .getByRole('link', { name: labels.accounts })
        .click();
      await heading(page, labels.accounts);
      expect(await page.getByRole('region', { name: portal.words.section, exact: true }).count()).toBe(0);
      expect(await faultsOf(page)).toEqual([]);
      const link = page.getByRole('row').filter({ hasText: ACCOUNTS.busy }).getByRole('link');
      const name = await link.textContent();
      await link.click();
      await portal.loaded();
      expect(await page.locator('.account-name').textContent()).toBe(name);
      await portal.reload();
      expect(await page.locator('.account-name').textContent()).toBe(name);
      await page.goBack();
      await heading(page, labels.accounts);
      await page.context().close();
    });

    it(`has no entry in the menu that leads nowhere (${language})`, async () => {
      const { page } = await PortalPage.open(browser, server, language, ACCOUNTS.empty);
      const links = await page.getByRole('navigation', { name: labels.navigation }).getByRole('link').all();
      expect(links.length).toBeGreaterThan(2);
      const seen = new Set<string>();
      for (const link of links) {
        expect(await link.getAttribute('aria-disabled')).toBe(null);
        await link.click();
        const { hash } = new URL(page.url());
        await page.locator(hash).waitFor();
        seen.add(hash);
      }
      expect(seen.size).toBe(links.length);
      await page.context().close();
    });
  }

  it.each([1280, 360])('shows no menu before the sign-in, at %i pixels', async (width) => {
    const context = await browser.newContext({ locale: 'en', viewport: { width, height: 800 } });
    const page = await context.newPage();
    // Also while nobody knows yet who it is.
    const hold = Promise.withResolvers<void>();
    await page.route('**/api/session', async (route) => {
      await hold.promise;
      await route.fallback();
    });
    await page.goto(server.url);
    const menu = page.getByRole('button', { name: LABELS.en.menu, exact: true });
    const navigation = page.getByRole('navigation', { name: LABELS.en.navigation });
    await page.getByRole('button', { name: 'Deutsch' }).waitFor();
    expect([await menu.count(), await navigation.count()]).toEqual([0, 0]);
    hold.resolve();
    await page.getByRole('dialog', { name: 'Sign in', exact: true }).waitFor();
    expect([await menu.count(), await navigation.count()]).toEqual([0, 0]);
    expect(await page.getByRole('combobox', { name: 'Appearance' }).isVisible()).toBe(true);
    await page.getByRole('button', { name: LABELS.en.administrator }).click();
    await new PortalPage(page, 'en').loaded();
    expect((await menu.count()) + (await navigation.count())).toBe(1);
    await context.close();
  });

  it('stands beside what it is about on a wide page, and nothing reaches beyond a narrow one', async () => {
    const portal = await PortalPage.open(browser, server, 'de', ACCOUNTS.busy, {
      viewport: { width: 1920, height: 1080 },
    });
    const { page } = portal;
    const section = await page.locator('integrations-section').boundingBox();
    const card = await page.locator('.card').first().boundingBox();
    expect(section!.x).toBeGreaterThan(card!.x + card!.width);
    expect(section!.x + section!.width).toBeGreaterThan(1800);
    await page.setViewportSize({ width: 320, height: 700 });
    for (const hash of ['#accounts', '#account-information']) {
      await page.evaluate((name) => (location.hash = name), hash);
      await page.locator(hash === '#accounts' ? '.accounts' : '.page').waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    }
    await page.context().close();
  });
});
