import { type Browser, chromium, type Locator, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { findChromium } from '../support/browsers.ts';
import { PortalPage } from './support/portal-page.ts';
import { ACCOUNTS, PortalServer } from './support/server.ts';

const WORDS = {
  en: {
    begin: 'Complete setup: Microsoft 365',
    dialog: 'Microsoft 365 configuration',
    proceed: 'Continue to Microsoft 365',
    accept: 'Accept',
    decline: 'Decline',
    given: 'Consent has been given.',
    waiting: 'Waiting for consent',
    denied: /^Consent was declined\. (?!Consent)/,
    closed: /seems to be closed/,
    blocked: /has blocked the window/,
    link: 'Open the consent page (new window)',
    back: 'Back to the portal',
    active: 'Active',
    setupRequired: 'Setup required',
  },
  de: {
    begin: 'Setup abschließen: Microsoft 365',
    dialog: 'Microsoft-365-Konfiguration',
    proceed: 'Weiter zu Microsoft 365',
    accept: 'Akzeptieren',
    decline: 'Ablehnen',
    given: 'Die Zustimmung wurde erteilt.',
    waiting: 'Zustimmung ausstehend',
    denied: /^Die Zustimmung wurde abgelehnt\. (?!Die Zustimmung)/,
    closed: /ist wohl geschlossen/,
    blocked: /hat das Fenster blockiert/,
    link: 'Zustimmungsseite öffnen (neues Fenster)',
    back: 'Zurück zum Portal',
    active: 'Aktiv',
    setupRequired: 'Setup ausstehend',
  },
};

describe.for(['en', 'de'] as const)('a consent at another site (%s)', (language) => {
  const words = WORDS[language];
  let browser: Browser;
  let server: PortalServer;
  let portal: PortalPage;
  let dialog: Locator;

  beforeAll(async () => {
    [browser, server] = await Promise.all([
      chromium.launch(await findChromium()),
      PortalServer.start(inject('seededFolder')),
    ]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), server.close()]);
  });
  beforeEach(async () => {
    await server.add(ACCOUNTS.empty, 'microsoft-365');
    portal = await PortalPage.open(browser, server, language, ACCOUNTS.empty);
    dialog = portal.page.getByRole('dialog', { name: words.dialog, exact: true });
  });
  afterEach(async () => {
    await server.empty(ACCOUNTS.empty);
    await portal.page.context().close();
  });

  function button(within: Page | Locator, name: string): Locator {
    return within.getByRole('button', { name, exact: true });
  }

  /** Opens the set-up and goes on to the site, which comes in a window of its own. */
  async function goOn(): Promise<Page> {
    await button(portal.section, words.begin).click();
    const [popup] = await Promise.all([portal.page.waitForEvent('popup'), button(dialog, words.proceed).click()]);
    await button(popup, words.accept).waitFor();
    return popup;
  }

  async function expectStatus(status: string, text: string): Promise<void> {
    await portal.rows.getByText(text, { exact: true }).waitFor();
    expect(await server.integrations(ACCOUNTS.empty)).toMatchObject([{ applicationId: 'microsoft-365', status }]);
  }

  it('is given in a window, which closes, as the dialog does', async () => {
    const popup = await goOn();
    expect(new URL(popup.url()).origin).not.toBe(new URL(server.url).origin);
    expect(await popup.evaluate(() => window.opener as unknown)).toBeNull();
    expect(await popup.evaluate(() => document.documentElement.lang)).toBe(language);
    await dialog.getByText(words.waiting).last().waitFor();
    const closed = popup.waitForEvent('close');
    await button(popup, words.accept).click();
    await dialog.waitFor({ state: 'hidden' });
    await closed;
    await expectStatus('active', words.active);
  });

  it('is denied, which the dialog tells, and given at the second try', async () => {
    const popup = await goOn();
    await button(popup, words.decline).click();
    await expect.poll(() => dialog.getByRole('alert').innerText()).toMatch(words.denied);
    await expectStatus('setup-required', words.setupRequired);
    const retry = button(dialog, portal.words.retry);
    const [again] = await Promise.all([portal.page.waitForEvent('popup'), retry.click()]);
    await button(again, words.accept).click();
    await dialog.waitFor({ state: 'hidden' });
    await expectStatus('active', words.active);
  });

  it('is waited for after the window was closed, and given by the link', async () => {
    const popup = await goOn();
    await popup.close();
    await expect.poll(() => dialog.getByRole('alert').innerText()).toMatch(words.closed);
    await expectStatus('pending', words.waiting);
    const [again] = await Promise.all([
      portal.page.context().waitForEvent('page'),
      dialog.getByRole('link', { name: words.link }).click(),
    ]);
    await button(again, words.accept).click();
    await dialog.waitFor({ state: 'hidden' });
    await expectStatus('active', words.active);
  });

  it('is given by the link where the browser blocks the window', async () => {
    await portal.page.evaluate(() => {
      window.open = () => null;
    });
    await button(portal.section, words.begin).click();
    await button(dialog, words.proceed).click();
    await expect.poll(() => dialog.getByRole('alert').innerText()).toMatch(words.blocked);
    const [page] = await Promise.all([
      portal.page.context().waitForEvent('page'),
      dialog.getByRole('link', { name: words.link }).click(),
    ]);
    await button(page, words.accept).click();
    await dialog.waitFor({ state: 'hidden' });
    await expectStatus('active', words.active);
  });

  it('is given in place of the portal, where the catalogue says so', async () => {
    const { page } = portal;
    await page.route('**/applications*', async (route) => {
      const response = await route.fetch();
      const text = await response.text();
      await route.fulfill({
        response,
        body: text.replaceAll('"kind":"redirect"', '"kind":"redirect","display":"page"'),
      });
    });
    await portal.reload();
    await button(portal.section, words.begin).click();
    await button(dialog, words.proceed).click();
    await button(page, words.accept).click();
    await page.getByRole('heading', { name: words.given }).waitFor();
    await page.getByRole('link', { name: words.back }).click();
    await portal.loaded();
    await expectStatus('active', words.active);
  });

  it('is given by somebody else, hours later: the list tells', async () => {
    const popup = await goOn();
    await popup.close();
    await portal.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await expectStatus('pending', words.waiting);
    const context = await browser.newContext({ locale: language, reducedMotion: 'reduce' });
    await server.signIn(context, 'administrator');
    const theirs = await context.newPage();
    await theirs.goto(`${server.url}/?account=${ACCOUNTS.empty}`);
    await button(theirs, words.begin).click();
    const [window] = await Promise.all([theirs.waitForEvent('popup'), button(theirs, words.proceed).click()]);
    await button(window, words.accept).click();
    await expectStatus('active', words.active);
    await context.close();
  });
});
