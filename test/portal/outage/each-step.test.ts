import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { CM, type PortalPage } from '../support/portal-page.ts';
import { ACCOUNTS } from '../support/server.ts';
import { outage } from './outage.ts';

const ENTRIES = [CM.name, CM.accountId, CM.token];

describe('a server that goes away', () => {
  const portals = outage();

  for (const language of ['de', 'en'] as const) {
    it(`loses nothing in any step of the flow (${language})`, async () => {
      const portal = await portals.open(language);
      await loseWhileLoading(portal);
      await loseWhileAdding(portal);
      await loseWhileSaving(portal);
      await loseWhileRemoving(portal);
    });
  }

  it('does not keep from switching the language, which keeps what is open and chosen', async () => {
    const english = await portals.open('en');
    const german = english.in('de');
    await english.addNew.click();
    await english.add.click();
    await portals.server.pullAway();
    await switchLanguage(english.page, 'Deutsch');
    await expect.poll(() => german.add.getAttribute('aria-pressed')).toBe('true');
    await german.done.click();
    await german.alerts(german.picker).filter({ hasText: german.words.uncertain }).waitFor();
    await switchLanguage(english.page, 'English');
    await english.alerts(english.picker).filter({ hasText: english.words.uncertain }).waitFor();
    await english.picker.getByText(english.words.unreachable).waitFor();
    await portals.server.bringBack();
    await english.done.click();
    await english.row.getByText(english.words.setupRequired).waitFor();
  });

  async function loseWhileLoading(portal: PortalPage): Promise<void> {
    const { words } = portal;
    await portals.server.pullAway();
    await portal.chooseAccount(ACCOUNTS.busy);
    await expectAlert(portal, `${words.notLoaded} ${words.unreachable}`);
    await portal.chooseAccount(ACCOUNTS.empty);
    await expectAlert(portal, `${words.notLoaded} ${words.unreachable}`);
    await portals.server.bringBack();
    await portal.section.getByRole('button', { name: words.retry }).click();
    await portal.section.getByText(words.noIntegrations).waitFor();
    expect(await portal.alerts().count()).toBe(0);
  }

  async function loseWhileAdding(portal: PortalPage): Promise<void> {
    const { words } = portal;
    await portals.server.pullAway();
    await portal.addNew.click();
    await portal.add.click();
    await portal.done.click();
    await portal.alerts(portal.picker).filter({ hasText: words.uncertain }).waitFor();
    await portal.picker.getByRole('listitem').filter({ hasText: 'CM.com' }).getByText(words.unreachable).waitFor();
    expect(await portal.add.getAttribute('aria-pressed')).toBe('true');
    await portals.server.bringBack();
    expect(await portals.server.integrations(ACCOUNTS.empty)).toEqual([]);
    await portal.done.click();
    await portal.picker.waitFor({ state: 'hidden' });
    await portal.row.getByText(words.setupRequired).waitFor();
    await expect.poll(() => portal.alerts().count()).toBe(0);
    expect(await portals.server.integrations(ACCOUNTS.empty)).toMatchObject([
      { applicationId: 'cm.com', status: 'setup-required' },
    ]);
  }

  async function loseWhileSaving(portal: PortalPage): Promise<void> {
    const { words } = portal;
    await portals.server.pullAway();
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
    await portals.server.bringBack();
    await portal.save.click();
    await portal.configuration.waitFor({ state: 'hidden' });
    await portal.row.getByText(words.active, { exact: true }).waitFor();
    expect(await portals.server.integrations(ACCOUNTS.empty)).toMatchObject([
      { status: 'active', configuration: { values: { name: CM.name }, secrets: ['productToken'] } },
    ]);
  }

  async function loseWhileRemoving(portal: PortalPage): Promise<void> {
    const { words } = portal;
    await portals.server.pullAway();
    await portal.switch.click();
    await portal.remove.click();
    await expectAlert(portal, `${words.uncertain} ${words.unreachable} ${words.safe}`, 'removal');
    await portal.removal.getByRole('button', { name: words.cancel }).click();
    expect(await portal.switch.getAttribute('aria-checked')).toBe('true');
    await expectAlert(portal, `${words.outOfDate} ${words.unreachable}`);
    await portals.server.bringBack();
    await portal.section.getByRole('button', { name: words.retry }).click();
    await expect.poll(() => portal.alerts().count()).toBe(0);
    expect(await portals.server.integrations(ACCOUNTS.empty)).toHaveLength(1);
    await portal.switch.click();
    await portal.remove.click();
    await portal.section.getByText(words.noIntegrations).waitFor();
    expect(await portals.server.integrations(ACCOUNTS.empty)).toEqual([]);
  }

  async function expectAlert(portal: PortalPage, text: string, dialog?: 'configuration' | 'removal'): Promise<void> {
    const alert = portal.alerts(dialog && portal[dialog]).filter({ hasText: text });
    await alert.waitFor();
  }

  /** A modal dialog keeps people away from the page behind it, but not the page from switching by itself. */
  async function switchLanguage(page: Page, name: string): Promise<void> {
    await page.getByRole('button', { name, includeHidden: true }).dispatchEvent('click');
  }
});
