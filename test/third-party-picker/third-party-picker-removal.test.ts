import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { deepActiveElement } from '../../src/ui/dom/focus.ts';
import { expectFocus, openPicker, opener } from '../support/fixtures/dialog-fixture.ts';
import { catalogueAdapter, eventsAt } from '../support/fixtures/section-fixture.ts';

const dialog = page.getByRole('dialog', { name: 'Integrations' });
const confirmation = page.getByRole('alertdialog', { name: 'Remove CM.com integration' });
const cmSwitch = page.getByRole('switch', { name: 'CM.com integration' });
const addCm = page.getByRole('button', { name: /^Add: CM\.com/ });
const remove = confirmation.getByRole('button', { name: 'Remove integration' });
const cancelRemoval = confirmation.getByRole('button', { name: 'Cancel' });

describe('the switch of an application that is on the account', () => {
  it('is on, whatever the status, and asks when it is turned off', async () => {
    const control = catalogueAdapter();
    await openPicker(control);
    for (const name of ['CM.com', 'Single sign-on', 'Directory sync']) {
      await expect.element(page.getByRole('switch', { name: `${name} integration` })).toBeChecked();
    }
    await userEvent.click(cmSwitch);
    await expect.element(confirmation).toBeVisible();
    await expect.element(cmSwitch).toBeChecked();
    expect(control.callsOf('removeIntegration')).toEqual([]);
  });

  it.for([
    ['Cancel', () => userEvent.click(cancelRemoval)],
    ['Escape', () => userEvent.keyboard('{Escape}')],
  ] as const)('stays on after %s, and has the focus again', async ([, leave]) => {
    const control = catalogueAdapter();
    await openPicker(control);
    await userEvent.click(cmSwitch);
    await expect.element(confirmation).toBeVisible();
    await leave();
    await expect.element(confirmation).not.toBeInTheDocument();
    await expect.element(cmSwitch).toBeChecked();
    await expectFocus(cmSwitch);
    expect(control.callsOf('removeIntegration')).toEqual([]);
  });

  it('stays on until the removal has succeeded, then gives way to Add, which has the focus', async () => {
    const control = catalogueAdapter();
    await openPicker(control);
    const removed = eventsAt(document.body, 'integration-removed');
    await userEvent.click(cmSwitch);
    const release = control.hold('removeIntegration');
    await userEvent.click(remove);
    await expect.poll(() => control.callsOf('removeIntegration')).toHaveLength(1);
    await expect.element(cmSwitch).toBeChecked();
    await expect.element(cmSwitch).toHaveAttribute('aria-busy', 'true');
    release();
    await expect.element(addCm).toBeVisible();
    await expect.element(confirmation).not.toBeInTheDocument();
    await expect.element(cmSwitch).not.toBeInTheDocument();
    await expectFocus(addCm);
    await expect.element(dialog).toBeVisible();
    expect(removed.map(({ integrationId }) => integrationId)).toEqual(['i-cm']);
    await expect.element(addCm).toHaveAttribute('aria-pressed', 'false');
  });

  it('gives the focus to Add even if the press did not focus it, as in Safari', async () => {
    const control = catalogueAdapter();
    await openPicker(control);
    await expect.element(cmSwitch).toBeVisible();
    deepActiveElement()?.blur();
    expect(deepActiveElement()).toBeUndefined();
    (cmSwitch.element() as HTMLElement).click();
    await userEvent.click(remove);
    await expect.element(confirmation).not.toBeInTheDocument();
    await expectFocus(addCm);
  });

  it('stays on after a failed removal, and has the focus again', async () => {
    const control = catalogueAdapter();
    await openPicker(control);
    control.fail('removeIntegration', 'forbidden');
    await userEvent.click(cmSwitch);
    await userEvent.click(remove);
    await expect.element(confirmation.getByRole('alert')).toBeVisible();
    await expect.element(cmSwitch).toBeChecked();
    await userEvent.click(cancelRemoval);
    await expect.element(cmSwitch).toBeChecked();
    await expectFocus(cmSwitch);
  });

  it('leaves the choices alone, and what was removed can be added again', async () => {
    const control = catalogueAdapter();
    await openPicker(control);
    await userEvent.click(page.getByRole('button', { name: /^Add: Microsoft Teams/ }));
    await userEvent.click(cmSwitch);
    await userEvent.click(remove);
    await expect.element(addCm).toBeVisible();
    await userEvent.click(addCm);
    await expect.element(page.getByText('2 applications will be added')).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Done' }));
    await expect.element(dialog).not.toBeInTheDocument();
    expect(control.callsOf('addIntegration')).toHaveLength(2);
    await userEvent.click(opener);
    await expect.element(cmSwitch).toBeChecked();
  });

  it('is turned off by the keyboard alone', async () => {
    const control = catalogueAdapter();
    await openPicker(control);
    await expect.element(page.getByRole('searchbox')).toBeVisible();
    await userEvent.tab();
    await expectFocus(cmSwitch);
    await userEvent.keyboard(' ');
    await expectFocus(cancelRemoval);
    await userEvent.tab();
    await expectFocus(remove);
    await userEvent.keyboard('{Enter}');
    await expectFocus(addCm);
    await userEvent.keyboard(' ');
    await expect.element(addCm).toHaveAttribute('aria-pressed', 'true');
  });

  it('goes with the confirmation when the host closes the picker', async () => {
    const control = catalogueAdapter();
    const picker = await openPicker(control);
    await userEvent.click(cmSwitch);
    await expect.element(confirmation).toBeVisible();
    picker.close();
    await expect.element(dialog).not.toBeInTheDocument();
    await expect.element(confirmation).not.toBeInTheDocument();
    await expectFocus(opener);
    picker.show();
    await expect.element(cmSwitch).toBeChecked();
    await expect.element(confirmation).not.toBeInTheDocument();
  });
});
