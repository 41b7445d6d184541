import { expect } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { largeAccount, largeCatalogue } from '../../demo/server/catalogue/large.ts';
import type { IntegrationsSection } from '../../src/integrations-section/integrations-section.ts';
import { ALL_PERMITTED } from '../../src/model/permissions.ts';
import { INTEGRATIONS } from './catalogue.ts';
import { catalogueAdapter, showSection } from './section-fixture.ts';

/** A designed state of the section. */
export interface State {
  name: string;
  /** Shows the section in this state, and waits until it is there. */
  show: () => Promise<IntegrationsSection>;
}

const retry = page.getByRole('button', { name: 'Try again' });

/** Every state of the section that a person can meet. */
export const STATES: readonly State[] = [
  {
    name: 'without a data source',
    show: () => showSection(undefined),
  },
  {
    name: 'loading',
    async show() {
      const control = catalogueAdapter();
      control.hold('listIntegrations');
      const section = await showSection(control.adapter);
      await expect.element(page.getByText('Loading integrations …')).toBeInTheDocument();
      return section;
    },
  },
  {
    name: 'loaded, with an integration in each status',
    async show() {
      const section = await showSection(catalogueAdapter().adapter);
      await expect.element(page.getByRole('list')).toBeVisible();
      return section;
    },
  },
  {
    name: 'long, and narrowed',
    async show() {
      const applications = largeCatalogue(30);
      const integrations = largeAccount(applications, 30).map(({ application, status }) => ({
        id: application.id,
        applicationId: application.id,
        status,
      }));
      const section = await showSection(catalogueAdapter({ applications, integrations }).adapter);
      await userEvent.fill(page.getByRole('searchbox', { name: 'Filter integrations' }), 'nordsoft');
      await expect.element(page.getByText('10 integrations', { exact: true })).toBeInTheDocument();
      return section;
    },
  },
  {
    name: 'empty',
    async show() {
      const section = await showSection(catalogueAdapter({ integrations: [] }).adapter);
      await expect.element(page.getByText(/^This account has no integrations yet/)).toBeVisible();
      return section;
    },
  },
  {
    name: 'failed',
    async show() {
      const control = catalogueAdapter();
      control.fail('listIntegrations', 'network');
      const section = await showSection(control.adapter);
      await expect.element(retry).toBeVisible();
      return section;
    },
  },
  {
    name: 'out of date and incomplete',
    async show() {
      const control = catalogueAdapter({ integrations: INTEGRATIONS.slice(0, 1) });
      control.answer('listIntegrations', () => ({ items: [INTEGRATIONS[0], {}] }));
      const section = await showSection(control.adapter);
      await expect.element(page.getByText(/could not be read/)).toBeVisible();
      control.fail('listIntegrations', 'unavailable');
      await section.refresh();
      await expect.element(retry).toBeVisible();
      return section;
    },
  },
  {
    name: 'of an account that cannot hold integrations',
    async show() {
      const permissions = { ...ALL_PERMITTED, supported: 'Partner accounts have no integrations.' };
      const section = await showSection(catalogueAdapter({ permissions }).adapter);
      await expect.element(page.getByText('Partner accounts have no integrations.')).toBeVisible();
      return section;
    },
  },
  {
    name: 'denied',
    async show() {
      const permissions = {
        supported: true,
        add: 'The plan is full.',
        configure: 'Ask Ann.',
        remove: 'Ask Ann.',
      } as const;
      const section = await showSection(
        catalogueAdapter({ permissions, integrations: INTEGRATIONS.slice(0, 1) }).adapter,
      );
      await expect.element(page.getByText('The plan is full.')).toBeVisible();
      return section;
    },
  },
  {
    name: 'read-only',
    async show() {
      const section = await showSection(catalogueAdapter().adapter);
      section.readonly = true;
      await expect.element(page.getByText('This view is read-only.')).toBeVisible();
      return section;
    },
  },
  {
    name: 'with a removal on its way',
    async show() {
      const control = catalogueAdapter({ integrations: INTEGRATIONS.slice(0, 1) });
      control.hold('removeIntegration');
      // The confirmation is the other one's: a dialog of this one would hide the section.
      const other = await showSection(control.adapter);
      const section = await showSection(control.adapter);
      await page.elementLocator(other).getByRole('switch').click();
      await page.getByRole('button', { name: 'Remove integration' }).click();
      await expect.poll(() => control.callsOf('removeIntegration')).toHaveLength(1);
      other.remove();
      await expect.element(page.getByRole('switch')).toHaveAttribute('aria-busy', 'true');
      return section;
    },
  },
];

/** Shows the section in the state of a name. */
export function showState(name: string): Promise<IntegrationsSection> {
  const state = STATES.find((candidate) => candidate.name === name);
  if (!state) throw new Error(`There is no state "${name}".`);
  return state.show();
}
