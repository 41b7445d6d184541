import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { DELAY_MS } from '../../src/ui/delay-controller.ts';
import { eventsAt, still } from '../support/fixtures/section-fixture.ts';
import {
  alert,
  button,
  expectClosed,
  expectFocus,
  field,
  openAsking,
  openDialog,
  pressOutside,
  question,
  saveButton,
  sent,
} from '../elements/config-dialog.ts';

const url = () => field('Sign-in URL');

afterEach(() => vi.useRealTimers());

describe('saving', () => {
  it('sends what was entered once, closes, tells the host and gives the focus back', async () => {
    const opened = await openDialog();
    const configuring = eventsAt(document, 'integration-configuring');
    const configured = eventsAt(document, 'integration-configured');
    const failures = eventsAt(document, 'integrations-error');
    const closes = eventsAt(opened.element, 'close');
    await url().fill('https://new.example');
    await saveButton().click();
    await expectClosed(opened);
    await expectFocus(button('Opener'));
    expect(sent(opened)).toMatchObject([
      {
        accountId: '100',
        integrationId: 'i-sso',
        version: '1',
        configuration: { signInUrl: 'https://new.example', ownCredentials: false },
      },
    ]);
    expect(configuring).toMatchObject([{ integrationId: 'i-sso', cancelable: true, bubbles: true, composed: true }]);
    expect(configured).toMatchObject([
      { integration: { id: 'i-sso', status: 'active', version: '2' }, bubbles: true, composed: true },
    ]);
    expect(failures).toEqual([]);
    expect(closes).toMatchObject([{ bubbles: false, composed: false }]);
  });

  it('works on Enter in a line of text', async () => {
    const opened = await openDialog();
    await url().fill('https://new.example');
    await userEvent.keyboard('{Enter}');
    await expectClosed(opened);
    expect(sent(opened)).toHaveLength(1);
  });

  it('sends one request for a double press', async () => {
    const opened = await openDialog();
    const release = opened.control.hold('configureIntegration');
    await saveButton().dblClick();
    await expect.poll(() => sent(opened)).toHaveLength(1);
    release();
    await expectClosed(opened);
    expect(sent(opened)).toHaveLength(1);
  });

  it('sends one request for Enter and a press', async () => {
    const opened = await openDialog();
    const release = opened.control.hold('configureIntegration');
    await url().click();
    await userEvent.keyboard('{Enter}{Enter}');
    await saveButton().click({ force: true });
    release();
    await expectClosed(opened);
    expect(sent(opened)).toHaveLength(1);
  });

  it('does not lose a press while a field has just become wrong', async () => {
    await openAsking([
      { name: 'a', label: 'A', type: 'number' },
      { name: 'b', label: 'B', type: 'text', required: true },
    ]);
    await field('A (optional)').fill('many');
    await saveButton().click();
    await expect.element(page.getByText('2 fields need your attention.')).toBeVisible();
    await expectFocus(field('A (optional)'));
  });

  it.each([
    ['Close', async () => expect.element(question()).toBeVisible()],
    ['Show', async () => expect.element(button('Hide')).toBeVisible()],
  ])('does not move the button “%s” from under the pointer either', async (name, happens) => {
    const { element } = await openAsking([
      { name: 'a', label: 'A', type: 'number' },
      { name: 'b', label: 'B', type: 'secret', required: true },
    ]);
    await still(element);
    await field('A (optional)').fill('many');
    const pressed = button(name).element();
    const place = (): number[] => Object.values(pressed.getBoundingClientRect().toJSON() as Record<string, number>);
    const placesOfRelease: number[][] = [];
    pressed.addEventListener('mouseup', () => placesOfRelease.push(place()));
    const placeOfPress = place();
    await button(name).click();
    expect(placesOfRelease).toEqual([placeOfPress]);
    await happens();
  });

  it('does nothing where a listener cancels it: the host takes over, with the dialog as it is', async () => {
    const opened = await openDialog();
    opened.element.addEventListener('integration-configuring', (event) => event.preventDefault());
    await url().fill('https://new.example');
    await saveButton().click();
    await expect.element(saveButton()).toHaveAttribute('aria-disabled', 'false');
    await expect.element(url()).toHaveValue('https://new.example');
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
    expect(opened.element.open).toBe(true);
    expect(sent(opened)).toEqual([]);
    opened.element.close();
    await expectClosed(opened);
  });
});

describe('while it is saved', () => {
  async function openSaving() {
    const opened = await openDialog();
    await url().fill('https://new.example');
    await field('Mode (optional)').selectOptions('lax');
    const release = opened.control.hold('configureIntegration');
    await saveButton().click();
    await expect.poll(() => sent(opened)).toHaveLength(1);
    return { ...opened, release };
  }

  it('says so only after a moment', async () => {
    const opened = await openDialog();
    const { element } = opened;
    const release = opened.control.hold('configureIntegration');
    // Without waiting for anything from here on: what waits moves a clock that is not real.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    (saveButton().element() as HTMLElement).click();
    await element.updateComplete;
    vi.advanceTimersByTime(DELAY_MS - 1);
    await element.updateComplete;
    expect(page.getByText('Saving…').query()).toBeNull();
    expect(saveButton().element().getAttribute('aria-busy')).toBe('false');
    vi.advanceTimersByTime(1);
    await element.updateComplete;
    expect(page.getByText('Saving…').element().role).toBe('status');
    expect(saveButton().element().getAttribute('aria-busy')).toBe('true');
    vi.useRealTimers();
    release();
    await expectClosed(opened);
  });

  it('nothing can be changed, and neither Escape nor a press closes it', async () => {
    const opened = await openSaving();
    await expect.element(saveButton()).toHaveAttribute('aria-disabled', 'true');
    await expect.element(button('Cancel')).toHaveAttribute('aria-disabled', 'true');
    await expect.element(url()).toHaveAttribute('readonly');
    await expect.element(field('Mode (optional)')).toBeDisabled();
    await userEvent.keyboard('{Escape}{Escape}{Escape}');
    await button('Cancel').click({ force: true });
    await button('Close').click({ force: true });
    await pressOutside();
    expect(opened.element.open).toBe(true);
    await expect.element(question()).not.toBeInTheDocument();
    opened.release();
    await expectClosed(opened);
  });

  it('can be closed by the host: the saving goes on, and what was saved is told', async () => {
    const opened = await openSaving();
    const configured = eventsAt(opened.element, 'integration-configured');
    opened.element.close();
    await expectClosed(opened);
    expect(configured).toEqual([]);
    opened.release();
    await expect.poll(() => configured).toHaveLength(1);
    opened.element.show();
    await expect.element(url()).toHaveValue('https://new.example');
  });

  it('and after the host has closed it, a failure disturbs nobody who has opened it again', async () => {
    const opened = await openSaving();
    const failures = eventsAt(opened.element, 'integrations-error');
    opened.control.fail('configureIntegration', 'network');
    opened.element.close();
    await expectClosed(opened);
    opened.element.show();
    await expect.element(url()).toHaveValue('https://idp.example/sso');
    opened.release();
    await expect.poll(() => failures).toHaveLength(1);
    await expect.element(saveButton()).toHaveAttribute('aria-disabled', 'false');
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
    expect(opened.element.open).toBe(true);
  });
});

describe('the idempotency key', () => {
  const keys = (opened: Parameters<typeof sent>[0]) => sent(opened).map(({ idempotencyKey }) => idempotencyKey);

  it('stays the same for another try with the same entries, and is another one for others', async () => {
    const opened = await openDialog();
    opened.control.fail('configureIntegration', 'network', {}, 3);
    for (const tries of [1, 2]) {
      await saveButton().click();
      await expect.element(page.getByRole('alert')).toBeVisible();
      expect(sent(opened)).toHaveLength(tries);
    }
    await url().fill('https://new.example');
    await saveButton().click();
    await expect.poll(() => sent(opened)).toHaveLength(3);
    const [first, second, third] = keys(opened);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  it('is another one each time the dialog opens', async () => {
    const opened = await openDialog();
    await saveButton().click();
    await expectClosed(opened);
    opened.element.show();
    await saveButton().click();
    await expectClosed(opened);
    expect(new Set(keys(opened)).size).toBe(2);
  });

  it('saves once where the answer of the first try was lost', async () => {
    const opened = await openDialog();
    opened.control.answer('configureIntegration', () => 'nonsense');
    await url().fill('https://new.example');
    opened.control.fail('listIntegrations', 'network', {}, 2);
    await saveButton().click();
    await expect.element(alert('You can safely try again')).toBeVisible();
    await saveButton().click();
    await expectClosed(opened);
    const { items } = await opened.control.adapter.listIntegrations({ accountId: '100' });
    expect(items.find(({ id }) => id === 'i-sso')).toMatchObject({ version: '2' });
  });
});
