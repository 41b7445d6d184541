import type { Locator, Page } from 'playwright';
import { expect } from 'vitest';

const MOST_STOPS = 40;

/** A person who has only a keyboard. At each stop the focus has to be visible, and not beneath something else. */
export class Keyboard {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Presses Tab, or Shift+Tab, until the target has the focus. */
  async tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    const passed: string[] = [];
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      await this.press(key);
      if (await hasFocus(target)) return;
      passed.push(await focusedName(this.#page));
    }
    throw new Error(`${key} does not lead there, but to ${passed.join(', ')}`);
  }

  /** Presses a key, and looks at the focus that it leads to. */
  async press(key: string): Promise<void> {
    await this.#page.keyboard.press(key);
    await this.expectVisibleFocus();
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  /** Waits until the target has the focus, visibly. */
  async expectFocus(target: Locator): Promise<void> {
    await expect.poll(() => hasFocus(target)).toBe(true);
    await this.expectVisibleFocus();
  }

  /** Asserts that a ring of at least two pixels is around what has the focus, and that it is in view. */
  async expectVisibleFocus(): Promise<void> {
    await expect.poll(() => this.#page.evaluate(faultOfFocus), { timeout: 2000 }).toBe('');
  }
}

/** Whether an element has the focus, wherever in shadow roots it is. */
export async function hasFocus(target: Locator): Promise<boolean> {
  if ((await target.count()) !== 1) return false;
  return target.evaluate((element) => (element.getRootNode() as Document | ShadowRoot).activeElement === element);
}

/** Runs in the page. Answers with what is wrong with how the focus shows, or with nothing. */
function faultOfFocus(): string {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  // Between the last thing of a page and its first one the browser's own controls have the focus.
  if (!element || element === document.body) return '';
  const isRinged = (candidate: Element): boolean => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(candidate);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && !outlineColor.endsWith(' 0)');
  };
  const name = element.outerHTML.slice(0, 120);
  // A field with a button in it is ringed as a whole.
  if (!isRinged(element) && !(element.parentElement && isRinged(element.parentElement))) return `no ring: ${name}`;
  const { left, top, width, height } = element.getBoundingClientRect();
  const root = element.getRootNode() as Document | ShadowRoot;
  const over = root.elementFromPoint(left + width / 2, top + Math.min(height, innerHeight) / 2);
  return over && (element.contains(over) || over.contains(element)) ? '' : `out of view: ${name}`;
}

async function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.ariaLabel ?? element?.textContent.trim().slice(0, 40) ?? 'nothing';
  });
}
