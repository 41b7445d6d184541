import { fixture, html } from '@open-wc/testing/pure';
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import '../../src/integrations-section/define.ts';
import type { IntegrationsAdapter } from '../../src/adapter/adapter.ts';
import type { IntegrationsSection } from '../../src/integrations-section/integrations-section.ts';
import { catalogueAdapter, still } from '../support/fixtures/section-fixture.ts';

const add = page.getByRole('button', { name: '+ Add new' });

/** A section with something of the page in each of its slots. */
function filled(adapter: IntegrationsAdapter): Promise<IntegrationsSection> {
  return fixture(
    html`<integrations-section account-id="100" lang="en" heading="Ours" .adapter=${adapter}>
      <span slot="heading">Connected <em>services</em></span>
      <p slot="description">What this customer uses.</p>
      <button slot="actions">Export</button>
      <span slot="empty">Nothing is connected. <a href="#catalogue">See what there is.</a></span>
      <p slot="help"><a href="#help">Help with integrations</a></p>
    </integrations-section>`,
  );
}

/** The parts of the page that are seen, from top to bottom. */
function tops(...locators: { element(): Element }[]): number[] {
  return locators.map((locator) => locator.element().getBoundingClientRect().top);
}

describe('the slots of a section', () => {
  it('name it, describe it, and stand where they say', async () => {
    const section = await filled(catalogueAdapter().adapter);
    await expect.element(page.getByRole('region', { name: 'Connected services' })).toBeVisible();
    await expect.element(page.getByRole('heading', { level: 2, name: 'Connected services' })).toBeVisible();
    const list = page.getByRole('list');
    await expect.element(list).toBeVisible();
    const order = tops(add, page.getByText('What this customer uses.'), list, page.getByText('Help with integrations'));
    expect(order).toEqual(order.toSorted((one, other) => one - other));
    const exporting = page.getByRole('button', { name: 'Export' }).element().getBoundingClientRect();
    const adding = add.element().getBoundingClientRect();
    expect(exporting.right).toBeLessThanOrEqual(adding.left);
    expect(Math.abs(exporting.top + exporting.height / 2 - (adding.top + adding.height / 2))).toBeLessThan(2);
    expect(page.getByText('Nothing is connected.').query()).toBeNull();
    await still(section);
    await expect(section).to.be.accessible();
  });

  it('say what an account without integrations shows', async () => {
    await filled(catalogueAdapter({ integrations: [] }).adapter);
    await expect.element(page.getByRole('link', { name: 'See what there is.' })).toBeVisible();
  });

  it('stay while the account cannot be loaded', async () => {
    const control = catalogueAdapter();
    control.fail('listIntegrations', 'unavailable');
    await filled(control.adapter);
    await expect.element(page.getByRole('alert')).toBeVisible();
    await expect.element(page.getByText('Help with integrations')).toBeVisible();
    await expect.element(page.getByText('What this customer uses.')).toBeVisible();
  });

  it('change nothing where they are empty', async () => {
    const section = await fixture<IntegrationsSection>(
      html`<integrations-section account-id="100" lang="en" .adapter=${catalogueAdapter().adapter}></integrations-section>`,
    );
    await expect.element(page.getByRole('region', { name: 'Integrations' })).toBeVisible();
    await expect.element(page.getByRole('list')).toBeVisible();
    for (const slot of section.renderRoot.querySelectorAll('slot:not([name="heading"])'))
      expect(slot.getBoundingClientRect().height).toBe(0);
  });
});
