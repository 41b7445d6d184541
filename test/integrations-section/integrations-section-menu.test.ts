import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Application } from '../../src/model/application.ts';
import { APPLICATIONS, INTEGRATIONS } from '../support/catalogue.ts';
import type { ControlledAdapter } from '../support/controlled-adapter.ts';
import { choose, menuItem, moreButton, openMenu } from '../support/fixtures/row-menu.ts';
import { catalogueAdapter, focusOn, showSection, still } from '../support/fixtures/section-fixture.ts';

const SSO = 'Single sign-on';
const menu = page.getByRole('menu');
const items = page.getByRole('menuitem');
const labels = (): string[] => items.elements().map((item) => item.textContent?.trim() ?? '');

/** A section whose applications have documentation. */
function documented(documentationUrl: string | undefined, options = {}): ControlledAdapter {
  const applications: Application[] = APPLICATIONS.map((application) => ({ ...application, documentationUrl }));
  return catalogueAdapter({ applications, pausing: true, ...options });
}

/** Replaces the clipboard for one test. */
function clipboard(write: (text: string) => Promise<void>): string[] {
  const written: string[] = [];
  const spy = vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => {
    await write(text);
    written.push(text);
  });
  onTestFinished(() => spy.mockRestore());
  return written;
}

describe('the menu of a row', () => {
  it('has what can be done besides set-up and removal, each once', async () => {
    await showSection(documented('https://docs.example/').adapter);
    await openMenu(SSO);
    await expect.element(menu).toHaveAccessibleName(`More actions: ${SSO}`);
    expect(labels()).toEqual(['Pause', 'Documentation (new window)', 'Copy ID']);
    for (const row of page.getByRole('listitem').all())
      expect(row.getByRole('button').elements().length).toBeLessThanOrEqual(2);
  });

  it.each([
    [' ', 'Pause'],
    ['{Enter}', 'Pause'],
    ['{ArrowDown}', 'Pause'],
    ['{ArrowUp}', 'Copy ID'],
  ])('opens with "%s" at "%s"', async (key, label) => {
    await showSection(documented(undefined).adapter);
    await expect.element(moreButton(SSO)).toHaveAttribute('aria-haspopup', 'menu');
    await expect.element(moreButton(SSO)).toHaveAttribute('aria-expanded', 'false');
    (moreButton(SSO).element() as HTMLElement).focus();
    await userEvent.keyboard(key);
    await focusOn(menuItem(label));
    await expect.element(moreButton(SSO)).toHaveAttribute('aria-expanded', 'true');
  });

  it('is gone through with the arrows, Home, End and first letters', async () => {
    await showSection(documented('https://docs.example/').adapter);
    await openMenu(SSO);
    for (const [key, label] of [
      ['{ArrowDown}', 'Documentation (new window)'],
      ['{ArrowDown}', 'Copy ID'],
      ['{ArrowDown}', 'Pause'],
      ['{ArrowUp}', 'Copy ID'],
      ['{Home}', 'Pause'],
      ['{End}', 'Copy ID'],
      ['d', 'Documentation (new window)'],
      ['P', 'Pause'],
    ] as const) {
      await userEvent.keyboard(key);
      await focusOn(menuItem(label));
    }
  });

  it('closes with Escape, and gives the focus back', async () => {
    await showSection(documented(undefined).adapter);
    await openMenu(SSO);
    await focusOn(menuItem('Pause'));
    await userEvent.keyboard('{Escape}');
    await expect.element(menu).not.toBeInTheDocument();
    await focusOn(moreButton(SSO));
  });

  it('closes with Tab, which goes on from the button', async () => {
    await showSection(documented(undefined).adapter);
    await openMenu(SSO);
    await focusOn(menuItem('Pause'));
    await userEvent.tab();
    await expect.element(menu).not.toBeInTheDocument();
    await focusOn(page.getByRole('switch', { name: `${SSO} integration` }));
  });

  it('closes with a press on its button, and moves with one on another', async () => {
    await showSection(documented(undefined).adapter);
    await openMenu(SSO);
    await userEvent.click(moreButton(SSO));
    await expect.element(menu).not.toBeInTheDocument();
    await openMenu(SSO);
    await openMenu('CM.com');
    await expect.element(menu).toHaveAccessibleName('More actions: CM.com');
    expect(menu.elements()).toHaveLength(1);
    await expect.element(moreButton(SSO)).toHaveAttribute('aria-expanded', 'false');
  });

  it('closes when its row goes, and leaves the focus in the list', async () => {
    const { adapter } = documented(undefined);
    await showSection(adapter);
    await openMenu(SSO);
    await focusOn(menuItem('Pause'));
    await adapter.removeIntegration({ accountId: '100', integrationId: 'i-sso', idempotencyKey: 'k' });
    await expect.element(menu).not.toBeInTheDocument();
    await expect.poll(() => document.activeElement?.shadowRoot?.activeElement?.closest('li')).toBeTruthy();
  });

  it('closes when the section is moved', async () => {
    const section = await showSection(documented(undefined).adapter);
    await openMenu(SSO);
    const elsewhere = document.createElement('div');
    section.parentElement!.append(elsewhere);
    elsewhere.append(section);
    await expect.element(menu).not.toBeInTheDocument();
    await openMenu(SSO);
  });

  it.for(['light', 'dark'])('is accessible in %s', async (scheme) => {
    document.documentElement.style.colorScheme = scheme;
    const section = await showSection(documented('https://docs.example/').adapter);
    await openMenu(SSO);
    await still(section);
    await expect(section).to.be.accessible();
  });

  it('has its button beside the switch, whose place does not change when that comes', async () => {
    for (const inlineSize of ['700px', '320px']) {
      const wide = await showSection(documented(undefined).adapter);
      wide.style.inlineSize = inlineSize;
      await expect.element(moreButton(SSO)).toBeVisible();
      const toggle = page.getByRole('switch', { name: `${SSO} integration` }).element();
      const before = toggle.getBoundingClientRect();
      const opener = moreButton(SSO).element() as HTMLElement;
      const { left, right, top, bottom } = opener.getBoundingClientRect();
      expect(right).toBeLessThanOrEqual(before.left);
      expect(before.left - right).toBeLessThan(16);
      expect(Math.abs((top + bottom) / 2 - (before.top + before.bottom) / 2)).toBeLessThan(8);
      opener.style.display = 'none';
      const { top: newTop, left: newLeft } = toggle.getBoundingClientRect();
      expect([newTop, newLeft]).toEqual([before.top, before.left]);
      expect(left).toBeGreaterThan(0);
      wide.remove();
    }
  });

  it('stands under its button, at its end, within the page', async () => {
    const section = await showSection(documented('https://docs.example/').adapter);
    for (const direction of ['ltr', 'rtl']) {
      section.parentElement!.dir = direction;
      await openMenu('CM.com');
      const box = menu.element().getBoundingClientRect();
      const opener = moreButton('CM.com').element().getBoundingClientRect();
      expect(box.top).toBeGreaterThanOrEqual(opener.bottom);
      expect(box.top - opener.bottom).toBeLessThan(12);
      const edge = direction === 'ltr' ? 'right' : 'left';
      expect(Math.abs(box[edge] - opener[edge]), direction).toBeLessThan(12);
      await userEvent.keyboard('{Escape}');
    }
  });
});

describe('the documentation', () => {
  it('opens in a new tab that cannot reach the page', async () => {
    await showSection(documented('https://docs.example/guide').adapter);
    await openMenu(SSO);
    const link = menuItem('Documentation (new window)').element() as HTMLAnchorElement;
    expect([link.href, link.target, link.rel]).toEqual(['https://docs.example/guide', '_blank', 'noopener noreferrer']);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'http://docs.example/',
    'https://user:word@docs.example/',
    'https://',
    'vbscript:x',
    'blob:https://docs.example/x',
  ])('is not offered at %s', async (address) => {
    await showSection(documented(address).adapter);
    await openMenu(SSO);
    expect(labels()).toEqual(['Pause', 'Copy ID']);
  });
});

describe('the identifier', () => {
  it('is copied, and the item says so for a moment', async () => {
    const written = clipboard(async () => {});
    await showSection(documented(undefined).adapter);
    await choose('Copy ID', SSO);
    await expect.element(menuItem('Copied.')).toBeVisible();
    await focusOn(menuItem('Copied.'));
    await expect.element(page.getByRole('status').filter({ hasText: 'Copied.' })).toBeInTheDocument();
    expect(written).toEqual([INTEGRATIONS.find(({ applicationId }) => applicationId === 'single-sign-on')?.id]);
    await expect.element(menuItem('Copy ID')).toBeVisible();
  });

  it('is shown and selected if the clipboard is denied', async () => {
    clipboard(() => Promise.reject(new Error('denied')));
    await showSection(documented(undefined).adapter);
    await choose('Copy ID', SSO);
    await expect.element(items.last()).toMatchTextContent(/The value is selected\..*i-sso/s);
  });
});
