import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { deepActiveElement } from '../../../src/ui/dom/focus.ts';
import { expectFocus } from '../../support/fixtures/dialog-fixture.ts';
import { dialog, field, opener, show } from './test-modal.ts';

describe('Escape', () => {
  it('closes where the host lets it', async () => {
    const { modal } = await show();
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog).not.toBeInTheDocument();
    expect(modal.open).toBe(false);
    expect(modal.asked).toEqual(['escape']);
  });

  it('does not close, however often it is pressed, while the host refuses', async () => {
    const { modal, events } = await show({ lets: false });
    await userEvent.keyboard('{Escape}{Escape}{Escape}{Escape}');
    await expect.element(dialog).toBeVisible();
    expect(dialog.element().matches(':modal')).toBe(true);
    expect(modal.asked).toEqual(['escape', 'escape', 'escape', 'escape']);
    expect(events).toEqual(['open']);
  });

  it.each([{ isComposing: true }, { keyCode: 229 }])(
    'ends the composition of a text, and is for nothing else: %o',
    async (init) => {
      const { modal } = await show();
      const onPage = vi.fn<() => void>();
      document.addEventListener('keydown', onPage);
      onTestFinished(() => document.removeEventListener('keydown', onPage));
      const options = { key: 'Escape', bubbles: true, composed: true, cancelable: true, ...init };
      expect(field.element().dispatchEvent(new KeyboardEvent('keydown', options))).toBe(true);
      expect(modal.asked).toEqual([]);
      expect(onPage).not.toHaveBeenCalled();
    },
  );

  it('does not close, however often it is pressed, while nothing has the focus', async () => {
    const { modal, events } = await show({ lets: false });
    await userEvent.click(page.getByText('Text'));
    (deepActiveElement() ?? document.body).blur();
    await userEvent.keyboard('{Escape}');
    await userEvent.keyboard('{Escape}');
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => dialog.element().matches(':modal')).toBe(true);
    expect(modal.open).toBe(true);
    // A browser that closes it all the same makes the host answer twice for one press.
    expect(modal.asked.length).toBeGreaterThanOrEqual(3);
    expect(events).toEqual(['open']);
    modal.lets = true;
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog).not.toBeInTheDocument();
    expect(events).toEqual(['open', 'close']);
  });

  it('is shown again where the browser has closed it without asking, and the host refuses', async () => {
    const { modal, events } = await show({ lets: false });
    const native = dialog.element() as HTMLDialogElement;
    native.close();
    await expect.poll(() => native.matches(':modal')).toBe(true);
    expect(modal.asked).toEqual(['escape']);
    expect(events).toEqual(['open']);
    modal.lets = true;
    native.close();
    await expect.poll(() => modal.open).toBe(false);
    await expect.poll(() => events).toEqual(['open', 'close']);
    await expectFocus(opener);
  });

  it('is left to the page where that has used it before', async () => {
    const { modal } = await show();
    const use = (event: KeyboardEvent): void => event.preventDefault();
    document.defaultView!.addEventListener('keydown', use, { capture: true });
    onTestFinished(() => document.defaultView!.removeEventListener('keydown', use, { capture: true }));
    modal.open = false;
    await modal.updateComplete;
    // Whoever listens on the window in the capture phase comes in the order of registration.
    modal.open = true;
    await modal.updateComplete;
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog).toBeVisible();
    expect(modal.asked).toEqual([]);
  });

  it('does not reach the page around', async () => {
    await show();
    const reached: string[] = [];
    const reach = ({ key }: KeyboardEvent): void => void reached.push(key);
    for (const type of ['keydown', 'keyup'] as const) {
      document.addEventListener(type, reach, { capture: true });
      onTestFinished(() => document.removeEventListener(type, reach, { capture: true }));
    }
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog).not.toBeInTheDocument();
    expect(reached).toEqual([]);
  });

  it('closes only the inner one of two', async () => {
    const { modal, events } = await show();
    modal.nested = true;
    await expect.poll(() => dialog.elements()).toHaveLength(2);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => dialog.elements()).toHaveLength(1);
    expect(modal.open).toBe(true);
    expect(modal.asked).toEqual([]);
    expect(events).toEqual(['open']);
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog).not.toBeInTheDocument();
    expect(events).toEqual(['open', 'close']);
  });
});
