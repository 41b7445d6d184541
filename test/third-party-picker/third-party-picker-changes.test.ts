import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ALL_PERMITTED } from '../../src/model/permissions.ts';
import { openPicker, opener } from '../support/fixtures/dialog-fixture.ts';
import { catalogueAdapter } from '../support/fixtures/section-fixture.ts';
import { dialog, done, addCm, addTeams, cmSwitch } from './locators.ts';

describe('changes elsewhere', () => {
  it('takes a choice back that somebody else has added', async () => {
    const control = catalogueAdapter({ integrations: [] });
    await openPicker(control);
    await userEvent.click(addCm);
    await control.adapter.addIntegration({ accountId: '100', applicationId: 'cm.com', idempotencyKey: 'other' });
    await expect.element(cmSwitch).toBeChecked();
    await expect.element(page.getByText('Nothing selected')).toBeVisible();
    await userEvent.click(done);
    await expect.element(dialog).not.toBeInTheDocument();
    expect(control.callsOf('addIntegration')).toHaveLength(1);
  });

  it('keeps a choice of what may be there several times', async () => {
    const control = catalogueAdapter({ integrations: [] });
    await openPicker(control);
    await userEvent.click(addTeams);
    await control.adapter.addIntegration({
      accountId: '100',
      applicationId: 'microsoft-teams',
      idempotencyKey: 'other',
    });
    await expect.element(page.getByText('Once on this account')).toBeVisible();
    await expect.element(addTeams).toHaveAttribute('aria-pressed', 'true');
    await expect.element(page.getByText('1 application will be added')).toBeVisible();
  });

  it('takes choices back when adding is denied now', async () => {
    let add: true | string = true;
    const control = catalogueAdapter({ integrations: [], permissions: () => ({ ...ALL_PERMITTED, add }) });
    await openPicker(control);
    await userEvent.click(addCm);
    await control.adapter.addIntegration({ accountId: '100', applicationId: 'gateway', idempotencyKey: 'first' });
    await expect.element(page.getByText('1 application will be added')).toBeVisible();
    const { promise, resolve } = Promise.withResolvers<void>();
    await control.adapter
      .addIntegration({ accountId: '100', applicationId: 'collaboration', idempotencyKey: 'second' })
      .then(() => {
        add = 'Not any more.';
        resolve();
      });
    await promise;
    await expect.element(page.getByText('Not any more.')).toBeVisible();
    await expect.element(page.getByText('Nothing selected')).toBeVisible();
  });
});

describe('several of one application', () => {
  it('keeps Add and says how often it is on the account', async () => {
    const control = catalogueAdapter();
    const picker = await openPicker(control);
    await expect.element(page.getByText('Once on this account')).toBeVisible();
    await expect.element(page.getByRole('switch', { name: 'Microsoft Teams integration' })).not.toBeInTheDocument();
    await userEvent.click(addTeams);
    await userEvent.click(done);
    await expect.element(dialog).not.toBeInTheDocument();
    await userEvent.click(opener);
    await expect.element(page.getByText('2 times on this account')).toBeVisible();
    await expect.element(addTeams).toHaveAttribute('aria-pressed', 'false');
    picker.lang = 'de';
    await expect.element(page.getByText('2-mal in diesem Konto')).toBeVisible();
  });
});
