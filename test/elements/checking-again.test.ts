import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { IntegrationsError } from '../../src/model/errors.ts';
import { de } from '../../src/localization/tables/de.ts';
import { enDeferred } from '../../src/localization/tables/en-deferred.ts';
import type { ControlledAdapter } from '../support/controlled-adapter.ts';
import { openPicker, openRemoval } from '../support/fixtures/dialog-fixture.ts';
import { catalogueAdapter, eventsAt } from '../support/fixtures/section-fixture.ts';
import { alert, button, expectClosed, field, openDialog, saveButton, sent } from './config-dialog.ts';

const uncertain = () => alert(enDeferred.outcomeUncertain);
const checkAgain = () => button(enDeferred.checkAgain);

/** The next one of these writes takes effect; neither its answer nor the list comes. */
function loseAnswer(
  control: ControlledAdapter,
  operation: 'addIntegration' | 'configureIntegration' | 'removeIntegration',
): void {
  control.answer(operation, () => {
    throw new IntegrationsError('network');
  });
  control.fail('listIntegrations', 'network');
}

/** The next one of these writes does not take effect, and the list does not come. */
function loseRequest(
  control: ControlledAdapter,
  operation: 'addIntegration' | 'configureIntegration' | 'removeIntegration',
): void {
  control.fail(operation, 'network');
  control.fail('listIntegrations', 'network');
}

/** Without live changes: nothing but the person's press asks again. */
function withoutLiveChanges(control: ControlledAdapter): ControlledAdapter {
  const adapter = new Proxy(control.adapter, {
    get: (target, name) => (name === 'subscribe' ? undefined : (Reflect.get(target, name) as unknown)),
  });
  return { ...control, adapter };
}

describe('a removal of which nobody knows', () => {
  const remove = button('Remove integration');

  it('is found to have taken effect, without being sent again', async () => {
    const control = withoutLiveChanges(catalogueAdapter());
    const confirmation = await openRemoval(control);
    const removed = eventsAt(confirmation, 'integration-removed');
    loseAnswer(control, 'removeIntegration');
    await userEvent.click(remove);
    await expect.element(uncertain()).toBeVisible();
    await userEvent.click(checkAgain());
    await expect.element(page.getByRole('alertdialog')).not.toBeInTheDocument();
    expect(control.callsOf('removeIntegration')).toHaveLength(1);
    expect(removed.map(({ integrationId }) => integrationId)).toEqual(['i-cm']);
  });

  it('is found to have had no effect', async () => {
    const control = withoutLiveChanges(catalogueAdapter());
    await openRemoval(control);
    loseRequest(control, 'removeIntegration');
    await userEvent.click(remove);
    await userEvent.click(checkAgain());
    await expect.element(alert(enDeferred.integrationNotRemoved)).toBeVisible();
    await expect.element(uncertain()).not.toBeInTheDocument();
    await expect.element(checkAgain()).not.toBeInTheDocument();
    expect(control.callsOf('removeIntegration')).toHaveLength(1);
  });

  it('stays unknown while the account cannot be asked, and asks once at a time', async () => {
    const control = withoutLiveChanges(catalogueAdapter());
    await openRemoval(control);
    loseRequest(control, 'removeIntegration');
    await userEvent.click(remove);
    await expect.element(uncertain()).toBeVisible();
    const loads = control.callsOf('listIntegrations').length;
    const release = control.hold('listIntegrations');
    control.fail('listIntegrations', 'network');
    await userEvent.click(checkAgain());
    await expect.element(checkAgain()).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(checkAgain(), { force: true });
    release();
    await expect.element(uncertain()).toBeVisible();
    await expect.element(checkAgain()).toHaveAttribute('aria-disabled', 'false');
    expect(control.callsOf('listIntegrations')).toHaveLength(loads + 1);
    await userEvent.click(remove);
    await expect.element(page.getByRole('alertdialog')).not.toBeInTheDocument();
  });
});

describe('a save of which nobody knows', () => {
  const url = () => field('Sign-in URL');

  it('is found to have taken effect, without being sent again', async () => {
    const control = withoutLiveChanges(catalogueAdapter());
    const opened = await openDialog({ control });
    const configured = eventsAt(opened.element, 'integration-configured');
    await url().fill('https://typed.example');
    loseAnswer(control, 'configureIntegration');
    await saveButton().click();
    await expect.element(uncertain()).toBeVisible();
    await checkAgain().click();
    await expectClosed(opened);
    expect(sent(opened)).toHaveLength(1);
    expect(configured.map(({ integration }) => integration.version)).toEqual(['2']);
  });

  it('keeps what was typed since it was sent', async () => {
    const control = withoutLiveChanges(catalogueAdapter());
    const opened = await openDialog({ control });
    await url().fill('https://typed.example');
    loseAnswer(control, 'configureIntegration');
    await saveButton().click();
    await expect.element(uncertain()).toBeVisible();
    await field('Limit (optional)').fill('5');
    await checkAgain().click();
    await expect.element(uncertain()).not.toBeInTheDocument();
    await expect.element(field('Limit (optional)')).toHaveValue('5');
    await saveButton().click();
    await expectClosed(opened);
    expect(sent(opened)[1]).toMatchObject({
      version: '2',
      configuration: { signInUrl: 'https://typed.example', limit: 5 },
    });
  });

  it('is found to have had no effect, with what was typed still there', async () => {
    const control = withoutLiveChanges(catalogueAdapter());
    const opened = await openDialog({ control });
    await url().fill('https://typed.example');
    loseRequest(control, 'configureIntegration');
    await saveButton().click();
    await checkAgain().click();
    await expect.element(alert(enDeferred.configurationNotSaved)).toBeVisible();
    await expect.element(url()).toHaveValue('https://typed.example');
    expect(sent(opened)).toHaveLength(1);
  });

  it('stays unknown where a secret was sent that nobody can see', async () => {
    const control = withoutLiveChanges(catalogueAdapter());
    const opened = await openDialog({ control, integrationId: 'i-teams' });
    await field('Client secret').fill('another secret');
    loseAnswer(control, 'configureIntegration');
    await saveButton().click();
    await checkAgain().click();
    await expect.element(checkAgain()).toHaveAttribute('aria-disabled', 'false');
    await expect.element(uncertain()).toBeVisible();
    await expect.element(field('Client secret')).toHaveValue('another secret');
    await saveButton().click();
    await expectClosed(opened);
    const [first, second] = sent(opened);
    expect(second?.['idempotencyKey']).toBe(first?.['idempotencyKey']);
  });
});

describe('additions of which nobody knows', () => {
  const add = (name: RegExp) => page.getByRole('button', { name });
  const dialog = page.getByRole('dialog', { name: 'Integrations' });

  it('are found to have taken effect or not, each for itself, without being sent again', async () => {
    const control = withoutLiveChanges(catalogueAdapter({ integrations: [] }));
    const picker = await openPicker(control);
    const added = eventsAt(picker, 'integration-added');
    for (const name of [/^Add: CM\.com/, /^Add: Single sign-on/]) await userEvent.click(add(name));
    // The second one does not even get there.
    control.answer('addIntegration', () => {
      throw new IntegrationsError('network');
    });
    const release = control.hold('listIntegrations');
    control.fail('listIntegrations', 'network');
    control.answer('addIntegration', () => {
      throw new IntegrationsError('network');
    });
    await userEvent.click(button('Done'));
    release();
    await expect.element(uncertain().first()).toBeVisible();
    await expect.element(add(/^Add: CM\.com/)).toHaveAccessibleDescription(new RegExp(enDeferred.outcomeUncertain));
    await userEvent.click(checkAgain());
    await expect.element(dialog).not.toBeInTheDocument();
    expect(added.map(({ integration }) => integration.applicationId).toSorted()).toEqual(['cm.com', 'single-sign-on']);
    expect(control.callsOf('addIntegration')).toHaveLength(2);
  });

  it('are found to have had no effect, and stay chosen', async () => {
    const control = withoutLiveChanges(catalogueAdapter({ integrations: [] }));
    const picker = await openPicker(control);
    await userEvent.click(add(/^Add: CM\.com/));
    loseRequest(control, 'addIntegration');
    await userEvent.click(button('Done'));
    await userEvent.click(checkAgain());
    await expect.element(alert('1 application could not be added.')).toBeVisible();
    await expect.element(add(/^Add: CM\.com/)).toHaveAttribute('aria-pressed', 'true');
    expect(control.callsOf('addIntegration')).toHaveLength(1);
    picker.lang = 'de';
    await expect.element(alert('1 Anwendung konnte nicht hinzugefügt werden.')).toBeVisible();
  });

  it('says so in German', async () => {
    const control = withoutLiveChanges(catalogueAdapter({ integrations: [] }));
    const picker = await openPicker(control);
    picker.lang = 'de';
    await userEvent.click(add(/^Hinzufügen: CM\.com/));
    loseRequest(control, 'addIntegration');
    await userEvent.click(button('Fertig'));
    await expect.element(alert(de.outcomeUncertain)).toBeVisible();
    await expect.element(button('Erneut prüfen')).toBeVisible();
  });
});
