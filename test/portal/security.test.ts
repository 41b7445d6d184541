import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { findChromium } from '../support/browsers.ts';
import { CM, PortalPage } from './support/portal-page.ts';
import { ACCOUNTS, PortalServer } from './support/server.ts';
import { recordSession, type Session } from './support/session.ts';
import { visitStates } from './support/states.ts';

describe('the portal on its guard', () => {
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

  it('violates its strict content security policy nowhere, and asks no other server', async () => {
    const { page, session } = await newPage('de');
    await page.addInitScript(() =>
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        console.error(`violation: ${violatedDirective} ${blockedURI}`),
      ),
    );
    const response = await page.goto(`${server.url}/?account=${ACCOUNTS.empty}`);
    const policy = response?.headers()['content-security-policy'];
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    const portal = new PortalPage(page, 'de');
    await portal.loaded();
    await visitStates(portal, async () => {});
    // What the browser says of the requests that failed on purpose is no fault of the page's.
    const faults = session
      .consoleText()
      .split('\n')
      .filter((line) => !line.includes('net::ERR_FAILED'));
    expect(faults.filter(Boolean)).toEqual([]);
    expect(session.foreignRequests()).toEqual([]);

    await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
    await page.evaluate(() => void fetch('https://elsewhere.example/').catch(() => {}));
    await expect.poll(() => session.consoleText()).toContain('violation: style-src');
    await expect.poll(() => session.consoleText()).toContain('violation: connect-src https://elsewhere.example/');
    await page.context().close();
  });

  it('keeps language, account and appearance over a reload', async () => {
    const { page } = await newPage('en');
    await page.goto(server.url);
    const english = new PortalPage(page, 'en');
    await english.loaded();
    await english.chooseAccount(ACCOUNTS.busy);
    await page.getByRole('combobox', { name: english.words.theme }).selectOption({ label: english.words.dark });
    await page.getByRole('button', { name: 'Deutsch' }).click();
    const german = english.in('de');
    await german.reload();
    expect(await page.locator('html').getAttribute('lang')).toBe('de');
    expect(await page.title()).toBe('Kontoinformationen – Kundenverwaltung');
    expect(await page.getByRole('combobox', { name: german.words.account, exact: true }).inputValue()).toBe(
      ACCOUNTS.busy,
    );
    expect(await page.getByRole('combobox', { name: german.words.theme }).inputValue()).toBe('dark');
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');
    await german.switch.waitFor();
    expect(await german.rows.count()).toBe(6);
    await page.context().close();
  });

  it('lets an address choose once, and what is chosen on the page after it', async () => {
    const { page } = await newPage('en');
    await page.goto(`${server.url}/?lang=de&account=${ACCOUNTS.partner}&theme=dark`);
    const german = new PortalPage(page, 'de');
    await german.section.getByText('Ein Partnerkonto kann keine Integrationen haben.').waitFor();
    await german.chooseAccount(ACCOUNTS.suspended);
    await german.switch.waitFor();
    await german.reload();
    await german.switch.waitFor();
    await page.goto(`${server.url}/?lang=xx&account=nobody&theme=neon`);
    await new PortalPage(page, 'en').section.waitFor();
    await page.context().close();
  });

  it('changes the language of an open dialog, and keeps what was typed', async () => {
    const german = await PortalPage.open(browser, server, 'de', ACCOUNTS.busy);
    const english = german.in('en');
    await german.edit.click();
    await german.field('name').fill(CM.name);
    await german.field('token').fill(CM.token);
    await choose(german.page, 'English');
    await english.configuration.waitFor();
    expect(await english.field('name').inputValue()).toBe(CM.name);
    expect(await english.field('token').inputValue()).toBe(CM.token);
    await english.page.keyboard.press('Escape');
    await english.question.getByRole('button', { name: english.words.discard }).click();
    await english.switch.click();
    await english.removal.waitFor();
    await choose(german.page, 'Deutsch');
    await german.removal.getByRole('button', { name: german.words.cancel }).click();
    await german.page.context().close();
  });

  it('adds nothing to an account that was not the one chosen for', async () => {
    const portal = await PortalPage.open(browser, server, 'de', ACCOUNTS.busy);
    const before = await server.integrations(ACCOUNTS.busy);
    await portal.addNew.click();
    await portal.picker.getByRole('button', { name: 'Hinzufügen: Verzeichnissynchronisation' }).click();
    await switchAccount(portal.page, ACCOUNTS.empty);
    await portal.picker.waitFor({ state: 'hidden' });
    await portal.section.getByText(portal.words.noIntegrations).waitFor();
    expect(await server.integrations(ACCOUNTS.empty)).toEqual([]);
    expect(await server.integrations(ACCOUNTS.busy)).toEqual(before);
    await portal.page.context().close();
  });

  it('does not save or remove on an account that came in between', async () => {
    const portal = await PortalPage.open(browser, server, 'de', ACCOUNTS.busy);
    const before = await server.integrations(ACCOUNTS.suspended);
    await portal.edit.click();
    await portal.field('name').fill(CM.name);
    await switchAccount(portal.page, ACCOUNTS.suspended);
    await portal.configuration.getByText('Diese Seite zeigt inzwischen etwas anderes.').waitFor();
    expect(await portal.field('name').inputValue()).toBe(CM.name);
    await portal.save.click({ force: true });
    await portal.page.keyboard.press('Escape');
    await portal.question.getByRole('button', { name: portal.words.discard }).click();
    await expect.poll(() => portal.page.getByRole('dialog').count()).toBe(0);
    await portal.rows.first().waitFor();
    expect(await server.integrations(ACCOUNTS.suspended)).toEqual(before);
    await portal.page.context().close();
  });

  async function newPage(locale: string): Promise<{ page: Page; session: Session }> {
    const context = await browser.newContext({ locale });
    context.setDefaultTimeout(10_000);
    await server.signIn(context);
    const page = await context.newPage();
    return { page, session: await recordSession(page) };
  }

  /** A modal dialog keeps people away from the page behind it, but not the page from switching by itself. */
  async function choose(page: Page, language: string): Promise<void> {
    await page.getByRole('button', { name: language, includeHidden: true }).dispatchEvent('click');
  }

  async function switchAccount(page: Page, accountId: string): Promise<void> {
    await page.locator('select[name=account]').evaluate((select: HTMLSelectElement, id) => {
      select.value = id;
      select.dispatchEvent(new Event('change'));
    }, accountId);
  }
});
