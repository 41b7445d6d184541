import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { INTEGRATIONS } from '../support/catalogue.ts';
import type { Application } from '../../src/model/application.ts';
import { moreButton } from '../support/fixtures/row-menu.ts';
import { catalogueAdapter, focusOn, showSection } from '../support/fixtures/section-fixture.ts';

const add = page.getByRole('button', { name: '+ Add new' });
const setup = page.getByRole('button', { name: 'Complete setup: CM.com' });
const remove = page.getByRole('button', { name: 'Remove integration' });
const dialog = page.getByRole('dialog');
const confirmation = page.getByRole('alertdialog');
const switchOf = (application: string) => page.getByRole('switch', { name: `${application} integration` });

/** Presses a key on a control that has been reached with the keyboard. */
async function press(control: ReturnType<typeof page.getByRole>, key: string): Promise<void> {
  await expect.element(control).toBeVisible();
  (control.element() as HTMLElement).focus();
  await userEvent.keyboard(key);
}

describe('keyboard', () => {
  it('goes through the controls in reading order', async () => {
    await showSection(catalogueAdapter({ integrations: INTEGRATIONS.slice(0, 2) }).adapter);
    await expect.element(moreButton('Microsoft Teams Support')).toBeVisible();
    for (const control of [
      add,
      setup,
      moreButton('CM.com'),
      switchOf('CM.com'),
      page.getByRole('button', { name: 'Edit: Microsoft Teams Support' }),
      moreButton('Microsoft Teams Support'),
      switchOf('Microsoft Teams Support'),
    ]) {
      await userEvent.tab();
      await focusOn(control);
    }
  });

  it('also stops at what is not allowed, to hear why', async () => {
    const permissions = { supported: true, add: 'Full.', configure: true, remove: 'Locked.' } as const;
    await showSection(catalogueAdapter({ integrations: INTEGRATIONS.slice(0, 1), permissions }).adapter);
    await expect.element(moreButton('CM.com')).toBeVisible();
    for (const control of [add, setup, moreButton('CM.com'), switchOf('CM.com')]) {
      await userEvent.tab();
      await focusOn(control);
    }
    await userEvent.keyboard(' {Enter}');
    await expect.element(confirmation).not.toBeInTheDocument();
  });

  it.for(['{Enter}', ' '])('presses with "%s"', async (key) => {
    await showSection(catalogueAdapter().adapter);
    await press(switchOf('CM.com'), key);
    await expect.element(confirmation).toHaveAccessibleName('Remove CM.com integration');
  });
});

describe('focus', () => {
  beforeEach(async () => {
    await showSection(catalogueAdapter({ integrations: INTEGRATIONS.slice(0, 3) }).adapter);
  });

  it('returns from the panel to the button', async () => {
    await press(add, '{Enter}');
    await focusOn(page.getByRole('searchbox'));
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog).not.toBeInTheDocument();
    await focusOn(add);
  });

  it('returns from the panel to the button after additions', async () => {
    await press(add, '{Enter}');
    await page.getByRole('button', { name: 'Add: Directory sync' }).click();
    await page.getByRole('button', { name: 'Done' }).click();
    await expect.element(dialog).not.toBeInTheDocument();
    await expect.element(switchOf('Directory sync')).toBeVisible();
    await focusOn(add);
  });

  it('returns to the button of a set-up that was pressed without getting the focus, as in Safari', async () => {
    await expect.element(setup).toBeVisible();
    (setup.element() as HTMLElement).click();
    await focusOn(page.getByRole('textbox', { name: 'Name' }));
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog).not.toBeInTheDocument();
    await focusOn(setup);
  });

  it.for(['Cancel', 'Close'])('returns from the set-up to its button after %s', async (name) => {
    await press(setup, '{Enter}');
    await focusOn(page.getByRole('textbox', { name: 'Name' }));
    await page.getByRole('button', { name }).click();
    await expect.element(dialog).not.toBeInTheDocument();
    await focusOn(setup);
  });

  it('returns from the set-up to the button that it has become', async () => {
    await press(setup, '{Enter}');
    await page.getByRole('textbox', { name: 'Name' }).fill('Hotline');
    await page.getByLabelText('CM.com account ID').fill('1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed');
    await page.getByLabelText('Product token').fill('9f1c7c0e-5a53-4a0f-8a53-0f6a3f1f2b11');
    await userEvent.keyboard('{Enter}');
    await expect.element(dialog).not.toBeInTheDocument();
    await focusOn(page.getByRole('button', { name: 'Edit: CM.com' }));
  });

  it('starts in the confirmation on Cancel, and returns to the switch, which stays on', async () => {
    await press(switchOf('CM.com'), ' ');
    await focusOn(page.getByRole('button', { name: 'Cancel' }));
    await userEvent.keyboard('{Enter}');
    await expect.element(confirmation).not.toBeInTheDocument();
    await focusOn(switchOf('CM.com'));
    await expect.element(switchOf('CM.com')).toBeChecked();
  });

  it('goes to the next switch after a removal, from the last one to the one before, and from the only one to the button', async () => {
    await press(switchOf('Microsoft Teams Support'), ' ');
    await remove.click();
    await focusOn(switchOf('Single sign-on'));

    await userEvent.keyboard(' ');
    await remove.click();
    await focusOn(switchOf('CM.com'));

    await userEvent.keyboard(' ');
    await remove.click();
    await focusOn(add);
    await expect.element(page.getByText(/^This account has no integrations yet/)).toBeVisible();
  });

  it('goes to the next switch after a removal even if the press did not focus the switch, as in Safari', async () => {
    await showSection(catalogueAdapter().adapter);
    const switches = page.getByRole('switch');
    await expect.element(switches.first()).toBeVisible();
    const second = switches.nth(1).element();
    expect(document.activeElement).toBe(document.body);
    (switches.first().element() as HTMLElement).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Remove integration' }).click();
    await expect.poll(() => second.matches(':focus')).toBe(true);
  });

  it('returns to the switch after a removal that did not succeed', async () => {
    const control = catalogueAdapter({ integrations: INTEGRATIONS.slice(0, 1) });
    control.fail('removeIntegration', 'forbidden');
    await showSection(control.adapter);
    const last = switchOf('CM.com').last();
    await press(last, ' ');
    await remove.click();
    await expect.element(page.getByRole('alert')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(confirmation).not.toBeInTheDocument();
    await focusOn(switchOf('CM.com').last());
    await expect.element(switchOf('CM.com').last()).toBeChecked();
  });
});

describe('focus, where what opened a dialog is gone', () => {
  const edit = page.getByRole('button', { name: 'Edit: Single sign-on' });
  const cancel = page.getByRole('button', { name: 'Cancel' });

  it('returns to the row that has no such button any more', async () => {
    const { adapter, answer } = catalogueAdapter();
    const section = await showSection(adapter);
    await press(edit, '{Enter}');
    await expect.element(page.getByRole('textbox', { name: 'Sign-in URL' })).toBeVisible();
    answer('listApplications', (page) => withoutSetup(page));
    await section.refresh();
    await expect.poll(() => section.renderRoot.querySelector('[aria-label="Edit: Single sign-on"]')).toBeNull();
    await cancel.click();
    await expect.element(dialog).not.toBeInTheDocument();
    await focusOn(switchOf('Single sign-on'));
  });

  it('goes to the row that has taken its place after somebody else has removed it', async () => {
    const { adapter } = catalogueAdapter();
    await showSection(adapter);
    await press(switchOf('Single sign-on'), ' ');
    await focusOn(cancel);
    await adapter.removeIntegration({ accountId: '100', integrationId: 'i-sso', idempotencyKey: 'elsewhere' });
    await expect.element(remove).toHaveAttribute('aria-disabled', 'true');
    await cancel.click();
    await expect.element(confirmation).not.toBeInTheDocument();
    await focusOn(switchOf('Directory sync'));
  });

  it('returns after a dialog that was moved has closed before it was shown again', async () => {
    const { adapter, hold } = catalogueAdapter();
    const section = await showSection(adapter);
    await press(switchOf('Single sign-on'), ' ');
    const release = hold('removeIntegration');
    await remove.click();
    const { parentElement } = section;
    section.remove();
    parentElement!.append(section);
    section.renderRoot.querySelector('remove-integration-confirm')!.close();
    await expect.element(confirmation).not.toBeInTheDocument();
    await focusOn(switchOf('Single sign-on'));
    release();
  });
});

/** The catalogue in which nothing has a set-up any more. */
function withoutSetup(page: unknown): unknown {
  const { items } = page as { items: Application[] };
  return { items: items.map(({ setup: _setup, ...rest }) => rest) };
}

describe('focus after a failed load', () => {
  it('is not lost with the button that tried again', async () => {
    const control = catalogueAdapter();
    control.fail('listIntegrations', 'network', {}, 2);
    await showSection(control.adapter);
    const retry = page.getByRole('button', { name: 'Try again' });
    await press(retry, '{Enter}');
    await expect.poll(() => control.callsOf('listIntegrations')).toHaveLength(2);
    await focusOn(retry);
    await userEvent.keyboard('{Enter}');
    await expect.element(switchOf('CM.com')).toBeVisible();
    await focusOn(add);
  });
});

describe('announcements', () => {
  const status = (text: string) => page.getByRole('status').filter({ hasText: text });

  it('say what has been added, set up and removed, once the dialog is gone', { timeout: 60_000 }, async () => {
    await showSection(catalogueAdapter({ integrations: [] }).adapter);
    await add.click();
    await page.getByRole('button', { name: 'Add: CM.com' }).click();
    await page.getByRole('button', { name: 'Add: Directory sync' }).click();
    await page.getByRole('button', { name: 'Done' }).click();
    await expect.element(status('Added: CM.com and Directory sync.')).toBeInTheDocument();

    await setup.click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Hotline');
    await page.getByLabelText('CM.com account ID').fill('1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed');
    await page.getByLabelText('Product token').fill('9f1c7c0e-5a53-4a0f-8a53-0f6a3f1f2b11');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect.element(status('The configuration of CM.com is saved.')).toBeInTheDocument();

    await switchOf('CM.com').click();
    await remove.click();
    await expect.element(status('CM.com has been removed.')).toBeInTheDocument();
  });
});
