import type { LaunchOptions } from 'playwright';
import { join } from 'node:path';
import { findProgram } from './programs.ts';

const NAMES = ['firefox', 'firefox-esr'];
const PLACES = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  join(process.env['PROGRAMFILES'] ?? 'C:/Program Files', 'Mozilla Firefox/firefox.exe'),
];

/** Finds the Firefox of the system, which Playwright drives by WebDriver BiDi. */
export function findFirefox(): LaunchOptions | undefined {
  const executablePath = findProgram(NAMES, PLACES);
  return executablePath === undefined ? undefined : { executablePath, channel: 'moz-firefox' };
}
