import type { PlaywrightProviderOptions } from '@vitest/browser-playwright';
import { join } from 'node:path';
import type { LaunchOptions } from 'playwright';
import type { BrowserProviderOption } from 'vitest/node';
import { findProgram } from './programs.ts';
import { playwrightInFrame } from './playwright-in-frame.ts';
import { promptAnswers } from './prompt-answers.ts';

const NAMES = ['firefox', 'firefox-esr'];
const PLACES = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  join(process.env['PROGRAMFILES'] ?? 'C:/Program Files', 'Mozilla Firefox/firefox.exe'),
];

/** Finds the Firefox of the system, which Playwright drives by WebDriver BiDi. */
export function findFirefox(): LaunchOptions | undefined {
  const executablePath = findProgram(NAMES, PLACES);
  // Vitest takes it for a browser with windows that are seen, which gets one at a time: of several only one has the
  // focus.
  const env = { ...process.env, MOZ_HEADLESS: '1' };
  // What the context asks for in the other engines does not reach this one.
  const firefoxUserPrefs = { 'ui.prefersReducedMotion': 1 };
  return executablePath === undefined ? undefined : { executablePath, channel: 'moz-firefox', env, firefoxUserPrefs };
}

/** Runs the tests of a project in Firefox. */
export function firefox(options: PlaywrightProviderOptions): BrowserProviderOption {
  promptAnswers();
  return playwrightInFrame(options);
}
