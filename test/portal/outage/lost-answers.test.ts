import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { type EventReader, readEvents } from '../../demo/support/event-stream.ts';
import { ACCOUNTS } from '../support/server.ts';
import { outage } from './outage.ts';

const EVENTS = '**/api/accounts/*/events';

describe('a server that goes away', () => {
  const portals = outage();

  describe('where only the answer is lost', () => {
    it('has one effect of each step, and says that this is unknown, if nothing tells of it', async () => {
      const portal = await portals.open('de', (page) => page.route(EVENTS, (route) => route.abort()));
      const { page, words } = portal;
      await portal.addNew.click();
      await portal.add.click();
      await loseAnswer(page, 'POST', () => portal.done.click());
      await portal.alerts(portal.picker).filter({ hasText: words.uncertain }).waitFor();
      await portals.server.bringBack();
      await portal.done.click();
      await portal.picker.waitFor({ state: 'hidden' });
      expect(await portals.server.integrations(ACCOUNTS.empty)).toMatchObject([
        { applicationId: 'cm.com', status: 'setup-required' },
      ]);

      await portal.completeSetup.click();
      await portal.fillConfiguration();
      await loseAnswer(page, 'PUT', () => portal.save.click());
      await portal.alerts(portal.configuration).filter({ hasText: words.uncertain }).waitFor();
      await portals.server.bringBack();
      const [saved] = await portals.server.integrations(ACCOUNTS.empty);
      expect(saved?.status).toBe('active');
      await portal.save.click();
      await portal.configuration.waitFor({ state: 'hidden' });
      expect(await portals.server.integrations(ACCOUNTS.empty)).toEqual([saved]);

      await portal.switch.click();
      await loseAnswer(page, 'DELETE', () => portal.remove.click());
      await portal.alerts(portal.removal).filter({ hasText: words.uncertain }).waitFor();
      await portals.server.bringBack();
      await portal.remove.click();
      await portal.removal.waitFor({ state: 'hidden' });
      await portal.section.getByText(words.noIntegrations).waitFor();
      expect(await portals.server.integrations(ACCOUNTS.empty)).toEqual([]);
    });

    it('ends each step by itself, if the change is told and shows its effect', async () => {
      const portal = await portals.open('de');
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
      const [saved] = await portals.server.integrations(ACCOUNTS.empty);
      expect(saved?.status).toBe('active');
      await portal.save.click();
      await portal.configuration.waitFor({ state: 'hidden' });
      expect(await portals.server.integrations(ACCOUNTS.empty)).toEqual([saved]);
      await expect.poll(() => told).toEqual(['integration-added', 'integration-configured']);

      await portal.switch.click();
      await loseAnswer(page, 'DELETE', () => portal.remove.click(), await follow());
      await portal.removal.waitFor({ state: 'hidden' });
      await portal.section.getByText(words.noIntegrations).waitFor();
      await expect.poll(() => told).toEqual(['integration-added', 'integration-configured', 'integration-removed']);
      await portals.server.bringBack();
      expect(await portals.server.integrations(ACCOUNTS.empty)).toEqual([]);
    });
  });

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
      await portals.server.pullAway();
      return route.abort();
    });
    await press();
    await page.waitForEvent('requestfailed', (request) => request.method() === method);
    await page.unroute(address);
  }

  /** Follows the changes of the account, as the page does. */
  async function follow(): Promise<EventReader> {
    const events = readEvents(await portals.server.send('GET', `/accounts/${ACCOUNTS.empty}/events`));
    expect(await events.next()).toContain('event: change\n');
    return events;
  }

  /**
   * Starts the server again, and waits until the page follows its changes. The page pauses before each try, longer with
   * each that failed, so that this can take more than the ten seconds of everything else.
   */
  async function bringBack(page: Page): Promise<void> {
    const following = page.waitForResponse(EVENTS, { timeout: 60_000 });
    await portals.server.bringBack();
    await following;
  }
});
