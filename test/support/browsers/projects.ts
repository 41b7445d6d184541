import { playwright } from '@vitest/browser-playwright';
import type { TestProjectInlineConfiguration } from 'vitest/config';
import type { Engines } from './engines.ts';
import { firefox } from './firefox.ts';
import { playwrightInFrame } from './playwright-in-frame.ts';
import { webkit } from './webkit/provider.ts';

export type BrowserOptions = NonNullable<NonNullable<TestProjectInlineConfiguration['test']>['browser']>;

// Where nothing moves, nobody has to wait until it stands still.
const contextOptions = { reducedMotion: 'reduce' as const };
const PAGE = { enabled: true, screenshotFailures: false, viewport: { width: 1280, height: 800 } };

/** What vitest leaves out anyway, which a list of its own would replace. */
export const NO_TESTS = '**/node_modules/**';

/**
 * The projects of vitest that run the same tests in each engine: `name (chromium)`, `name (firefox)`, `name (webkit)`.
 * WebKit's is another one because a project has one provider. Firefox, which is the slowest of them and uses one core,
 * runs the tests that `apart` matches in a second one at the same time: `name (firefox, 2)`.
 */
export function inEachEngine(
  name: string,
  engines: Engines,
  project: (name: string, browser: BrowserOptions) => TestProjectInlineConfiguration,
  apart?: string,
): TestProjectInlineConfiguration[] {
  const projects: TestProjectInlineConfiguration[] = [];
  const instances: BrowserOptions['instances'] = [];
  if (engines.chromium)
    instances.push({
      browser: 'chromium',
      provider: playwrightInFrame({ launchOptions: engines.chromium, contextOptions }),
    });
  if (engines.firefox) {
    const instance = {
      browser: 'firefox' as const,
      headless: false,
      provider: firefox({ launchOptions: engines.firefox }),
    };
    instances.push({ ...instance, ...(apart && { exclude: [NO_TESTS, apart] }) });
    if (apart) instances.push({ ...instance, name: `${name} (firefox, 2)`, include: [apart] });
  }
  if (instances.length > 0)
    projects.push(project(name, { ...PAGE, headless: true, ui: false, provider: playwright(), instances }));

  if (engines.webkit) {
    const instance = { browser: 'webkit' as const, name: `${name} (webkit)` };
    // It has no headless mode; a screen that nobody sees stands in for it. Vitest would let it run alone if modules
    // could not be mocked by import maps.
    projects.push(
      project(`${name} in WebKitGTK`, {
        ...PAGE,
        headless: false,
        ui: false,
        importMapMocks: true,
        provider: webkit(engines.webkit),
        instances: [instance],
      }),
    );
  }
  return projects;
}
