import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openPicker, pressOutside } from '../support/fixtures/dialog-fixture.ts';
import { catalogueAdapter } from '../support/fixtures/section-fixture.ts';
import { button, expectClosed, field, openDialog, saveButton, type OpenDialog } from './config-dialog.ts';

/** Whether the page asks before it is left. */
function asks(): boolean {
  return !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
}

const url = () => field('Sign-in URL');
const secret = () => field('Client secret').element() as HTMLInputElement;

async function openWithSecret(): Promise<OpenDialog> {
  const opened = await openDialog({ integrationId: 'i-teams' });
  await field('Client secret').fill('s3cret-s3cret');
  await field('Name').fill('Typed');
  return opened;
}

describe('leaving the page', () => {
  it('is asked about only while something typed is not saved', async () => {
    const opened = await openDialog();
    expect(asks()).toBe(false);
    await url().fill('https://typed.example');
    expect(asks()).toBe(true);
    await url().fill('https://idp.example/sso');
    expect(asks()).toBe(false);
    await url().fill('https://typed.example');
    await saveButton().click();
    await expectClosed(opened);
    expect(asks()).toBe(false);
  });

  it('is not asked about after what was typed is discarded, and while the dialog is not in the page', async () => {
    const opened = await openDialog();
    await url().fill('https://typed.example');
    opened.element.remove();
    expect(asks()).toBe(false);
    opened.wrapper.append(opened.element);
    await expect.poll(asks).toBe(true);
    await userEvent.keyboard('{Escape}');
    await button('Discard').click();
    await expectClosed(opened);
    expect(asks()).toBe(false);
  });
});

describe('a typed secret', () => {
  it('does not come back with the page, and all else does', async () => {
    await openWithSecret();
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await Promise.resolve();
    expect(secret().value).toBe('');
    await expect.element(field('Name')).toHaveValue('Typed');
  });

  it('does not come back either where it was filled in without an event, nor stay in an element that is taken away', async () => {
    const opened = await openWithSecret();
    const input = secret();
    input.value = 'filled-in';
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await Promise.resolve();
    expect(input.value).toBe('');
    input.value = 'filled-in';
    opened.element.remove();
    await expect.poll(() => input.value).toBe('');
  });

  it('does not stay in an element that is taken away, and does in one that is moved', async () => {
    const opened = await openWithSecret();
    const input = secret();
    opened.wrapper.prepend(opened.element);
    await new Promise((resolve) => setTimeout(resolve));
    expect(input.value).toBe('s3cret-s3cret');
    opened.element.remove();
    await expect.poll(() => input.value).toBe('');
  });

  it('is hidden again by itself, and with the page', async () => {
    await openWithSecret();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const show = button('Show').element() as HTMLElement;
    show.click();
    await Promise.resolve();
    expect(secret().type).toBe('text');
    vi.advanceTimersByTime(30_000);
    await Promise.resolve();
    expect(secret().type).toBe('password');
    show.click();
    await Promise.resolve();
    expect(secret().type).toBe('text');
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    onTestFinished(() => hidden.mockRestore());
    document.dispatchEvent(new Event('visibilitychange'));
    await Promise.resolve();
    expect(secret().type).toBe('password');
  });

  it('is marked for recorders of sessions to leave out', async () => {
    await openWithSecret();
    const masked =
      '.rr-mask.ph-no-capture.fs-mask[data-private][data-hj-suppress][data-sentry-mask][data-dd-privacy="mask"][data-clarity-mask="true"]';
    expect(secret().closest(masked)).not.toBeNull();
  });
});

describe('choices in the picker', () => {
  it('are not lost by a press outside, and are by Escape', async () => {
    const picker = await openPicker(catalogueAdapter({ integrations: [] }));
    const done = page.getByRole('button', { name: 'Done' });
    await page.getByRole('button', { name: 'Add: CM.com' }).click();
    await page.getByRole('button', { name: 'Add: Directory sync' }).click();
    await pressOutside();
    await expect.element(page.getByText('2 applications will be added')).toBeVisible();
    await expect.element(done).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => picker.open).toBe(false);
  });
});
