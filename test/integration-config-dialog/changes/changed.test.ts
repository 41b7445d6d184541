import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { alert, button, expectClosed, field, openDialog, saveButton, sent } from '../../elements/config-dialog.ts';
import {
  adapterOf,
  url,
  limit,
  changeElsewhere,
  last,
  openWithoutLiveChanges,
  describeForEachAdapter,
} from './support.ts';

describeForEachAdapter(() => {
  describe('what others change while somebody types', () => {
    it('keeps what was typed, and shows what is new in the fields that nobody touched', async () => {
      const opened = await openDialog({ control: adapterOf() });
      await url().fill('https://typed.example');
      await changeElsewhere(opened.control, { limit: 7 });
      await expect.element(limit()).toHaveValue('7');
      await expect.element(url()).toHaveValue('https://typed.example');
      await saveButton().click();
      await expectClosed(opened);
      expect(last(opened)).toMatchObject({
        version: '2',
        configuration: { signInUrl: 'https://typed.example', limit: 7 },
      });
    });

    it('is a conflict where it is the same value; a second try overwrites it', async () => {
      const opened = await openDialog({ control: adapterOf() });
      await url().fill('https://typed.example');
      await changeElsewhere(opened.control, { signInUrl: 'https://theirs.example', limit: 7 });
      await expect.element(limit()).toHaveValue('7');
      await saveButton().click();
      await expect.element(alert('Somebody else has changed this configuration in the meantime')).toBeVisible();
      await expect.element(url()).toHaveValue('https://typed.example');
      expect(opened.element.open).toBe(true);
      await saveButton().click();
      await expectClosed(opened);
      expect(last(opened)).toMatchObject({
        version: '2',
        configuration: { signInUrl: 'https://typed.example', limit: 7 },
      });
    });

    it('is learnt from a conflict where the adapter does not tell of changes', async () => {
      const opened = await openWithoutLiveChanges();
      await url().fill('https://typed.example');
      await changeElsewhere(opened.control, { limit: 7 });
      await saveButton().click();
      await expect.element(alert('Somebody else has changed this configuration in the meantime')).toBeVisible();
      await expect.element(limit()).toHaveValue('7');
      await expect.element(url()).toHaveValue('https://typed.example');
      await saveButton().click();
      await expectClosed(opened);
      expect(last(opened)).toMatchObject({
        version: '2',
        configuration: { signInUrl: 'https://typed.example', limit: 7 },
      });
    });

    it('stays a conflict while what others did cannot be learnt', async () => {
      const opened = await openWithoutLiveChanges();
      await url().fill('https://typed.example');
      await changeElsewhere(opened.control, { limit: 7 });
      opened.control.fail('listIntegrations', 'network');
      await saveButton().click();
      await expect.element(alert('Somebody else has changed this configuration in the meantime')).toBeVisible();
      await saveButton().click();
      await expect.element(limit()).toHaveValue('7');
      await expect.element(url()).toHaveValue('https://typed.example');
      await saveButton().click();
      await expectClosed(opened);
    });

    it('may be the first try itself, whose answer was lost: it is found to have taken effect', async () => {
      const opened = await openDialog({ control: adapterOf() });
      await url().fill('https://typed.example');
      opened.control.answer('configureIntegration', () => 'nonsense');
      await saveButton().click();
      await expectClosed(opened);
      expect(sent(opened)).toHaveLength(1);
    });

    it('may be the first try itself, whose answer was lost, with a secret that nobody can see: another try is still the same action', async () => {
      const opened = await openDialog({ control: adapterOf(), integrationId: 'i-teams' });
      await field('Client secret').fill('another secret');
      opened.control.answer('configureIntegration', () => 'nonsense');
      await saveButton().click();
      await expect.element(alert('We couldn’t confirm whether this went through.')).toBeVisible();
      await expect.element(alert('You can safely try again')).toBeVisible();
      await saveButton().click();
      await expectClosed(opened);
      const [first, second] = sent(opened);
      expect(second?.['idempotencyKey']).toBe(first?.['idempotencyKey']);
    });

    it('names who has changed what, and can be taken in place of what was typed', async () => {
      const opened = await openDialog({ control: adapterOf({ person: 'Ann Smith' }) });
      await url().fill('https://typed.example');
      await changeElsewhere(opened.control, { signInUrl: 'https://theirs.example' });
      await expect
        .element(alert('Ann Smith has changed this configuration in the meantime: Sign-in URL.'))
        .toBeVisible();
      await button('Use the new values').click();
      await expect.element(url()).toHaveValue('https://theirs.example');
      await expect.element(alert('in the meantime')).not.toBeInTheDocument();
      await userEvent.keyboard('{Escape}');
      await expectClosed(opened);
      expect(sent(opened)).toHaveLength(1);
      expect(sent(opened)[0]).toMatchObject({ configuration: { signInUrl: 'https://theirs.example' } });
    });

    it('can be overwritten at once', async () => {
      const opened = await openDialog({ control: adapterOf() });
      await url().fill('https://typed.example');
      await changeElsewhere(opened.control, { signInUrl: 'https://theirs.example' });
      await button('Save mine anyway').click();
      await expectClosed(opened);
      expect(last(opened)).toMatchObject({ version: '2', configuration: { signInUrl: 'https://typed.example' } });
    });

    it('counts as untouched where nothing was typed, so that the dialog closes without a question', async () => {
      const opened = await openDialog({ control: adapterOf() });
      await changeElsewhere(opened.control, { limit: 7 });
      await expect.element(limit()).toHaveValue('7');
      await userEvent.keyboard('{Escape}');
      await expectClosed(opened);
    });

    it('says when a secret has come to be stored', async () => {
      const control = adapterOf({
        integrations: [{ id: 'i-1', applicationId: 'microsoft-teams', status: 'setup-required' }],
      });
      await openDialog({ control, integrationId: 'i-1' });
      await expect.element(field('Client secret')).toBeRequired();
      await control.adapter.configureIntegration({
        accountId: '100',
        integrationId: 'i-1',
        configuration: { name: 'A', clientSecret: 'b' },
        idempotencyKey: 'k',
      });
      await expect.element(field('Client secret')).not.toBeRequired();
      await expect
        .element(field('Client secret'))
        .toHaveAccessibleDescription('A value is stored. Leave this empty to keep it.');
    });
  });
});
