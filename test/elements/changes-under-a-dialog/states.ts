import { expect } from 'vitest';
import { page } from 'vitest/browser';
import type { Opened } from './opened.ts';
import { press } from './kinds.ts';

/** The states of a dialog's work. Each says whether it can be had in a dialog of this kind. */
export const STATES: Readonly<Record<string, (opened: Opened) => Promise<(() => void) | false | undefined>>> = {
  idle: () => Promise.resolve(undefined),
  typed: async ({ kind }) => {
    await kind.enter?.();
    return kind.enter ? undefined : false;
  },
  testing: async ({ kind, control }) => {
    if (!kind.typed) return false;
    await kind.enter?.();
    const release = control.hold('testConfiguration');
    await page.getByRole('button', { name: 'Test connection' }).click();
    await expect.poll(() => control.callsOf('testConfiguration')).toHaveLength(1);
    return release;
  },
  'on its way': async ({ kind, control }) => {
    await kind.enter?.();
    const release = control.hold(kind.operation);
    await press(kind);
    await expect.poll(() => control.callsOf(kind.operation)).toHaveLength(1);
    return release;
  },
  failed: async ({ kind, control }) => {
    await kind.enter?.();
    control.fail(kind.operation, 'forbidden');
    await press(kind);
    await expect.element(page.getByText(/You do not have permission/).first()).toBeVisible();
    return undefined;
  },
  'of unknown outcome': async ({ kind, control }) => {
    if (kind.operation === 'startAuthorization') return false;
    await kind.enter?.();
    control.fail(kind.operation, 'timeout');
    await press(kind);
    await expect.element(page.getByText(/We couldn’t confirm whether/).first()).toBeVisible();
    return undefined;
  },
};
