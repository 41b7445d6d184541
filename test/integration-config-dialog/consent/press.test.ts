import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { eventsAt } from '../../support/fixtures/section-fixture.ts';
import { controlledAdapter } from '../../support/controlled-adapter.ts';
import { button, expectFocus, placeDialog } from '../../elements/config-dialog.ts';
import { alert, openConsent, proceed, SETUP, URL_OF_SITE, waiting, windows } from '../../elements/consent.ts';

const link = page.getByRole('link', { name: 'Open the consent page (new window)' });

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
