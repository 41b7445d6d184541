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

const FOUND = Symbol.for('integration-elements.engines');

const finders = { chromium: findChromium, firefox: findFirefox, webkit: findWebkit };

/**
 * Finds the engines that the elements are tested in, and says in a line which they are: all that are installed, or
 * of these the ones that the environment variable `ENGINES` names (`ENGINES=chromium,webkit`). With `REQUIRE_ENGINES`
 * in its place one that is missing is an error.
 */
export function findEngines(): Promise<Engines> {
  // vite reads its configuration again for each project that extends it.
  const shared = globalThis as { [FOUND]?: Promise<Engines> };
  shared[FOUND] ??= find().catch((error: unknown) => {
    // People read what is missing, not where that was noticed.
    if (error instanceof Error) error.stack = error.message;
    throw error;
  });
  return shared[FOUND];
}

async function find(): Promise<Engines> {
  const required = listed('REQUIRE_ENGINES');
  const wanted = required ?? listed('ENGINES') ?? NAMES;
  const engines: Engines = Object.fromEntries(
    await Promise.all(wanted.map(async (name) => [name, await finders[name]()] as const)),
  );

  const running = wanted.filter((name) => engines[name]);
  const missing = wanted.filter((name) => !engines[name]);
  if (required && missing.length > 0)
    throw new Error(`REQUIRE_ENGINES asks for what is not installed here: ${missing.join(', ')}.`);
  const others = NAMES.filter((name) => !wanted.includes(name));
  const parts = [
    running.join(', ') || 'none',
    ...(missing.length > 0 ? [`not installed: ${missing.join(', ')}`] : []),
    ...(others.length > 0 ? [`not asked for: ${others.join(', ')}`] : []),
  ];
  console.log(`Engines: ${parts.join('; ')}`);
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
