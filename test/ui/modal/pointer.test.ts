import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { pressOutside } from '../../support/fixtures/dialog-fixture.ts';
import { dialog, show } from './test-modal.ts';

describe('the pointer', () => {
  it('closes with a press outside where the host lets it', async () => {
    const { modal } = await show({ lets: false });
    await pressOutside();
    await expect.element(dialog).toBeVisible();
    modal.lets = true;
    await pressOutside();
    await expect.element(dialog).not.toBeInTheDocument();
    expect(modal.asked).toEqual(['outside', 'outside']);
  });

  it('does not close with a press inside, on the padding and the border', async () => {
    const { modal } = await show();
    await userEvent.click(page.getByText('Text'));
    const { left, top, width } = dialog.element().getBoundingClientRect();
    for (const inset of [0.5, 4]) {
      await userEvent.pointer({ coords: { x: left + inset, y: top + inset }, keys: '[MouseLeft]' });
      await userEvent.pointer({ coords: { x: left + width / 2, y: top + inset }, keys: '[MouseLeft]' });
    }
    expect(modal.asked).toEqual([]);
  });

  it.for([
    ['from inside to outside', true],
    ['from outside to inside', false],
  ] as const)('does not close with a drag %s', async ([, outward]) => {
    const { modal } = await show();
    const { left, top } = page.getByText('Text').element().getBoundingClientRect();
    const inside = { x: left + 5, y: top + 5 };
    const outside = { x: 3, y: 3 };
    const [from, to] = outward ? [inside, outside] : [outside, inside];
    await userEvent.pointer([
      { coords: from, keys: '[MouseLeft>]' },
      { coords: to, keys: '[/MouseLeft]' },
    ]);
    expect(modal.asked).toEqual([]);
    // The next press outside is one again.
    await pressOutside();
    expect(modal.asked).toEqual(['outside']);
  });

  it('closes only the inner one of two', async () => {
    const { modal } = await show();
    modal.nested = true;
    await expect.poll(() => dialog.elements()).toHaveLength(2);
    await pressOutside();
    await expect.poll(() => dialog.elements()).toHaveLength(1);
    expect(modal.open).toBe(true);
    expect(modal.asked).toEqual([]);
  });
});
