import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { storybook } from './.storybook/project.ts';
import { findEngines } from './test/browsers/engines.ts';
import { inEachEngine, type BrowserOptions } from './test/browsers/projects.ts';
import { hosts } from './test/hosts/project.ts';

// Whoever else reads this configuration needs no browser.
const engines = process.env['VITEST'] ? await findEngines() : {};

const ELEMENT_TESTS = ['test/{elements,flow,localization,accessibility,controllers}/**/*.test.ts'];

function elements(name: string, browser: BrowserOptions): TestProjectInlineConfiguration {
  return { extends: true, test: { name, include: ELEMENT_TESTS, setupFiles: ['test/setup.ts'], browser } };
}

export default defineConfig({
  // What the tests and the sources import from node_modules. A dependency that vite met only in mid-run would make it
  // reload the page under a running test.
  optimizeDeps: {
    entries: ['src/**/*.ts', ...ELEMENT_TESTS],
    include: [
      'lit',
      'lit/decorators.js',
      'lit/directives/class-map.js',
      'lit/directives/if-defined.js',
      'lit/directives/live.js',
      'lit/directives/ref.js',
      'lit/directives/repeat.js',
      'lit/static-html.js',
      '@lit/context',
      '@shoelace-style/localize',
      'zod/mini',
      '@open-wc/testing/pure',
      'chai-a11y-axe',
      'fast-check',
    ],
  },
  test: {
    // Tests in browsers wait for states, not for times; on a machine that is busy with something else a wait may still be too short.
    retry: process.env['CI'] ? 2 : 0,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['test/{model,adapter,store,demo,faults}/**/*.test.ts'],
          // A database takes seconds to start, and longer where much else runs.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      ...inEachEngine('browser', engines, elements),
      ...inEachEngine('hosts', engines, hosts),
      ...storybook(engines.chromium),
      {
        extends: true,
        test: {
          name: 'portal',
          include: ['test/portal/**/*.test.ts'],
          globalSetup: ['test/portal/build.ts'],
          // Real servers and browsers, one project after the other.
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'package',
          include: ['test/package/**/*.test.ts'],
          globalSetup: ['test/package/setup.ts'],
          sequence: { groupOrder: 2 },
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
