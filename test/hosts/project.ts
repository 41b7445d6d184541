import { svelte } from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';
import { fileURLToPath } from 'node:url';
import solid from 'vite-plugin-solid';
import type { UserWorkspaceConfig } from 'vitest/config';

const sources = fileURLToPath(new URL('../../src', import.meta.url));

/**
 * The tests in which frameworks, and pages without one, host the elements: a project of vitest, for the browser named.
 */
export function hosts(
  name: string,
  browser: NonNullable<UserWorkspaceConfig['test']>['browser'] & object,
): UserWorkspaceConfig & { extends: true } {
  return {
    extends: true,
    plugins: [
      vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.includes('-') } } }),
      svelte({ configFile: false }),
      solid({ include: ['test/hosts/solid/**'], hot: false }),
    ],
    // The files of other frameworks say in their first lines whose JSX it is.
    oxc: { jsx: { runtime: 'automatic' } },
    resolve: {
      // The hosts import the package by its name, as anybody's do.
      alias: [
        { find: /^integration-elements$/, replacement: `${sources}/index.ts` },
        { find: /^integration-elements\/define\/(.+)$/, replacement: `${sources}/$1/define.ts` },
      ],
    },
    optimizeDeps: {
      include: [
        'react',
        'react-dom/client',
        'react-dom/server.browser',
        'react/jsx-dev-runtime',
        'vue',
        'svelte',
        'solid-js/web',
        'preact',
        'preact/jsx-dev-runtime',
        '@angular/compiler',
        '@angular/core',
        '@angular/platform-browser',
        '@angular/cdk/dialog',
        '@mui/material/Dialog',
        '@mui/material/DialogTitle',
        '@radix-ui/react-dialog',
        'bootstrap',
      ],
    },
    test: {
      name,
      include: ['test/hosts/**/*.test.{ts,tsx}'],
      setupFiles: ['test/support/setup.ts'],
      // Solid's plugin asks for another one where none is named. The tests run in the browser all the same.
      environment: 'node',
      browser: {
        ...browser,
        instances: browser.instances?.map((instance) => ({ ...instance, name: `${name}-${instance.browser}` })) ?? [],
      },
    },
  };
}
