import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { deepActiveElement } from '../../../src/ui/dom/focus.ts';
import type { ThirdPartyPicker } from '../../../src/third-party-picker/third-party-picker.ts';
import { expectFocus } from '../../support/fixtures/dialog-fixture.ts';
import {
  thirdParty,
  search,
  panel,
  category,
  thirdPartyTab,
  open,
  rows,
  names,
  focused,
  nameAt,
  arrive,
} from './support.ts';

/** Presses Tab. In Firefox what scrolls is a stop of its own, which is passed. */
async function tab(options?: { shift: boolean }): Promise<void> {
  await userEvent.tab(options);
  if (deepActiveElement() === panel.element()) await userEvent.tab(options);
}

describe('a large catalogue', () => {
  it('moves with arrows from the search to the rows, beyond those that are there, and back', async () => {
    await open();
    await arrive();
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(focused).toBe(nameAt(0));
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await expect.poll(focused).toBe(nameAt(2));
    await userEvent.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}');
    await expectFocus(search);
    const last = rows().length;
    rows().at(-1)?.querySelector('button')?.focus();
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(() => rows().length).toBeGreaterThan(last);
    await expect.poll(focused).not.toBe('');
  });

  it('goes to the last row of all with End, on from there upwards, and back with Home', async () => {
    await open();
    await arrive();
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(focused).toBe(nameAt(0));
    await userEvent.keyboard('{End}');
    await expect.poll(focused).toBe(nameAt(-1));
    expect(rows().length).toBeLessThan(200);
    expect(rows().at(-1)?.getAttribute('aria-posinset')).toBe(String(thirdParty.length));
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(focused).toBe(nameAt(-1));
    await userEvent.keyboard('{ArrowUp}');
    await expect.poll(focused).toBe(nameAt(-2));
    const before = rows().length;
    panel.element().scrollTop = 0;
    await expect.poll(() => rows().length).toBeGreaterThan(before);
    expect(names()).toEqual(thirdParty.slice(-rows().length).map(({ name }) => name));
    await userEvent.keyboard('{Home}');
    await expect.poll(focused).toBe(nameAt(0));
    expect(rows()[0]?.getAttribute('aria-posinset')).toBe('1');
  });

  it('goes there and back with the focus nowhere else in between', async () => {
    await open();
    await arrive();
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(focused).toBe(nameAt(0));
    const passed: unknown[] = [];
    panel
      .element()
      .getRootNode()
      .addEventListener('focusin', ({ target }) => passed.push((target as Element).closest('li')?.ariaPosInSet));
    await userEvent.keyboard('{End}');
    await expect.poll(focused).toBe(nameAt(-1));
    await userEvent.keyboard('{Home}');
    await expect.poll(focused).toBe(nameAt(0));
    expect(passed).toEqual([String(thirdParty.length), '1']);
  });

  it('goes on upwards while rows come before it, however fast', async () => {
    await open();
    await arrive();
    await userEvent.keyboard('{ArrowDown}{End}');
    await expect.poll(focused).toBe(nameAt(-1));
    const [first] = rows();
    const place = Number(first?.getAttribute('aria-posinset')) - 1;
    first?.querySelector('button')?.focus();
    const passed: number[] = [];
    first
      ?.getRootNode()
      .addEventListener('focusin', ({ target }) =>
        passed.push(Number((target as Element).closest('li')?.ariaPosInSet) - 1),
      );
    const press = async (): Promise<void> => {
      deepActiveElement()?.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'ArrowUp', bubbles: true, composed: true }),
      );
      await (document.querySelector('third-party-picker') as ThirdPartyPicker).updateComplete;
    };
    for (let presses = 0; presses < 3; presses += 1) await press();
    for (let frame = 0; frame < 6; frame += 1) await new Promise(requestAnimationFrame);
    expect(passed).toEqual([place - 1, place - 2, place - 3]);
    const row = deepActiveElement()?.closest('li')?.getBoundingClientRect();
    const seen = panel.element().getBoundingClientRect();
    expect(row?.top).toBeGreaterThanOrEqual(seen.top - 1);
    expect(row?.bottom).toBeLessThanOrEqual(seen.bottom + 1);
  });

  it('is one stop of Tab, at the row that had the focus last', async () => {
    await open();
    await arrive();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    await expect.poll(focused).toBe(nameAt(2));
    const before = rows().length;
    await tab();
    await expectFocus(page.getByRole('button', { name: 'Cancel' }));
    await tab();
    await expectFocus(page.getByRole('button', { name: 'Done' }));
    expect(rows()).toHaveLength(before);
    await tab({ shift: true });
    await tab({ shift: true });
    await expect.poll(focused).toBe(nameAt(2));
    await tab({ shift: true });
    await expectFocus(category);
    await userEvent.fill(search, 'crm');
    await expect.poll(() => names()[0]).toBe('Nordsoft CRM');
    await tab();
    await tab();
    await expect.poll(focused).toBe('Nordsoft CRM');
  });

  it('has a stop for each row where all of them are there', async () => {
    await open();
    await arrive();
    await userEvent.fill(search, 'altosoft');
    await expect.poll(() => rows().length).toBe(10);
    await tab();
    await tab();
    await expect.poll(focused).toBe(names()[0]);
    await tab();
    await expect.poll(focused).toBe(names()[1]);
  });

  it('takes a letter that is pressed on a row, a tab or a button to the search', async () => {
    await open();
    await arrive();
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(focused).toBe(nameAt(0));
    await userEvent.keyboard('z');
    await expectFocus(search);
    await expect.element(search).toHaveValue('z');
    await userEvent.click(thirdPartyTab);
    await userEvent.keyboard('e');
    await expect.element(search).toHaveValue('ze');
    await expect
      .poll(() =>
        names()
          .slice(0, 3)
          .every((name) => name.startsWith('Zéta')),
      )
      .toBe(true);
  });

  it.for([
    ['the text of a row', () => panel.getByText(String(nameAt(1)), { exact: true })],
    ['the title', () => page.getByRole('heading')],
    ['the line above the buttons', () => page.getByText('Nothing selected')],
  ] as const)('takes a letter to the search after a click on %s', async ([, place]) => {
    await open();
    await arrive();
    await userEvent.click(place());
    await expect.poll(() => deepActiveElement()).not.toBe(search.element());
    await userEvent.keyboard('z');
    await expectFocus(search);
    await expect.element(search).toHaveValue('z');
  });

  it('leaves keys with a modifier, and the space bar, to the browser', async () => {
    await open();
    await arrive();
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(focused).toBe(nameAt(0));
    await userEvent.keyboard('{Control>}k{/Control}');
    expect(focused()).toBe(nameAt(0));
    await userEvent.keyboard(' ');
    await expect.element(page.getByText('1 application will be added')).toBeVisible();
    await expect.element(search).toHaveValue('');
  });
});
