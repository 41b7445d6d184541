import { afterAll, beforeEach } from 'vitest';

/**
 * Collects what `console.error` is called with during each test, and hands it on. A test that expects an error replaces
 * `console.error` with `vi.spyOn(console, 'error')`, and puts it back.
 */
export function collectConsoleErrors(): { readonly calls: readonly unknown[][] } {
  const { error } = console;
  let calls: unknown[][] = [];
  console.error = (...message: unknown[]) => {
    calls.push(message);
    error(...message);
  };
  beforeEach(() => {
    calls = [];
  });
  // The next file of the page collects its own.
  afterAll(() => {
    console.error = error;
  });
  return {
    get calls() {
      return calls;
    },
  };
}
