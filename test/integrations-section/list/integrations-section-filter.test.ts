import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { IntegrationsSection } from '../../../src/integrations-section/integrations-section.ts';
import type { Integration } from '../../../src/model/integration.ts';
import type { Page } from '../../../src/model/page.ts';
import type { ControlledAdapter } from '../../support/controlled-adapter.ts';
import { account, applications, filter, items, nameAt, names, statuses } from '../../support/long-list.ts';
import { choose, menuItem, moreButton } from '../../support/fixtures/row-menu.ts';
import { catalogueAdapter, focusOn, showSection, still } from '../../support/fixtures/section-fixture.ts';

const groups = page.getByRole('group').getByRole('button');
const group = (name: string) => page.getByRole('button', { name, exact: true });
const labels = (): string[] =>
  groups.elements().map((button) => button.textContent?.trim().replaceAll(/\s+/g, ' ') ?? '');
const pressed = (): (string | null)[] => groups.elements().map((button) => button.getAttribute('aria-pressed'));

describe('the filter of a long list', () => {
  it('narrows by name, vendor and status, and says how many there are', async () => {
    await showSection(catalogueAdapter({ applications, integrations: account(60) }).adapter);
    await userEvent.fill(filter, 'altosoft');
    await expect.poll(() => names().length).toBe(10);
    await expect.element(page.getByText('10 integrations', { exact: true })).toHaveRole('status');
    await userEvent.fill(filter, 'ALTOSOFT setup');
    await expect.poll(names).toEqual(['Altosoft Messenger']);
  });

  it('finds a status by the words in its row', async () => {
    const setup = { kind: 'redirect' } as const;
    const withConsent = applications.map((application, index) =>
      index === 4 ? { ...application, setup } : application,
    );
    await showSection(catalogueAdapter({ applications: withConsent, integrations: account(30) }).adapter, 'de');
    const german = page.getByRole('searchbox', { name: 'Integrationen filtern' });
    await userEvent.fill(german, 'zustimmung');
    await expect.poll(statuses).toEqual(['Zustimmung ausstehend']);
    await userEvent.fill(german, 'bestätigung');
    await expect.poll(() => names()).toEqual([14, 24].map(nameAt));
  });

  it('keeps a row that matched, and the focus in it, until the search changes', async () => {
    const { adapter } = catalogueAdapter({ applications, integrations: account(60), pausing: true });
    await showSection(adapter);
    await userEvent.fill(filter, 'paused');
    await expect.poll(() => statuses()).toEqual(Array.from({ length: 6 }, () => 'Paused'));
    const name = String(nameAt(8));
    await choose('Resume', name);
    await expect.poll(() => statuses()[0]).toBe('Active');
    await focusOn(moreButton(name));
    expect(names()).toHaveLength(6);
    await adapter.pauseIntegration?.({ accountId: '100', integrationId: 'i-0', idempotencyKey: 'k' });
    await expect.poll(() => names().length).toBe(7);
    await userEvent.fill(filter, 'Paused');
    await expect.poll(() => statuses()).toEqual(Array.from({ length: 6 }, () => 'Paused'));
  });

  it('says when nothing matches, and starts again', async () => {
    await showSection(catalogueAdapter({ applications, integrations: account(30) }).adapter, 'de');
    const german = page.getByRole('searchbox', { name: 'Integrationen filtern' });
    await userEvent.fill(german, '<i>nichts</i>');
    await expect.element(page.getByText('Keine Integration passt zu „<i>nichts</i>“.')).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Suche zurücksetzen' }));
    await expect.poll(() => names().length).toBe(30);
    await focusOn(german);
  });
});

describe('the groups of a long list', () => {
  let control: ControlledAdapter;
  let section: IntegrationsSection;

  beforeEach(async () => {
    control = catalogueAdapter({ applications, integrations: account(60), pausing: true });
    section = await showSection(control.adapter);
    await expect.poll(() => items.elements().length).toBe(60);
  });

  it('say how many integrations need attention, wait, are active and are paused', async () => {
    await expect.element(page.getByRole('group')).toHaveAccessibleName('Filter integrations');
    expect(labels()).toEqual(['All 60', 'Needs attention 12', 'Waiting 6', 'Active 36', 'Paused 6']);
    expect(pressed()).toEqual(['true', 'false', 'false', 'false', 'false']);
    await still(section);
    await expect(section).to.be.accessible();
    section.lang = 'de';
    await expect.poll(labels).toEqual(['Alle 60', 'Zu erledigen 12', 'Wartet 6', 'Aktiv 36', 'Pausiert 6']);
  });

  it('are shown alone, and say so', async () => {
    await userEvent.click(group('Needs attention 12'));
    await expect
      .poll(statuses)
      .toEqual([...Array.from({ length: 6 }, () => 'Error'), ...Array.from({ length: 6 }, () => 'Setup required')]);
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
      return {
        ...listed,
        items: listed.items.map((item) => (item.id === 'i-0' ? { ...item, status: 'error' } : item)),
      };
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
    const more = items.first().getByRole('button', { name: /^More actions/ });
    await userEvent.click(more);
    await userEvent.click(menuItem('Resume'));
    await expect.element(group('Paused 5')).toBeVisible();
    await focusOn(more);
    expect(statuses()).toEqual(['Active', ...Array.from({ length: 5 }, () => 'Paused')]);
    await userEvent.click(group('Paused 5'));
    await expect.poll(() => items.elements().length).toBe(5);
  });

  it('count what a search finds, and lead to where it finds something', async () => {
    await userEvent.click(group('Waiting 6'));
    await userEvent.fill(filter, 'altosoft');
    await expect.poll(labels).toEqual(['All 10', 'Needs attention 2', 'Waiting 1', 'Active 6', 'Paused 1']);
    await userEvent.fill(filter, 'altosoft messenger');
    await expect.element(page.getByText('No integration in “Waiting” matches “altosoft messenger”.')).toBeVisible();
    await userEvent.click(group('All 1'));
    await expect.poll(() => items.elements().length).toBe(1);
    await expect.element(filter).toHaveValue('altosoft messenger');
  });

  it('are only those that the account has', async () => {
    section.adapter = catalogueAdapter({
      applications,
      integrations: account(60).map((item) => ({ ...item, status: 'active' })),
    }).adapter;
    await expect.poll(labels).toEqual(['All 60', 'Active 60']);
  });
});
