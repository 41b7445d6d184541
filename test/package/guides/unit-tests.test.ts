import { cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { run, write } from '../support/host.ts';

const root = join(import.meta.dirname, '../../..');
const folder = join(inject('host'), 'unit-tests');
const runner = (path: string): string => join(folder, 'node_modules', path);

beforeAll(() => {
  write(folder, 'package.json', JSON.stringify({ private: true, type: 'module' }));
  mkdirSync(join(folder, 'node_modules'));
  for (const name of ['vitest', 'jsdom', 'jest', 'jest-environment-jsdom']) {
    symlinkSync(join(root, 'node_modules', name), runner(name), 'junction');
  }
  cpSync(join(import.meta.dirname, 'unit-tests/flow.test.mjs'), join(folder, 'flow.test.mjs'));
});

/** A configuration that docs/embedding.md shows. */
function shown(name: string): string {
  const guide = readFileSync(join(root, 'docs/embedding.md'), 'utf8');
  const code = guide.split(`\`\`\`js ${name}\n`)[1]?.split('```')[0];
  if (code === undefined) throw new Error(`docs/embedding.md shows no ${name}`);
  return code;
}

describe('a host plays the whole flow in its unit tests', () => {
  // Testing libraries of frameworks tell their users to add the condition.
  it.each([[[]], [['browser']]])('under Vitest with jsdom and the conditions %j', (conditions) => {
    const test = { environment: 'jsdom', globals: true, include: ['*.test.mjs'], testTimeout: 60_000 };
    write(folder, 'vitest.config.mjs', `export default ${JSON.stringify({ resolve: { conditions }, test })};`);
    expect(run(process.execPath, [runner('vitest/vitest.mjs'), 'run', '--root', folder], folder)).toMatch(
      /Tests .*1 passed/,
    );
  });

  it('under Jest with jsdom', () => {
    write(folder, 'jest.config.mjs', shown('jest.config.mjs'));
    run(
      process.execPath,
      [
        '--experimental-vm-modules',
        '--no-warnings',
        runner('jest/bin/jest.js'),
        '--no-watchman',
        '--testTimeout=60000',
      ],
      folder,
    );
  });
});
