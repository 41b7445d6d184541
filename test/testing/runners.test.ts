import { spawnSync } from 'node:child_process';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { describeAdapter } from '../../src/testing/index.ts';
import { memorySubject } from './subjects.ts';

const GONE = 'removes an integration, which is then gone';
const TEST = 'tests a configuration without saving it';

afterEach(() => {
  vi.unstubAllGlobals();
});

it('runs in the test runner of Node', () => {
  const file = new URL('node-runner.ts', import.meta.url).pathname;
  // The runner's own variables would make it report to this one.
  const { NODE_TEST_CONTEXT: _context, NODE_OPTIONS: _options, ...env } = process.env;
  const { stdout, status } = spawnSync(process.execPath, ['--test', '--test-reporter=tap', file], {
    encoding: 'utf8',
    env,
  });
  const [good = '', bad = ''] = stdout.split('# Subtest: an adapter that removes nothing');
  expect(good).toMatch(/ok 1 - the memory adapter/);
  expect(good).not.toMatch(/not ok/);
  expect(bad).toMatch(new RegExp(`not ok \\d+ - ${GONE}`));
  expect(bad).toMatch(/error: 'Promised: The list does not hold \S+ any more\. Came: \["\S+"\]'/);
  expect(bad).toMatch(new RegExp(`ok \\d+ - ${TEST} # SKIP The adapter does not test`));
  expect(bad).toMatch(/ok \d+ - adds an application, which is then on the account/);
  expect(status).toBe(1);
});

type Test = (this: unknown) => unknown;

/**
 * A runner of Mocha's or Jest's shape: global functions, and a callback for tests that take an argument. Runs the tests
 * on a context.
 */
function stubRunner(): (context: unknown) => Promise<Map<string, string>> {
  const tests = new Map<string, Test>();
  const path: string[] = [];
  vi.stubGlobal('describe', (title: string, define: () => void) => {
    path.push(title);
    define();
    path.pop();
  });
  vi.stubGlobal('it', (title: string, test: Test) => tests.set([...path, title].join(' > '), test));
  return async (context) => {
    const ended = new Map<string, string>();
    for (const [title, test] of tests) {
      expect(test, `${title} takes no callback`).toHaveLength(0);
      const ending = Promise.resolve(test.call(context));
      ended.set(
        title,
        await ending.then(
          () => 'passed',
          (error: unknown) => (error as Error).message,
        ),
      );
    }
    return ended;
  };
}

/** The memory adapter, which cannot tell what a removal leads to, and removes nothing. */
function create() {
  const subject = memorySubject();
  const { previewRemoval: _preview, ...adapter } = { ...subject.adapter, removeIntegration: async () => {} };
  return { ...subject, adapter };
}

const PREVIEW = 'x > trying out > tells what a removal leads to without removing';

describe('a runner with global functions', () => {
  it('skips by the context that is `this`, as in Mocha', async () => {
    const run = stubRunner();
    describeAdapter('x', create);
    const skip = (): never => {
      throw new Error('skipped');
    };
    const ended = await run({ skip });
    expect(ended.get(PREVIEW)).toBe('skipped');
    expect(ended.get(`x > trying out > ${TEST}`)).toBe('passed');
    expect(ended.get(`x > removing > ${GONE}`)).toMatch(/^Promised: The list does not hold/);
  });

  it('lets what cannot be tried pass where it cannot skip, as in Jest', async () => {
    const run = stubRunner();
    describeAdapter('x', create);
    const ended = await run({});
    expect(ended.get(PREVIEW)).toBe('passed');
    expect(ended.get(`x > removing > ${GONE}`)).toMatch(/^Promised: The list does not hold/);
  });
});

it('says what is missing where there is no runner', () => {
  vi.stubGlobal('describe', undefined);
  vi.stubGlobal('it', undefined);
  expect(() => describeAdapter('x', create)).toThrow(TypeError);
});
