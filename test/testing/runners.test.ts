import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

const file = new URL('node-runner.ts', import.meta.url).pathname;

it('runs in the test runner of Node', () => {
  // The runner's own variables would make it report to this one.
  const { NODE_TEST_CONTEXT: _context, NODE_OPTIONS: _options, ...env } = process.env;
  const { stdout, status } = spawnSync(process.execPath, ['--test', '--test-reporter=tap', file], { encoding: 'utf8', env });
  expect(stdout).toMatch(/ok \d+ - adds an application, which is then on the account/);
  expect(stdout).toMatch(/# fail 0\b/);
  expect(status).toBe(0);
});
