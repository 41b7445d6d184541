import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { checkTypes, run, strictest, write } from '../support/host.ts';

const guide = readFileSync(join(import.meta.dirname, '../../../docs/fields.md'), 'utf8');
const folder = join(inject('host'), 'fields-guide');

it('shows code whose types are right under the strictest settings, and that runs', () => {
  const examples = [...guide.matchAll(/^```ts (\S+)\n(.*?)^```$/gms)].map(([, name = '', code = '']) => ({
    name,
    code,
  }));
  expect(examples.map(({ name }) => name)).toEqual(['application.ts', 'setup.ts', 'answers.ts', 'validated.ts']);
  for (const { name, code } of examples) write(folder, name, code);
  expect(checkTypes(folder, { ...strictest('bundler'), skipLibCheck: true })).toBe('');
  const names = run(
    process.execPath,
    ['--input-type=module', '--eval', `console.log((await import('./setup.ts')).setup.map(({ name }) => name).join())`],
    folder,
  );
  expect(names.trim()).toBe('url,secret,retries');
});
