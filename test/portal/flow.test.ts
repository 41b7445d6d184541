import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { findChromium } from '../support/browsers.ts';
import { CM, PortalPage } from './support/portal-page.ts';
import { pageText, recordSession } from './support/session.ts';
import { ACCOUNTS, PortalServer } from './support/server.ts';

describe('the guide, word by word', () => {
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

  it('gets a German administrator through, whatever is reloaded and restarted', async () => {
    const portal = await PortalPage.open(browser, server, 'de', ACCOUNTS.empty);
    await followGuide(portal);
  });

  it('gets an English administrator through, after a switch of the language', async () => {
    const german = await PortalPage.open(browser, server, 'de', ACCOUNTS.empty);
    await german.page.getByRole('button', { name: 'English' }).click();
    await followGuide(german.in('en'));
  });

  it('would find a secret in an attribute, in a shadow root or in a field', async () => {
    const { page } = await PortalPage.open(browser, server, 'de', ACCOUNTS.empty);
    await page.evaluate(() => {
      document.body.title = 'in-an-attribute';
      const field = document.createElement('input');
      field.value = 'in-a-field';
      document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' }).append(field);
    });
    expect(await pageText(page)).toMatch(/in-an-attribute[^]*in-a-field/);
  });

  async function followGuide(portal: PortalPage): Promise<void> {
    const session = await recordSession(portal.page);
    const { page, words } = portal;
    await page.getByRole('link', { name: words.page, exact: true }).click();
    await page.getByRole('heading', { name: words.page, level: 1 }).waitFor();
    await page.getByRole('heading', { name: words.section, level: 2 }).waitFor();
    await portal.reload();

    await portal.addNew.click();
    await choose(portal);
    await portal.reload();
    expect(await server.integrations(ACCOUNTS.empty)).toEqual([]);
    await portal.section.getByText(portal.words.noIntegrations).waitFor();

    await portal.addNew.click();
    await choose(portal);
    await portal.done.click();
    await portal.picker.waitFor({ state: 'hidden' });
    await expectShown(portal, 'setup-required');
    await portal.reload();
    await expectShown(portal, 'setup-required');
    await server.stop();
    await server.bringBack();
    await portal.reload();
    await expectShown(portal, 'setup-required');

    await portal.completeSetup.click();
    await portal.fillConfiguration();
    await portal.reload();
    await expectShown(portal, 'setup-required');
    await portal.completeSetup.click();
    expect(await portal.entries()).toEqual(['', '', '']);
    await portal.fillConfiguration();
    await portal.save.click();
    await portal.configuration.waitFor({ state: 'hidden' });
    await expectShown(portal, 'active');
    await portal.reload();
    await expectShown(portal, 'active');
    await server.pullAway();
    await server.bringBack();
    await portal.reload();
    await expectShown(portal, 'active');

    await portal.edit.click();
    expect(await portal.entries()).toEqual([CM.name, CM.accountId, '']);
    await portal.configuration.getByText(words.secretStored).waitFor();
    await session.expectWithout(CM.token);
    await portal.configuration.getByRole('button', { name: words.cancel }).click();
    await expectSecretKept(session.consoleText());

    await portal.switch.click();
    await portal.removal.getByRole('button', { name: words.cancel }).click();
    await portal.removal.waitFor({ state: 'hidden' });
    await expectShown(portal, 'active');
    await portal.reload();
    await portal.switch.click();
    await portal.remove.click();
    await portal.removal.waitFor({ state: 'hidden' });
    await portal.section.getByText(words.noIntegrations).waitFor();
    await portal.reload();
    await portal.section.getByText(words.noIntegrations).waitFor();
    expect(await server.integrations(ACCOUNTS.empty)).toEqual([]);
    await session.expectWithout(CM.token);
    await expectSecretKept(session.consoleText());
  }

  async function choose(portal: PortalPage): Promise<void> {
    await portal.picker.getByRole('tab', { name: portal.words.thirdParty, selected: true }).waitFor();
    await expect.poll(() => portal.add.innerText()).toBe(portal.words.add);
    await portal.add.click();
    await expect.poll(() => portal.add.getAttribute('aria-pressed')).toBe('true');
  }

  /** What is on the page is what is in the database. */
  async function expectShown(portal: PortalPage, status: 'setup-required' | 'active'): Promise<void> {
    const { words } = portal;
    await portal.row.getByText(status === 'active' ? words.active : words.setupRequired, { exact: true }).waitFor();
    expect(await portal.rows.count()).toBe(1);
    expect(await portal.switch.getAttribute('aria-checked')).toBe('true');
    const [integration, ...others] = await server.integrations(ACCOUNTS.empty);
    expect(others).toEqual([]);
    expect(integration).toMatchObject({ applicationId: 'cm.com', status });
    if (status === 'setup-required') return;
    expect(integration?.configuration).toEqual({
      values: { name: CM.name, accountId: CM.accountId },
      secrets: ['productToken'],
    });
    await portal.row.getByText(CM.name, { exact: true }).waitFor();
  }

  /** The name is the proof that the search finds what is there. */
  async function expectSecretKept(consoleText: string): Promise<void> {
    expect(await server.dataContains(CM.name)).toBe(true);
    expect(await server.dataContains(CM.token)).toBe(false);
    expect(server.output).toContain(server.url);
    expect(server.output).not.toContain(CM.token);
    expect(consoleText).not.toContain(CM.token);
  }
});
