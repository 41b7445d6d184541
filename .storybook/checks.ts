import axe from 'axe-core';
import { afterEach, expect } from 'vitest';
import { page } from 'vitest/browser';
// So that a change of language takes effect at once.
import '../src/localization/locales/de.ts';
import { collectConsoleErrors } from '../test/support/console-errors.ts';

// What is asked of every story. The accessibility addon looks at it as it is, in English and light; here it is looked
// at in German, dark, and as narrow as it gets, and then also right to left.

const reported = collectConsoleErrors();

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') return;
  const story = document.querySelector<HTMLElement>('.page');
  if (!story) throw new Error('A story is shown in a page.');
  await page.viewport(320, 800);
  story.lang = 'de';
  story.dataset['theme'] = 'dark';
  drawAll(story);
  await rendered();
  expect(overflowing(document.body), 'reaches beyond 320 pixels').toEqual([]);
  expect(await violations(), 'violates axe in dark').toEqual([]);
  story.dir = 'rtl';
  await rendered();
  expect(overflowing(document.body), 'reaches beyond 320 pixels, right to left').toEqual([]);
  expect(reported.calls, 'console.error was called').toEqual([]);
});

const drawn = new CSSStyleSheet();
drawn.replaceSync('* { content-visibility: visible !important; }');

/** Draws what is out of sight, too: axe would take it to be on the colour of the page. */
function drawAll(element: Element): void {
  const { shadowRoot } = element;
  if (shadowRoot) shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, drawn];
  for (const inner of [...element.children, ...(shadowRoot?.children ?? [])]) drawAll(inner);
}

const STILL_FRAMES = 3;

/** Lets elements follow a change of the page, which takes some of them several steps: words and lists come late. */
async function rendered(): Promise<void> {
  let before = '';
  for (let still = 0; still < STILL_FRAMES; still += 1) {
    await new Promise(requestAnimationFrame);
    const now = placesIn(document.body).join();
    if (now !== before) still = 0;
    before = now;
  }
}

/** How far down each element ends, through shadow roots. */
function placesIn(element: Element): number[] {
  const inner = [...element.children, ...(element.shadowRoot?.children ?? [])].flatMap(placesIn);
  return [element.getBoundingClientRect().bottom, ...inner];
}

async function violations(): Promise<string[]> {
  const rules = { region: { enabled: false } };
  const { violations } = await axe.run(document.body, { rules, resultTypes: ['violations'] });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
  );
}

/** What reaches beyond the page at its sides, or beyond what scrolls it, through shadow roots. */
function overflowing(element: Element): string[] {
  const { left, right, width } = element.getBoundingClientRect();
  const isOutside = width > 1 && (left < -0.5 || right > document.documentElement.clientWidth + 0.5);
  const isScrolled = getComputedStyle(element).overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
  // A text that ends in an ellipsis is longer than what is shown of it.
  const isMeant =
    element.matches('input, textarea, select, .visually-hidden') ||
    getComputedStyle(element).webkitLineClamp !== 'none';
  const inner = [...element.children, ...(element.shadowRoot?.children ?? [])].flatMap(overflowing);
  return (isOutside || isScrolled) && !isMeant ? [`${element.localName}.${element.className}`, ...inner] : inner;
}
