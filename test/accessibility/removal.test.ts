import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ALL_PERMITTED } from '../../src/model/permissions.ts';
import { describedBy, openRemoval } from '../support/fixtures/dialog-fixture.ts';
import { catalogueAdapter } from '../support/fixtures/section-fixture.ts';
import { expectAccessible } from './accessible.ts';

const dialog = page.getByRole('alertdialog');
const remove = page.getByRole('button', { name: 'Remove integration' });

interface State {
  readonly name: string;
  /** The name of the dialog in the state. */
  readonly title: string;
  /** Brings the dialog into the state. Returns what lets an answer that is held back go. */
  readonly reach: () => Promise<void | (() => void)>;
}

const STATES: readonly State[] = [
  {
    name: 'the question',
    title: 'Remove CM.com integration',
    reach: async () => {
      await openRemoval(catalogueAdapter());
      await expect.element(page.getByText(/will be removed from account 100/)).toBeVisible();
    },
  },
  {
    name: 'loading',
    title: 'Remove integration',
    reach: async () => {
      const control = catalogueAdapter();
      const release = control.hold('listIntegrations');
      await openRemoval(control);
      await expect.element(page.getByText('Loading integrations…')).toBeVisible();
      return release;
    },
  },
  {
    name: 'failed to load',
    title: 'Remove integration',
    reach: async () => {
      const control = catalogueAdapter();
      control.fail('listIntegrations', 'network');
      await openRemoval(control);
      await expect.element(page.getByRole('button', { name: 'Try again' })).toBeVisible();
    },
  },
  {
    name: 'not on the account',
    title: 'Remove integration',
    reach: async () => {
      await openRemoval(catalogueAdapter(), 'gone');
      await expect.element(page.getByText('This integration is no longer on the account.')).toBeVisible();
    },
  },
  {
    name: 'no data source',
    title: 'Remove integration',
    reach: async () => {
      await openRemoval(undefined);
      await expect.element(page.getByText(/aren’t set up on this page/)).toBeVisible();
    },
  },
  {
    name: 'denied',
    title: 'Remove CM.com integration',
    reach: async () => {
      await openRemoval(catalogueAdapter({ permissions: { ...ALL_PERMITTED, remove: 'Ask an owner.' } }));
      await expect.element(page.getByText('Ask an owner.')).toBeVisible();
    },
  },
  {
    name: 'removing',
    title: 'Remove CM.com integration',
    reach: async () => {
      const control = catalogueAdapter();
      const release = control.hold('removeIntegration');
      await openRemoval(control);
      await userEvent.click(remove);
      await expect.element(page.getByText('Removing…')).toHaveRole('status');
      return release;
    },
  },
  {
    name: 'a removal that failed',
    title: 'Remove CM.com integration',
    reach: async () => {
      const control = catalogueAdapter();
      control.fail('removeIntegration', 'network');
      await openRemoval(control);
      await userEvent.click(remove);
      await expect.element(page.getByRole('alert')).toBeVisible();
    },
  },
];

describe('axe finds nothing', () => {
  it.for(STATES)('$name', async ({ reach }) => {
    const release = await reach();
    await expectAccessible(document.querySelector('remove-integration-confirm')!, dialog.element());
    release?.();
  });
});

describe('the accessibility tree', () => {
  it.for(STATES)('is a modal alert dialog with a name and a description: $name', async ({ title, reach }) => {
    const release = await reach();
    await expect.element(dialog).toHaveAccessibleName(title);
    await expect.element(page.getByRole('heading', { name: title, level: 2 })).toBeVisible();
    expect(describedBy(dialog)).not.toBe('');
    expect(dialog.element().matches(':modal')).toBe(true);
    release?.();
  });
});
