import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { IntegrationsAdapter } from '../../../src/adapter/adapter.ts';
import { AccountStore } from '../../../src/store/account-store.ts';
import { addIntegration } from '../mutations.ts';
import { APPLICATIONS } from '../../support/catalogue.ts';
import { controlledAdapter } from '../../support/controlled-adapter.ts';
import { open, soon } from './support.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('subscribe', () => {
  it('calls back only until its end', async () => {
    const { store, listener, leave } = open();
    const other = vi.fn();
    store.subscribe({ changed: other });
    leave();
    await store.load();
    expect(listener).not.toHaveBeenCalled();
    expect(other).toHaveBeenCalled();
  });

  it('rests after the last listener has left: reads end, and nothing stays', async () => {
    const { store, leave, hold, callsOf } = open();
    hold('listIntegrations');
    const loading = store.load();
    await soon();
    leave();
    await soon();
    await loading;
    expect((callsOf('listIntegrations')[0]!.argument['signal'] as AbortSignal).aborted).toBe(true);
    expect(store.isIdle).toBe(true);
    expect(store.state).toEqual({ phase: 'loading' });
  });

  it('stays as it is for an element that moves', async () => {
    const { store, leave } = open();
    await store.load();
    const { state } = store;
    leave();
    await Promise.resolve();
    store.subscribe({ changed: () => {} });
    await soon();
    expect(store.state).toBe(state);
  });

  it('asks the adapter once for live changes, and ends that with the last listener', async () => {
    const end = vi.fn();
    const subscribe = vi.fn<NonNullable<IntegrationsAdapter['subscribe']>>(() => end);
    const { adapter } = controlledAdapter({ applications: APPLICATIONS });
    const store = new AccountStore(
      new Proxy(adapter, {
        get: (target, name) => (name === 'subscribe' ? subscribe : (Reflect.get(target, name) as unknown)),
      }),
      '100',
    );
    const leaves = [store.subscribe({ changed: () => {} }), store.subscribe({ changed: () => {} })];
    expect(subscribe).toHaveBeenCalledTimes(1);
    leaves[0]?.();
    await soon();
    expect(end).not.toHaveBeenCalled();
    leaves[1]?.();
    await soon();
    expect(end).toHaveBeenCalledTimes(1);
  });
});

describe('what has not changed', () => {
  it('is the same after another load, so that nothing of it is drawn again', async () => {
    const { store } = open();
    await store.load();
    const { account } = store;
    await store.load();
    expect(store.account?.integrations).toBe(account?.integrations);
    expect(store.account?.applications).toBe(account?.applications);
  });

  it('is the same beside what has', async () => {
    const { store, adapter } = open();
    await store.load();
    const before = store.account!.integrations;
    await adapter.configureIntegration({
      accountId: '100',
      integrationId: 'i-cm',
      configuration: { name: 'Main', accountId: '1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed', productToken: 'token' },
      idempotencyKey: 'elsewhere',
    });
    await soon();
    const after = store.account!.integrations;
    expect(after.filter((integration) => !before.includes(integration)).map(({ id }) => id)).toEqual(['i-cm']);
  });
});

describe('isPending', () => {
  it('says that a write is on its way, from its start to its end', async () => {
    const { store, hold, listener } = open({ integrations: [] });
    await store.load();
    const release = hold('addIntegration');
    const written = addIntegration(store, 'cm.com', 'key');
    expect(store.writing('cm.com')).toBeDefined();
    expect(store.writing('gateway')).toBeUndefined();
    const calls = listener.mock.calls.length;
    release();
    await written;
    await soon();
    expect(store.writing('cm.com')).toBeUndefined();
    expect(listener.mock.calls.length).toBeGreaterThan(calls);
  });
});
