import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { Integration } from '../../../src/model/integration.ts';
import { choose, moreButton } from '../../support/fixtures/row-menu.ts';
import { eventsAt, focusOn, showSection } from '../../support/fixtures/section-fixture.ts';
import { CM, GATEWAY, ACCOUNT, more, paused, alert, pausable } from './support.ts';

/** What somebody else does at the same account. */
function elsewhere(): { accountId: string; idempotencyKey: string; integrationId: string } {
  return { ...ACCOUNT, idempotencyKey: crypto.randomUUID(), integrationId: CM.id };
}

describe('a failure', () => {
  it('is shown at its row, told to the page, and gone after the next try, which is the same action', async () => {
    const control = pausable();
    control.fail('pauseIntegration', 'unavailable');
    const section = await showSection(control.adapter);
    const errors = eventsAt(section, 'integrations-error');
    await choose('Pause', 'CM.com');
    await expect
      .element(page.getByRole('listitem').first().getByRole('alert'))
      .toMatchTextContent(/The integration could not be paused\..*not available/s);
    expect(errors.map(({ operation, error }) => [operation, error.code])).toEqual([
      ['pauseIntegration', 'unavailable'],
    ]);
    await choose('Pause', 'CM.com');
    await expect.element(paused).toBeVisible();
    await expect.element(alert).not.toBeInTheDocument();
    const keys = control.callsOf('pauseIntegration').map(({ argument }) => argument['idempotencyKey']);
    expect(keys[0]).toBe(keys[1]);
  });

  it('after which the list shows the effect is none', async () => {
    const control = pausable([CM]);
    control.answer('pauseIntegration', () => {
      throw new Error('The connection was lost.');
    });
    const section = await showSection(control.adapter);
    const told = eventsAt(section, 'integration-paused');
    await choose('Pause', 'CM.com');
    await expect.element(paused).toBeVisible();
    expect(told).toHaveLength(1);
    expect(alert).toHaveLength(0);
  });

  it('of which nobody knows whether it took effect says so', async () => {
    const control = pausable([CM]);
    await showSection(control.adapter);
    await expect.element(more).toBeVisible();
    control.fail('pauseIntegration', 'timeout');
    control.fail('listIntegrations', 'network');
    await choose('Pause', 'CM.com');
    await expect
      .element(page.getByRole('listitem').getByRole('alert'))
      .toMatchTextContent(/couldn’t confirm whether this went through.*safe/s);
  });

  it('by somebody else’s change leaves things as they are now, and the next press is another action', async () => {
    const control = pausable([CM]);
    await showSection(control.adapter);
    const { adapter } = control;
    const release = control.hold('pauseIntegration');
    await choose('Pause', 'CM.com');
    await adapter.configureIntegration({
      ...elsewhere(),
      configuration: { name: 'Sales', accountId: crypto.randomUUID() },
    });
    release();
    await expect.element(alert).toMatchTextContent(/Somebody else/);
    await choose('Pause', 'CM.com');
    await expect.element(paused).toBeVisible();
    const keys = control.callsOf('pauseIntegration').map(({ argument }) => argument['idempotencyKey']);
    expect(new Set(keys).size).toBe(2);
  });

  it('to pause what somebody else has paused is none', async () => {
    const control = pausable([CM]);
    await showSection(control.adapter);
    await expect.element(more).toBeVisible();
    const release = control.hold('listIntegrations');
    await control.adapter.pauseIntegration?.(elsewhere());
    await choose('Pause', 'CM.com');
    release();
    await expect.element(paused).toBeVisible();
    expect(alert).toHaveLength(0);
  });

  it('leaves the focus in the row where the new state can be neither paused nor resumed', async () => {
    const control = pausable([GATEWAY]);
    control.answer('resumeIntegration', (answer) => ({ ...(answer as Integration), status: 'error' }));
    await showSection(control.adapter);
    await choose('Resume', 'CloudLink Gateway');
    await focusOn(moreButton('CloudLink Gateway'));
  });
});
