import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { INTEGRATIONS } from '../../support/catalogue.ts';
import { addIntegration, configureIntegration, removeIntegration } from '../mutations.ts';
import { CONFIGURATION, open, lose, soon } from './support.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a write', () => {
  it('waits for another one to the same integration, instead of passing for it', async () => {
    const { store, cm, hold, callsOf, ids } = await open({ integrations: [INTEGRATIONS[0]!] });
    const release = hold('configureIntegration');
    const configuring = configureIntegration(store, cm, CONFIGURATION, 'one');
    const { version: _any, ...known } = cm;
    const removing = removeIntegration(store, known, 'two');
    await soon();
    expect(callsOf('removeIntegration')).toHaveLength(0);
    release();
    await configuring;
    await removing;
    expect(callsOf('removeIntegration')).toHaveLength(1);
    expect(ids()).toEqual([]);
  });

  it('that succeeds while a load is on its way is not undone by it', async () => {
    const { store, cm, answer, reloads, ids } = await open();
    const late = Promise.withResolvers<void>();
    answer('listIntegrations', async (page) => {
      await late.promise;
      return page;
    });
    const loading = store.load();
    await removeIntegration(store, cm, 'key');
    late.resolve();
    await loading;
    expect(ids()).not.toContain('i-cm');
    expect(reloads()).toBe(2);
  });

  it('whose answer is older than a load does not undo that', async () => {
    const { store, adapter, answer, cm, ids } = await open();
    const late = Promise.withResolvers<void>();
    answer('configureIntegration', async (saved) => {
      await late.promise;
      return saved;
    });
    const configuring = configureIntegration(store, cm, CONFIGURATION, 'one');
    await soon();
    await adapter.removeIntegration({ accountId: '100', integrationId: 'i-cm', idempotencyKey: 'other' });
    await store.load();
    expect(ids()).not.toContain('i-cm');
    late.resolve();
    await configuring;
    await soon();
    expect(ids()).not.toContain('i-cm');
  });

  it('does not make a list that is out of date look fresh', async () => {
    const { store, cm, fail } = await open();
    fail('listIntegrations', 'network');
    await store.load();
    await removeIntegration(store, cm, 'key');
    expect(store.state).toMatchObject({ phase: 'loaded', failure: { error: { code: 'network' } } });
  });

  it('that ends when everybody has left asks nothing, even if a load came in the meantime', async () => {
    const { store, hold, leave, reloads } = await open({ integrations: [] });
    const release = hold('addIntegration');
    const adding = addIntegration(store, 'cm.com', 'key');
    await store.load();
    leave();
    await soon();
    release();
    await adding;
    expect(reloads()).toBe(1);
    expect(store.isIdle).toBe(true);
  });

  it('goes on when everybody has left, and asks nothing then', async () => {
    const opened = await open({ integrations: [] });
    const release = opened.hold('addIntegration');
    lose(opened, 'addIntegration', 'network');
    const adding = expect(addIntegration(opened.store, 'cm.com', 'key')).resolves.toMatchObject({
      ok: false,
      error: { code: 'network' },
    });
    opened.leave();
    await soon();
    release();
    await adding;
    expect(opened.callsOf('addIntegration')).toHaveLength(1);
    expect(opened.reloads()).toBe(0);
    expect(opened.store.isIdle).toBe(true);
  });
});
