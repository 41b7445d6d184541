import { vi } from 'vitest';
import type { Operation } from '../../../src/adapter/operation.ts';
import { AccountStore } from '../../../src/store/account-store.ts';
import { APPLICATIONS, INTEGRATIONS } from '../../support/catalogue.ts';
import { controlledAdapter, type ControlledAdapter } from '../../support/controlled-adapter.ts';

/** Without these nothing is shown. */
export const READS: Operation[] = ['getPermissions', 'listIntegrations'];

export interface Opened extends ControlledAdapter {
  store: AccountStore;
  listener: ReturnType<typeof vi.fn<() => void>>;
  leave: () => void;
}

/** A store with a listener, as an element opens it. */
export function open(options: Partial<Parameters<typeof controlledAdapter>[0]> = {}): Opened {
  const controlled = controlledAdapter({ applications: APPLICATIONS, integrations: INTEGRATIONS, ...options });
  const store = new AccountStore(controlled.adapter, '100');
  const listener = vi.fn<() => void>();
  return { ...controlled, store, listener, leave: store.subscribe({ changed: listener }) };
}

export function idsIn({ account }: AccountStore): string[] | undefined {
  return account?.integrations.map(({ id }) => id);
}

/** Lets everything happen that needs no more time. */
export async function soon(): Promise<void> {
  await vi.advanceTimersByTimeAsync(1);
}
