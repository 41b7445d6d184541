import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { catalogueAdapter, eventsAt, showSection } from '../support/fixtures/section-fixture.ts';

const cmSwitch = page.getByRole('switch', { name: 'CM.com integration' });

describe('methods that open dialogs', () => {
  it('openPicker() opens the panel', async () => {
    const section = await showSection(catalogueAdapter().adapter);
    section.openPicker();
    await expect.element(page.getByRole('dialog')).toHaveAccessibleName('Integrations');
  });

  it.for([
    ['i-cm', 'CM.com configuration'],
    ['i-teams', 'Microsoft Teams configuration'],
  ])('openConfiguration("%s") opens its set-up', async ([id, title]) => {
    const section = await showSection(catalogueAdapter().adapter);
    await expect.element(cmSwitch).toBeVisible();
    section.openConfiguration(id!);
    await expect.element(page.getByRole('dialog')).toHaveAccessibleName(title);
    expect(page.getByRole('dialog')).toHaveLength(1);
  });

  it('confirmRemoval() asks, and removes nothing by itself', async () => {
    const control = catalogueAdapter();
    const section = await showSection(control.adapter);
    await expect.element(cmSwitch).toBeVisible();
    section.confirmRemoval('i-sso');
    await expect.element(page.getByRole('alertdialog')).toHaveAccessibleName('Remove Single sign-on integration');
    expect(control.callsOf('removeIntegration')).toEqual([]);
  });

  it('say that an integration is not there', async () => {
    const section = await showSection(catalogueAdapter().adapter);
    await expect.element(cmSwitch).toBeVisible();
    section.openConfiguration('gone');
    await expect
      .element(page.getByRole('dialog').getByText('This integration is no longer on the account.'))
      .toBeVisible();
    section.confirmRemoval('gone');
    await expect
      .element(page.getByRole('alertdialog').getByText('This integration is no longer on the account.'))
      .toBeVisible();
    await expect
      .element(page.getByRole('button', { name: 'Remove integration' }))
      .toHaveAttribute('aria-disabled', 'true');
  });

  it('replace one dialog by another', async () => {
    const section = await showSection(catalogueAdapter().adapter);
    await expect.element(cmSwitch).toBeVisible();
    section.openConfiguration('i-cm');
    await expect.element(page.getByRole('dialog')).toHaveAccessibleName('CM.com configuration');
    section.openPicker();
    await expect.element(page.getByRole('dialog')).toHaveAccessibleName('Integrations');
    section.confirmRemoval('i-cm');
    await expect.element(page.getByRole('alertdialog')).toBeVisible();
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    section.openConfiguration('i-sso');
    await expect.element(page.getByRole('dialog')).toHaveAccessibleName('Single sign-on configuration');
    await expect.element(page.getByRole('alertdialog')).not.toBeInTheDocument();
  });

  it('open before anything is loaded, and show it as soon as it is', async () => {
    const control = catalogueAdapter();
    const release = control.hold('listIntegrations');
    const section = await showSection(control.adapter);
    const loads = eventsAt(section, 'integrations-loaded');
    section.openPicker();
    await expect.element(page.getByRole('dialog')).toHaveAccessibleName('Integrations');
    release();
    await expect.element(page.getByRole('dialog').getByRole('tab', { name: '3rd party' })).toBeVisible();
    expect(loads).toHaveLength(1);
  });
});
