import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { largeCatalogue } from '../../demo/server/catalogue/large.ts';
import { ALL_PERMITTED } from '../../src/model/permissions.ts';
import { describedBy, openPicker } from '../support/fixtures/dialog-fixture.ts';
import { catalogueAdapter } from '../support/fixtures/section-fixture.ts';
import { expectAccessible } from './accessible.ts';

const dialog = page.getByRole('dialog', { name: 'Integrations' });
const search = page.getByRole('searchbox', { name: 'Search applications' });
const done = page.getByRole('button', { name: 'Done' });
const addTeams = page.getByRole('button', { name: /^Add: Microsoft Teams/ });

interface State {
  readonly name: string;
  /** Brings the picker into the state. Returns what lets an answer that is held back go. */
  readonly reach: () => Promise<void | (() => void)>;
}

const STATES: readonly State[] = [
  {
    name: 'the catalogue, with switches, Add and a choice',
    reach: async () => {
      await openPicker(catalogueAdapter());
      await userEvent.click(addTeams);
      await expect.element(addTeams).toHaveAttribute('aria-pressed', 'true');
    },
  },
  {
    name: 'the first-party tab',
    reach: async () => {
      await openPicker(catalogueAdapter(), { kind: 'first-party' });
      await expect.element(page.getByRole('button', { name: 'Add: MiCollab' })).toBeVisible();
    },
  },
  {
    name: 'nothing found',
    reach: async () => {
      await openPicker(catalogueAdapter());
      await userEvent.fill(search, 'nothing');
      await expect.element(page.getByRole('button', { name: 'Clear search' })).toBeVisible();
    },
  },
  {
    name: 'what a search has found in a large catalogue',
    reach: async () => {
      await openPicker(catalogueAdapter({ applications: largeCatalogue(200), integrations: [] }));
      await expect.element(page.getByRole('combobox', { name: 'Category' })).toBeVisible();
      await userEvent.fill(search, 'nordsoft crm');
      await expect.element(page.getByRole('listitem')).toHaveAttribute('aria-setsize', '1');
    },
  },
  {
    name: 'found on the other tab only',
    reach: async () => {
      await openPicker(catalogueAdapter());
      await userEvent.fill(search, 'micollab');
      await expect.element(page.getByRole('button', { name: 'Show 1 in “Mitel”' })).toBeVisible();
    },
  },
  {
    name: 'an empty catalogue',
    reach: async () => {
      await openPicker(catalogueAdapter({ applications: [], integrations: [] }));
      await expect.element(page.getByText('There are no applications here.')).toBeVisible();
    },
  },
  {
    name: 'loading',
    reach: async () => {
      const control = catalogueAdapter();
      const release = control.hold('listApplications');
      await openPicker(control);
      await expect.element(page.getByText('Loading applications…')).toBeVisible();
      return release;
    },
  },
  {
    name: 'failed',
    reach: async () => {
      const control = catalogueAdapter();
      control.fail('listApplications', 'unavailable');
      await openPicker(control);
      await expect.element(page.getByRole('button', { name: 'Try again' })).toBeVisible();
    },
  },
  {
    name: 'no data source',
    reach: async () => {
      await openPicker(undefined);
      await expect.element(page.getByText(/aren’t set up on this page/)).toBeVisible();
    },
  },
  {
    name: 'an account that can hold none',
    reach: async () => {
      await openPicker(
        catalogueAdapter({ permissions: { ...ALL_PERMITTED, supported: 'A partner account has none.' } }),
      );
      await expect.element(page.getByText('A partner account has none.')).toBeVisible();
    },
  },
  {
    name: 'denied',
    reach: async () => {
      const permissions = { ...ALL_PERMITTED, add: 'Ask an owner to add.', remove: 'Ask an owner to remove.' };
      await openPicker(catalogueAdapter({ permissions }));
      await expect.element(page.getByText('Ask an owner to remove.')).toBeVisible();
    },
  },
  {
    name: 'adding',
    reach: async () => {
      const control = catalogueAdapter();
      const release = control.hold('addIntegration');
      await openPicker(control);
      await userEvent.click(addTeams);
      await userEvent.click(done);
      await expect.element(page.getByText('Adding…')).toBeVisible();
      return release;
    },
  },
  {
    name: 'an addition that failed',
    reach: async () => {
      const control = catalogueAdapter();
      control.fail('addIntegration', 'forbidden');
      await openPicker(control);
      await userEvent.click(addTeams);
      await userEvent.click(done);
      await expect.element(page.getByRole('alert')).toBeVisible();
    },
  },
  {
    name: 'removing',
    reach: async () => {
      const control = catalogueAdapter();
      const release = control.hold('removeIntegration');
      await openPicker(control);
      await userEvent.click(page.getByRole('switch', { name: 'CM.com integration' }));
      await userEvent.click(page.getByRole('button', { name: 'Remove integration' }));
      await expect.element(page.getByText('Removing…')).toBeInTheDocument();
      return release;
    },
  },
];

describe('axe finds nothing', () => {
  it.for(STATES)('$name', async ({ reach }) => {
    const release = await reach();
    await expectAccessible(document.querySelector('third-party-picker')!, dialog.element());
    release?.();
  });
});

describe('the accessibility tree', () => {
  it('is a modal dialog named by its title in every state', async () => {
    for (const { reach } of STATES) {
      const release = await reach();
      await expect.element(dialog).toHaveAccessibleName('Integrations');
      await expect.element(page.getByRole('heading', { name: 'Integrations', level: 2 })).toBeVisible();
      expect(dialog.element().matches(':modal')).toBe(true);
      release?.();
      document.querySelector('third-party-picker')?.parentElement?.remove();
    }
  });

  it('has tabs, a search and a list, each named', async () => {
    await openPicker(catalogueAdapter());
    const tablist = dialog.getByRole('tablist', { name: 'Integrations' });
    await expect.element(tablist).toBeVisible();
    const tabs = tablist.getByRole('tab').elements();
    expect(tabs.map((tab) => tab.getAttribute('aria-selected'))).toEqual(['false', 'true']);
    for (const [index, name] of ['Mitel', '3rd party'].entries()) {
      const tab = tabs[index]!;
      await userEvent.click(tab);
      await expect.element(page.elementLocator(tab)).toHaveAttribute('aria-selected', 'true');
      const panel = (tab.getRootNode() as ShadowRoot).getElementById(tab.getAttribute('aria-controls')!);
      expect(panel).toBe(dialog.getByRole('tabpanel').element());
      await expect.element(page.elementLocator(tab)).toHaveAccessibleName(name);
      await expect.element(page.elementLocator(panel!)).toHaveAccessibleName(name);
    }
    await expect
      .element(page.getByRole('tab', { name: '3rd party' }))
      .toHaveAttribute('aria-description', '4 applications');
    await expect.element(dialog.getByRole('searchbox', { name: 'Search applications' })).toBeVisible();
    expect(dialog.getByRole('tabpanel').getByRole('list').getByRole('listitem').elements()).toHaveLength(4);
  });

  it('names every control after its application', async () => {
    await openPicker(catalogueAdapter());
    const items = dialog.getByRole('listitem');
    await expect.element(items.first()).toBeVisible();
    for (const item of items.all()) {
      const name = item.element().querySelector('.name')?.textContent ?? '-';
      const control = item.element().querySelector('button')!;
      expect(control.getAttribute('aria-label')).toContain(name);
    }
    await expect.element(addTeams).toHaveAttribute('aria-pressed', 'false');
    await expect.element(dialog.getByRole('switch', { name: 'CM.com integration' })).toBeChecked();
    await expect.element(dialog.getByRole('button', { name: 'Close' })).toBeVisible();
  });

  it('announces what is chosen, and what has failed', async () => {
    const control = catalogueAdapter();
    control.fail('addIntegration', 'forbidden');
    await openPicker(control);
    const status = dialog.getByRole('status').filter({ hasText: /./ });
    await expect.element(status).toMatchTextContent('Nothing selected');
    await userEvent.click(addTeams);
    await expect.element(status).toMatchTextContent('1 application will be added');
    await userEvent.click(done);
    await expect.element(dialog.getByRole('alert')).toMatchTextContent('1 application could not be added.');
    expect(describedBy(addTeams)).toBe(
      'Not added. You do not have permission for this. Ask whoever manages your role.',
    );
  });
});
