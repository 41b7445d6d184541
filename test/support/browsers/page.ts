// Runs in the page, before each test file: what the commands ask of the document under test. Elements are found and
// waited for here, as Playwright finds and waits for them in the other engines.
import { selectorEngine } from '@vitest/browser/locators';

export interface Point {
  x: number;
  y: number;
}

export interface PointOptions {
  /** From the upper left corner of the element. The middle of it if there is none. */
  position?: Point | undefined;
  /** Whether to press also what is disabled or covered. */
  force?: boolean | undefined;
  /** In milliseconds. */
  timeout?: number | undefined;
}

export interface PageForCommands {
  /** Where the pointer has to go for an element, once it can be reached there. */
  pointAt(selector: string, options: PointOptions): Promise<Point>;
  /** The same, for a press, which the page is told of only if it hits the element: that may have moved meanwhile. */
  aimAt(selector: string, options: PointOptions): Promise<Point>;
  /** Whether the press hit what was aimed at. */
  hasHit(): boolean;
  /** Gives an element the focus. */
  focus(selector: string): Promise<void>;
  /** Replaces the value of a field, as if typed at once. */
  fill(selector: string, text: string): Promise<void>;
  /** Chooses an option of a native list by its value, its label, or its place. */
  select(selector: string, choice: { value?: string; index?: number }): Promise<void>;
}

declare global {
  interface Window {
    pageForCommands: PageForCommands;
  }
}

const PATIENCE = 5_000;
const PRESSES = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'auxclick', 'dblclick', 'contextmenu'];

/** What is to be pressed, and whether it was. */
let aim: { element: HTMLElement; isHit?: boolean } | undefined;

for (const type of PRESSES) {
  window.addEventListener(
    type,
    (event) => {
      if (!aim || !event.isTrusted) return;
      const path = event.composedPath();
      aim.isHit ??= path.includes(aim.element) || path.includes(aim.element.closest('label')!);
      if (aim.isHit) return;
      event.stopImmediatePropagation();
      event.preventDefault();
    },
    { capture: true },
  );
}

window.pageForCommands = {
  async pointAt(selector, options) {
    return (await reach(selector, options)).point;
  },

  async aimAt(selector, options) {
    const { element, point } = await reach(selector, options);
    aim = options.force ? undefined : { element };
    return point;
  },

  hasHit() {
    const isHit = aim?.isHit ?? true;
    aim = undefined;
    return isHit;
  },

  focus(selector) {
    return eventually(PATIENCE, () => find(selector).focus());
  },

  fill(selector, text) {
    return eventually(PATIENCE, () => {
      const field = find(selector) as HTMLInputElement | HTMLTextAreaElement;
      if (field.disabled || field.readOnly) throw new Error(`${describe(field)} cannot be written to`);
      field.focus();
      field.select();
      // Deprecated, and the one way to change a value that the browser reports as typed.
      document.execCommand(text === '' ? 'delete' : 'insertText', false, text);
    });
  },

  select(selector, { value, index }) {
    return eventually(PATIENCE, () => {
      const list = find(selector) as HTMLSelectElement;
      const options = [...list.options];
      const chosen =
        index === undefined ? options.findIndex((option) => option.value === value || option.label === value) : index;
      if (!options[chosen]) throw new Error(`${describe(list)} has no such option`);
      list.focus();
      list.selectedIndex = chosen;
      list.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      list.dispatchEvent(new Event('change', { bubbles: true }));
    });
  },
};

function reach(
  selector: string,
  { position, force = false, timeout = PATIENCE }: PointOptions,
): Promise<{ element: HTMLElement; point: Point }> {
  return eventually(timeout, async () => {
    const element = find(selector);
    if (!force && isDisabled(element)) throw new Error(`${describe(element)} is disabled`);
    await isStill(element);
    const point = pointIn(element, position);
    if (!force) expectHit(element, point);
    return { element, point };
  });
}

/** Tries until it succeeds, once per frame; the reason of the last failure is the error when time is up. */
async function eventually<T>(timeout: number, attempt: () => T | Promise<T>): Promise<T> {
  const end = performance.now() + timeout;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (performance.now() > end) throw error;
      await nextFrame();
    }
  }
}

function find(selector: string): HTMLElement {
  const element = selectorEngine.queryLocatorSelector(selector, document, true);
  if (!element) throw new Error(`Nothing matches ${selector}`);
  return element as HTMLElement;
}

/** As Playwright sees it: an element that is only `aria-disabled` can be pressed. */
function isDisabled(element: HTMLElement): boolean {
  return element.matches(':disabled');
}

async function isStill(element: HTMLElement): Promise<void> {
  element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const before = element.getBoundingClientRect();
  await nextFrame();
  // Only the painting of the frame brings what `content-visibility` has left out until then.
  await nextTask();
  const after = element.getBoundingClientRect();
  if (after.width === 0 || after.height === 0) throw new Error(`${describe(element)} is not visible`);
  if (before.x !== after.x || before.y !== after.y) throw new Error(`${describe(element)} is moving`);
}

function pointIn(element: HTMLElement, position: Point | undefined): Point {
  const { x, y, width, height } = element.getBoundingClientRect();
  const within = position ?? { x: width / 2, y: height / 2 };
  return { x: Math.floor(x + within.x), y: Math.floor(y + within.y) };
}

/** Throws where something else lies over the point. */
function expectHit(element: HTMLElement, { x, y }: Point): void {
  let hit = document.elementFromPoint(x, y);
  while (hit?.shadowRoot) {
    const inner = hit.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === hit) break;
    hit = inner;
  }
  const label = element.closest('label');
  for (let node: Node | null = hit; node; node = parentOf(node)) {
    if (node === element || node === label) return;
  }
  throw new Error(`${describe(element)} is covered by ${hit ? describe(hit) : 'nothing'}`);
}

function parentOf(node: Node): Node | null {
  if (node instanceof ShadowRoot) return node.host;
  return (node instanceof Element ? node.assignedSlot : null) ?? node.parentNode;
}

function describe(element: Element): string {
  return selectorEngine.previewNode(element);
}

function nextFrame(): Promise<unknown> {
  return new Promise(requestAnimationFrame);
}

function nextTask(): Promise<unknown> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', resolve);
    port1.start();
    port2.postMessage(undefined);
  });
}
