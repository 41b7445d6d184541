import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WRITE_TIMEOUT_MS } from '../../../src/adapter/writes.ts';
import { AccountStore } from '../../../src/store/account-store.ts';
import { APPLICATIONS, INTEGRATIONS } from '../../support/catalogue.ts';
import { controlledAdapter } from '../../support/controlled-adapter.ts';
import { addIntegration, valueOf } from '../mutations.ts';
import { REFUSALS, DOUBTS, open, lose, soon } from './support.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('addIntegration', () => {
  const empty = { integrations: [] };

  it('shows the integration when the adapter has said so, not before', async () => {
    const { store, hold, ids, reloads } = await open(empty);
    const release = hold('addIntegration');
    const adding = addIntegration(store, 'cm.com', 'key');
    await soon();
    expect(ids()).toEqual([]);
    release();
    const added = valueOf(await adding);
    expect(added).toMatchObject({ applicationId: 'cm.com', status: 'setup-required' });
    expect(ids()).toEqual([added.id]);
    expect(reloads()).toBe(0);
  });

  it('sends one request for a double press', async () => {
    const { store, callsOf } = await open(empty);
    const [one, other] = await Promise.all([
      addIntegration(store, 'cm.com', 'one'),
      addIntegration(store, 'cm.com', 'two'),
    ]);
    expect(valueOf(one)).toBe(valueOf(other));
    expect(callsOf('addIntegration')).toHaveLength(1);
    await addIntegration(store, 'microsoft-teams', 'three');
    expect(callsOf('addIntegration')).toHaveLength(2);
  });

  it.each(REFUSALS)('changes nothing and asks nothing when the adapter says %s', async (code) => {
    const { store, fail, reloads } = await open(empty);
    const { state } = store;
    fail('addIntegration', code);
    await expect(addIntegration(store, 'cm.com', 'key')).resolves.toMatchObject({ ok: false, error: { code } });
    expect(store.state).toBe(state);
    expect(reloads()).toBe(0);
  });

  it.each(DOUBTS)('finds out what became of it after %s', async (code) => {
    const opened = await open(empty);
    opened.fail('addIntegration', code);
    await expect(addIntegration(opened.store, 'cm.com', 'one')).resolves.toMatchObject({ ok: false, error: { code } });
    lose(opened, 'addIntegration', code);
    expect(valueOf(await addIntegration(opened.store, 'cm.com', 'two'))).toMatchObject({ applicationId: 'cm.com' });
    expect(opened.ids()).toHaveLength(1);
  });

  it('finds out what became of it when the answer never comes', async () => {
    const opened = await open(empty);
    opened.answer('addIntegration', () => new Promise(() => {}));
    const adding = addIntegration(opened.store, 'cm.com', 'key');
    await vi.advanceTimersByTimeAsync(WRITE_TIMEOUT_MS);
    expect(valueOf(await adding)).toMatchObject({ applicationId: 'cm.com' });
  });

  it('does not take an integration that was there before for the new one', async () => {
    const { store, fail } = await open({ integrations: [INTEGRATIONS[1]!] });
    fail('addIntegration', 'network');
    await expect(addIntegration(store, 'microsoft-teams', 'key')).resolves.toMatchObject({
      ok: false,
      error: { code: 'network' },
    });
  });

  it('does not take for the new one what somebody else may have added, where there may be several', async () => {
    const { store, adapter, fail, ids } = await open(empty);
    fail('addIntegration', 'network');
    const adding = expect(addIntegration(store, 'microsoft-teams', 'key')).resolves.toMatchObject({
      ok: false,
      error: {
        code: 'network',
        isOutcomeUnknown: true,
      },
    });
    await adapter.addIntegration({ accountId: '100', applicationId: 'microsoft-teams', idempotencyKey: 'theirs' });
    await adding;
    expect(ids()).toHaveLength(1);
    await addIntegration(store, 'microsoft-teams', 'key');
    expect(ids()).toHaveLength(2);
  });

  it('does not take any integration for the new one where nobody knows what was there before', async () => {
    const { adapter, fail, hold } = controlledAdapter({ applications: APPLICATIONS, integrations: INTEGRATIONS });
    const store = new AccountStore(adapter, '100');
    store.subscribe({ changed: () => {} });
    const loading = store.load();
    const release = hold('addIntegration');
    fail('addIntegration', 'network');
    const adding = expect(addIntegration(store, 'microsoft-teams', 'key')).resolves.toMatchObject({
      ok: false,
      error: { code: 'network' },
    });
    await loading;
    release();
    await adding;
  });

  it('says what failed where it cannot be found out', async () => {
    const opened = await open(empty);
    lose(opened, 'addIntegration', 'network');
    opened.fail('listIntegrations', 'unavailable');
    await expect(addIntegration(opened.store, 'cm.com', 'key')).resolves.toMatchObject({
      ok: false,
      error: { code: 'network' },
    });
    expect(opened.store.state).toMatchObject({ phase: 'loaded', failure: { error: { code: 'unavailable' } } });
  });
});
