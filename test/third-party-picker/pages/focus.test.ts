import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { thirdParty, near, far, search, thirdPartyTab, names, focused, open } from './support.ts';

describe('keys', () => {
  it('move through what was found here and there', async () => {
    await open(() => ({ answer: () => ({ items: [far] }) }));
    await userEvent.fill(search, near.name);
    await expect.poll(names).toEqual([near.name, far.name]);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await expect.poll(focused).toBe(far.name);
    await userEvent.keyboard('{Home}');
    await expect.poll(focused).toBe(near.name);
    await userEvent.keyboard('{End}');
    await expect.poll(focused).toBe(far.name);
  });

  it('stay in a row before which others come', async () => {
    const { release } = await open();
    await userEvent.fill(search, 'e');
    await expect.poll(() => names().length).toBeGreaterThan(30);
    await userEvent.keyboard('{ArrowDown}{End}');
    await expect.poll(focused).not.toBe('');
    const row = focused();
    release();
    await expect.element(thirdPartyTab).toHaveAttribute('aria-description', `${thirdParty.length} applications`);
    expect(focused()).toBe(row);
  });
});

describe('the focus', () => {
  it.for([1, 2])('stays in row %i of what was found when the pages bring another order', async (row) => {
    const later = thirdParty[121]!;
    const { release } = await open(() => ({ answer: () => ({ items: [later, far] }) }));
    await userEvent.fill(search, 'qqqqqqqq');
    await expect.poll(names).toEqual([later.name, far.name]);
    await userEvent.keyboard('{ArrowDown}'.repeat(row));
    const { name } = row === 1 ? later : far;
    await expect.poll(focused).toBe(name);
    release();
    await expect.poll(names).toEqual([far.name, later.name]);
    expect(focused()).toBe(name);
  });
});
