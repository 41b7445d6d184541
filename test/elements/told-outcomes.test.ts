import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Operation } from '../../src/adapter/operation.ts';
import { enDeferred } from '../../src/localization/tables/en-deferred.ts';
import { IntegrationsError } from '../../src/model/errors.ts';
import type { Integration } from '../../src/model/integration.ts';
import type { ControlledAdapter } from '../support/controlled-adapter.ts';
import { openPicker, openRemoval } from '../support/fixtures/dialog-fixture.ts';
import { choose } from '../support/fixtures/row-menu.ts';
import { catalogueAdapter, eventsAt, showSection } from '../support/fixtures/section-fixture.ts';
import { alert, button, expectClosed, field, openDialog, saveButton, sent } from './config-dialog.ts';

const uncertain = () => alert(enDeferred.outcomeUncertain);
const SSO: Integration = {
  id: 'i-sso',
  applicationId: 'single-sign-on',
  status: 'active',
  version: '1',
  changedAt: '2026-01-01T00:00:00.000Z',
};

/** The next one of these writes takes effect, and the adapter tells of it. Neither its answer nor a list comes. */
function loseAnswer(control: ControlledAdapter, operation: Operation): void {
  control.answer(operation, () => {
    throw new IntegrationsError('network');
  });
  control.fail('listIntegrations', 'network', {}, 99);
}

describe('a write whose answer is lost, and whose effect is told', () => {
  it('ends the removal', async () => {
    const control = catalogueAdapter({ tellsChanges: true });
    const confirmation = await openRemoval(control);
    const removed = eventsAt(confirmation, 'integration-removed');
    loseAnswer(control, 'removeIntegration');
    await userEvent.click(button('Remove integration'));
    await expect.element(page.getByRole('alertdialog')).not.toBeInTheDocument();
    await expect.poll(() => removed.map(({ integrationId }) => integrationId)).toEqual(['i-cm']);
  });

  it('ends the picker, and says once what was added', async () => {
    const control = catalogueAdapter({ integrations: [], tellsChanges: true });
    const picker = await openPicker(control);
    const added = eventsAt(picker, 'integration-added');
    await userEvent.click(button('Add: CM.com'));
    loseAnswer(control, 'addIntegration');
    await userEvent.click(button('Done'));
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    await expect.poll(() => added.map(({ integration }) => integration.applicationId)).toEqual(['cm.com']);
    expect(control.callsOf('addIntegration')).toHaveLength(1);
  });

  it('leaves the picker open where something else could not be added', async () => {
    const control = catalogueAdapter({ integrations: [], tellsChanges: true });
    const picker = await openPicker(control);
    const added = eventsAt(picker, 'integration-added');
    await userEvent.click(button('Add: Directory sync'));
    await userEvent.click(button('Add: CM.com'));
    control.fail('addIntegration', 'forbidden');
    loseAnswer(control, 'addIntegration');
    await userEvent.click(button('Done'));
    await expect.poll(() => added).toHaveLength(1);
    await expect.element(page.getByRole('dialog')).toBeVisible();
    await expect.element(uncertain()).not.toBeInTheDocument();
    await expect.element(alert('could not be added')).toBeVisible();
  });

  it('ends the set-up, if nothing secret was sent', async () => {
    const control = catalogueAdapter({ integrations: [SSO], tellsChanges: true });
    const opened = await openDialog({ control });
    await field('Sign-in URL').fill('https://typed.example');
    loseAnswer(control, 'configureIntegration');
    await saveButton().click();
    await expectClosed(opened);
    expect(sent(opened)).toHaveLength(1);
  });

  it('pauses the integration in its row, and says so', async () => {
    const control = catalogueAdapter({ integrations: [SSO], pausing: true, tellsChanges: true });
    const section = await showSection(control.adapter);
    const paused = eventsAt(section, 'integration-paused');
    loseAnswer(control, 'pauseIntegration');
    await choose('Pause', 'Single sign-on');
    await expect.element(page.getByRole('listitem').getByText('Paused', { exact: true })).toBeVisible();
    await expect.element(uncertain()).not.toBeInTheDocument();
    await expect.poll(() => paused.map(({ integration }) => integration.status)).toEqual(['paused']);
  });
});
