import { parseKeyDef } from '@vitest/browser';
import type { BrowserCommandContext } from 'vitest/node';
import { type Commands, type Target, untilHit } from '../commands.ts';
import type { Point, PointOptions } from '../page.ts';

interface PointerStep {
  target?: Target;
  coords?: Point;
  keys?: string;
}

interface PointerState {
  target?: Target | undefined;
  coords?: Point | undefined;
  unreleased: string[];
}

type Context = BrowserCommandContext & {
  triggerCommand(name: string, ...parameters: unknown[]): Promise<unknown>;
};

const BUTTONS: Record<string, number> = { MouseLeft: 0, MouseMiddle: 1, MouseRight: 2 };

const press = (button = 0) => [
  { type: 'pointerDown', button },
  { type: 'pointerUp', button },
];

/**
 * The commands that stand behind `userEvent` and `page`, with the meaning that they have in the other engines: an
 * element is waited for and has to be reachable; a position counts from its corner; what is pressed is pressed by the
 * driver.
 */
export const commands: Commands<Context> = {
  async __vitest_click(context, target: Target, options: PointOptions & { button?: string; clickCount?: number } = {}) {
    const button = ['left', 'middle', 'right'].indexOf(options.button ?? 'left');
    await pressAt(
      context,
      target,
      options,
      Array.from({ length: options.clickCount ?? 1 }, () => press(button)).flat(),
    );
  },

  async __vitest_dblClick(context, target: Target, options: PointOptions = {}) {
    await pressAt(context, target, options, [...press(), ...press()]);
  },

  async __vitest_hover(context, target: Target, options: PointOptions = {}) {
    await pointer(context, moveTo(await pointAt(context, target, options)));
  },

  async __vitest_pointer(context, steps: PointerStep[], state: PointerState) {
    let { target, coords } = state;
    for (const step of steps) {
      if (step.target || step.coords) ({ target, coords } = step);
      const point = target ? await pointAt(context, target, { position: coords }) : coords;
      await pointer(context, ...(point ? [moveTo(point)] : []), ...pressesOf(step.keys ?? ''));
    }
    return { target, coords, unreleased: state.unreleased };
  },

  async __vitest_fill({ browser }, { selector }: Target, text: string) {
    await browser.execute((where, what) => window.pageForCommands.fill(where, what), pageSelector(selector), text);
  },

  async __vitest_clear(context, target: Target) {
    await context.triggerCommand('__vitest_fill', target, '');
  },

  async __vitest_type(
    context,
    { selector }: Target,
    text: string,
    { unreleased = [] }: { unreleased?: string[] } = {},
  ) {
    await context.browser.execute((where) => window.pageForCommands.focus(where), pageSelector(selector));
    return context.triggerCommand('__vitest_keyboard', text, { unreleased });
  },

  async __vitest_selectOptions({ browser }, { selector }: Target, [choice]: [string]) {
    await browser.execute(
      (where, value) => window.pageForCommands.select(where, { value }),
      pageSelector(selector),
      choice,
    );
  },

  /** The test's own frame has the size already; only the window around it has to be large enough. */
  async __vitest_viewport({ browser }, { width, height }: { width: number; height: number }) {
    const window = await browser.getWindowSize();
    if (width > window.width || height > window.height) {
      throw new Error(
        `The window of WebKit is ${window.width} × ${window.height} and cannot show ${width} × ${height}.`,
      );
    }
  },
};

async function pressAt(context: Context, target: Target, options: PointOptions, presses: object[]): Promise<void> {
  await untilHit(target, async () => {
    await pointer(context, moveTo(await pointAt(context, target, options, 'aimAt')), ...presses);
    return context.browser.execute(() => window.pageForCommands.hasHit());
  });
}

async function pointAt(
  { browser }: Context,
  { selector }: Target,
  { position, force, timeout }: PointOptions,
  question: 'pointAt' | 'aimAt' = 'pointAt',
): Promise<Point> {
  const options = { position, force, timeout };
  return browser.execute(
    (asked, where, how) => window.pageForCommands[asked](where, how),
    question,
    pageSelector(selector),
    options,
  );
}

/** Vitest marks a path through shadow roots for WebdriverIO; the page finds its way without. */
function pageSelector(selector: string): string {
  return selector.replace(/^>>>/, '');
}

function moveTo(point: Point) {
  return { type: 'pointerMove', duration: 0, origin: 'viewport', ...point };
}

function pressesOf(keys: string) {
  return parseKeyDef(keys).flatMap(({ keyDef, releasePrevious, releaseSelf }) => {
    const button = BUTTONS[keyDef.code ?? ''];
    if (button === undefined) throw new Error(`Not a button of the pointer: ${keys}`);
    if (releasePrevious) return [{ type: 'pointerUp', button }];
    return releaseSelf ? press(button) : [{ type: 'pointerDown', button }];
  });
}

async function pointer({ browser }: Context, ...actions: object[]): Promise<void> {
  await browser.performActions([{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }]);
}
