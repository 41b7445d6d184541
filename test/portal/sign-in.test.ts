import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { findChromium } from '../support/browsers.ts';
import { faultsOf } from './support/inspect.ts';
import { CM, PortalPage } from './support/portal-page.ts';
import { ACCOUNTS, PortalServer } from './support/server.ts';
import type { Language } from './support/words.ts';

// The page's own policy keeps foreign scripts out, and axe sees colours in the middle of their change.
const FOR_AXE = { bypassCSP: true, colorScheme: 'light', reducedMotion: 'reduce' } as const;
const SIGN_IN = { de: 'Anmelden', en: 'Sign in' };
const SIGN_OUT = { de: 'Abmelden', en: 'Sign out' };
const PARTNER = /^Katrin Brandt/;
const ADMINISTRATOR = /^Jonas Petersen/;
const VIEWER = /^Leyla Aydın/;

describe('signing in', () => {
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

  for (const language of ['de', 'en'] as const) {
    it(`is asked for at the first visit, by keyboard too, and lasts until signing out (${language})`, async () => {
      const page = await firstVisit(language);
      const dialog = page.getByRole('dialog', { name: SIGN_IN[language], exact: true });
      await dialog.waitFor();
      expect(await faultsOf(page)).toEqual([]);
      await page.keyboard.press('Tab');
      await dialog.getByRole('button', { name: VIEWER }).focus();
      await page.keyboard.press('Enter');
      const portal = new PortalPage(page, language);
      await portal.loaded();
      expect(
        await page.getByRole('combobox', { name: portal.words.account, exact: true }).locator('option').count(),
      ).toBe(1);
      expect(await portal.addNew.getAttribute('aria-disabled')).toBe('true');
      expect(await faultsOf(page)).toEqual([]);
      await portal.reload();

      await page.getByRole('button', { name: SIGN_OUT[language], exact: true }).click();
      await dialog.getByRole('button', { name: ADMINISTRATOR }).click();
      await portal.loaded();
      expect(await page.locator('.account-name').textContent()).toBe('Nordwind GmbH');
      expect(await portal.addNew.getAttribute('aria-disabled')).not.toBe('true');
      await page.context().close();
    });
  }

  it('says where it fails, and changes its language', async () => {
    const page = await firstVisit('de');
    await page.route('**/api/session', (route) =>
      route.request().method() === 'POST' ? route.abort() : route.fallback(),
    );
    await page.getByRole('button', { name: PARTNER }).click();
    await page.getByRole('alert').filter({ hasText: 'Die Anmeldung ist fehlgeschlagen.' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('alert').filter({ hasText: 'The sign-in failed.' }).waitFor();
    await page.getByRole('button', { name: 'Can view one customer account' }).waitFor();
    await page.unroute('**/api/session');
    await page.getByRole('button', { name: PARTNER }).click();
    await new PortalPage(page, 'en').loaded();
    await page.context().close();
  });

  it('says where signing out fails', async () => {
    const { page } = await PortalPage.open(browser, server, 'en', ACCOUNTS.empty);
    await page.route('**/api/session', (route) => route.abort());
    await page.getByRole('button', { name: SIGN_OUT.en, exact: true }).click();
    await page.getByRole('alert').filter({ hasText: 'The sign-out failed.' }).waitFor();
    await page.unroute('**/api/session');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('dialog', { name: SIGN_IN.en }).waitFor();
    await page.context().close();
  });

  describe('again, after the session has expired', () => {
    it('comes over the page, and saves what was typed without another press', async () => {
      const portal = await expired();
      const { page } = portal;
      const dialog = page.getByRole('dialog', { name: SIGN_IN.de, exact: true });
      await dialog.waitFor();
      expect(await dialog.textContent()).toContain('was Sie eingegeben haben, ist noch da');
      expect(await faultsOf(page)).toEqual([]);
      expect(await portal.field('name').inputValue()).toBe(CM.name);
      expect(await portal.field('token').inputValue()).toBe(CM.token);
      await dialog.getByRole('button', { name: PARTNER }).click();
      await portal.configuration.waitFor({ state: 'hidden' });
      expect(await dialog.count()).toBe(0);
      const saved = await server.integrations(ACCOUNTS.busy);
      expect(saved.map(({ name }) => name)).toContain(CM.name);
      await page.context().close();
    });

    it('can be cancelled, which leaves what was typed and says so', async () => {
      const portal = await expired();
      const dialog = portal.page.getByRole('dialog', { name: SIGN_IN.de, exact: true });
      await dialog.getByRole('button', { name: portal.words.cancel }).click();
      await dialog.waitFor({ state: 'hidden' });
      await portal.alerts(portal.configuration).filter({ hasText: 'Sie sind nicht mehr angemeldet.' }).waitFor();
      expect(await portal.field('name').inputValue()).toBe(CM.name);
      expect(await portal.field('token').inputValue()).toBe(CM.token);
      await portal.save.click();
      await dialog.getByRole('button', { name: PARTNER }).click();
      await portal.configuration.waitFor({ state: 'hidden' });
      await portal.page.context().close();
    });

    it('begins anew for somebody else, who sees nothing of what was typed', async () => {
      const portal = await expired();
      const dialog = portal.page.getByRole('dialog', { name: SIGN_IN.de, exact: true });
      await Promise.all([portal.page.waitForEvent('load'), dialog.getByRole('button', { name: VIEWER }).click()]);
      await portal.loaded();
      expect(await portal.page.locator('.top-bar').textContent()).toContain('Leyla Aydın');
      expect(await portal.configuration.count()).toBe(0);
      await portal.page.context().close();
    });
  });

  async function firstVisit(language: Language): Promise<Page> {
    const context = await browser.newContext({ locale: language, ...FOR_AXE });
    context.setDefaultTimeout(10_000);
    const page = await context.newPage();
    await page.goto(server.url);
    return page;
  }

  /** A page whose session is gone, which saving what was typed has shown. */
  async function expired(): Promise<PortalPage> {
    const portal = await PortalPage.open(browser, server, 'de', ACCOUNTS.busy, FOR_AXE);
    await portal.edit.click();
    await portal.field('name').fill(CM.name);
    await portal.field('token').fill(CM.token);
    await portal.page.context().clearCookies();
    await portal.save.click();
    return portal;
  }
});
