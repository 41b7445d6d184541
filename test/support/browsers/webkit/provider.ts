import { defineBrowserProvider } from '@vitest/browser';
import { WebdriverBrowserProvider } from '@vitest/browser-webdriverio';
import { fileURLToPath } from 'node:url';
import type { BrowserProvider, TestProject } from 'vitest/node';
import { remote } from 'webdriverio';
import { PAGE_SCRIPT, registerCommands } from '../commands.ts';
import { commands } from './commands.ts';
import { SCREEN, startProcesses, type WebkitProcesses } from './processes.ts';
import type { WebkitPrograms } from './programs.ts';

/** Runs the tests of a project in WebKitGTK. */
export function webkit(programs: WebkitPrograms) {
  return defineBrowserProvider({
    name: 'webdriverio',
    supportedBrowser: ['webkit'],
    options: {},
    providerFactory: (project) => new WebkitProvider(project, programs) as unknown as BrowserProvider,
  });
}

class WebkitProvider extends WebdriverBrowserProvider {
  // Beside other browsers; of its own windows there is one at a time.
  override supportsParallelism = true;

  #programs: WebkitPrograms;
  #processes?: WebkitProcesses;

  constructor(project: TestProject, programs: WebkitPrograms) {
    super(project, {});
    this.#programs = programs;
    // Playwright's locators leave it to the command to find the element; those of WebdriverIO throw for one that is not
    // there, even where a test expects just that.
    this.initScripts = [
      fileURLToPath(new URL('locators.js', import.meta.resolve('@vitest/browser-playwright'))),
      PAGE_SCRIPT,
    ];
    registerCommands(project, commands);
  }

  override async openBrowser(): Promise<WebdriverIO.Browser> {
    if (this.browser) return this.browser;
    this.#processes = await startProcesses(this.#programs);
    const browser = await remote({
      hostname: '127.0.0.1',
      port: this.#processes.port,
      logLevel: 'silent',
      connectionRetryTimeout: 60_000,
      connectionRetryCount: 0,
      capabilities: {
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': { binary: this.#programs.browser, args: ['--automation'] },
      } as WebdriverIO.Capabilities,
    });
    this.browser = browser;
    await browser.setWindowSize(SCREEN.width, SCREEN.height);
    return browser;
  }

  override async close(): Promise<void> {
    await super.close();
    this.#processes?.stop();
  }
}
