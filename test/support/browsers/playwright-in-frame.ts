import { PlaywrightBrowserProvider, playwright, type PlaywrightProviderOptions } from '@vitest/browser-playwright';
import type { Frame } from 'playwright';
import type { BrowserCommandContext, BrowserProviderOption, TestProject } from 'vitest/node';
import { type Commands, PAGE_SCRIPT, registerCommands, type Target, untilHit } from './commands.ts';
import type { Point, PointOptions } from './page.ts';

type Page = ReturnType<PlaywrightBrowserProvider['getPage']>;
type ClickOptions = PointOptions & { button?: 'left' | 'middle' | 'right'; clickCount?: number };

/**
 * Playwright as vitest drives it, with the frame of the test looked for once, and not at each step of it, and with the
 * page asked in one go where its pointer has to press. Across frames either takes Playwright many times what the step
 * itself does.
 */
export function playwrightInFrame(options: PlaywrightProviderOptions): BrowserProviderOption {
  return { ...playwright(options), providerFactory: (project) => new InFrameProvider(project, options) };
}

const commands: Commands<BrowserCommandContext> = {
  async __vitest_click(context, target: Target, { position, force, timeout, ...press }: ClickOptions = {}) {
    await pressAt(context, target, { position, force, timeout }, ({ x, y }) => context.page.mouse.click(x, y, press));
  },

  async __vitest_dblClick(context, target: Target, where: PointOptions = {}) {
    await pressAt(context, target, where, ({ x, y }) => context.page.mouse.dblclick(x, y));
  },

  async __vitest_fill(context, { selector }: Target, text: string) {
    const frame = await context.frame();
    await frame.evaluate(([where, what]) => window.pageForCommands.fill(where, what), [selector, text] as const);
  },
};

/** Presses at a point of the frame, which fills the page, so that it is one of the page. */
async function pressAt(
  context: BrowserCommandContext,
  target: Target,
  options: PointOptions,
  press: (point: Point) => Promise<void>,
): Promise<void> {
  const frame = await context.frame();
  await untilHit(target, async () => {
    await press(
      await frame.evaluate(([where, how]) => window.pageForCommands.aimAt(where, how), [
        target.selector,
        options,
      ] as const),
    );
    return frame.evaluate(() => window.pageForCommands.hasHit());
  });
}

class InFrameProvider extends PlaywrightBrowserProvider {
  readonly #frames = new WeakMap<Page, Frame>();

  constructor(project: TestProject, options: PlaywrightProviderOptions) {
    super(project, options);
    this.initScripts = [...this.initScripts, PAGE_SCRIPT];
    registerCommands(project, commands);
  }

  /** A page whose process did not survive its start, as happens in Firefox on a busy machine, is opened once more. */
  override async openPage(...parameters: Parameters<PlaywrightBrowserProvider['openPage']>): Promise<void> {
    try {
      await super.openPage(...parameters);
    } catch (error) {
      const [sessionId] = parameters;
      if (!this.pages.get(sessionId)?.isClosed()) throw error;
      await super.openPage(...parameters);
    }
  }

  override getCommandsContext(sessionId: string) {
    const context = super.getCommandsContext(sessionId);
    const frameIn = (): Frame | undefined => this.#frameIn(context.page);
    return {
      ...context,
      frame: async () => frameIn() ?? this.#findFrame(context.page),
      get iframe() {
        // Of what locates a frame only its own `locator` is used, which a frame has, too.
        return (frameIn() as typeof context.iframe | undefined) ?? context.iframe;
      },
    };
  }

  #frameIn(page: Page): Frame | undefined {
    const frame = this.#frames.get(page);
    return frame?.isDetached() ? undefined : frame;
  }

  /**
   * Vitest looks for the frame by its name. Over BiDi, Playwright asks for that after the frame has appeared, and a
   * busy machine navigates sooner; the frame then stays without a name. The element that holds it is there.
   */
  async #findFrame(page: Page): Promise<Frame> {
    const element = await page.locator('iframe[data-vitest]').elementHandle();
    const frame = await element?.contentFrame();
    if (!frame) throw new Error('The page has no frame for the test.');
    this.#frames.set(page, frame);
    return frame;
  }
}
