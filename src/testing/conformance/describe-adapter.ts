import { CONTRACT_TESTS } from './contract-tests.ts';
import type { AdapterSubject, CreateSubject } from './contract-fixture.ts';
import { Skip, ContractTest } from './contract-test.ts';

/** What a test runner has: vitest, `node:test`, Mocha, Jest and Jasmine do. */
export interface TestRunner {
  describe(name: string, define: () => void): unknown;
  it(name: string, test: (...context: unknown[]) => Promise<void>): unknown;
}

/** How the suite runs. */
export interface DescribeAdapterOptions extends Partial<TestRunner> {
  /**
   * Milliseconds for one answer of the adapter; 1 500 where absent, which is less than what any runner allows a test.
   */
  patience?: number;
}

/**
 * Defines tests of everything that the contract promises, in the test runner at hand: a test is named after its
 * promise, and its failure says what was promised and what came, never a secret. `create` is called for each test. The
 * runner's `describe` and `it` are the global ones where none are given. Throws a `TypeError` where there are none.
 *
 * ```ts
 * describeAdapter('our adapter', async () => ({
 *   adapter: createOurAdapter(testServer),
 *   accountId: await newTestAccount(),
 *   configurable: { applicationId: 'gateway', configuration: { url: 'https://example.com', apiKey: 'test' } },
 * }));
 * ```
 */
export function describeAdapter(name: string, create: CreateSubject, options: DescribeAdapterOptions = {}): void {
  const runner = globalThis as Partial<TestRunner>;
  const { describe = runner.describe, it = runner.it, patience = 1_500 } = options;
  if (!describe || !it) throw new TypeError('describeAdapter needs the describe and it of a test runner');
  describe(name, () => {
    for (const [topic, promises] of Object.entries(CONTRACT_TESTS)) {
      describe(topic, () => {
        for (const [promise, test] of Object.entries(promises)) {
          // Without a declared parameter: Mocha and Jest take one for a callback.
          it(promise, async function (this: unknown, ...context: unknown[]) {
            const reason = await run(create, (subject) => test(new ContractTest(subject, patience)));
            if (reason !== undefined) skip([this, ...context], reason);
          });
        }
      });
    }
  });
}

/** Runs a test and lets go of its subject. Answers with the reason where it could not be tried. */
async function run(
  create: CreateSubject,
  test: (subject: AdapterSubject) => Promise<void>,
): Promise<string | undefined> {
  const subject = await create();
  try {
    await test(subject);
    return undefined;
  } catch (error) {
    if (error instanceof Skip) return error.message;
    throw error;
  } finally {
    await subject.dispose?.();
  }
}

/** Skips the running test where the runner can: Mocha by `this`, vitest and `node:test` by the argument. */
function skip(contexts: readonly unknown[], reason: string): void {
  const canSkip = (context: unknown): context is { skip(reason: string): void } =>
    typeof (context as { skip?: unknown } | null | undefined)?.skip === 'function';
  contexts.find(canSkip)?.skip(reason);
}
