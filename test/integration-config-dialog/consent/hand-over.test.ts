import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { page } from 'vitest/browser';
import { still } from '../../support/fixtures/section-fixture.ts';
import { button, field } from '../../elements/config-dialog.ts';
import { alert, openConsent, ownTime, proceed, URL_OF_SITE, waiting, windows } from '../../elements/consent.ts';

const address = field('Link for consent');
const mail = page.getByRole('link', { name: 'Send by e-mail', exact: true });
const expiry = page.getByText(/^The link expires /);

/** A set-up that waits for somebody else, who may open the address. */
async function openShareable(options: Parameters<typeof openConsent>[0] = {}) {
  windows();
  const opened = await openConsent({ ...options, authorization: { shareable: true, ...options.authorization } });
  await proceed.click();
  return opened;
}

/** What an e-mail says that a link begins. */
function mailOf(link: HTMLAnchorElement): { to: string; subject: string; body: string } {
  const { pathname, searchParams } = new URL(link.href);
  return { to: pathname, subject: searchParams.get('subject') ?? '', body: searchParams.get('body') ?? '' };
}

/** Grants or denies the clipboard. */
function clipboard(isGranted: boolean): string[] {
  const copied: string[] = [];
  const spy = vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => {
    if (!isGranted) throw new DOMException('', 'NotAllowedError');
    copied.push(text);
  });
  onTestFinished(() => spy.mockRestore());
  return copied;
}

afterEach(() => {
  vi.useRealTimers();
});

describe('an address that another person may open', () => {
  it('is there to be handed over, as text that runs from left to right', async () => {
    const { element } = await openShareable();
    await expect.element(address).toHaveValue(URL_OF_SITE);
    await expect.element(address).toHaveAttribute('readonly');
    expect(getComputedStyle(address.element()).direction).toBe('ltr');
    await still(element);
    await expect(element).to.be.accessible();
  });

  it('is copied, and a check says so for two seconds', async () => {
    const copied = clipboard(true);
    await openShareable();
    await expect.element(address).toBeVisible();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    (button('Copy').element() as HTMLElement).click();
    await vi.waitFor(() => expect(page.getByText('Copied.').query()).not.toBeNull());
    expect(copied).toEqual([URL_OF_SITE]);
    expect(button('Copy').element().querySelector('svg')).not.toBeNull();
    await vi.advanceTimersByTimeAsync(2_000);
    await vi.waitFor(() => expect(page.getByText('Copied.').query()).toBeNull());
    expect(button('Copy').element().querySelector('svg')).toBeNull();
  });

  it('is selected where the clipboard is denied', async () => {
    clipboard(false);
    await openShareable();
    await button('Copy').click();
    await expect.element(page.getByText('Could not be copied. The value is selected.')).toBeVisible();
    const input = address.element() as HTMLInputElement;
    expect([input.selectionStart, input.selectionEnd]).toEqual([0, URL_OF_SITE.length]);
  });

  it('goes into an e-mail whole, whatever stands in it, and adds no header', async () => {
    const url = 'https://consent.example/a?state=1&to=x@y.example#&subject=z%0d%0aBcc:a@b.example';
    await openShareable({ authorization: { url } });
    await expect.element(mail).toBeVisible();
    const link = mail.element() as HTMLAnchorElement;
    const { to, subject, body } = mailOf(link);
    expect(to).toBe('');
    expect(subject).toBe('Consent needed for Office');
    expect(body).toContain(`\r\n\r\n${url}\r\n`);
    expect([...new URL(link.href).searchParams.keys()]).toEqual(['subject', 'body']);
  });

  it('has an e-mail also in a language that runs from right to left, without marks of direction', async () => {
    await openShareable({ lang: 'ar' });
    const link = page.getByRole('link', { name: 'إرسال بالبريد الإلكتروني' });
    await expect.element(link).toBeVisible();
    const { body } = mailOf(link.element() as HTMLAnchorElement);
    expect(body).toContain(`\r\n${URL_OF_SITE}\r\n`);
    expect(body).not.toMatch(/[\u2066-\u2069]/);
  });

  it('says when it expires, and counts down without announcing it', async () => {
    const pass = ownTime();
    await openShareable({ authorization: { validSeconds: 150 } });
    await expect.element(expiry).toHaveTextContent('The link expires in 3 minutes.');
    expect(expiry.element().closest('[role=status], [role=alert], [aria-live]')).toBeNull();
    await pass(35_000);
    await expect.element(expiry).toHaveTextContent('The link expires in 2 minutes.');
    await pass(75_000);
    await expect.element(expiry).toHaveTextContent('The link expires in 40 seconds.');
    await pass(45_000);
    await expect.element(alert).toMatchTextContent(/No answer has come yet\./);
    await expect.element(address).not.toBeInTheDocument();
  });

  it('is not handed over if the answer counts only in the session that asked', async () => {
    await openShareable({ authorization: { shareable: false } });
    await expect.element(waiting).toBeVisible();
    await expect.element(address).not.toBeInTheDocument();
    await expect.element(mail).not.toBeInTheDocument();
  });
});
