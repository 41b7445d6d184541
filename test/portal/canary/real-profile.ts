import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { type Browser, chromium } from 'playwright';
import { findProgram, inPath } from '../../support/browsers/programs.ts';

/** Playwright's own Chromium and headless shells have no password manager. */
const CHROMIUM = findProgram(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']);
/** It tells no version. */
const XVFB = inPath('Xvfb').find((path) => existsSync(path));

/** Why there is no Chromium with a profile as people have it. Absent where there is one. */
export const NO_REAL_PROFILE =
  [CHROMIUM === undefined && 'a whole Chromium', XVFB === undefined && 'Xvfb'].filter(Boolean).join(' and ') ||
  undefined;

/** A Chromium as people start it: with a window, a profile of its own, and none of automation's switches. */
export class RealChromium {
  readonly browser: Browser;
  readonly #folder: string;
  readonly #children: readonly ChildProcess[];

  private constructor(browser: Browser, folder: string, children: readonly ChildProcess[]) {
    this.browser = browser;
    this.#folder = folder;
    this.#children = children;
  }

  static async start(): Promise<RealChromium> {
    const folder = await mkdtemp(join(tmpdir(), 'real-profile-'));
    const display = spawn(XVFB ?? '', ['-displayfd', '3', '-screen', '0', '1200x900x24'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    const [number] = (await once(display.stdio[3] as NodeJS.ReadableStream, 'data')) as [Buffer];
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const child = spawn(
      CHROMIUM ?? '',
      [
        `--user-data-dir=${folder}`,
        '--remote-debugging-port=0',
        '--no-first-run',
        '--password-store=basic',
        '--disable-gpu',
        ...asRoot,
        'about:blank',
      ],
      { env: { ...process.env, DISPLAY: `:${number.toString().trim()}`, HOME: folder }, stdio: 'ignore' },
    );
    const port = await readPort(join(folder, 'DevToolsActivePort'));
    return new RealChromium(await chromium.connectOverCDP(`http://127.0.0.1:${port}`), folder, [child, display]);
  }

  /** How often Chromium has counted something since it was started. */
  async count(histogram: string): Promise<number> {
    const session = await this.browser.newBrowserCDPSession();
    const { histograms } = await session.send('Browser.getHistograms', { query: histogram });
    await session.detach();
    return histograms.filter(({ name }) => name === histogram).reduce((sum, { count }) => sum + count, 0);
  }

  /** What the profile keeps of passwords and of forms. */
  async profile(): Promise<Buffer> {
    const files = ['Login Data', 'Login Data For Account', 'Web Data'].flatMap((name) => [
      name,
      `${name}-journal`,
      `${name}-wal`,
    ]);
    const paths = files.map((name) => join(this.#folder, 'Default', name)).filter((path) => existsSync(path));
    return Buffer.concat(await Promise.all(paths.map((path) => readFile(path))));
  }

  async close(): Promise<void> {
    await this.browser.close();
    for (const child of this.#children) {
      const exited = once(child, 'exit');
      child.kill();
      await Promise.race([exited, pause(5_000)]);
      child.kill('SIGKILL');
    }
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function readPort(path: string): Promise<string> {
  for (let tries = 0; tries < 300; tries += 1) {
    const [port] = existsSync(path) ? (await readFile(path, 'utf8')).split('\n') : [];
    if (port) return port;
    await pause(100);
  }
  throw new Error('Chromium has opened no port.');
}
