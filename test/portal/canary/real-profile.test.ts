import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { CM, PortalPage } from '../support/portal-page.ts';
import { ACCOUNTS, PortalServer } from '../support/server.ts';
import { createCanary, findCanary } from './canary.ts';
import { NO_REAL_PROFILE, RealChromium } from './real-profile.ts';

/** The identifiers that are typed before the secret: a password manager takes what is there for a user's name. */
const HIDDEN = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
const SHOWN = '3f2504e0-4f89-41d3-9a0c-0305e82c3302';
const PASSWORD_USER = 'katrin.brandt';

interface Save {
  readonly accountId: string;
  readonly isShown?: boolean;
}

/** An offer to save, and a check with a server whether the password has leaked. */
const OFFERS = 'PasswordBubble.DisplayDisposition';
const CHECKS = 'PasswordManager.LeakDetection.LookupSingleLeakResponseResult';
const SUBMISSIONS = 'PasswordManager.SuccessfulSubmissionIndicatorEvent';

describe.skipIf(NO_REAL_PROFILE)(`in a Chromium as people have it (needs ${NO_REAL_PROFILE ?? 'nothing more'})`, () => {
  let real: RealChromium;
  let server: PortalServer;
  beforeAll(async () => {
    [real, server] = await Promise.all([RealChromium.start(), PortalServer.start(inject('seededFolder'))]);
  });
  afterAll(async () => {
    await Promise.all([real.close(), server.close()]);
  });

  it('a secret is no password of the portal, shown or not', async () => {
    await save({ accountId: HIDDEN });
    await save({ accountId: SHOWN, isShown: true });
    // What came of those would have come before this, which shows that it is noticed.
    await savePassword();
    await expect.poll(() => real.count(OFFERS), { timeout: 20_000 }).toBe(1);
    expect(await real.count(SUBMISSIONS)).toBe(1);
    expect(await real.count(CHECKS)).toBeLessThanOrEqual(1);
    const profile = await real.profile();
    expect([HIDDEN, SHOWN].filter((accountId) => profile.includes(accountId))).toEqual([]);
    expect(findCanary(profile)).toBeUndefined();
  });

  /** Sets CM.com up as a person does. The page stays, for what the browser still does with it. */
  async function save({ accountId, isShown = false }: Save): Promise<void> {
    const [context] = real.browser.contexts();
    if (!context) throw new Error('The browser has no window.');
    await server.empty(ACCOUNTS.empty);
    await server.add(ACCOUNTS.empty, 'cm.com');
    await server.signIn(context);
    const page = await context.newPage();
    const portal = new PortalPage(page, 'en');
    const secret = createCanary();
    await page.goto(`${server.url}/?account=${ACCOUNTS.empty}`);
    await portal.loaded();
    await portal.completeSetup.click();
    await portal.field('name').pressSequentially(CM.name);
    await portal.field('accountId').pressSequentially(accountId);
    await portal.field('token').pressSequentially(secret);
    if (isShown) await portal.configuration.getByRole('button', { name: 'Show', exact: true }).click();
    else expect(findCanary(await accessibilityTree(page))).toBeUndefined();
    await portal.save.click();
    await portal.configuration.waitFor({ state: 'hidden' });
    // Chromium takes the form for submitted when a later request of the page ends and the form is not shown any more.
    await portal.chooseAccount(ACCOUNTS.suspended);
    await portal.loaded();
  }

  /** Saves a password as a page does that asks for one. */
  async function savePassword(): Promise<void> {
    const page = real.browser
      .contexts()
      .flatMap((context) => context.pages())
      .at(-1);
    if (!page) throw new Error('The browser has no page.');
    await page.evaluate(() => {
      const form = document.body.appendChild(document.createElement('form'));
      for (const [type, label] of [
        ['text', 'User'],
        ['password', 'Password'],
      ] as const) {
        const control = form.appendChild(document.createElement('input'));
        control.type = type;
        control.ariaLabel = label;
      }
      form.append(document.createElement('button'));
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        void fetch('/api/session')
          .then((response) => response.json())
          .then(() => form.remove());
      });
    });
    await page.getByLabel('User', { exact: true }).pressSequentially(PASSWORD_USER);
    await page.getByLabel('Password', { exact: true }).pressSequentially('a pass phrase');
    await page.keyboard.press('Enter');
  }
});

async function accessibilityTree(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const tree = JSON.stringify(await session.send('Accessibility.getFullAXTree'));
  await session.detach();
  return tree;
}
