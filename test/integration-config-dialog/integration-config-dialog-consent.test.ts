import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ALL_PERMITTED } from '../../src/model/permissions.ts';
import { eventsAt, still } from '../support/fixtures/section-fixture.ts';
import { controlledAdapter } from '../support/controlled-adapter.ts';
import { button, dialog, expectClosed, expectFocus, placeDialog, pressOutside } from '../elements/config-dialog.ts';
import { alert, openConsent, ownTime, proceed, SETUP, URL_OF_SITE, waiting, windows } from '../elements/consent.ts';

const link = page.getByRole('link', { name: 'Open the consent page (new window)' });

describe('before', () => {
  it('says what will happen and who has to consent, and asks for nothing', async () => {
    await openConsent();
    await expect.element(dialog()).toHaveAccessibleName('Office configuration');
    await expect.element(page.getByText('Office opens in a new window.')).toBeVisible();
    await expect.element(page.getByText('Consent needed from: The administrator of your tenant.')).toBeVisible();
    await expect.element(proceed).toHaveAttribute('aria-disabled', 'false');
    await expect.element(page.getByRole('textbox')).not.toBeInTheDocument();
    await expect.element(button('Save')).not.toBeInTheDocument();
  });

  it('has words of its own where the catalogue has none', async () => {
    await openConsent({ setup: { kind: 'redirect' } });
    await expect.element(button('Continue to Office')).toBeVisible();
    await expect.element(page.getByText(/^Office is set up on its provider’s website/)).toBeVisible();
  });

  it('speaks German', async () => {
    const { opened } = windows();
    const { control } = await openConsent({ lang: 'de' });
    await expect.element(page.getByText('Zustimmung nötig von: Der Administrator Ihres Mandanten.')).toBeVisible();
    await button('Weiter zu Office').click();
    await expect.element(page.getByText('Zustimmung ausstehend …').last()).toBeVisible();
    control.settle('setup-required', { de: 'Es wurde abgelehnt.' });
    await expect.element(alert).toMatchTextContent(/Die Zustimmung wurde abgelehnt\..*Es wurde abgelehnt\./s);
    expect(opened).toHaveLength(1);
  });

  it.for(['active', 'paused'] as const)('is nothing where consent has been given: %s', async (status) => {
    await openConsent({ integration: { status } });
    await expect.element(page.getByText(/^Consent has been given\./)).toBeVisible();
    await expect.element(proceed).not.toBeInTheDocument();
  });

  it('tells why it does not work, and offers to start again', async () => {
    await openConsent({ integration: { status: 'error', statusReason: 'Consent was withdrawn.' } });
    await expect.element(page.getByText('Consent was withdrawn.')).toBeVisible();
    await expect.element(proceed).toBeVisible();
  });

  it('is disabled with the reason where it is not allowed', async () => {
    const { open } = windows();
    const { element, control } = await openConsent();
    const getPermissions = async () => ({ ...ALL_PERMITTED, configure: 'Ask Ann.' });
    element.close();
    element.adapter = { ...control.adapter, getPermissions };
    element.show();
    await expect.element(proceed).toHaveAttribute('aria-disabled', 'true');
    await expect.element(proceed).toHaveAccessibleDescription('Ask Ann.');
    (proceed.element() as HTMLElement).click();
    expect(open).not.toHaveBeenCalled();
  });
});

describe('a press', () => {
  it('has a key of its own for each integration, and keeps it for the next try', async () => {
    windows();
    const control = controlledAdapter({
      applications: [{ id: 'office', name: 'Office', kind: 'third-party', multiple: true, setup: SETUP }],
      integrations: ['i-1', 'i-2'].map((id) => ({ id, applicationId: 'office', status: 'setup-required' })),
      startAuthorization: () => ({ url: URL_OF_SITE }),
    });
    control.fail('startAuthorization', 'timeout', {}, 4);
    const { element } = await placeDialog({ control, integrationId: 'i-1' });
    element.show();
    const calls = (): readonly unknown[] => control.callsOf('startAuthorization');
    for (const [integrationId, count] of [
      ['i-1', 1],
      ['i-1', 2],
      ['i-2', 3],
    ] as const) {
      const press = count === 2 ? button('Try again') : proceed;
      element.integrationId = integrationId;
      await element.updateComplete;
      await expect.element(press).toHaveAttribute('aria-disabled', 'false');
      await press.click();
      await expect.poll(calls).toHaveLength(count);
      await expect.element(alert).toBeVisible();
    }
    const sent = control.callsOf('startAuthorization').map(({ argument }) => argument);
    expect(sent.map(({ integrationId }) => integrationId)).toEqual(['i-1', 'i-1', 'i-2']);
    const [first, again, other] = sent.map(({ idempotencyKey }) => idempotencyKey);
    expect(again).toBe(first);
    expect(other).not.toBe(first);
  });

  it('is not offered again for an integration that is lost: there is nothing to save', async () => {
    const { control } = await openConsent();
    const command = { accountId: '100', integrationId: 'i-office', idempotencyKey: 'elsewhere' };
    await control.adapter.removeIntegration(command);
    await expect.element(alert).toBeVisible();
    await expect.element(page.getByText('There is nothing to set up for this application.')).not.toBeInTheDocument();
    await expect.element(button('Add again and save')).not.toBeInTheDocument();
  });

  it('opens a window at once, without a way back, and leads it to the address', async () => {
    const { opened } = windows();
    const { control } = await openConsent();
    const release = control.hold('startAuthorization');
    await proceed.click();
    expect(opened).toHaveLength(1);
    expect(opened[0]!.opener).toBeNull();
    expect(opened[0]!.location.replace).not.toHaveBeenCalled();
    release();
    await expect.element(waiting).toBeVisible();
    expect(opened[0]!.location.replace.mock.calls).toEqual([[URL_OF_SITE]]);
    const [call] = control.callsOf('startAuthorization');
    expect(call?.argument).toEqual({ accountId: '100', integrationId: 'i-office', idempotencyKey: expect.any(String) });
    await expectFocus(button('Cancel'));
  });

  it('sends one request, however often it is pressed', async () => {
    const { opened } = windows();
    const { control } = await openConsent();
    const release = control.hold('startAuthorization');
    await expect.element(proceed).toBeVisible();
    const element = proceed.element() as HTMLElement;
    element.click();
    await expect.element(proceed).toHaveAttribute('aria-busy', 'true');
    element.click();
    release();
    await expect.element(waiting).toBeVisible();
    expect([opened, control.callsOf('startAuthorization')].map(({ length }) => length)).toEqual([1, 1]);
  });

  it('can be taken over by the page, and then opens nothing', async () => {
    const { open } = windows();
    const { element, control } = await openConsent();
    element.addEventListener('integration-configuring', (event) => event.preventDefault());
    await proceed.click();
    expect(open).not.toHaveBeenCalled();
    expect(control.callsOf('startAuthorization')).toEqual([]);
  });

  it.for([
    'javascript:alert(1)',
    'http://consent.example/',
    'data:text/html,hello',
    '/relative',
    'https://user:password@consent.example/',
    7,
  ])('leads nowhere but to a page of the web: %s', async (url) => {
    const { opened } = windows();
    const { control } = await openConsent();
    control.answer('startAuthorization', () => ({ url }));
    await proceed.click();
    await expect.element(alert).toMatchTextContent(/The consent page could not be opened\..*could not be read/s);
    expect(opened[0]!.location.replace).not.toHaveBeenCalled();
    expect(opened[0]!.close).toHaveBeenCalled();
    await expect.element(link).not.toBeInTheDocument();
  });

  it('leads to a page on the same machine', async () => {
    const { opened } = windows();
    await openConsent({ authorization: { url: 'http://localhost:8081/authorize' } });
    await proceed.click();
    await expect.element(waiting).toBeVisible();
    expect(opened[0]!.location.replace.mock.calls).toEqual([['http://localhost:8081/authorize']]);
  });

  it('that fails closes the window, says why, tells the page, and can be repeated as the same action', async () => {
    const { opened } = windows();
    const { element, control } = await openConsent();
    const errors = eventsAt(element, 'integrations-error');
    control.fail('startAuthorization', 'unavailable');
    await proceed.click();
    await expect.element(alert).toMatchTextContent(/could not be opened.*not available/s);
    expect(opened[0]!.close).toHaveBeenCalled();
    expect(errors.map(({ operation, error }) => [operation, error.code])).toEqual([
      ['startAuthorization', 'unavailable'],
    ]);
    await button('Try again').click();
    await expect.element(waiting).toBeVisible();
    const keys = control.callsOf('startAuthorization').map(({ argument }) => argument['idempotencyKey']);
    expect(keys[0]).toBe(keys[1]);
  });

  it('opens the page in place of the portal where the adapter says so', async () => {
    const { open } = windows();
    // Of the same document, so that the test stays where it is.
    const { href } = location;
    const url = new URL(`#consented-${crypto.randomUUID()}`, href).href;
    const { control } = await openConsent({ setup: { ...SETUP, display: 'page' }, authorization: { url } });
    await proceed.click();
    await expect.poll(() => location.href).toBe(url);
    expect(open).not.toHaveBeenCalled();
    expect(control.callsOf('startAuthorization')).toHaveLength(1);
    history.back();
    await expect.poll(() => location.href).toBe(href);
  });
});

describe('a window', () => {
  it('that is blocked has a link in its place', async () => {
    windows(true);
    await openConsent();
    await proceed.click();
    await expect.element(alert).toMatchTextContent(/has blocked the window/);
    await expect.element(link).toHaveAttribute('href', URL_OF_SITE);
    await expect.element(link).toHaveAttribute('rel', 'noopener noreferrer');
    await expect.element(link).toHaveAttribute('target', '_blank');
    await expectFocus(link);
    link.element().addEventListener('click', (event) => event.preventDefault());
    await userEvent.keyboard('{Enter}');
    await expect.element(alert).not.toBeInTheDocument();
    await expect.element(waiting).toBeVisible();
  });

  it('that is closed without a result is told, asked about at once, and can be opened again', async () => {
    const { opened } = windows();
    const { control } = await openConsent();
    const pass = ownTime();
    await proceed.click();
    await expect.element(waiting).toBeVisible();
    const asked = control.callsOf('listIntegrations').length;
    opened[0]!.closed = true;
    await pass(1_000);
    await expect.element(alert).toMatchTextContent(/seems to be closed/);
    await expect.element(link).toBeVisible();
    await expect.poll(() => control.callsOf('listIntegrations').length).toBeGreaterThan(asked);
    await expect.element(waiting).toBeVisible();
  });

  it('says nothing that counts: its messages are not heard', async () => {
    windows();
    const { element } = await openConsent();
    const configured = eventsAt(element, 'integration-configured');
    await proceed.click();
    await expect.element(waiting).toBeVisible();
    window.postMessage({ type: 'consent', status: 'active', integrationId: 'i-office' }, '*');
    await new Promise((resolve) => window.addEventListener('message', resolve, { once: true }));
    await element.updateComplete;
    expect(configured).toEqual([]);
    await expect.element(waiting).toBeVisible();
  });
});

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

describe('giving up', () => {
  it('by Cancel closes the window and leads back to the start', async () => {
    const { opened } = windows();
    await openConsent();
    await proceed.click();
    await expect.element(waiting).toBeVisible();
    await button('Cancel').click();
    expect(opened[0]!.close).toHaveBeenCalled();
    await expect.element(waiting).not.toBeInTheDocument();
    await expect.element(proceed).toBeVisible();
  });

  it('by Escape closes the dialog, leaves the window, and stops asking', async () => {
    const { opened } = windows();
    const opening = await openConsent();
    const pass = ownTime();
    await proceed.click();
    await expect.element(waiting).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expectClosed(opening);
    expect(opened[0]!.close).not.toHaveBeenCalled();
    const asked = opening.control.callsOf('listIntegrations').length;
    await pass(60_000);
    expect(opening.control.callsOf('listIntegrations')).toHaveLength(asked);
  });

  it('is not what a press outside means, by which people come back from the window', async () => {
    windows();
    await openConsent();
    await proceed.click();
    await expect.element(waiting).toBeVisible();
    await pressOutside();
    await expect.element(waiting).toBeVisible();
  });

  it('while it starts closes the window that comes to nothing', async () => {
    const { opened } = windows();
    const opening = await openConsent();
    const release = opening.control.hold('startAuthorization');
    await proceed.click();
    await button('Cancel').click();
    await expectClosed(opening);
    release();
    await expect.poll(() => opening.control.callsOf('startAuthorization')).toHaveLength(1);
    await expect.poll(() => opened[0]!.close.mock.calls.length).toBeGreaterThan(0);
    expect(opened[0]!.location.replace).not.toHaveBeenCalled();
  });
});

describe.for(['light', 'dark'])('axe finds nothing in %s', (scheme) => {
  it.for(['before', 'waiting', 'blocked', 'denied'] as const)('%s', async (state) => {
    document.documentElement.style.colorScheme = scheme;
    windows(state === 'blocked');
    const { element, control } = await openConsent();
    if (state !== 'before') {
      await proceed.click();
      await expect.element(waiting).toBeVisible();
    }
    if (state === 'denied') {
      control.settle('setup-required', 'Declined.');
      await expect.element(alert).toBeVisible();
    }
    await still(element);
    await expect(element).to.be.accessible();
  });
});
