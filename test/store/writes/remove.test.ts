import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { IntegrationsError } from '../../../src/model/errors.ts';
import { ALL_PERMITTED } from '../../../src/model/permissions.ts';
import { removeIntegration, valueOf } from '../mutations.ts';
import { DOUBTS, open, lose, soon } from './support.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('removeIntegration', () => {
  it('is done where an earlier list has shown that, and no later one comes', async () => {
    const { store, cm, answer, fail } = await open();
    answer('removeIntegration', async () => {
      await store.catchUp();
      fail('listIntegrations', 'network');
      throw new IntegrationsError('timeout');
    });
    expect(valueOf(await removeIntegration(store, cm, 'key'))).toBe(cm);
    expect(store.state).toMatchObject({ phase: 'loaded', failure: { error: { code: 'network' } } });
  });
});

describe('removeIntegration', () => {
  it('takes the integration off the list when the adapter has said so, not before', async () => {
    const { store, cm, hold, ids } = await open();
    const release = hold('removeIntegration');
    const removing = removeIntegration(store, cm, 'key');
    await soon();
    expect(ids()).toContain('i-cm');
    release();
    await removing;
    expect(ids()).not.toContain('i-cm');
  });

  it('keeps it when the removal failed', async () => {
    const { store, cm, fail, ids } = await open();
    fail('removeIntegration', 'forbidden');
    await expect(removeIntegration(store, cm, 'key')).resolves.toMatchObject({
      ok: false,
      error: { code: 'forbidden' },
    });
    expect(ids()).toContain('i-cm');
  });

  it.each(DOUBTS)('has succeeded after %s if the integration is gone', async (code) => {
    const opened = await open();
    lose(opened, 'removeIntegration', code);
    await removeIntegration(opened.store, opened.cm, 'key');
    expect(opened.ids()).not.toContain('i-cm');
  });

  it('has not succeeded because the integration cannot be read', async () => {
    const { store, cm, fail, answer } = await open();
    fail('removeIntegration', 'network');
    answer('listIntegrations', () => ({ items: [{ ...cm, status: 'removing' }] }));
    await expect(removeIntegration(store, cm, 'key')).resolves.toMatchObject({ ok: false, error: { code: 'network' } });
  });

  it('has not succeeded because the account holds none any more', async () => {
    const { store, cm, fail, answer } = await open();
    fail('removeIntegration', 'network');
    answer('getPermissions', () => ({ ...ALL_PERMITTED, supported: 'Sign in.' }));
    await expect(removeIntegration(store, cm, 'key')).resolves.toMatchObject({ ok: false, error: { code: 'network' } });
  });
});
