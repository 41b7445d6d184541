import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { run, write } from './support/host.ts';

const host = inject('host');
const esbuild = join(import.meta.dirname, '../../node_modules/esbuild/bin/esbuild');

it.each(['bootstrap', 'material', 'fluent', 'fiori', 'shadcn'])(
  'a style sheet or a module of a host can import the theme %s, and a bundler does not leave it out',
  (theme) => {
    const folder = join(host, `theme-${theme}`);
    write(folder, 'page.css', `@import 'integration-elements/themes/${theme}.css';`);
    write(folder, 'module.js', `import 'integration-elements/themes/${theme}.css';`);
    for (const entry of ['page.css', 'module.js']) {
      run(esbuild, [entry, '--bundle', '--outdir=out'], folder);
      const bundled = readFileSync(join(folder, 'out', entry.replace('.js', '.css')), 'utf8');
      expect(bundled).toContain('--integrations-accent-color');
    }
  },
);

it('a module of a host can import the design tokens', () => {
  const code = `import tokens from 'integration-elements/tokens.json' with { type: 'json' };
    console.log(tokens.system.light['accent-color'].$type);`;
  expect(run(process.execPath, ['--input-type=module', '--eval', code], host).trim()).toBe('color');
});
