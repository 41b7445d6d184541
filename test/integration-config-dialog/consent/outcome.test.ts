import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { page } from 'vitest/browser';
import { eventsAt } from '../../support/fixtures/section-fixture.ts';
import { button, dialog, expectClosed } from '../../elements/config-dialog.ts';
import { alert, openConsent, ownTime, proceed, waiting, windows } from '../../elements/consent.ts';

describe('what comes of it', () => {
  it('closes the dialog and the window once somebody has consented', async () => {
    const { opened } = windows();
    const opening = await openConsent();
    const configured = eventsAt(opening.element, 'integration-configured');
    await proceed.click();
    await expect.element(waiting).toBeVisible();
    opening.control.settle('active');
    await expectClosed(opening);
    expect(opened[0]!.close).toHaveBeenCalled();
    expect(configured.map(({ integration }) => [integration.id, integration.status])).toEqual([['i-office', 'active']]);
  });

  it.for([['setup-required'], ['error']] as const)(
    'is told with the reason where consent is denied: %s',
    async ([status]) => {
      windows();
      const { control } = await openConsent();
      await proceed.click();
      await expect.element(waiting).toBeVisible();
      control.settle(status, 'The administrator has declined.');
      await expect.element(alert).toMatchTextContent(/Consent was declined\..*The administrator has declined\./s);
      await expect.element(waiting).not.toBeInTheDocument();
      await button('Try again').click();
      await expect.element(waiting).toBeVisible();
      await expect.element(alert).not.toBeInTheDocument();
      const keys = control.callsOf('startAuthorization').map(({ argument }) => argument['idempotencyKey']);
      expect(new Set(keys).size).toBe(2);
    },
  );

  it('is asked for with growing waits, not while the page is hidden, and at once when it is seen again', async () => {
    windows();
    const { control, element } = await openConsent();
    const { subscribe: _subscribe, ...deaf } = { ...control.adapter };
    element.close();
    element.adapter = deaf;
    element.show();
    const pass = ownTime();
    await expect.element(proceed).toHaveAttribute('aria-disabled', 'false');
    await proceed.click();
    await expect.element(waiting).toBeVisible();
    const asked = (): number => control.callsOf('listIntegrations').length;
    await expect.poll(asked).toBeGreaterThan(1);
    const times: number[] = [];
    for (let second = 1, known = asked(); second <= 60; second += 1) {
      await pass(1_000);
      if (asked() > known) times.push(second);
      known = asked();
    }
    const gaps = times.map((time, index) => time - (times[index - 1] ?? 0));
    expect(times.length).toBeGreaterThan(3);
    expect(gaps).toEqual(gaps.toSorted((one, other) => one - other));
    expect(gaps.at(-1)).toBeGreaterThan(gaps[0]!);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(31);

    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    onTestFinished(() => hidden.mockRestore());
    const before = asked();
    await pass(120_000);
    expect(asked()).toBe(before);
    hidden.mockRestore();
    document.dispatchEvent(new Event('visibilitychange'));
    await expect.poll(asked).toBe(before + 1);
    control.settle('active');
    window.dispatchEvent(new Event('focus'));
    await expect.element(dialog()).not.toBeInTheDocument();
  });

  it('is late after the time for which the address is good, and counts all the same', async () => {
    windows();
    const opening = await openConsent({ authorization: { validSeconds: 120 } });
    const pass = ownTime();
    await proceed.click();
    await expect.element(waiting).toBeVisible();
    await pass(119_000);
    await expect.element(waiting).toBeVisible();
    await pass(1_000);
    await expect.element(alert).toMatchTextContent(/No answer has come yet/);
    await expect.element(button('Try again')).toBeVisible();
    const asked = opening.control.callsOf('listIntegrations').length;
    await pass(600_000);
    expect(opening.control.callsOf('listIntegrations')).toHaveLength(asked);
    opening.control.settle('active');
    await expectClosed(opening);
  });

  it('may come from somebody else, before this person has done anything', async () => {
    windows();
    const { control } = await openConsent();
    await expect.element(proceed).toBeVisible();
    const { adapter } = control;
    await adapter.startAuthorization?.({
      accountId: '100',
      integrationId: 'i-office',
      idempotencyKey: 'somebody-else',
    });
    control.settle('active');
    await expect.element(page.getByText(/^Consent has been given\./)).toBeVisible();
  });

  it('is that the integration is gone', async () => {
    windows();
    const { control } = await openConsent();
    await proceed.click();
    await expect.element(waiting).toBeVisible();
    await control.adapter.removeIntegration({
      accountId: '100',
      integrationId: 'i-office',
      idempotencyKey: 'somebody-else',
    });
    await expect.element(page.getByText('This integration is no longer on the account.').first()).toBeVisible();
  });
});
