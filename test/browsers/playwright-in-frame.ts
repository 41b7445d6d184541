import { PlaywrightBrowserProvider, playwright, type PlaywrightProviderOptions } from '@vitest/browser-playwright';
import type { Frame } from 'playwright';
import type { BrowserProviderOption } from 'vitest/node';

type Page = ReturnType<PlaywrightBrowserProvider['getPage']>;

/** Playwright as vitest drives it, which looks for the frame of the test once, and not at each step of it: that takes as long as the step. */
export function playwrightInFrame(options: PlaywrightProviderOptions): BrowserProviderOption {
  return { ...playwright(options), providerFactory: (project) => new InFrameProvider(project, options) };
}

class InFrameProvider extends PlaywrightBrowserProvider {
  readonly #frames = new WeakMap<Page, Frame>();

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
   * Vitest looks for the frame by its name. Over BiDi, Playwright asks for that after the frame has appeared, and a busy
   * machine navigates sooner; the frame then stays without a name. The element that holds it is there.
   */
  async #findFrame(page: Page): Promise<Frame> {
    const element = await page.locator('iframe[data-vitest]').elementHandle();
    const frame = await element?.contentFrame();
    if (!frame) throw new Error('The page has no frame for the test.');
    this.#frames.set(page, frame);
    return frame;
  }
}
