import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { eventsAt } from '../support/fixtures/section-fixture.ts';
import {
  button,
  dialog,
  expectClosed,
  expectFocus,
  field,
  openDialog,
  pressOutside,
  question,
  sent,
} from '../elements/config-dialog.ts';

const url = () => field('Sign-in URL');

describe('an untouched configuration dialog', () => {
  const ways: [string, () => Promise<void>][] = [
    ['Escape', () => userEvent.keyboard('{Escape}')],
    ['a press outside', pressOutside],
    ['Cancel', () => button('Cancel').click()],
    ['its close button', () => button('Close').click()],
  ];

  it.each(ways)('closes on %s, without a question or a write, and the focus returns', async (_way, close) => {
    const opened = await openDialog();
    const closes = eventsAt(opened.element, 'close');
    await close();
    await expectClosed(opened);
    await expectFocus(button('Opener'));
    expect(closes).toHaveLength(1);
    expect(sent(opened)).toEqual([]);
  });

  it.each(ways)('closes on %s where what was typed is undone', async (_way, close) => {
    const opened = await openDialog();
    await url().fill('https://other.example');
    await url().fill('https://idp.example/sso');
    await close();
    await expectClosed(opened);
  });
});

describe('a configuration dialog with typed input', () => {
  async function openTyped() {
    const opened = await openDialog();
    await url().fill('https://typed.example');
    return opened;
  }

  it('ignores a press outside', async () => {
    const { element } = await openTyped();
    await pressOutside();
    await expect.element(url()).toHaveValue('https://typed.example');
    await expect.element(question()).not.toBeInTheDocument();
    expect(element.open).toBe(true);
  });

  it.each<[string, () => Promise<void>]>([
    ['Escape', () => userEvent.keyboard('{Escape}')],
    ['Cancel', () => button('Cancel').click()],
    ['its close button', () => button('Close').click()],
  ])('asks on %s, with the focus on keeping, and keeps everything', async (_way, close) => {
    const opened = await openTyped();
    await close();
    await expect.element(question()).toBeVisible();
    await expect.element(question()).toHaveAccessibleDescription('Your entries have not been saved.');
    await expectFocus(button('Keep editing'));
    await button('Keep editing').click();
    await expect.element(question()).not.toBeInTheDocument();
    await expectFocus(url());
    await expect.element(url()).toHaveValue('https://typed.example');
    expect(opened.element.open).toBe(true);
  });

  it('gives the focus back to Cancel where that was pressed by keyboard', async () => {
    await openTyped();
    (button('Cancel').element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expectFocus(button('Keep editing'));
    await userEvent.keyboard('{Enter}');
    await expectFocus(button('Cancel'));
  });

  it('closes without a write where the answer is to discard', async () => {
    const opened = await openTyped();
    await userEvent.keyboard('{Escape}');
    await button('Discard').click();
    await expectClosed(opened);
    await expect.element(question()).not.toBeInTheDocument();
    await expectFocus(button('Opener'));
    expect(sent(opened)).toEqual([]);
  });

  it('has forgotten what was discarded when it opens again', async () => {
    const opened = await openTyped();
    await userEvent.keyboard('{Escape}');
    await button('Discard').click();
    await expectClosed(opened);
    opened.element.show();
    await expect.element(url()).toHaveValue('https://idp.example/sso');
  });

  it.each([2, 3, 4, 5, 6])('never discards on Escape pressed %i times in a row', async (times) => {
    const { element } = await openTyped();
    await userEvent.keyboard('{Escape}'.repeat(times));
    expect(element.open).toBe(true);
    if (times % 2 === 1) await expect.element(question()).toBeVisible();
    else await expect.element(question()).not.toBeInTheDocument();
    await expect.element(url()).toHaveValue('https://typed.example');
  });

  it('asks again on Escape at once after keeping, before the browser has told that the question is closed', async () => {
    const { element } = await openTyped();
    await userEvent.keyboard('{Escape}');
    await expectFocus(button('Keep editing'));
    (button('Keep editing').element() as HTMLElement).click();
    await element.updateComplete;
    url()
      .element()
      .dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true }));
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    await expect.element(question()).toBeVisible();
  });

  it('stays in the question on a press outside', async () => {
    const { element } = await openTyped();
    await userEvent.keyboard('{Escape}');
    await expect.element(question()).toBeVisible();
    await pressOutside();
    await expect.element(question()).toBeVisible();
    expect(element.open).toBe(true);
  });

  it('stays open where a drag that began inside ends outside', async () => {
    const { element } = await openDialog();
    const native = dialog().element();
    native.querySelector('input')?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    native.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(element.open).toBe(true);
  });

  it('asks about a ticked box and a chosen option too', async () => {
    await openDialog();
    await field('Allow own credentials (optional)').click();
    await userEvent.keyboard('{Escape}');
    await expect.element(question()).toBeVisible();
    await button('Keep editing').click();
    await field('Allow own credentials (optional)').click();
    await field('Mode (optional)').selectOptions('lax');
    await userEvent.keyboard('{Escape}');
    await expect.element(question()).toBeVisible();
  });

  it('asks about a typed secret, and not about one that is stored', async () => {
    const opened = await openDialog({ integrationId: 'i-teams' });
    await field('Client secret').fill('s3cret');
    await userEvent.keyboard('{Escape}');
    await button('Keep editing').click();
    await field('Client secret').fill('');
    await userEvent.keyboard('{Escape}');
    await expectClosed(opened);
  });

  it('closes without a question on close()', async () => {
    const opened = await openTyped();
    opened.element.close();
    await expectClosed(opened);
  });

  it('closes the question with close()', async () => {
    const opened = await openTyped();
    await userEvent.keyboard('{Escape}');
    await expect.element(question()).toBeVisible();
    opened.element.close();
    await expectClosed(opened);
    await expect.element(question()).not.toBeInTheDocument();
    await expectFocus(button('Opener'));
  });
});
