import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { findChromium } from '../support/browsers.ts';
import { CM, PortalPage } from './support/portal-page.ts';
import { ACCOUNTS, PortalServer } from './support/server.ts';
import type { Language } from './support/words.ts';

const ENTRIES = [CM.name, CM.accountId, CM.token];
const DIALOGS = '**/assets/deferred-*.js';

describe('a server that goes away', () => {
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

  for (const language of ['de', 'en'] as const) {
    it(`loses nothing in any step of the flow (${language})`, async () => {
      const portal = await open(language);
      await loseWhileLoading(portal);
      await loseWhileAdding(portal);
      await loseWhileSaving(portal);
      await loseWhileRemoving(portal);
    });
  }

  it('has one effect of each step where only the answer is lost', async () => {
    const portal = await open('de');
    const { page, words } = portal;
    await portal.addNew.click();
    await portal.add.click();
    await loseAnswer(page, 'POST', () => portal.done.click());
    await portal.alerts(portal.picker).filter({ hasText: words.uncertain }).waitFor();
    await server.bringBack();
    await portal.done.click();
    await portal.picker.waitFor({ state: 'hidden' });
    expect(await server.integrations(ACCOUNTS.empty)).toMatchObject([
      { applicationId: 'cm.com', status: 'setup-required' },
    ]);

    await portal.completeSetup.click();
    await portal.fillConfiguration();
    await loseAnswer(page, 'PUT', () => portal.save.click());
    await portal.alerts(portal.configuration).filter({ hasText: words.uncertain }).waitFor();
    await server.bringBack();
    const [saved] = await server.integrations(ACCOUNTS.empty);
    expect(saved?.status).toBe('active');
    await portal.save.click();
    await portal.configuration.waitFor({ state: 'hidden' });
    expect(await server.integrations(ACCOUNTS.empty)).toEqual([saved]);

    await portal.switch.click();
    await loseAnswer(page, 'DELETE', () => portal.remove.click());
    await portal.alerts(portal.removal).filter({ hasText: words.uncertain }).waitFor();
    await server.bringBack();
    await portal.remove.click();
    await portal.removal.waitFor({ state: 'hidden' });
    await portal.section.getByText(words.noIntegrations).waitFor();
    expect(await server.integrations(ACCOUNTS.empty)).toEqual([]);
  });

  it('does not keep from switching the language, which keeps what is open and chosen', async () => {
    const english = await open('en');
    const german = english.in('de');
    await english.addNew.click();
    await english.add.click();
    await server.pullAway();
    await switchLanguage(english.page, 'Deutsch');
    await expect.poll(() => german.add.getAttribute('aria-pressed')).toBe('true');
    await german.done.click();
    await german.alerts(german.picker).filter({ hasText: german.words.uncertain }).waitFor();
    await switchLanguage(english.page, 'English');
    await english.alerts(english.picker).filter({ hasText: english.words.uncertain }).waitFor();
    await english.picker.getByText(english.words.unreachable).waitFor();
    await server.bringBack();
    await english.done.click();
    await english.row.getByText(english.words.setupRequired).waitFor();
  });

  async function loseWhileLoading(portal: PortalPage): Promise<void> {
    const { words } = portal;
    await server.pullAway();
    await portal.chooseAccount(ACCOUNTS.busy);
    await expectAlert(portal, `${words.notLoaded} ${words.unreachable}`);
    await portal.chooseAccount(ACCOUNTS.empty);
    await expectAlert(portal, `${words.notLoaded} ${words.unreachable}`);
    await server.bringBack();
    await portal.section.getByRole('button', { name: words.retry }).click();
    await portal.section.getByText(words.noIntegrations).waitFor();
    expect(await portal.alerts().count()).toBe(0);
  }

  async function loseWhileAdding(portal: PortalPage): Promise<void> {
    const { words } = portal;
    await server.pullAway();
    await portal.addNew.click();
    await portal.add.click();
    await portal.done.click();
    await portal.alerts(portal.picker).filter({ hasText: words.uncertain }).waitFor();
    await portal.picker.getByRole('listitem').filter({ hasText: 'CM.com' }).getByText(words.unreachable).waitFor();
    expect(await portal.add.getAttribute('aria-pressed')).toBe('true');
    await server.bringBack();
    expect(await server.integrations(ACCOUNTS.empty)).toEqual([]);
    await portal.done.click();
    await portal.picker.waitFor({ state: 'hidden' });
    await portal.row.getByText(words.setupRequired).waitFor();
    await expect.poll(() => portal.alerts().count()).toBe(0);
    expect(await server.integrations(ACCOUNTS.empty)).toMatchObject([
      { applicationId: 'cm.com', status: 'setup-required' },
    ]);
  }

  async function loseWhileSaving(portal: PortalPage): Promise<void> {
    const { words } = portal;
    await server.pullAway();
    await portal.completeSetup.click();
    await portal.fillConfiguration();
    await portal.save.click();
    await expectAlert(
      portal,
      `${words.uncertain} ${words.unreachable} ${words.safe} ${words.stillHere}`,
      'configuration',
    );
    expect(await portal.entries()).toEqual(ENTRIES);
    await portal.save.click();
    await expectAlert(
      portal,
      `${words.uncertain} ${words.unreachable} ${words.safe} ${words.stillHere}`,
      'configuration',
    );
    expect(await portal.entries()).toEqual(ENTRIES);
    await server.bringBack();
    await portal.save.click();
    await portal.configuration.waitFor({ state: 'hidden' });
    await portal.row.getByText(words.active, { exact: true }).waitFor();
    expect(await server.integrations(ACCOUNTS.empty)).toMatchObject([
      { status: 'active', configuration: { values: { name: CM.name }, secrets: ['productToken'] } },
    ]);
  }

  async function loseWhileRemoving(portal: PortalPage): Promise<void> {
    const { words } = portal;
    await server.pullAway();
    await portal.switch.click();
    await portal.remove.click();
    await expectAlert(portal, `${words.uncertain} ${words.unreachable} ${words.safe}`, 'removal');
    await portal.removal.getByRole('button', { name: words.cancel }).click();
    expect(await portal.switch.getAttribute('aria-checked')).toBe('true');
    await expectAlert(portal, `${words.outOfDate} ${words.unreachable}`);
    await server.bringBack();
    await portal.section.getByRole('button', { name: words.retry }).click();
    await expect.poll(() => portal.alerts().count()).toBe(0);
    expect(await server.integrations(ACCOUNTS.empty)).toHaveLength(1);
    await portal.switch.click();
    await portal.remove.click();
    await portal.section.getByText(words.noIntegrations).waitFor();
    expect(await server.integrations(ACCOUNTS.empty)).toEqual([]);
  }

  /** The page after the dialogs have come, which they do by themselves; or as it is prepared. */
  async function open(language: Language, prepare?: (page: Page) => Promise<unknown>): Promise<PortalPage> {
    const context = await browser.newContext({ locale: language, reducedMotion: 'reduce' });
    context.setDefaultTimeout(10_000);
    await server.signIn(context);
    const page = await context.newPage();
    await prepare?.(page);
    const dialogs = prepare ? undefined : page.waitForResponse(DIALOGS);
    await page.goto(`${server.url}/?account=${ACCOUNTS.empty}`);
    const portal = new PortalPage(page, language);
    await portal.loaded();
    await (await dialogs)?.finished();
    return portal;
  }

  async function expectAlert(portal: PortalPage, text: string, dialog?: 'configuration' | 'removal'): Promise<void> {
    const alert = portal.alerts(dialog && portal[dialog]).filter({ hasText: text });
    await alert.waitFor();
  }

  /** Lets a write through to the database, and ends the server before its answer arrives. */
  async function loseAnswer(page: Page, method: string, press: () => Promise<void>): Promise<void> {
    const address = `**/api/accounts/${ACCOUNTS.empty}/integrations**`;
    await page.route(address, async (route) => {
      if (route.request().method() !== method) return route.fallback();
      expect((await route.fetch()).ok()).toBe(true);
      await server.pullAway();
      return route.abort();
    });
    await press();
    await page.waitForEvent('requestfailed', (request) => request.method() === method);
    await page.unroute(address);
  }

  /** A modal dialog keeps people away from the page behind it, but not the page from switching by itself. */
  async function switchLanguage(page: Page, name: string): Promise<void> {
    await page.getByRole('button', { name, includeHidden: true }).dispatchEvent('click');
  }
});
