import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { enDeferred } from '../../src/localization/tables/en-deferred.ts';
import { openRemoval, opener, pressOutside } from '../support/fixtures/dialog-fixture.ts';
import { catalogueAdapter, eventsAt } from '../support/fixtures/section-fixture.ts';
import { anyDialog, dialog, cancel, remove, alert } from './locators.ts';

describe('removing', () => {
  it('sends one request with the version and a key, says before and after what happens, and closes', async () => {
    const control = catalogueAdapter();
    const confirmation = await openRemoval(control);
    const order: string[] = [];
    const sent = () => control.callsOf('removeIntegration');
    confirmation.addEventListener('integration-removing', ({ integrationId }) => {
      order.push(`removing ${integrationId} after ${sent().length}`);
    });
    document.body.addEventListener(
      'integration-removed',
      ({ integrationId, target }) => order.push(`removed ${integrationId} ${target === confirmation}`),
      { once: true },
    );
    await userEvent.click(remove);
    await expect.element(anyDialog).not.toBeInTheDocument();
    expect(order).toEqual(['removing i-cm after 0', 'removed i-cm true']);
    expect(sent().map(({ argument }) => argument)).toEqual([
      { accountId: '100', integrationId: 'i-cm', version: '1', idempotencyKey: expect.stringMatching(/^\S{16,}$/) },
    ]);
    const { items } = await control.adapter.listIntegrations({ accountId: '100' });
    expect(items.map(({ id }) => id)).not.toContain('i-cm');
  });

  it('sends once on a double press', async () => {
    const control = catalogueAdapter();
    const confirmation = await openRemoval(control);
    const removing = eventsAt(confirmation, 'integration-removing');
    const release = control.hold('removeIntegration');
    await userEvent.dblClick(remove);
    await userEvent.keyboard('{Enter}');
    release();
    await expect.element(anyDialog).not.toBeInTheDocument();
    expect(control.callsOf('removeIntegration')).toHaveLength(1);
    expect(removing).toHaveLength(1);
  });

  it('closes and leaves it to a host that cancels the event', async () => {
    const control = catalogueAdapter();
    const confirmation = await openRemoval(control);
    const removed = eventsAt(confirmation, 'integration-removed');
    confirmation.addEventListener('integration-removing', (event) => event.preventDefault());
    await userEvent.click(remove);
    await expect.element(anyDialog).not.toBeInTheDocument();
    expect(control.callsOf('removeIntegration')).toEqual([]);
    expect(removed).toEqual([]);
  });
});

describe('while it removes', () => {
  it('stays open, says so, and takes nothing', async () => {
    const control = catalogueAdapter();
    const confirmation = await openRemoval(control);
    const release = control.hold('removeIntegration');
    await userEvent.click(remove);
    await expect.element(page.getByText('Removing…')).toHaveRole('status');
    await expect.element(dialog).toHaveAttribute('aria-busy', 'true');
    await expect.element(cancel).toHaveAttribute('aria-disabled', 'true');
    await expect.element(remove).toHaveAttribute('aria-disabled', 'true');
    await userEvent.keyboard('{Escape}{Escape}{Escape}');
    await pressOutside();
    await userEvent.click(cancel, { force: true });
    await expect.element(dialog).toBeVisible();
    expect(dialog.element().matches(':modal')).toBe(true);
    expect(confirmation.open).toBe(true);
    release();
    await expect.element(anyDialog).not.toBeInTheDocument();
    expect(control.callsOf('removeIntegration')).toHaveLength(1);
  });

  it('goes on telling of what the list has no more', async () => {
    const control = catalogueAdapter();
    await openRemoval(control);
    const { promise, resolve } = Promise.withResolvers<void>();
    control.answer('removeIntegration', () => promise);
    await userEvent.click(remove);
    // The change itself is told before the answer arrives.
    await expect.poll(() => control.callsOf('listIntegrations').length).toBe(2);
    await expect.element(page.getByText('Removing…')).toBeVisible();
    await expect.element(dialog).toHaveAttribute('aria-busy', 'true');
    await expect.element(page.getByText(enDeferred.integrationNotFound)).not.toBeInTheDocument();
    resolve();
    await expect.element(anyDialog).not.toBeInTheDocument();
  });

  it('goes on when the host closes it, and does not open again when it fails', async () => {
    const control = catalogueAdapter();
    const confirmation = await openRemoval(control);
    const errors = eventsAt(confirmation, 'integrations-error');
    const release = control.hold('removeIntegration');
    await userEvent.click(remove);
    await expect.poll(() => control.callsOf('removeIntegration')).toHaveLength(1);
    confirmation.close();
    await expect.element(anyDialog).not.toBeInTheDocument();
    control.fail('removeIntegration', 'forbidden');
    release();
    await expect.poll(() => errors).toHaveLength(1);
    expect(confirmation.open).toBe(false);
    await userEvent.click(opener);
    await expect.element(dialog).toBeVisible();
    await expect.element(alert).not.toBeInTheDocument();
    await expect.element(remove).toHaveAttribute('aria-disabled', 'false');
  });

  it('does not send again for the same integration when it is opened anew, and can be left', async () => {
    const control = catalogueAdapter();
    const confirmation = await openRemoval(control);
    const removed = eventsAt(confirmation, 'integration-removed');
    const release = control.hold('removeIntegration');
    await userEvent.click(remove);
    await expect.poll(() => control.callsOf('removeIntegration')).toHaveLength(1);
    confirmation.close();
    await confirmation.updateComplete;
    confirmation.show();
    await expect.element(dialog).toBeVisible();
    await expect.element(remove).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(remove, { force: true });
    await userEvent.click(cancel);
    await expect.element(anyDialog).not.toBeInTheDocument();
    release();
    await expect.poll(() => removed).toHaveLength(1);
    expect(control.callsOf('removeIntegration')).toHaveLength(1);
  });

  it('is free for another integration, and takes the late answer for none of its own', async () => {
    const control = catalogueAdapter();
    const confirmation = await openRemoval(control);
    const removed = eventsAt(confirmation, 'integration-removed');
    const release = control.hold('removeIntegration');
    await userEvent.click(remove);
    await expect.poll(() => control.callsOf('removeIntegration')).toHaveLength(1);
    confirmation.integrationId = 'i-sso';
    const sso = page.getByRole('alertdialog', { name: 'Remove Single sign-on integration' });
    await expect.element(sso).toBeVisible();
    release();
    await expect.poll(() => removed.map(({ integrationId }) => integrationId)).toEqual(['i-cm']);
    await expect.element(sso).toBeVisible();
    await userEvent.click(remove);
    await expect.element(anyDialog).not.toBeInTheDocument();
    await expect.poll(() => removed.map(({ integrationId }) => integrationId)).toEqual(['i-cm', 'i-sso']);
  });

  it('tells of a late answer when it was removed from the page, and is closed when it comes back', async () => {
    const control = catalogueAdapter();
    const confirmation = await openRemoval(control);
    const removed = eventsAt(confirmation, 'integration-removed');
    const release = control.hold('removeIntegration');
    await userEvent.click(remove);
    await expect.poll(() => control.callsOf('removeIntegration')).toHaveLength(1);
    const parent = confirmation.parentElement!;
    confirmation.remove();
    release();
    await expect.poll(() => removed).toHaveLength(1);
    expect(confirmation.open).toBe(false);
    parent.append(confirmation);
    await confirmation.updateComplete;
    await expect.element(anyDialog).not.toBeInTheDocument();
  });
});
