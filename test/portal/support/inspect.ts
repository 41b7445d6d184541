import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type axe from 'axe-core';
import type { Page } from 'playwright';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const WIDE = { width: 1280, height: 800 };
const PHONE = { width: 320, height: 568 };
/** What a page 1280 wide and 1024 high has left when it is enlarged four times. */
const ENLARGED = { width: 320, height: 256 };

/** What is wrong with a state of the page: in light and in dark, on a wide screen and on a small one. */
export async function faultsOf(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const light = await violations(page, 'light');
  const dark = await violations(page, 'dark');
  await page.setViewportSize(PHONE);
  const small = await page.evaluate(faultsOfLayout, { mayScroll: false });
  await page.setViewportSize(ENLARGED);
  const enlarged = await page.evaluate(faultsOfLayout, { mayScroll: true });
  await page.setViewportSize(WIDE);
  return [...light, ...dark, ...small, ...enlarged.map((fault) => `enlarged: ${fault}`)];
}

/** What axe finds in the page, or in the dialog that keeps the rest away. In dark only the colours can be different. */
async function violations(page: Page, colorScheme: 'light' | 'dark'): Promise<string[]> {
  await page.emulateMedia({ colorScheme });
  const rules = colorScheme === 'dark' ? { runOnly: ['color-contrast'] } : {};
  const found = await page.evaluate(async (options) => {
    const modals: Element[] = [];
    const look = (root: Document | ShadowRoot): void => {
      modals.push(...root.querySelectorAll(':modal'));
      for (const element of root.querySelectorAll('*')) if (element.shadowRoot) look(element.shadowRoot);
    };
    look(document);
    const { violations: all } = await window.axe.run(modals.at(-1) ?? document, {
      ...options,
      resultTypes: ['violations'],
    });
    return all.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary}`),
    );
  }, rules);
  return found.map((fault) => `${colorScheme}: ${fault}`);
}

/**
 * Runs in the page. What has to be scrolled sideways or is cut off at a side, and the buttons in the foot of a dialog
 * that are not in view, or, where scrolling is allowed, cannot be brought into view either.
 */
function faultsOfLayout({ mayScroll }: { mayScroll: boolean }): string[] {
  const found: string[] = [];
  const look = (root: Document | ShadowRoot): void => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) look(element.shadowRoot);
      if (isTooWide(element)) found.push(`${element.localName}.${element.className} is cut off or scrolls sideways`);
    }
    for (const button of root.querySelectorAll('dialog:modal footer button')) {
      if (!isInReach(button)) found.push(`"${button.textContent.trim()}" is out of reach`);
    }
  };
  const isTooWide = (element: Element): boolean => {
    if (element.matches('input, select, textarea, script, style') || !element.checkVisibility()) return false;
    const { overflowX, clipPath } = getComputedStyle(element);
    const isCut = element === document.documentElement || (overflowX !== 'visible' && clipPath === 'none');
    return isCut && element.scrollWidth > element.clientWidth;
  };
  const isInReach = (button: Element): boolean => {
    const { bottom, top } = button.getBoundingClientRect();
    if (top >= 0 && bottom <= innerHeight) return true;
    if (!mayScroll) return false;
    const scrolls = ({ overflowY }: CSSStyleDeclaration): boolean => overflowY === 'auto' || overflowY === 'scroll';
    const dialog = button.closest('dialog');
    for (let around = button.parentElement; around; around = around === dialog ? null : around.parentElement) {
      if (scrolls(getComputedStyle(around)) && around.scrollHeight > around.clientHeight) return true;
    }
    return false;
  };
  look(document);
  return found;
}
