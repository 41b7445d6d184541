import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { thirdParty, panel, thirdPartyTab, open, rows, names, focused, nameAt, arrive } from './support.ts';

describe('a large catalogue', () => {
  it('has only some screenfuls in the page, and says the place of each row among all', async () => {
    await open();
    await arrive();
    expect(rows().length).toBeLessThan(100);
    const [first] = rows();
    expect(first?.getAttribute('aria-posinset')).toBe('1');
    expect(first?.getAttribute('aria-setsize')).toBe(String(thirdParty.length));
    await expect.element(thirdPartyTab).toMatchTextContent(/980/);
    await expect.element(thirdPartyTab).toHaveAttribute('aria-description', '980 applications');
  });

  it('brings more as one scrolls, in their order, and none twice', async () => {
    await open();
    await arrive();
    for (let screenful = 0; screenful < 3; screenful += 1) {
      const before = rows().length;
      panel.element().scrollTop = panel.element().scrollHeight;
      await expect.poll(() => rows().length).toBeGreaterThan(before);
    }
    expect(names()).toEqual(thirdParty.slice(0, rows().length).map(({ name }) => name));
  });

  it('keeps what is seen in its place when rows come before it', async () => {
    await open();
    await arrive();
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(focused).toBe(nameAt(0));
    await userEvent.keyboard('{End}');
    await expect.poll(focused).toBe(nameAt(-1));
    const [first] = rows();
    panel.element().scrollTop = 0;
    await expect.poll(() => rows()[0] === first).toBe(false);
    const { top } = (first as Element).getBoundingClientRect();
    const seen = panel.element().getBoundingClientRect();
    expect(top).toBeGreaterThan(seen.top - 80);
    expect(top).toBeLessThan(seen.bottom);
  });
});
