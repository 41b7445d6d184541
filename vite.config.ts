import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findEngines } from './test/browsers/engines.ts';
import { webkit } from './test/browsers/webkit/provider.ts';
import { hosts } from './test/hosts/project.ts';

// Whoever else reads this configuration needs no browser.
const engines = process.env['VITEST'] ? await findEngines() : {};

const ELEMENT_TESTS = {
  include: ['test/{elements,flow,localization,accessibility,controllers}/**/*.test.ts'],
  setupFiles: ['test/setup.ts'],
};
const PAGE = { enabled: true, screenshotFailures: false, viewport: { width: 1280, height: 800 } };

const PLAYWRIGHT = {
  ...PAGE,
  headless: true,
  provider: playwright(),
  instances: [
    ...(engines.chromium ? [{ browser: 'chromium' as const, provider: playwright({ launchOptions: engines.chromium }) }] : []),
    ...(engines.firefox ? [{ browser: 'firefox' as const, provider: playwright({ launchOptions: engines.firefox }) }] : []),
  ].map((instance) => ({ ...instance, name: instance.browser })),
};

export default defineConfig({
  // What the tests and the sources import from node_modules. A dependency that vite met only in mid-run would make it
  // reload the page under a running test.
  optimizeDeps: {
    entries: ['src/**/*.ts', ...ELEMENT_TESTS.include],
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
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['test/{model,adapter,store,demo}/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          ...ELEMENT_TESTS,
          name: 'browser',
          browser: PLAYWRIGHT,
        },
      },
      hosts('hosts', PLAYWRIGHT),
      ...(engines.webkit
        ? [
            {
              extends: true as const,
              test: {
                ...ELEMENT_TESTS,
                name: 'browser-webkit',
                browser: {
                  ...PAGE,
                  headless: false,
                  ui: false,
                  provider: webkit(engines.webkit),
                  instances: [{ browser: 'webkit' as const, name: 'webkit' }],
                },
              },
            },
          ]
        : []),
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
          sequence: { groupOrder: 2 },
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
