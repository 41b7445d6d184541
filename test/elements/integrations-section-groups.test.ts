import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { largeAccount, largeCatalogue } from '../../demo/server/catalogue/large.ts';
// Here, so that no test waits for the modules to be served.
import '../../src/integrations-section/late-parts.ts';
import type { IntegrationsSection } from '../../src/integrations-section/integrations-section.ts';
import type { Integration } from '../../src/model/integration.ts';
import type { Page } from '../../src/model/page.ts';
import type { ControlledAdapter } from '../controlled-adapter.ts';
import { catalogueAdapter, focusOn, showSection, still } from '../section-fixture.ts';

const applications = largeCatalogue(200);
const integrations = largeAccount(applications, 60).map(
  ({ application, status }, index): Integration => ({ id: `i-${index}`, applicationId: application.id, status, version: '1' }),
);

const filter = page.getByRole('searchbox', { name: 'Filter integrations' });
const groups = page.getByRole('group').getByRole('button');
const group = (name: string) => page.getByRole('button', { name, exact: true });
const items = page.getByRole('region').getByRole('listitem');
const statuses = (): string[] => items.elements().map((item) => item.querySelector('[part="status"]')?.textContent ?? '');
const names = (): string[] => groups.elements().map((button) => button.textContent?.trim().replaceAll(/\s+/g, ' ') ?? '');
const pressed = (): (string | null)[] => groups.elements().map((button) => button.getAttribute('aria-pressed'));

describe('the groups of a long list', () => {
  let control: ControlledAdapter;
  let section: IntegrationsSection;

  beforeEach(async () => {
    control = catalogueAdapter({ applications, integrations, pausing: true });
    section = await showSection(control.adapter);
    await expect.poll(() => items.elements().length).toBe(60);
  });

  it('say how many integrations need attention, wait, are in use and are paused', async () => {
    await expect.element(page.getByRole('group')).toHaveAccessibleName('Filter integrations');
    expect(names()).toEqual(['All 60', 'Needs attention 12', 'Waiting 6', 'In use 36', 'Paused 6']);
    expect(pressed()).toEqual(['true', 'false', 'false', 'false', 'false']);
    await still(section);
    await expect(section).to.be.accessible();
    section.lang = 'de';
    await expect.poll(names).toEqual(['Alle 60', 'Handlungsbedarf 12', 'Wartend 6', 'In Verwendung 36', 'Pausiert 6']);
  });

  it('are shown alone, and say so', async () => {
    await userEvent.click(group('Needs attention 12'));
    await expect.poll(statuses).toEqual([...Array.from({ length: 6 }, () => 'Error'), ...Array.from({ length: 6 }, () => 'Setup required')]);
    expect(pressed()).toEqual(['false', 'true', 'false', 'false', 'false']);
    await focusOn(group('Needs attention 12'));
    await expect.element(page.getByText('12 integrations', { exact: true })).toHaveRole('status');
    await userEvent.click(group('All 60'));
    await expect.poll(() => items.elements().length).toBe(60);
  });

  it('tell of one that fails later, wherever it stands, and show it', async () => {
    await expect.element(page.getByText(/need attention/)).not.toBeInTheDocument();
    const place = statuses().indexOf('Active');
    control.answer('listIntegrations', (answer) => {
      const listed = answer as Page<Integration>;
      return { ...listed, items: listed.items.map((item) => (item.id === 'i-0' ? { ...item, status: 'error' } : item)) };
    });
    await control.adapter.addIntegration({ accountId: '100', applicationId: 'large-150', idempotencyKey: 'k' });
    await expect.element(page.getByText('14 integrations need attention.')).toHaveRole('status');
    expect(statuses()[place]).toBe('Error');
    expect(statuses().at(-1)).toBe('Setup required');
    await userEvent.click(group('Needs attention 14'));
    await expect.poll(() => items.elements().length).toBe(14);
  });

  it('keep what has been done in sight until the next choice', async () => {
    await userEvent.click(group('Paused 6'));
    await expect.poll(() => items.elements().length).toBe(6);
    await userEvent.click(items.first().getByRole('button', { name: /^Resume/ }));
    await expect.element(group('Paused 5')).toBeVisible();
    await focusOn(items.first().getByRole('button', { name: /^Pause/ }));
    expect(statuses()).toEqual(['Active', ...Array.from({ length: 5 }, () => 'Paused')]);
    await userEvent.click(group('Paused 5'));
    await expect.poll(() => items.elements().length).toBe(5);
  });

  it('count what a search finds, and lead to where it finds something', async () => {
    await userEvent.click(group('Waiting 6'));
    await userEvent.fill(filter, 'altosoft');
    await expect.poll(names).toEqual(['All 10', 'Needs attention 2', 'Waiting 1', 'In use 6', 'Paused 1']);
    await userEvent.fill(filter, 'altosoft messenger');
    await expect.element(page.getByText('No integration in “Waiting” matches “altosoft messenger”.')).toBeVisible();
    await userEvent.click(group('All 1'));
    await expect.poll(() => items.elements().length).toBe(1);
    await expect.element(filter).toHaveValue('altosoft messenger');
  });

  it('are only those that the account has', async () => {
    section.adapter = catalogueAdapter({ applications, integrations: integrations.map((item) => ({ ...item, status: 'active' })) }).adapter;
    await expect.poll(names).toEqual(['All 60', 'In use 60']);
  });
});
