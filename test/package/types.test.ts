import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { checkTypes, run, strictest, write } from './support/host.ts';

const host = inject('host');
const tests = join(import.meta.dirname, '..');
const modules = join(tests, '../node_modules');

interface Framework {
  name: string;
  /** What it needs of the packages installed here. */
  packages: string[];
  /** Where its JSX comes from. */
  jsxImportSource?: string;
  files: string[];
}

const FRAMEWORKS: Framework[] = [
  {
    name: 'react',
    packages: ['react', '@types/react'],
    jsxImportSource: 'react',
    files: ['types/react.tsx', 'hosts/react/account-page.tsx'],
  },
  {
    name: 'preact',
    packages: ['preact'],
    jsxImportSource: 'preact',
    files: ['types/preact.tsx', 'hosts/preact/account-page.tsx'],
  },
  {
    name: 'solid',
    packages: ['solid-js'],
    jsxImportSource: 'solid-js',
    files: ['types/solid.tsx', 'hosts/solid/account-page.tsx'],
  },
  { name: 'svelte', packages: ['svelte'], files: ['types/svelte.ts'] },
];

/** A folder of the host with the files given, in which a framework is installed. */
function projectWith(name: string, packages: readonly string[], files: readonly string[]): string {
  const project = join(host, `types-${name}`);
  for (const path of packages) {
    const link = join(host, 'node_modules', path);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(modules, path), link, 'junction');
  }
  for (const file of files) cpSync(join(tests, file), join(project, basename(file)));
  return project;
}

describe('the types of the package', () => {
  it.each(FRAMEWORKS)('hold what $name needs', ({ name, packages, jsxImportSource, files }) => {
    const project = projectWith(name, packages, files);
    const options = {
      ...strictest('bundler'),
      // The frameworks' own declarations are not always sound.
      skipLibCheck: true,
      types: [`integration-elements/types/${name}`],
      ...(jsxImportSource && { jsx: 'preserve', jsxImportSource }),
    };
    expect(checkTypes(project, options)).toBe('');
  });

  it('hold what vue needs in templates', () => {
    const project = projectWith('vue', ['vue'], ['types/Vue.vue', 'hosts/vue/AccountPage.vue']);
    const compilerOptions = { ...strictest('bundler'), skipLibCheck: true, types: ['integration-elements/types/vue'] };
    const vueCompilerOptions = { strictTemplates: true };
    write(project, 'tsconfig.json', JSON.stringify({ compilerOptions, vueCompilerOptions, include: ['*.vue'] }));
    // TypeScript 7 has no interface for Vue's compiler yet: an older one that is here checks the same.
    const older = createRequire(join(modules, '@custom-elements-manifest/analyzer/package.json')).resolve(
      'typescript/lib/tsc',
    );
    const check = `require(${JSON.stringify(join(modules, 'vue-tsc'))}).run(${JSON.stringify(older)})`;
    expect(run(process.execPath, ['--eval', check], project)).toBe('');
  });

  it('hold what plain scripts need', () => {
    const project = projectWith('plain', [], ['types/plain.ts']);
    expect(checkTypes(project, strictest('nodenext'))).toBe('');
  });
});
