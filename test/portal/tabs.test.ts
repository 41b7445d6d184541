import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { findChromium } from '../support/browsers.ts';
import { CM, PortalPage } from './support/portal-page.ts';
import { ACCOUNTS, PortalServer } from './support/server.ts';

const HALF_TYPED = 'Termin';

describe('two tabs of one administrator', () => {
  let browser: Browser;
  let server: PortalServer;
  let one: PortalPage;
  let other: PortalPage;

  beforeAll(async () => {
    [browser, server] = await Promise.all([
      chromium.launch(await findChromium()),
      PortalServer.start(inject('seededFolder')),
    ]);
  });
  beforeEach(async () => {
    await server.empty(ACCOUNTS.empty);
    one = await PortalPage.open(browser, server, 'de', ACCOUNTS.empty);
    other = new PortalPage(await one.page.context().newPage(), 'de');
    await other.page.goto(`${server.url}/?account=${ACCOUNTS.empty}`);
    await other.loaded();
    // A page that was loaded again would not have it any more.
    for (const { page } of [one, other]) await page.evaluate(() => Object.assign(window, { isFirstLoad: true }));
    return async () => {
      for (const { page } of [one, other]) expect(await page.evaluate(() => 'isFirstLoad' in window)).toBe(true);
      await one.page.context().close();
    };
  });
  afterAll(async () => {
    await Promise.all([browser.close(), server.close()]);
  });

  it('agree: what is added, set up and removed in one appears in the other', async () => {
    await add(one);
    await other.row.getByText(other.words.setupRequired).waitFor();
    await other.completeSetup.click();
    await other.fillConfiguration();
    await other.save.click();
    await one.row.getByText(one.words.active, { exact: true }).waitFor();
    await one.section.getByText(CM.name).waitFor();
    await one.switch.click();
    await one.remove.click();
    await other.section.getByText(other.words.noIntegrations).waitFor();
    expect(await server.integrations(ACCOUNTS.empty)).toEqual([]);
  });

  it('leave the panel as it is that is open in the other', async () => {
    await other.addNew.click();
    const search = other.picker.getByRole('searchbox', { name: other.words.search });
    await search.pressSequentially('cm');
    await add(one);
    await other.picker.getByRole('switch', { name: other.words.switch }).waitFor();
    await expectHalfTyped(other, search, 'cm');
    await removeIn(one);
    await other.add.waitFor();
    await expectHalfTyped(other, search, 'cm');
    await other.page.keyboard.press('Escape');
    await other.section.getByText(other.words.noIntegrations).waitFor();
  });

  it('leave the form as it is that is half typed in the other', async () => {
    await add(one);
    await typeHalf(other);
    await setUp(one);
    await other
      .alerts(other.configuration)
      .filter({ hasText: 'Katrin Brandt hat diese Konfiguration inzwischen geändert: Name.' })
      .waitFor();
    await expectHalfTyped(other);
    expect(await other.entries()).toEqual([HALF_TYPED, CM.accountId, '']);
    await removeIn(one);
    await other.alerts(other.configuration).filter({ hasText: 'Diese Integration ist nicht mehr im Konto.' }).waitFor();
    await expectHalfTyped(other);
    await discard(other);
    await other.section.getByText(other.words.noIntegrations).waitFor();
  });

  it('agree after the other one was hidden and is shown again', async () => {
    await add(one);
    await typeHalf(other);
    const ended = other.page.waitForEvent('requestfailed', (request) => request.url().endsWith('/events'));
    await setHidden(other.page, true);
    await ended;
    await setUp(one);
    await one.row.getByText(one.words.active, { exact: true }).waitFor();
    expect(await other.field('accountId').inputValue()).toBe('');
    await setHidden(other.page, false);
    await expect.poll(() => other.field('accountId').inputValue()).toBe(CM.accountId);
    await expectHalfTyped(other);
    await discard(other);
    await other.row.getByText(other.words.active, { exact: true }).waitFor();
  });

  it('agree after the server went away and came back', async () => {
    await add(one);
    await typeHalf(other);
    await server.pullAway();
    await expectHalfTyped(other);
    await server.bringBack();
    await setUp(one);
    await expect.poll(() => other.field('accountId').inputValue(), { timeout: 20_000 }).toBe(CM.accountId);
    await expectHalfTyped(other);
    await discard(other);
    await other.row.getByText(other.words.active, { exact: true }).waitFor();
    await removeIn(other);
    await one.section.getByText(one.words.noIntegrations).waitFor({ timeout: 20_000 });
  });

  async function add(portal: PortalPage): Promise<void> {
    await portal.addNew.click();
    await portal.add.click();
    await portal.done.click();
    await portal.row.getByText(portal.words.setupRequired).waitFor();
  }

  async function setUp(portal: PortalPage): Promise<void> {
    await portal.completeSetup.click();
    await portal.fillConfiguration();
    await portal.save.click();
    await portal.configuration.waitFor({ state: 'hidden' });
  }

  async function removeIn(portal: PortalPage): Promise<void> {
    await portal.switch.click();
    await portal.remove.click();
    await portal.section.getByText(portal.words.noIntegrations).waitFor();
  }

  async function typeHalf(portal: PortalPage): Promise<void> {
    await portal.completeSetup.click();
    await portal.field('name').pressSequentially(HALF_TYPED);
    await expectHalfTyped(portal);
  }

  /** What was typed is still there, and the next key goes on with it. */
  async function expectHalfTyped(portal: PortalPage, field = portal.field('name'), text = HALF_TYPED): Promise<void> {
    await portal.page.keyboard.type('x');
    expect(await field.inputValue()).toBe(`${text}x`);
    await portal.page.keyboard.press('Backspace');
    expect(await field.inputValue()).toBe(text);
  }

  async function discard(portal: PortalPage): Promise<void> {
    await portal.page.keyboard.press('Escape');
    await portal.question.getByRole('button', { name: portal.words.discard }).click();
    await portal.configuration.waitFor({ state: 'hidden' });
  }

  /** Tells the page what a browser tells that shows another tab. Without a window there is nothing to hide. */
  async function setHidden(page: Page, isHidden: boolean): Promise<void> {
    await page.evaluate((hidden) => {
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
      document.dispatchEvent(new Event('visibilitychange'));
    }, isHidden);
  }
});
