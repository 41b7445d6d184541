import { PROMISES } from './promises.ts';
import type { CreateSubject } from './subject.ts';

/** What a test runner has: vitest, `node:test`, Mocha, Jest and Jasmine do. */
export interface TestRunner {
  describe(name: string, define: () => void): unknown;
  it(name: string, test: () => Promise<void>): unknown;
}

/**
 * Defines tests of everything that the contract promises, in the test runner at hand: a test is named after its promise,
 * and its failure says what was promised and what came. `create` makes the adapter anew for each test. The runner's
 * `describe` and `it` are the global ones where none are given. Throws a `TypeError` where there are none.
 *
 * ```ts
 * describeAdapter('our adapter', () => ({
 *   adapter: createOurAdapter(testServer),
 *   accountId: newTestAccount(),
 *   configurable: { applicationId: 'cm.com', configuration: { name: 'Test', accountId: guid, productToken: guid } },
 * }));
 * ```
 */
export function describeAdapter(name: string, create: CreateSubject, runner: Partial<TestRunner> = {}): void {
  const { describe = (globalThis as Partial<TestRunner>).describe, it = (globalThis as Partial<TestRunner>).it } = runner;
  if (!describe || !it) throw new TypeError('describeAdapter needs the describe and it of a test runner');
  describe(name, () => {
    for (const [topic, promises] of Object.entries(PROMISES)) {
      describe(topic, () => {
        for (const [promise, test] of promises) {
          it(promise, async () => {
            const subject = await create();
            try {
              await test(subject);
            } finally {
              await subject.dispose?.();
            }
          });
        }
      });
    }
  });
}
