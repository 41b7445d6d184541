let laterTries = 0;

/**
 * Loads a part of the library, and can be called again after a failure. Firefox, and Chromium before version 156,
 * answer every later import of an address with its first failure (https://github.com/whatwg/html/issues/6768), so a
 * failed import is tried once more under an address with another fragment, which no server sees.
 */
export async function loadPart<Part>(load: () => Promise<Part>): Promise<Part> {
  try {
    return await load();
  } catch (error) {
    const address = /dynamically imported module: (\S+)$/.exec(String(error))?.[1];
    if (!address) throw error;
    return import(/* @vite-ignore */ /* webpackIgnore: true */ `${address}#${++laterTries}`) as Promise<Part>;
  }
}
