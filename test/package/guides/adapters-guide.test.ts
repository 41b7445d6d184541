import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { checkTypes, strictest, write } from '../support/host.ts';
import { startPortal, type Portal } from '../support/portal.ts';

const guide = readFileSync(join(import.meta.dirname, '../../../docs/adapters.md'), 'utf8');
const folder = join(inject('host'), 'adapters-guide');
const forgetful = join(folder, 'forgetful');

let portal: Portal;

beforeAll(async () => {
  portal = await startPortal();
  const adapter = codeOf('adapter.ts');
  write(folder, 'adapter.ts', adapter);
  write(forgetful, 'adapter.ts', adapter.replace('command.idempotencyKey', 'crypto.randomUUID()'));
  for (const place of [folder, forgetful]) write(place, 'adapter.test.ts', codeOf('adapter.test.ts'));
});

afterAll(() => {
  portal.close();
});

/** The code of a file that the guide shows. */
function codeOf(name: string): string {
  const code = guide.split(`\`\`\`ts ${name}\n`)[1]?.split('\n```')[0];
  if (code === undefined) throw new Error(`docs/adapters.md shows no ${name}`);
  return `${code}\n`;
}

function linesOf(text: string): number {
  return text.split('\n').filter((line) => line.trim() !== '').length;
}

/** Runs the guide's test of its adapter, as its reader would. */
async function runTests(place: string): Promise<{ output: string; code: number }> {
  // The runner's own variables would make it report to this one.
  const { NODE_TEST_CONTEXT: _context, NODE_OPTIONS: _options, ...env } = process.env;
  const parameters = ['--test', '--test-reporter=tap', join(place, 'adapter.test.ts')];
  const child = spawn(process.execPath, parameters, { env: { ...env, PORTAL: portal.url } });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number];
  return { output, code };
}

it('shows an adapter that keeps every promise', async () => {
  const { output, code } = await runTests(folder);
  expect(output).toMatch(/# fail 0\b/);
  expect(output).toMatch(/ok \d+ - refuses a cursor that it has not given\n/);
  expect(Number(/# pass (\d+)/.exec(output)?.[1])).toBeGreaterThan(35);
  expect(code).toBe(0);
});

it('shows the failure of an adapter that forgets to pass on the key', async () => {
  const { output, code } = await runTests(forgetful);
  const [, name = '', failure = ''] = /^✖ (.+)\n {2}BrokenPromise: (.+)$/m.exec(guide) ?? [];
  expect(name).not.toBe('');
  const [, report = ''] = output.split(new RegExp(`not ok \\d+ - ${name}\n`));
  expect(report.slice(0, 600)).toContain(failure);
  expect(code).toBe(1);
});

it('is as short as it says, and the types are right under the strictest settings', () => {
  expect(linesOf(codeOf('adapter.ts'))).toBeLessThanOrEqual(40);
  expect(linesOf(codeOf('adapter.test.ts'))).toBeLessThanOrEqual(10);
  const node = {
    types: ['node'],
    typeRoots: [join(import.meta.dirname, '../../../node_modules/@types')],
    skipLibCheck: true,
  };
  const found = checkTypes(folder, { ...strictest('bundler'), ...node, allowImportingTsExtensions: true });
  expect(found).toBe('');
});
