import { existsSync } from 'node:fs';
import { inPath } from '../programs.ts';

/** What it takes to drive WebKitGTK: on Debian the packages `webkit2gtk-driver` and `xvfb`. */
export interface WebkitPrograms {
  driver: string;
  browser: string;
  /** The X server whose screen nobody sees: this browser has no headless mode. */
  screen: string;
}

const LIBRARIES = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib64', '/usr/libexec', '/usr/lib'];
const VERSIONS = ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'];

/** Finds WebKitGTK with its driver, and a screen for it. */
export function findWebkit(): WebkitPrograms | undefined {
  const driver = inPath('WebKitWebDriver').find(existsSync);
  const browser = LIBRARIES.flatMap((library) => VERSIONS.map((version) => `${library}/${version}/MiniBrowser`)).find(
    existsSync,
  );
  const screen = inPath('Xvfb').find(existsSync);
  return driver && browser && screen ? { driver, browser, screen } : undefined;
}
