import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { eventsAt } from '../../support/fixtures/section-fixture.ts';
import { button, expectClosed, expectFocus, pressOutside } from '../../elements/config-dialog.ts';
import { alert, openConsent, ownTime, proceed, URL_OF_SITE, waiting, windows } from '../../elements/consent.ts';

const link = page.getByRole('link', { name: 'Open the consent page (new window)' });

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
