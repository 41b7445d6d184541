import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { storeOf } from '../../../src/store/stores.ts';
import { showSection } from '../../support/fixtures/section-fixture.ts';
import {
  alert,
  button,
  expectClosed,
  expectFocus,
  field,
  openDialog,
  question,
  saveButton,
  sent,
} from '../../elements/config-dialog.ts';
import { adapterOf, url, last, reloaded, openWithoutLiveChanges, describeForEachAdapter } from './support.ts';

describeForEachAdapter(() => {
  describe('an integration that vanishes while somebody types', () => {
    async function openVanished() {
      const opened = await openDialog({ control: adapterOf() });
      await url().fill('https://typed.example');
      await opened.control.adapter.removeIntegration({ accountId: '100', integrationId: 'i-sso', idempotencyKey: 'k' });
      await expect.element(alert('This integration is no longer on the account.')).toBeVisible();
      return opened;
    }

    it('is told, with what was typed still there to be copied, and cannot be saved', async () => {
      const opened = await openVanished();
      await expect.element(page.getByRole('dialog', { name: 'Single sign-on configuration' })).toBeVisible();
      await expect.element(url()).toHaveValue('https://typed.example');
      await expect.element(saveButton()).not.toBeInTheDocument();
      await url().click();
      await userEvent.keyboard('{Enter}');
      expect(sent(opened)).toEqual([]);
    });

    it('leaves the controls as they are, with the focus and the caret', async () => {
      const opened = await openDialog({ control: adapterOf() });
      await url().fill('https://typed.example');
      const control = url().element() as HTMLInputElement;
      control.setSelectionRange(3, 5);
      await opened.control.adapter.removeIntegration({ accountId: '100', integrationId: 'i-sso', idempotencyKey: 'k' });
      await expect.element(alert('This integration is no longer on the account.')).toBeVisible();
      expect(url().element()).toBe(control);
      await expectFocus(url());
      expect([control.selectionStart, control.selectionEnd]).toEqual([3, 5]);
    });

    it('can be added again and saved, with what stands in the fields', async () => {
      const opened = await openVanished();
      await button('Add again and save').click();
      await expectClosed(opened);
      expect(opened.control.callsOf('addIntegration')).toHaveLength(1);
      const { items } = await opened.control.adapter.listIntegrations({ accountId: '100' });
      expect(items.find(({ applicationId }) => applicationId === 'single-sign-on')).toMatchObject({
        status: 'active',
        configuration: { values: { signInUrl: 'https://typed.example' } },
      });
    });

    it('is added again once, where only the saving fails', async () => {
      const opened = await openVanished();
      opened.control.fail('configureIntegration', 'forbidden');
      await button('Add again and save').click();
      await expect.element(alert('The configuration could not be saved.')).toBeVisible();
      await button('Add again and save').click();
      await expectClosed(opened);
      expect(opened.control.callsOf('addIntegration')).toHaveLength(1);
    });

    it('is discarded only after the question', async () => {
      const opened = await openVanished();
      await userEvent.keyboard('{Escape}');
      await expect.element(question()).toBeVisible();
      await button('Discard').click();
      await expectClosed(opened);
    });

    it('is noticed when it is saved', async () => {
      const opened = await openWithoutLiveChanges();
      await url().fill('https://typed.example');
      await opened.control.adapter.removeIntegration({ accountId: '100', integrationId: 'i-sso', idempotencyKey: 'k' });
      await saveButton().click();
      await expect.element(alert('This integration is no longer on the account.')).toBeVisible();
      await expect.element(url()).toHaveValue('https://typed.example');
    });

    it('leaves the section’s dialog open, with what was typed', async () => {
      const { adapter } = adapterOf();
      await showSection(adapter);
      await button('Complete setup: CM.com').click();
      await field('CM.com account ID').fill('typed');
      await adapter.removeIntegration({ accountId: '100', integrationId: 'i-cm', idempotencyKey: 'k' });
      await expect.element(alert('This integration is no longer on the account.')).toBeVisible();
      await expect.element(field('CM.com account ID')).toHaveValue('typed');
      await userEvent.keyboard('{Escape}');
      await button('Discard').click();
      await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    });

    it('stays as it is where only its application vanishes from the catalogue', async () => {
      const opened = await openDialog({ control: adapterOf() });
      await url().fill('https://typed.example');
      opened.control.answer('listApplications', () => ({ items: [] }));
      const loads = opened.control.callsOf('listIntegrations').length;
      await storeOf(opened.control.adapter, '100').catchUp();
      await reloaded(opened, loads);
      await expect.element(url()).toHaveValue('https://typed.example');
      await saveButton().click();
      await expectClosed(opened);
      expect(last(opened)).toMatchObject({ configuration: { signInUrl: 'https://typed.example' } });
    });
  });
});
