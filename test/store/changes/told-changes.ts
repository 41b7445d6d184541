import { afterEach, beforeEach, vi } from 'vitest';
import type { IntegrationsAdapter } from '../../../src/adapter/adapter.ts';
import type { Application } from '../../../src/model/application.ts';
import type { Integration } from '../../../src/model/integration.ts';
import { AccountStore, type StoreObserver } from '../../../src/store/account-store.ts';
import { applyChange } from '../../../src/store/changes/apply-change.ts';
import { findChecked } from '../../../src/store/changes/find-checked.ts';
import { controlledAdapter, type ControlledAdapter } from '../../support/controlled-adapter.ts';

/** The code that shows a change. */
const PARTS = { applyChange, findChecked };

export const SECRET = 'canary-8c21';
export const APPLICATIONS: Application[] = [
  {
    id: 'chat',
    name: 'Chat',
    kind: 'third-party',
    multiple: true,
    setup: [{ name: 'token', label: 'Token', type: 'secret' }],
  },
  { id: 'mail', name: 'Mail', kind: 'third-party' },
];

export function integration(id: string, more: Partial<Integration> = {}): Integration {
  return { id, applicationId: 'chat', status: 'active', version: 5, ...more };
}

export const SHOWN = [integration('one'), integration('two'), integration('three', { applicationId: 'mail' })];

export interface Opened extends ControlledAdapter {
  store: AccountStore;
  changed: ReturnType<typeof vi.fn<() => void>>;
  missed: ReturnType<typeof vi.fn<NonNullable<StoreObserver['missed']>>>;
  /** What the adapter calls back with. */
  tell: (change?: unknown) => Promise<void>;
  /** How often the account was asked for. */
  loads: () => number;
  /** What the adapter lists from now on. */
  list: (integrations: unknown[]) => void;
}

/** A store that is shown, with an adapter that tells what a test wants. */
export async function open(integrations: readonly Integration[] = SHOWN): Promise<Opened> {
  const controlled = controlledAdapter({ applications: APPLICATIONS });
  let onChange: (change?: never) => void = () => {};
  let listed: unknown[] = [...integrations];
  const subscribe: IntegrationsAdapter['subscribe'] = (_account, callBack) => {
    onChange = callBack;
    return () => {};
  };
  const listIntegrations: IntegrationsAdapter['listIntegrations'] = async (query) => {
    await controlled.adapter.listIntegrations(query);
    return { items: listed as Integration[] };
  };
  const adapter = new Proxy(controlled.adapter, {
    get: (target, name) =>
      ({ subscribe, listIntegrations })[name as 'subscribe'] ?? (Reflect.get(target, name) as unknown),
  });
  const store = new AccountStore(adapter, '100');
  const changed = vi.fn<() => void>();
  const missed = vi.fn<NonNullable<StoreObserver['missed']>>();
  store.subscribe({ changed, missed, changeParts: { load: async () => PARTS, loaded: PARTS } });
  await store.load();
  changed.mockClear();
  return {
    ...controlled,
    store,
    changed,
    missed,
    tell: async (change) => {
      onChange(change as never);
      await soon();
    },
    loads: () => controlled.callsOf('listIntegrations').length - 1,
    list: (items) => (listed = items),
  };
}

/** Lets everything happen that needs no more time. */
export async function soon(): Promise<void> {
  await vi.advanceTimersByTimeAsync(1);
}

export const changeOf = (told: Integration): object => ({ type: 'changed', integration: told });
export const removalOf = (integrationId: string): object => ({ type: 'removed', integrationId });

/** Has time stand still, and keeps warnings to itself, in each test of the file. */
export function useStillTime(): void {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.spyOn(console, 'warn').mockImplementation(() => {});
  });

  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });
}
