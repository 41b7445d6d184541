import type { LaunchOptions } from 'playwright';
import { findChromium } from '../browsers.ts';
import { findFirefox } from './firefox.ts';
import { findWebkit, type WebkitPrograms } from './webkit/programs.ts';

/** What starts each engine, if this run has it. */
export interface Engines {
  chromium?: LaunchOptions;
  firefox?: LaunchOptions;
  webkit?: WebkitPrograms;
}

const NAMES = ['chromium', 'firefox', 'webkit'] as const;
type Name = (typeof NAMES)[number];

const finders = { chromium: findChromium, firefox: findFirefox, webkit: findWebkit };

/**
 * Finds the engines that the elements are tested in, and says in a line which they are: Chromium, or those that the
 * environment variable `ENGINES` names and that are installed (`ENGINES=chromium,firefox,webkit`). One of `REQUIRE_ENGINES` that is
 * missing is an error.
 */
export async function findEngines(): Promise<Engines> {
  const wanted = listed('ENGINES') ?? ['chromium'];
  const required = listed('REQUIRE_ENGINES') ?? [];
  const engines: Engines = Object.fromEntries(await Promise.all(wanted.map(async (name) => [name, await finders[name]()] as const)));

  const absent = required.filter((name) => !engines[name]);
  if (absent.length > 0) throw new Error(`REQUIRE_ENGINES asks for what is missing here: ${absent.join(', ')}.`);

  const missing = wanted.filter((name) => !engines[name]);
  const running = wanted.filter((name) => engines[name]).join(', ');
  console.log(`Engines: ${running || 'none'}${missing.length > 0 ? ` (not installed: ${missing.join(', ')})` : ''}`);
  return engines;
}

function listed(variable: string): Name[] | undefined {
  const value = process.env[variable];
  if (!value) return undefined;
  return value.split(',').map((name) => {
    const known = NAMES.find((each) => each === name.trim());
    if (!known) throw new Error(`${variable} knows ${NAMES.join(', ')}, and not "${name}".`);
    return known;
  });
}
