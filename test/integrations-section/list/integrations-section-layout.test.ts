import { fixture, html } from '@open-wc/testing/pure';
import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { Application } from '../../../src/model/application.ts';
import type { Integration } from '../../../src/model/integration.ts';
import { catalogueAdapter, shadowRoots, showSection, still } from '../../support/fixtures/section-fixture.ts';

const LONG = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(2);
const application: Application = {
  id: 'a',
  name: LONG,
  kind: 'third-party',
  multiple: true,
  setup: [{ name: 'x', label: 'X', type: 'text' }],
};
const statuses = ['setup-required', 'pending', 'active', 'error', 'paused'] as const;
const integrations = statuses.map((status): Integration => ({
  id: status,
  applicationId: 'a',
  name: LONG,
  status,
  statusReason: LONG,
}));
const permissions = { supported: true, add: LONG, configure: true, remove: LONG } as const;

const box = (locator: { element: () => Element }) => locator.element().getBoundingClientRect();

/** What sticks out of the page sideways. */
function overflowing(section: Element): string[] {
  const width = document.documentElement.clientWidth;
  return shadowRoots(section)
    .flatMap((root) => [...root.querySelectorAll('*')])
    .filter((element) => element.checkVisibility() && !element.matches('[role="status"]'))
    .filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return left < 0 || right > width;
    })
    .map((element) => `${element.localName}.${element.className}`);
}

describe('in little room', () => {
  afterEach(() => page.viewport(1280, 800));

  it.for(['ltr', 'rtl'])('nothing sticks out at 320 px, however long the names are: %s', async (dir) => {
    await page.viewport(320, 800);
    document.documentElement.dir = dir;
    const section = await showSection(
      catalogueAdapter({ applications: [application], integrations, permissions }).adapter,
    );
    section.heading = LONG;
    await expect.element(page.getByRole('switch').nth(4)).toBeVisible();
    await still(section);
    expect(overflowing(section)).toEqual([]);
    expect(document.documentElement.scrollWidth).toBe(document.documentElement.clientWidth);
  });

  it('no failure sticks out either', async () => {
    await page.viewport(320, 800);
    const control = catalogueAdapter({ integrations: [] });
    control.fail('listIntegrations', 'malformed');
    const section = await showSection(control.adapter, 'de');
    await expect.element(page.getByRole('alert')).toBeVisible();
    expect(overflowing(section)).toEqual([]);
  });

  it('follows the room that it has, not the window', async () => {
    const { adapter } = catalogueAdapter();
    const wide = await showSection(adapter);
    const narrow = await fixture(html`<div style="inline-size: 300px"></div>`);
    const section = document.createElement('integrations-section');
    Object.assign(section, { adapter, accountId: '100' });
    narrow.append(section);
    const name = 'Complete setup: CM.com';
    await expect.element(page.elementLocator(section).getByRole('button', { name })).toBeVisible();
    const below = (root: Element) =>
      box(page.elementLocator(root).getByRole('button', { name })).top >=
      box(page.elementLocator(root).getByRole('switch', { name: 'CM.com integration' })).bottom;
    expect([below(wide), below(section)]).toEqual([false, true]);
  });
});

describe('direction', () => {
  it('mirrors from right to left', async () => {
    const section = await fixture(html`
      <div dir="rtl"><integrations-section account-id="1" .adapter=${catalogueAdapter().adapter}></integrations-section></div>
    `);
    const toggle = page.getByRole('switch', { name: 'CM.com integration' });
    await expect.element(toggle).toBeVisible();
    await still(section);
    const row = page.getByRole('listitem').first();
    expect(box(toggle).left - box(row).left).toBeLessThan(60);
    expect(box(page.getByRole('button', { name: '+ Add new' })).right).toBeLessThan(
      box(page.getByRole('heading')).left,
    );
    const setup = box(page.getByRole('button', { name: 'Complete setup: CM.com' }));
    expect(setup.left).toBeGreaterThan(box(toggle).right);
    expect(setup.right).toBeLessThan(box(row.getByText('CM.com')).left);
  });
});

describe('the look of the page', () => {
  it('gives the section its font, and neither its colour nor how its text is set', async () => {
    await fixture(html`
      <div style="font-family: 'Courier New'; color: rgb(1, 2, 3); text-transform: uppercase; text-align: end; letter-spacing: 9px">
        <integrations-section account-id="1" .adapter=${catalogueAdapter().adapter}></integrations-section>
      </div>
    `);
    for (const locator of [
      page.getByRole('heading'),
      page.getByRole('button', { name: '+ Add new' }),
      page.getByText('CM.com'),
    ]) {
      await expect.element(locator).toHaveStyle({ fontFamily: '"Courier New"' });
      await expect.element(locator).not.toHaveStyle({ color: 'rgb(1, 2, 3)' });
      await expect.element(locator).toHaveStyle({ textTransform: 'none', letterSpacing: 'normal' });
    }
    expect(getComputedStyle(page.getByText('CM.com').element()).textAlign).toMatch(/^(start|left)$/);
  });

  it('sets its colours, its font, its radius and its space through custom properties', async () => {
    document.documentElement.setAttribute(
      'style',
      '--integrations-font: monospace; --integrations-accent-color: rgb(9, 8, 7); --integrations-radius: 2px; --integrations-space: 6px',
    );
    await showSection(catalogueAdapter().adapter);
    const setup = page.getByRole('button', { name: 'Complete setup: CM.com' });
    await expect.element(setup).toBeVisible();
    // The pointer may still be where a test before has left it.
    await page.getByRole('heading', { name: 'Integrations' }).hover();
    const { backgroundColor, borderRadius, fontFamily, paddingLeft } = getComputedStyle(setup.element());
    expect([backgroundColor, borderRadius, fontFamily, paddingLeft]).toEqual([
      'rgb(9, 8, 7)',
      '1px',
      'monospace',
      '21px',
    ]);
  });

  it('does not show it while it is hidden', async () => {
    const section = await showSection(catalogueAdapter().adapter);
    await expect.element(page.getByRole('region')).toBeVisible();
    section.hidden = true;
    await expect.element(section).not.toBeVisible();
    expect(getComputedStyle(section).display).toBe('none');
  });

  it('says each status without colour: in words', async () => {
    await showSection(catalogueAdapter().adapter);
    const words = ['Setup required', 'Error', 'Active', 'Pending', 'Paused'];
    for (const [index, word] of words.entries()) {
      await expect.element(page.getByRole('listitem').nth(index).getByText(word)).toBeVisible();
    }
  });
});
