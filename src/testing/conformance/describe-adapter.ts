import { CONTRACT_TESTS } from './contract-tests.ts';
import type { AdapterSubject, CreateSubject } from './contract-fixture.ts';
import { ContractTest } from './contract-test.ts';
import { Skip } from './expectations.ts';

/** A test runner such as vitest, `node:test`, Mocha, Jest or Jasmine. */
export interface TestRunner {
  describe(name: string, define: () => void): unknown;
  it(name: string, test: (...context: unknown[]) => Promise<void>): unknown;
}

/** Options of the suite. */
export interface DescribeAdapterOptions extends Partial<TestRunner> {
  /** Milliseconds for one answer of the adapter. 1 500 by default, less than any runner allows a test. */
  patience?: number;
}

/**
 * Defines one test for each promise of the contract. A failure names the promise and the answer, never a secret. Each
 * test calls `create`. `describe` and `it` are the global ones by default. Throws a `TypeError` if there are none.
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

/** Runs a test and disposes of its subject. Returns the reason if the test was skipped. */
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

/** Skips the running test if the runner can: Mocha by `this`, vitest and `node:test` by the argument. */
function skip(contexts: readonly unknown[], reason: string): void {
  const canSkip = (context: unknown): context is { skip(reason: string): void } =>
    typeof (context as { skip?: unknown } | null | undefined)?.skip === 'function';
  contexts.find(canSkip)?.skip(reason);
}
