import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import type { LaunchOptions } from 'playwright';
import type { TestProjectInlineConfiguration } from 'vitest/config';

/** Runs every story as a test in Chromium, where there is one. `checks.ts` looks at what it shows. */
export function storybook(chromium: LaunchOptions | undefined): TestProjectInlineConfiguration[] {
  if (!chromium) return [];
  const project: TestProjectInlineConfiguration = {
    // Met only in mid-run they would make vite reload the page under a running test.
    optimizeDeps: {
      entries: ['src/**/*.ts', 'stories/**/*.ts', '.storybook/preview.ts', '.storybook/checks.ts'],
      include: ['axe-core', 'lit/directive-helpers.js'],
    },
    plugins: [storybookTest({ configDir: import.meta.dirname })],
    test: {
      name: 'storybook',
      isolate: false,
      setupFiles: ['.storybook/checks.ts'],
      // To look through a thousand rows takes axe long on a machine that is busy.
      testTimeout: 90_000,
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        viewport: { width: 1280, height: 800 },
        // What moves would be half transparent when it is looked at.
        provider: playwright({ launchOptions: chromium, contextOptions: { reducedMotion: 'reduce' } }),
        instances: [{ browser: 'chromium' }],
      },
    },
  };
  return [project];
}
