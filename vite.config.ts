import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { TestCounts } from './scripts/test-counts.ts';
import { storybook } from './.storybook/project.ts';
import { findEngines } from './test/support/browsers/engines.ts';
import { inEachEngine, NO_TESTS, type BrowserOptions } from './test/support/browsers/projects.ts';
import { SlowestFirst } from './test/support/browsers/slowest-first.ts';
import { hosts } from './test/hosts/project.ts';
import { keepTemporaryFilesInMemory } from './test/support/temporary-files.ts';

if (process.env['VITEST']) keepTemporaryFilesInMemory();
// Whoever else reads this configuration needs no browser.
const engines = process.env['VITEST'] ? await findEngines() : {};

const ELEMENTS =
  'integrations-section,integrations-context,third-party-picker,integration-config-dialog,cm-config-dialog,remove-integration-confirm';
const ELEMENT_TESTS = [`test/{${ELEMENTS},elements,ui,collection,flow,localization,accessibility}/**/*.test.ts`];
/** By the time that they take. */
const HALF_OF_THE_ELEMENT_TESTS =
  'test/{integration-config-dialog,cm-config-dialog,integrations-section,integrations-context}/{,changes/,consent/,failures/,pausing/}*.test.ts';

const FIREFOX_PORTAL_TESTS = 'test/portal/**/*.firefox.test.ts';

function elements(name: string, browser: BrowserOptions): TestProjectInlineConfiguration {
  return {
    extends: true,
    test: {
      name,
      include: ELEMENT_TESTS,
      isolate: false,
      setupFiles: ['test/support/setup.ts'],
      browser,
    },
  };
}

/** Tests of the demo portal, its page and its server, in a browser that each test starts itself. */
function portal(name: string, files: { include: string[]; exclude?: string[] }): TestProjectInlineConfiguration {
  return {
    extends: true,
    test: {
      name,
      ...files,
      globalSetup: ['test/portal/support/build.ts'],
      isolate: false,
      testTimeout: 120_000,
      hookTimeout: 120_000,
    },
  };
}

/** The tests of the server once more, and of adapters on it, on the PostgreSQL at `DATABASE_URL` where that is set. */
function onPostgres(): TestProjectInlineConfiguration[] {
  if (!process.env['DATABASE_URL']) return [];
  return [
    {
      extends: true,
      test: {
        name: 'node (PostgreSQL)',
        include: ['test/demo/**/*.test.ts', 'test/testing/conformance.test.ts'],
        // These have no database, or one in a folder.
        exclude: ['test/demo/**/{configuration,disk,folder-lock,postgres-changes,secrets,start,static}.test.ts'],
        pool: 'threads',
        isolate: false,
      },
    },
  ];
}

/** What takes minutes, and runs only in a mode of its own. */
function faults(mode: string): TestProjectInlineConfiguration[] {
  if (mode !== 'faults') return [];
  return [
    {
      extends: true,
      test: {
        name: 'faults',
        include: ['test/faults/*.test.ts', 'test/faults/canary/*.test.ts'],
        // A random choice that fails once has found something.
        retry: 0,
        // Each of them keeps a browser and a server busy. They run after the tests in the page.
        maxWorkers: 2,
        sequence: { groupOrder: 1 },
        globalSetup: ['test/portal/support/build.ts'],
        testTimeout: 180_000,
        hookTimeout: 180_000,
      },
    },
    ...inEachEngine(
      'faults in the page',
      { ...(engines.chromium && { chromium: engines.chromium }) },
      (name, browser) => ({
        extends: true,
        test: { name, include: ['test/faults/matrix/*.test.ts'], setupFiles: ['test/support/setup.ts'], browser },
      }),
    ),
  ];
}

/** What a screen reader speaks, which runs only in a mode of its own: it needs a desktop's programs. */
function screenReader(mode: string): TestProjectInlineConfiguration[] {
  if (mode !== 'screen-reader') return [];
  return [
    {
      extends: true,
      test: {
        name: 'screen reader',
        include: ['test/screen-reader/*.test.ts'],
        maxWorkers: 2,
        globalSetup: ['test/screen-reader/support/serve.ts'],
        testTimeout: 120_000,
      },
    },
  ];
}

export default defineConfig(({ mode }) => ({
  // What the tests and the sources import from node_modules. A dependency that vite met only in mid-run would make it
  // reload the page under a running test.
  optimizeDeps: {
    entries: ['src/**/*.ts', ...ELEMENT_TESTS],
    include: [
      'lit',
      'lit/decorators.js',
      'lit/directives/class-map.js',
      'lit/directives/guard.js',
      'lit/directives/if-defined.js',
      'lit/directives/live.js',
      'lit/directives/ref.js',
      'lit/directives/repeat.js',
      'lit/static-html.js',
      '@lit/context',
      'zod/mini',
      'zod/v4/core',
      '@open-wc/testing/pure',
      'chai-a11y-axe',
      'fast-check',
    ],
  },
  test: {
    reporters: ['default', new TestCounts()],
    sequence: { sequencer: SlowestFirst },
    // Tests in browsers wait for states, not for times; on a machine that is busy with something else a wait may still
    // be too short.
    retry: process.env['CI'] ? 2 : 0,
    // These limits end what hangs. A busy machine takes many times as long as an idle one.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 15_000 } },
    // Tests in browsers wait more than they compute: more of them at once than there are cores.
    maxWorkers: 3,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: [
            'test/{model,adapter,schemas,store,setup,testing,demo,docs,scripts}/**/*.test.ts',
            'test/faults/requests.test.ts',
          ],
          env: { DATABASE_URL: '' },
          pool: 'threads',
          isolate: false,
        },
      },
      // A DOM without a browser, in which hosts test their pages.
      { extends: true, test: { name: 'jsdom', include: ['test/jsdom/**/*.test.ts'], environment: 'jsdom' } },
      ...onPostgres(),
      ...inEachEngine('browser', engines, elements, HALF_OF_THE_ELEMENT_TESTS),
      ...inEachEngine('hosts', engines, hosts),
      ...storybook(engines.chromium),
      portal('portal', { include: ['test/portal/**/*.test.ts'], exclude: [NO_TESTS, FIREFOX_PORTAL_TESTS] }),
      ...(engines.firefox ? [portal('portal (firefox)', { include: [FIREFOX_PORTAL_TESTS] })] : []),
      {
        extends: true,
        test: {
          name: 'package',
          include: ['test/package/**/*.test.ts'],
          globalSetup: ['test/package/support/setup.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      ...faults(mode),
      ...screenReader(mode),
    ],
  },
}));
