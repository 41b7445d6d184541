import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { IntegrationsAdapter } from '../../src/adapter/adapter.ts';
import '../../src/integrations-section/deferred.ts';
import type { Application } from '../../src/model/application.ts';
import type { Integration } from '../../src/model/integration.ts';
import { APPLICATIONS, INTEGRATIONS } from '../support/catalogue.ts';
import { account, applications, filter, names } from '../support/long-list.ts';
import { choose } from '../support/fixtures/row-menu.ts';
import { catalogueAdapter, eventsAt, showSection } from '../support/fixtures/section-fixture.ts';

const switches = page.getByRole('switch');
const labels = (): (string | null)[] => switches.elements().map((element) => element.getAttribute('aria-label'));
const NOTHING = 'This account has no integrations yet. Add an application to get started.';

/** The same adapter without live changes. */
function withoutLiveChanges(adapter: IntegrationsAdapter): IntegrationsAdapter {
  return new Proxy(adapter, {
    get: (target, name) => (name === 'subscribe' ? undefined : (Reflect.get(target, name) as unknown)),
  });
}

describe('a section whose catalogue does not come', () => {
  const integrations: Integration[] = [
    { id: 'i-1', applicationId: 'cm.com', name: 'Main line', status: 'active', version: '1' },
    { id: 'i-2', applicationId: 'microsoft-teams', status: 'active', version: '1' },
  ];

  it('lists what it knows, says what is missing, and removes and pauses', async () => {
    const control = catalogueAdapter({ integrations, pausing: true });
    control.fail('listApplications', 'unavailable', {}, 10);
    const errors = eventsAt(document, 'integrations-error');
    await showSection(control.adapter);
    await expect.poll(labels).toEqual(['Main line integration', 'microsoft-teams integration']);
    await expect
      .element(page.getByRole('region').getByRole('alert').getByText('The applications could not be loaded.'))
      .toBeVisible();
    await expect
      .element(page.getByRole('region').getByRole('button', { name: 'Try again', exact: true }))
      .toBeVisible();
    expect(errors.map(({ operation, error }) => [operation, error.code])).toEqual([
      ['listApplications', 'unavailable'],
    ]);
    expect(page.getByText('Main line', { exact: true }).elements()).toHaveLength(1);
    await choose('Pause', 'microsoft-teams');
    await expect.element(page.getByText('Paused', { exact: true })).toBeVisible();
    await userEvent.click(switches.first());
    await userEvent.click(page.getByRole('button', { name: 'Remove integration', exact: true }));
    await expect.poll(labels).toEqual(['microsoft-teams integration']);
  });

  it('adds once the catalogue has come', async () => {
    const control = catalogueAdapter({ integrations });
    control.fail('listApplications', 'unavailable', {}, 2);
    await showSection(control.adapter);
    await expect.poll(labels).toHaveLength(2);
    await userEvent.click(page.getByRole('button', { name: '+ Add new', exact: true }));
    const panel = page.getByRole('dialog', { name: 'Integrations', exact: true });
    await expect.element(panel.getByRole('alert').getByText('The catalogue is not complete.')).toBeVisible();
    expect(panel.getByText('There are no applications here.').elements()).toEqual([]);
    await userEvent.click(panel.getByRole('button', { name: 'Try again', exact: true }));
    await userEvent.click(panel.getByRole('button', { name: 'Try again', exact: true }));
    await expect.element(panel.getByRole('listitem').first()).toBeVisible();
    await userEvent.click(panel.getByRole('button', { name: 'Cancel', exact: true }));
    await expect.poll(labels).toEqual(['CM.com integration', 'Microsoft Teams integration']);
    await expect.element(page.getByRole('region').getByRole('alert')).not.toBeInTheDocument();
  });
});

describe('a section with entries that cannot be read', () => {
  it('does not say that there are none', async () => {
    const control = catalogueAdapter({ integrations: [] });
    control.answer('listIntegrations', () => ({ items: [{ id: 'i-1' }] }));
    const section = await showSection(control.adapter);
    await expect.element(page.getByText('1 entry could not be read and is left out.')).toBeVisible();
    expect(page.getByText(NOTHING).elements()).toEqual([]);
    await section.refresh();
    await expect.element(page.getByText(NOTHING)).toBeVisible();
  });

  it('says that there are none where only the catalogue has such entries', async () => {
    const control = catalogueAdapter({ integrations: [] });
    control.answer('listApplications', () => ({ items: [...APPLICATIONS, {}] }));
    await showSection(control.adapter);
    await expect.element(page.getByText('1 entry could not be read and is left out.')).toBeVisible();
    await expect.element(page.getByText(NOTHING)).toBeVisible();
  });

  it('shows an entry once that is on two pages, and says nothing of it', async () => {
    const control = catalogueAdapter({ integrations: INTEGRATIONS.slice(0, 1) });
    control.answer('listIntegrations', (answer) => ({ ...(answer as object), nextCursor: '1' }));
    await showSection(
      new Proxy(control.adapter, {
        get: (target, name) =>
          name === 'listIntegrations'
            ? ({ cursor: _cursor, ...query }: Parameters<IntegrationsAdapter['listIntegrations']>[0]) =>
                target.listIntegrations(query)
            : (Reflect.get(target, name) as unknown),
      }),
    );
    await expect.poll(labels).toEqual(['CM.com integration']);
    expect(page.getByText(/could not be read/).elements()).toEqual([]);
  });
});

describe('an integration that waits for something outside', () => {
  it('is asked about again when the page is seen, without live changes', async () => {
    let at = Date.now();
    const now = vi.spyOn(Date, 'now').mockImplementation(() => at);
    const control = catalogueAdapter({
      integrations: [{ id: 'i-1', applicationId: 'cm.com', status: 'pending', version: '1' }],
    });
    await showSection(withoutLiveChanges(control.adapter));
    await expect.element(page.getByText('Pending', { exact: true })).toBeVisible();
    control.answer('listIntegrations', () => ({
      items: [{ id: 'i-1', applicationId: 'cm.com', status: 'active', version: '2' }],
    }));
    await expect
      .poll(() => {
        at += 6_000;
        window.dispatchEvent(new Event('focus'));
        return page.getByText('Active', { exact: true }).elements().length;
      })
      .toBe(1);
    now.mockRestore();
  });
});

describe('integrations that are called the same', () => {
  it.each<[string, Partial<Application>, Partial<Integration>[], string[]]>([
    [
      'by their own names',
      {},
      [{ name: 'Sales' }, { name: 'Support' }],
      ['CM.com Sales integration', 'CM.com Support integration'],
    ],
    [
      'by the day they were added',
      {},
      [{ addedAt: '2026-01-02T12:00:00Z' }, { addedAt: '2026-03-04T12:00:00Z' }],
      ['CM.com January 2, 2026 integration', 'CM.com March 4, 2026 integration'],
    ],
    [
      'by a number',
      { multiple: true },
      [{ name: 'Sales' }, { name: 'Sales' }, {}],
      ['CM.com Sales integration', 'CM.com Sales (2) integration', 'CM.com integration'],
    ],
  ])('have controls that are told apart %s', async (_how, change, given, expected) => {
    const integrations = given.map((more, index): Integration => ({
      id: `i-${index}`,
      applicationId: 'cm.com',
      status: 'active',
      version: '1',
      ...more,
    }));
    const catalogue = APPLICATIONS.map((application) =>
      application.id === 'cm.com' ? { ...application, ...change } : application,
    );
    await showSection(catalogueAdapter({ applications: catalogue, integrations }).adapter);
    await expect.poll(labels).toEqual(expected);
    const buttons = page
      .getByRole('button', { name: /^Edit: / })
      .elements()
      .map((element) => element.getAttribute('aria-label'));
    expect(new Set(buttons).size).toBe(given.length);
  });
});

describe('the search in a long list', () => {
  it.each(['cmcom', 'CM.com', 'cm com', 'kewords', 'formrly'])('finds what the panel finds: %s', async (search) => {
    const cm: Application = {
      id: 'cm.com',
      name: { en: 'CM.com' },
      kind: 'third-party',
      keywords: ['Formerly', 'Keywords'],
    };
    const integrations = [...account(30), { id: 'i-cm', applicationId: 'cm.com', status: 'active' as const }];
    await showSection(catalogueAdapter({ applications: [cm, ...applications], integrations }).adapter);
    await userEvent.fill(filter, search);
    await expect.poll(names).toEqual(['CM.com']);
    await userEvent.click(page.getByRole('button', { name: '+ Add new', exact: true }));
    await userEvent.fill(page.getByRole('searchbox', { name: 'Search applications' }), search);
    await expect
      .element(page.getByRole('dialog').getByRole('listitem').first().getByText('CM.com', { exact: true }))
      .toBeVisible();
  });
});
