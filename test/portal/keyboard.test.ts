import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { findChromium } from '../support/browsers.ts';
import { Keyboard } from './support/keyboard.ts';
import { CM, PortalPage } from './support/portal-page.ts';
import { ACCOUNTS, PortalServer } from './support/server.ts';

describe('the flow by keyboard alone', () => {
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

  it('adds, sets up and removes CM.com, with the focus in sight and back where it was', async () => {
    const portal = await PortalPage.open(browser, server, 'de', ACCOUNTS.empty);
    const keyboard = new Keyboard(portal.page);
    await skipToContent(portal, keyboard);
    await add(portal, keyboard);
    await setUp(portal, keyboard);
    await remove(portal, keyboard);
  });

  it('guards what was typed against Escape and Cancel, and returns to it', async () => {
    const portal = await PortalPage.open(browser, server, 'de', ACCOUNTS.busy);
    const keyboard = new Keyboard(portal.page);
    const name = portal.field('name');
    await keyboard.tabTo(portal.edit);
    await keyboard.press('Enter');
    await keyboard.expectFocus(name);
    await keyboard.press('Escape');
    await portal.configuration.waitFor({ state: 'hidden' });
    await keyboard.expectFocus(portal.edit);

    await keyboard.press('Enter');
    await keyboard.expectFocus(name);
    await keyboard.press('End');
    await keyboard.type('!');
    const typed = await name.inputValue();
    const keep = portal.question.getByRole('button', { name: portal.words.keepEditing });
    // Browsers let only the first of several be prevented that come in a row.
    for (let time = 0; time < 3; time += 1) {
      await keyboard.press('Escape');
      await keyboard.expectFocus(keep);
      await keyboard.press('Escape');
      await portal.question.waitFor({ state: 'hidden' });
      await keyboard.expectFocus(name);
      expect(await name.inputValue()).toBe(typed);
    }
    await keyboard.tabTo(portal.configuration.getByRole('button', { name: portal.words.cancel }));
    await keyboard.press('Space');
    await keyboard.expectFocus(keep);
    await keyboard.tabTo(portal.question.getByRole('button', { name: portal.words.discard }));
    await keyboard.press('Enter');
    await portal.configuration.waitFor({ state: 'hidden' });
    await keyboard.expectFocus(portal.edit);
    const saved = (await server.integrations(ACCOUNTS.busy)).find(({ applicationId }) => applicationId === 'cm.com');
    expect(`${saved?.name}!`).toBe(typed);
  });

  it('reaches every control of the page, and leaves nothing that cannot be left', async () => {
    const portal = await PortalPage.open(browser, server, 'en', ACCOUNTS.busy, {
      viewport: { width: 800, height: 600 },
    });
    const keyboard = new Keyboard(portal.page);
    const menu = portal.page.getByRole('button', { name: 'Menu' });
    await keyboard.tabTo(menu);
    await keyboard.press('Enter');
    await keyboard.tabTo(portal.page.getByRole('button', { name: 'Deutsch' }));
    await keyboard.press('Enter');
    const german = portal.in('de');
    await german.page.getByRole('heading', { name: german.words.page, level: 1 }).waitFor();
    await keyboard.tabTo(german.page.getByRole('combobox', { name: german.words.theme }));
    await keyboard.tabTo(german.section.getByRole('switch').last());
    await keyboard.tabTo(german.page.getByRole('button', { name: 'Menü' }), 'Shift+Tab');
  });

  async function skipToContent(portal: PortalPage, keyboard: Keyboard): Promise<void> {
    const skip = portal.page.getByRole('link', { name: 'Zum Inhalt springen' });
    await keyboard.press('Tab');
    await keyboard.expectFocus(skip);
    await portal.page.keyboard.press('Enter');
    await keyboard.tabTo(portal.addNew);
  }

  async function add(portal: PortalPage, keyboard: Keyboard): Promise<void> {
    const { words } = portal;
    const search = portal.picker.getByRole('searchbox', { name: words.search });
    const thirdParty = portal.picker.getByRole('tab', { name: words.thirdParty });
    const vendor = portal.picker.getByRole('tab', { name: 'Mitel' });
    await keyboard.press('Enter');
    await keyboard.expectFocus(search);
    await keyboard.tabTo(thirdParty, 'Shift+Tab');
    await keyboard.press('ArrowLeft');
    await keyboard.expectFocus(vendor);
    expect(await vendor.getAttribute('aria-selected')).toBe('true');
    await keyboard.press('ArrowRight');
    await keyboard.expectFocus(thirdParty);
    await keyboard.tabTo(portal.add);
    await keyboard.press('Space');
    await expect.poll(() => portal.add.getAttribute('aria-pressed')).toBe('true');
    await keyboard.expectFocus(portal.add);
    await keyboard.press('Escape');
    await portal.picker.waitFor({ state: 'hidden' });
    await keyboard.expectFocus(portal.addNew);
    expect(await server.integrations(ACCOUNTS.empty)).toEqual([]);

    await keyboard.press('Space');
    await keyboard.expectFocus(search);
    await keyboard.type('sms');
    await keyboard.tabTo(portal.add);
    await keyboard.press('Enter');
    await keyboard.tabTo(portal.done);
    await keyboard.press('Enter');
    await portal.picker.waitFor({ state: 'hidden' });
    await keyboard.expectFocus(portal.addNew);
    expect(await server.integrations(ACCOUNTS.empty)).toHaveLength(1);
  }

  async function setUp(portal: PortalPage, keyboard: Keyboard): Promise<void> {
    await keyboard.tabTo(portal.completeSetup);
    await keyboard.press('Enter');
    await keyboard.expectFocus(portal.field('name'));
    await keyboard.press('Enter');
    await portal.alerts(portal.configuration).first().waitFor();
    await keyboard.expectFocus(portal.field('name'));
    await keyboard.type(CM.name);
    await keyboard.tabTo(portal.field('accountId'));
    await keyboard.type(CM.accountId);
    await keyboard.tabTo(portal.field('token'));
    await keyboard.type(CM.token);
    await keyboard.tabTo(portal.configuration.getByRole('button', { name: portal.words.show }));
    await keyboard.press('Space');
    expect(await portal.field('token').getAttribute('type')).toBe('text');
    await keyboard.tabTo(portal.save);
    await keyboard.press('Enter');
    await portal.configuration.waitFor({ state: 'hidden' });
    await keyboard.expectFocus(portal.edit);
    expect(await server.integrations(ACCOUNTS.empty)).toMatchObject([{ status: 'active', name: CM.name }]);
  }

  async function remove(portal: PortalPage, keyboard: Keyboard): Promise<void> {
    const cancel = portal.removal.getByRole('button', { name: portal.words.cancel });
    await keyboard.tabTo(portal.switch);
    for (const key of ['Enter', 'Escape']) {
      await keyboard.press('Space');
      await keyboard.expectFocus(cancel);
      await keyboard.press(key);
      await portal.removal.waitFor({ state: 'hidden' });
      await keyboard.expectFocus(portal.switch);
      expect(await portal.switch.getAttribute('aria-checked')).toBe('true');
    }
    await keyboard.press('Enter');
    await keyboard.expectFocus(cancel);
    await keyboard.tabTo(portal.remove);
    await keyboard.press('Enter');
    await portal.removal.waitFor({ state: 'hidden' });
    await keyboard.expectFocus(portal.addNew);
    expect(await server.integrations(ACCOUNTS.empty)).toEqual([]);
  }
});
