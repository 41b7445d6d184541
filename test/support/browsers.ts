import { join } from 'node:path';
import { chromium } from 'playwright';
import { chromiumFromNpm, hasChromiumFromNpm } from './browsers/chromium-from-npm.ts';
import { findProgram, works } from './browsers/programs.ts';

/** What Playwright's `launch` needs to start a browser that is on this machine. */
export interface BrowserLaunch {
  executablePath: string;
  args: string[];
}

const CHROMIUM_ARGUMENTS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** No page of a test lives as long as it takes to make its code faster. */
const SHORT_LIVED = '--js-flags=--no-turbofan';

const CHROMIUM_NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
];
const CHROMIUM_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...[process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
];

/**
 * Finds a Chromium: the one named by the environment variable `CHROME_PATH`, Playwright's own, the system's, or the one
 * that npm installed (`CHROME_PATH=npm` asks for that one). Nothing is downloaded. It runs pages as tests need them,
 * unless it is for measuring.
 */
export async function findChromium({ isForMeasuring = false } = {}): Promise<BrowserLaunch> {
  const found = await findAny();
  return isForMeasuring ? found : { ...found, args: [...found.args, SHORT_LIVED] };
}

async function findAny(): Promise<BrowserLaunch> {
  const wanted = process.env['CHROME_PATH'];
  if (wanted === 'npm') return launchFromNpm();
  if (wanted) {
    if (!works(wanted)) throw new Error(`CHROME_PATH names no working browser: ${wanted}`);
    return launch(wanted);
  }
  const playwrights = chromium.executablePath();
  const found = works(playwrights) ? playwrights : findProgram(CHROMIUM_NAMES, CHROMIUM_PLACES);
  return found ? launch(found) : launchFromNpm();
}

async function launchFromNpm(): Promise<BrowserLaunch> {
  if (!hasChromiumFromNpm) {
    throw new Error(
      'The tests found no browser: install Chromium, Chrome or Edge, or name the program of one in CHROME_PATH.',
    );
  }
  return launch(await chromiumFromNpm(), '--no-sandbox', '--no-zygote');
}

function launch(executablePath: string, ...more: string[]): BrowserLaunch {
  const asRoot = process.getuid?.() === 0 && !more.includes('--no-sandbox') ? ['--no-sandbox'] : [];
  return { executablePath, args: [...CHROMIUM_ARGUMENTS, ...asRoot, ...more] };
}
