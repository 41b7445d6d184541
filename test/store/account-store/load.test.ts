import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { READ_TIMEOUT_MS } from '../../../src/adapter/reads.ts';
import type { Operation } from '../../../src/adapter/operation.ts';
import { ALL_PERMITTED } from '../../../src/model/permissions.ts';
import { AccountStore } from '../../../src/store/account-store.ts';
import { failuresOf, malformedCount } from '../../../src/store/malformed-items.ts';
import { APPLICATIONS, INTEGRATIONS } from '../../support/catalogue.ts';
import { controlledAdapter } from '../../support/controlled-adapter.ts';
import { READS, open, idsIn, soon } from './support.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('load', () => {
  it('goes from nothing to all there is', async () => {
    const { store, listener } = open();
    expect(store.isIdle).toBe(true);
    expect(store.state).toEqual({ phase: 'loading' });
    const loading = store.load();
    expect(store.isIdle).toBe(false);
    await loading;
    const catalogue = { items: APPLICATIONS, malformed: [] };
    const account = {
      permissions: ALL_PERMITTED,
      integrations: INTEGRATIONS,
      applications: APPLICATIONS,
      catalogue,
      malformed: [],
    };
    expect(store.state).toEqual({ phase: 'loaded', account });
    expect(store.loadCount).toBe(1);
    expect(listener).toHaveBeenCalledTimes(2);
  });

  it.each(READS)('fails with %s, and works again', async (operation) => {
    const { store, fail } = open();
    fail(operation, 'network');
    await store.load();
    expect(store.state).toMatchObject({ phase: 'failed', failure: { operation, error: { code: 'network' } } });
    expect(store.account).toBeUndefined();
    expect(store.loadCount).toBe(0);
    const again = store.load();
    expect(store.state.phase).toBe('loading');
    await again;
    expect(store.state.phase).toBe('loaded');
  });

  it.each(READS)('keeps what is shown when %s fails later', async (operation) => {
    const { store, fail } = open();
    await store.load();
    const { account } = store;
    fail(operation, 'unavailable');
    await store.load();
    expect(store.state).toMatchObject({ phase: 'loaded', failure: { operation, error: { code: 'unavailable' } } });
    expect(store.account).toBe(account);
    expect(store.loadCount).toBe(1);
    await store.load();
    expect(store.state).not.toHaveProperty('failure');
    expect(store.loadCount).toBe(2);
  });

  it('shows what it knows without the catalogue, and loads that again with the next change', async () => {
    const { store, adapter, fail, callsOf } = open();
    fail('listApplications', 'unavailable');
    await store.load();
    expect(idsIn(store)).toEqual(INTEGRATIONS.map(({ id }) => id));
    expect(store.state).not.toHaveProperty('failure');
    expect(store.account).toMatchObject({
      applications: [],
      catalogue: { items: [], failure: { code: 'unavailable' } },
    });
    expect(failuresOf(store.state)).toMatchObject([{ operation: 'listApplications', error: { code: 'unavailable' } }]);
    // Of what nobody knows to be secret nothing is kept.
    for (const { configuration } of store.account?.integrations ?? []) expect(configuration).toBeUndefined();
    await adapter.removeIntegration({ accountId: '100', integrationId: 'i-cm', idempotencyKey: 'elsewhere' });
    await soon();
    expect(callsOf('listApplications')).toHaveLength(2);
    expect(store.account?.applications).toEqual(APPLICATIONS);
    expect(store.account?.catalogue).not.toHaveProperty('failure');
    expect(idsIn(store)).not.toContain('i-cm');
  });

  it('keeps the applications that it knows when the catalogue does not come later', async () => {
    const { store, fail, answer } = open();
    await store.load();
    fail('listApplications', 'unavailable');
    answer('listIntegrations', () => ({ items: INTEGRATIONS.slice(0, 1) }));
    await store.load();
    expect(store.account).toMatchObject({
      applications: APPLICATIONS,
      catalogue: { failure: { code: 'unavailable' } },
    });
    expect(idsIn(store)).toHaveLength(1);
    expect(store.loadCount).toBe(2);
  });

  it('fails in the end when the adapter never answers', async () => {
    const { store, hold } = open();
    hold('listIntegrations');
    const loading = store.load();
    await vi.advanceTimersByTimeAsync(READ_TIMEOUT_MS);
    await loading;
    expect(store.state).toMatchObject({ phase: 'failed', failure: { error: { code: 'timeout' } } });
  });

  it('counts what is left out of both lists', async () => {
    const { store, answer } = open();
    answer('listIntegrations', () => ({ items: [...INTEGRATIONS, null] }));
    answer('listApplications', () => ({
      items: [...APPLICATIONS, {}, APPLICATIONS[0], { ...APPLICATIONS[0], name: 'Another' }],
    }));
    await store.load();
    expect(store.account && malformedCount(store.account)).toBe(3);
    expect(idsIn(store)).toHaveLength(INTEGRATIONS.length);
  });

  it('shows an account that cannot hold integrations, even where it refuses to list any', async () => {
    const supported = 'A partner account has no integrations.';
    const { store, fail } = open({ permissions: { ...ALL_PERMITTED, supported } });
    fail('listIntegrations', 'forbidden');
    await store.load();
    expect(store.account).toEqual({
      permissions: { ...ALL_PERMITTED, supported },
      integrations: [],
      applications: [],
      malformed: [],
    });
  });

  it('counts the last of several calls, and all of them end with it', async () => {
    const { store, hold, answer, callsOf } = open();
    const release = hold('listIntegrations');
    answer('listIntegrations', () => ({ items: [] }));
    const first = store.load();
    await soon();
    const second = store.load();
    await soon();
    expect((callsOf('listIntegrations')[0]!.argument['signal'] as AbortSignal).aborted).toBe(true);
    const ended: string[] = [];
    void first.then(() => ended.push('first'));
    void second.then(() => ended.push('second'));
    expect(ended).toEqual([]);
    release();
    await Promise.all([first, second]);
    expect(store.loadCount).toBe(1);
    expect(store.state.phase).toBe('loaded');
  });

  it('never shows the value of a secret that an adapter should not have sent', async () => {
    const { store, answer } = open();
    const configuration = { values: { name: 'Main', productToken: 'canary' }, secrets: [] };
    answer('listIntegrations', () => ({
      items: [
        { ...INTEGRATIONS[0], configuration },
        { ...INTEGRATIONS[1], applicationId: 'gone', configuration },
      ],
    }));
    await store.load();
    expect(JSON.stringify(store.state)).not.toContain('canary');
    expect(store.account?.integrations[0]?.configuration).toEqual({
      values: { name: 'Main' },
      secrets: ['productToken'],
    });
  });
});

it('tells of a catalogue that does not come, beside malformed items of which it has told', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const { adapter, answer, fail } = controlledAdapter({ applications: APPLICATIONS, integrations: INTEGRATIONS });
  const store = new AccountStore(adapter, '100');
  const missed = vi.fn<(failure: { operation: Operation }) => void>();
  store.subscribe({ changed: () => {}, missed });
  for (const code of ['network', 'unavailable'] as const) {
    answer('listIntegrations', (page) => ({ items: [...(page as { items: unknown[] }).items, {}] }));
    fail('listApplications', code);
    await (code === 'network' ? store.load() : store.catchUp());
  }
  expect(missed.mock.calls.map(([{ operation }]) => operation)).toEqual(['listApplications']);
  expect(warn).toHaveBeenCalledOnce();
  warn.mockRestore();
});
