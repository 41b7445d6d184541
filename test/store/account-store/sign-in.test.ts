import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { IntegrationsError } from '../../../src/model/errors.ts';
import { AccountStore } from '../../../src/store/account-store.ts';
import { addIntegration } from '../mutations.ts';
import { READS, open, soon } from './support.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a sign-in', () => {
  function openSignedOut() {
    const opened = open();
    opened.leave();
    let signIn = (): void => {};
    let refuse = (_reason: unknown): void => {};
    const unauthenticated = vi.fn(() => new Promise<void>((resolve, reject) => ([signIn, refuse] = [resolve, reject])));
    opened.store.subscribe({ changed: () => {}, unauthenticated });
    return { ...opened, unauthenticated, signIn: () => signIn(), refuse: () => refuse(new Error('no')) };
  }

  it('is asked for once for all that fail together, and then all go on', async () => {
    const { store, fail, unauthenticated, signIn } = openSignedOut();
    for (const read of READS) fail(read, 'unauthenticated');
    const loading = store.load();
    await soon();
    expect(unauthenticated).toHaveBeenCalledTimes(1);
    expect(store.state.phase).toBe('loading');
    signIn();
    await loading;
    expect(store.state.phase).toBe('loaded');
  });

  it('lets a write go on with the same key', async () => {
    const { store, fail, callsOf, signIn } = openSignedOut();
    await store.load();
    fail('addIntegration', 'unauthenticated');
    const adding = addIntegration(store, 'collaboration', 'the key');
    await soon();
    expect(store.writing('collaboration')).toBeDefined();
    signIn();
    await expect(adding).resolves.toMatchObject({ ok: true, value: { applicationId: 'collaboration' } });
    expect(callsOf('addIntegration').map(({ argument }) => argument['idempotencyKey'])).toEqual(['the key', 'the key']);
  });

  it('that does not come leaves the failure as it is', async () => {
    const { store, fail, refuse } = openSignedOut();
    fail('listIntegrations', 'unauthenticated');
    const loading = store.load();
    await soon();
    refuse();
    await loading;
    expect(store.state).toMatchObject({ phase: 'failed', failure: { error: { code: 'unauthenticated' } } });
  });

  it('that changes nothing is not asked for without an end', async () => {
    const { store, adapter } = open();
    const list = vi.spyOn(adapter, 'listIntegrations').mockRejectedValue(new IntegrationsError('unauthenticated'));
    const unauthenticated = vi.fn(() => Promise.resolve());
    const own = new AccountStore(adapter, '100');
    own.subscribe({ changed: () => {}, unauthenticated });
    await own.load();
    expect(own.state.phase).toBe('failed');
    expect(list).toHaveBeenCalledTimes(3);
    expect(store.isIdle).toBe(true);
  });
});
