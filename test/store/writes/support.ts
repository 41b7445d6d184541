import { vi } from 'vitest';
import { ERROR_CODES, IntegrationsError, type ErrorCode } from '../../../src/model/errors.ts';
import type { Integration } from '../../../src/model/integration.ts';
import { AccountStore } from '../../../src/store/account-store.ts';
import { APPLICATIONS, INTEGRATIONS } from '../../support/catalogue.ts';
import { controlledAdapter, type ControlledAdapter } from '../../support/controlled-adapter.ts';

export const SECRET = 'canary-4f1c';
export const CONFIGURATION = { name: 'Main', accountId: '1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed', productToken: SECRET };
export const REFUSALS: ErrorCode[] = ['unauthenticated', 'forbidden', 'invalid', 'rate-limited'];
export const DOUBTS = ERROR_CODES.filter((code) => !REFUSALS.includes(code));

export interface Opened extends ControlledAdapter {
  store: AccountStore;
  cm: Integration;
  leave: () => void;
  reloads: () => number;
  ids: () => string[];
}

/** A store whose account is loaded and shown by somebody. Without live changes: what it knows, its own reads tell. */
export async function open(options: Partial<Parameters<typeof controlledAdapter>[0]> = {}): Promise<Opened> {
  const controlled = controlledAdapter({ applications: APPLICATIONS, integrations: INTEGRATIONS, ...options });
  const adapter = new Proxy(controlled.adapter, {
    get: (target, name) => (name === 'subscribe' ? undefined : (Reflect.get(target, name) as unknown)),
  });
  const store = new AccountStore(adapter, '100');
  const leave = store.subscribe({ changed: () => {} });
  await store.load();
  return {
    ...controlled,
    store,
    leave,
    cm: store.account?.integrations.find(({ id }) => id === 'i-cm') ?? INTEGRATIONS[0]!,
    reloads: () => controlled.callsOf('listIntegrations').length - 1,
    ids: () => (store.account?.integrations ?? []).map(({ id }) => id),
  };
}

/** Loses the answer of the next call, after it took effect. */
export function lose(
  { answer }: Opened,
  operation: 'addIntegration' | 'configureIntegration' | 'removeIntegration',
  code: ErrorCode,
): void {
  answer(operation, () => {
    throw new IntegrationsError(code);
  });
}

export async function soon(): Promise<void> {
  await vi.advanceTimersByTimeAsync(1);
}
