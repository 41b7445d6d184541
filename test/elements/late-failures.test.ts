import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { IntegrationsAdapter } from '../../src/adapter/adapter.ts';
import { IntegrationsError } from '../../src/model/errors.ts';
import { openRemoval } from '../support/fixtures/dialog-fixture.ts';
import { catalogueAdapter, eventsAt } from '../support/fixtures/section-fixture.ts';
import { button, dialog, field, openDialog, saveButton } from './config-dialog.ts';

const ACCOUNT = { accountId: '100', idempotencyKey: 'elsewhere' };

/** An adapter whose writes to an integration stay without an answer until they are lost. */
function losing(operation: 'configureIntegration' | 'removeIntegration') {
  const control = catalogueAdapter();
  const lost = new Map<string, (error: IntegrationsError) => void>();
  const send = ({ integrationId }: { integrationId: string }): Promise<never> =>
    new Promise((_resolve, reject) => void lost.set(integrationId, reject));
  const adapter = new Proxy(control.adapter, {
    get: (target, name: keyof IntegrationsAdapter) => (name === operation ? send : target[name]),
  });
  const lose = async (integrationId: string): Promise<void> => {
    await expect.poll(() => lost.has(integrationId)).toBe(true);
    lost.get(integrationId)?.(new IntegrationsError('network'));
  };
  return { control, lose, opened: { ...control, adapter } };
}

describe('a failure that comes after another integration was shown leaves that one alone', () => {
  it('in the question before a removal', async () => {
    const { control, lose, opened } = losing('removeIntegration');
    const confirmation = await openRemoval(opened);
    const removed = eventsAt(confirmation, 'integration-removed');
    const errors = eventsAt(confirmation, 'integrations-error');
    const remove = button('Remove integration');
    await userEvent.click(remove);
    confirmation.close();
    await confirmation.updateComplete;
    confirmation.integrationId = 'i-teams';
    confirmation.show();
    await userEvent.click(remove);
    await lose('i-teams');
    await expect.element(button('Check again')).toBeVisible();
    await lose('i-cm');
    await expect.poll(() => errors.length).toBe(2);
    await control.adapter.removeIntegration({ ...ACCOUNT, integrationId: 'i-cm' });
    await button('Check again').click();
    await expect.element(button('Check again')).not.toBeInTheDocument();
    await expect.element(remove).toBeVisible();
    expect(removed).toEqual([]);
  });

  it('in a set-up', async () => {
    const { control, lose, opened } = losing('configureIntegration');
    const { element } = await openDialog({ control: opened });
    const configured = eventsAt(element, 'integration-configured');
    const errors = eventsAt(element, 'integrations-error');
    await field('Sign-in URL').fill('https://typed.example');
    await saveButton().click();
    element.close();
    await element.updateComplete;
    element.integrationId = 'i-teams';
    element.show();
    await field('Name').fill('Typed');
    await saveButton().click();
    await lose('i-teams');
    await expect.element(button('Check again')).toBeVisible();
    await lose('i-sso');
    await expect.poll(() => errors.length).toBe(2);
    const configuration = { signInUrl: 'https://typed.example' };
    await control.adapter.configureIntegration({ ...ACCOUNT, integrationId: 'i-sso', configuration });
    await button('Check again').click();
    await expect.element(button('Check again')).not.toBeInTheDocument();
    await expect.element(dialog()).toBeVisible();
    expect(configured).toEqual([]);
  });
});
