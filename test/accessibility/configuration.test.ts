import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ALL_PERMITTED } from '../../src/model/permissions.ts';
import {
  alert,
  button,
  dialog,
  field,
  fillCm,
  openCm,
  openDialog,
  placeDialog,
  question,
  saveButton,
  type OpenDialog,
} from '../elements/config-dialog.ts';
import { catalogueAdapter } from '../support/fixtures/section-fixture.ts';
import { expectAccessible } from './accessible.ts';

interface State {
  readonly name: string;
  /** The name of the dialog in the state. */
  readonly title: string;
  readonly reach: () => Promise<OpenDialog>;
}

async function openWith(control = catalogueAdapter(), integrationId = 'i-sso'): Promise<OpenDialog> {
  const opened = await placeDialog({ control, integrationId });
  opened.element.show();
  return opened;
}

const CM = 'CM.com configuration';
const SSO = 'Single sign-on configuration';

const STATES: readonly State[] = [
  { name: 'CM.com, untouched', title: CM, reach: () => openCm() },
  {
    name: 'CM.com with errors and a warning',
    title: CM,
    async reach() {
      const opened = await openCm();
      await field('CM.com account ID').fill('4711');
      await field('Product token').fill('abc');
      await saveButton().click();
      await expect.element(alert('2 fields need your attention.')).toBeVisible();
      return opened;
    },
  },
  {
    name: 'CM.com with its secret shown',
    title: CM,
    async reach() {
      const opened = await openCm();
      await fillCm();
      await button('Show').click();
      await expect.element(button('Hide')).toBeVisible();
      return opened;
    },
  },
  { name: 'all types of fields', title: SSO, reach: () => openDialog() },
  {
    name: 'a stored secret',
    title: 'Microsoft Teams configuration',
    reach: () => openDialog({ integrationId: 'i-teams' }),
  },
  {
    name: 'saving',
    title: SSO,
    async reach() {
      const opened = await openDialog();
      opened.control.hold('configureIntegration');
      await saveButton().click();
      await expect.element(page.getByText('Saving…')).toBeInTheDocument();
      return opened;
    },
  },
  {
    name: 'not saved',
    title: SSO,
    async reach() {
      const opened = await openDialog();
      opened.control.fail('configureIntegration', 'network');
      await saveButton().click();
      await expect.element(alert('The server cannot be reached.')).toBeVisible();
      return opened;
    },
  },
  {
    name: 'an integration that is gone while somebody types',
    title: SSO,
    async reach() {
      const opened = await openDialog();
      await field('Sign-in URL').fill('https://typed.example');
      await opened.control.adapter.removeIntegration({ accountId: '100', integrationId: 'i-sso', idempotencyKey: 'k' });
      await expect.element(alert('This integration is no longer on the account.')).toBeVisible();
      return opened;
    },
  },
  {
    name: 'denied',
    title: SSO,
    async reach() {
      const permissions = { ...ALL_PERMITTED, configure: 'Your role does not allow this.' };
      const opened = await openWith(catalogueAdapter({ permissions }));
      await expect.element(page.getByText('Your role does not allow this.')).toBeVisible();
      return opened;
    },
  },
  {
    name: 'nothing to set up',
    title: 'Directory sync configuration',
    async reach() {
      const opened = await openWith(catalogueAdapter(), 'i-directory');
      await expect.element(page.getByText('There is nothing to set up for this application.')).toBeVisible();
      return opened;
    },
  },
  {
    name: 'an unknown integration',
    title: 'Complete setup',
    async reach() {
      const opened = await openWith(catalogueAdapter(), 'gone');
      await expect.element(page.getByText('This integration is no longer on the account.')).toBeVisible();
      return opened;
    },
  },
  {
    name: 'loading',
    title: 'Complete setup',
    async reach() {
      const control = catalogueAdapter();
      control.hold('listIntegrations');
      const opened = await openWith(control);
      await expect.element(page.getByText('Loading configuration…')).toBeVisible();
      return opened;
    },
  },
  {
    name: 'failed to load',
    title: 'Complete setup',
    async reach() {
      const control = catalogueAdapter();
      control.fail('listIntegrations', 'network');
      const opened = await openWith(control);
      await expect.element(button('Try again')).toBeVisible();
      return opened;
    },
  },
  {
    name: 'no data source',
    title: 'Complete setup',
    async reach() {
      const opened = await placeDialog();
      opened.element.adapter = undefined;
      opened.element.show();
      await expect.element(page.getByText(/aren’t set up on this page/)).toBeVisible();
      return opened;
    },
  },
];

describe('axe finds nothing', () => {
  it.for(STATES)('$name', async ({ reach, title }) => {
    const { element } = await reach();
    await expect.element(page.getByRole('dialog', { name: title, exact: true })).toBeVisible();
    await expectAccessible(element, dialog().element());
  });

  it('the question whether to discard', async () => {
    const { element } = await openDialog();
    await field('Sign-in URL').fill('https://typed.example');
    await userEvent.keyboard('{Escape}');
    await expect.element(question()).toBeVisible();
    await expectAccessible(element, dialog().element());
  });
});
