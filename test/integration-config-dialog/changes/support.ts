import { beforeEach, describe, expect } from 'vitest';
import type { ConfigurationValue } from '../../../src/model/configuration/configuration-value.ts';
import type { ControlledAdapter, ControlledAdapterOptions } from '../../support/controlled-adapter.ts';
import { catalogueAdapter } from '../../support/fixtures/section-fixture.ts';
import { field, openDialog, sent, type OpenDialog } from '../../elements/config-dialog.ts';

/** Whether the adapter tells what has changed, or only that something has. */
let tellsChanges = false;
export const adapterOf = (options: Partial<ControlledAdapterOptions> = {}) =>
  catalogueAdapter({ tellsChanges, ...options });

export const url = () => field('Sign-in URL');
export const limit = () => field('Limit (optional)');

/** Somebody else saves a configuration of single sign-on. */
export async function changeElsewhere(
  control: ControlledAdapter,
  configuration: Record<string, ConfigurationValue>,
): Promise<void> {
  await control.adapter.configureIntegration({
    accountId: '100',
    integrationId: 'i-sso',
    configuration: { signInUrl: 'https://idp.example/sso', ...configuration },
    idempotencyKey: crypto.randomUUID(),
  });
}

/** What the dialog sent last. */
export function last(opened: OpenDialog): Record<string, unknown> | undefined {
  return sent(opened).at(-1);
}

/** Waits until the account has been loaded once more than before. */
export async function reloaded({ control }: OpenDialog, loads: number): Promise<void> {
  await expect.poll(() => control.callsOf('listIntegrations').length).toBeGreaterThan(loads);
}

/** Without live changes: what others did is noticed at a conflict, or at a refresh. */
export async function openWithoutLiveChanges(): Promise<OpenDialog> {
  const control = adapterOf();
  const adapter = new Proxy(control.adapter, {
    get: (target, name) => (name === 'subscribe' ? undefined : (Reflect.get(target, name) as unknown)),
  });
  return openDialog({ control: { ...control, adapter } });
}

/** Describes what holds for an adapter that tells what has changed, and for one that tells only that something has. */
export function describeForEachAdapter(describeTests: () => void): void {
  describe.each([
    ['says only that something has changed', false],
    ['tells what has changed', true],
  ])('an adapter that %s', (_how, isTold) => {
    beforeEach(() => {
      tellsChanges = isTold;
    });

    describeTests();
  });
}
