import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { type EventReader, readEvents } from '../demo/support/event-stream.ts';
import { findChromium } from '../support/browsers.ts';
import { CM, PortalPage } from './support/portal-page.ts';
import { ACCOUNTS, PortalServer } from './support/server.ts';
import type { Language } from './support/words.ts';

const ENTRIES = [CM.name, CM.accountId, CM.token];
const DIALOGS = '**/assets/deferred-*.js';
const EVENTS = '**/api/accounts/*/events';

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

  describe('where only the answer is lost', () => {
    it('has one effect of each step, and says that this is unknown, if nothing tells of it', async () => {
      const portal = await open('de', (page) => page.route(EVENTS, (route) => route.abort()));
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

    it('ends each step by itself, if the change is told and shows its effect', async () => {
      const portal = await open('de');
      const { page, words } = portal;
      const told: string[] = [];
      await page.exposeFunction('tell', (type: string) => told.push(type));
      await page.evaluate(() => {
        for (const type of ['integration-added', 'integration-configured', 'integration-removed'])
          document.addEventListener(type, () => (globalThis as unknown as { tell(type: string): void }).tell(type));
      });
      await portal.addNew.click();
      await portal.add.click();
      await loseAnswer(page, 'POST', () => portal.done.click(), await follow());
      await portal.picker.waitFor({ state: 'hidden' });
      await portal.row.getByText(words.setupRequired).waitFor();
      await expect.poll(() => told).toEqual(['integration-added']);

      await bringBack(page);
      await portal.completeSetup.click();
      await portal.fillConfiguration();
      await loseAnswer(page, 'PUT', () => portal.save.click(), await follow());
      await portal.alerts(portal.configuration).filter({ hasText: words.uncertain }).waitFor();
      // The account shows the values, but not whether the token is the one that was typed.
      await bringBack(page);
      const [saved] = await server.integrations(ACCOUNTS.empty);
      expect(saved?.status).toBe('active');
      await portal.save.click();
      await portal.configuration.waitFor({ state: 'hidden' });
      expect(await server.integrations(ACCOUNTS.empty)).toEqual([saved]);
      await expect.poll(() => told).toEqual(['integration-added', 'integration-configured']);

      await portal.switch.click();
      await loseAnswer(page, 'DELETE', () => portal.remove.click(), await follow());
      await portal.removal.waitFor({ state: 'hidden' });
      await portal.section.getByText(words.noIntegrations).waitFor();
      await expect.poll(() => told).toEqual(['integration-added', 'integration-configured', 'integration-removed']);
      await server.bringBack();
      expect(await server.integrations(ACCOUNTS.empty)).toEqual([]);
    });
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
    const dialogs = page.waitForResponse(DIALOGS);
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

  /**
   * Lets a write through to the database, and ends the server before its answer arrives. If `events` are given, the
   * server has told of the change by then: to the page, whose stream is older, before.
   */
  async function loseAnswer(
    page: Page,
    method: string,
    press: () => Promise<void>,
    events?: EventReader,
  ): Promise<void> {
    const address = `**/api/accounts/${ACCOUNTS.empty}/integrations**`;
    let isLost = false;
    await page.route(address, async (route) => {
      if (route.request().method() !== method) return route.fallback();
      if (isLost) return route.abort();
      isLost = true;
      expect((await route.fetch()).ok()).toBe(true);
      if (events) expect(await events.next()).toMatch(/^event: (changed|removed)$/m);
      await server.pullAway();
      return route.abort();
    });
    await press();
    await page.waitForEvent('requestfailed', (request) => request.method() === method);
    await page.unroute(address);
  }

  /** Follows the changes of the account, as the page does. */
  async function follow(): Promise<EventReader> {
    const events = readEvents(await server.send('GET', `/accounts/${ACCOUNTS.empty}/events`));
    expect(await events.next()).toContain('event: change\n');
    return events;
  }

  /**
   * Starts the server again, and waits until the page follows its changes. The page pauses before each try, longer with
   * each that failed, so that this can take more than the ten seconds of everything else.
   */
  async function bringBack(page: Page): Promise<void> {
    const following = page.waitForResponse(EVENTS, { timeout: 60_000 });
    await server.bringBack();
    await following;
  }

  /** A modal dialog keeps people away from the page behind it, but not the page from switching by itself. */
  async function switchLanguage(page: Page, name: string): Promise<void> {
    await page.getByRole('button', { name, includeHidden: true }).dispatchEvent('click');
  }
});
