import { describeAdapter, type CreateSubject, type DescribeAdapterOptions } from '../../src/testing/index.ts';

/** How the tests of a suite ended: each by its name, with what it failed with. */
export interface Ended {
  passed: string[];
  failed: Map<string, unknown>;
  skipped: Map<string, string>;
}

/** In milliseconds. Whatever the memory adapter answers with comes before any timer, on however busy a machine. */
const PATIENCE = 50;

/** Runs the suite on an adapter, one test after the other, as a test runner would. */
export async function runSuite(create: CreateSubject, options: DescribeAdapterOptions = {}): Promise<Ended> {
  const tests: [name: string, test: (...context: unknown[]) => Promise<void>][] = [];
  const runner: DescribeAdapterOptions = {
    describe: (_name, define) => define(),
    it: (name, test) => tests.push([name, test]),
  };
  describeAdapter('an adapter', create, { patience: PATIENCE, ...runner, ...options });
  const ended: Ended = { passed: [], failed: new Map(), skipped: new Map() };
  for (const [name, test] of tests) {
    try {
      await test({ skip: (reason: string) => ended.skipped.set(name, reason) });
      if (!ended.skipped.has(name)) ended.passed.push(name);
    } catch (error) {
      ended.failed.set(name, error);
    }
  }
  return ended;
}
