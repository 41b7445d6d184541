import { afterEach, describe, expect, it, vi } from 'vitest';
import { IntegrationsError } from '../../../src/model/errors.ts';
import { create, integrationsOf, add } from './support.ts';

afterEach(() => {
  vi.useRealTimers();
});

describe('waiting', () => {
  it('takes the milliseconds that it is told', async () => {
    vi.useFakeTimers();
    const done = vi.fn();
    void create({ latency: 500 }).listApplications({ accountId: 'a' }).then(done);
    await vi.advanceTimersByTimeAsync(499);
    expect(done).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(done).toHaveBeenCalledOnce();
  });

  it('takes as long as the hook says for an operation, before anything is done', async () => {
    let open = (): void => {};
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const latency = vi.fn((operation: string) => (operation === 'addIntegration' ? gate : 0));
    const adapter = create({ latency });
    const adding = add(adapter);
    expect(await integrationsOf(adapter)).toEqual([]);
    open();
    await adding;
    expect(await integrationsOf(adapter)).toHaveLength(1);
    expect(latency.mock.calls.map(([operation]) => operation)).toEqual([
      'addIntegration',
      'listIntegrations',
      'listIntegrations',
    ]);
  });

  it('fails with what the hook fails with', async () => {
    const failure = new IntegrationsError('unavailable');
    const adapter = create({ latency: (operation) => (operation === 'addIntegration' ? Promise.reject(failure) : 0) });
    await expect(add(adapter)).rejects.toBe(failure);
    expect(await integrationsOf(adapter)).toEqual([]);
  });

  it('ends a read as soon as its signal aborts, with the reason', async () => {
    vi.useFakeTimers();
    const adapter = create({ latency: 60_000 });
    const reason = new Error('nobody waits');
    for (const read of [adapter.listApplications, adapter.listIntegrations, adapter.getPermissions]) {
      const controller = new AbortController();
      const promise = read?.({ accountId: 'a', signal: controller.signal });
      controller.abort(reason);
      await expect(promise).rejects.toBe(reason);
    }
    expect(vi.getTimerCount()).toBe(0);
  });

  it('does not begin a read whose signal has aborted', async () => {
    const latency = vi.fn(() => 0);
    const signal = AbortSignal.abort();
    await expect(create({ latency }).listIntegrations({ accountId: 'a', signal })).rejects.toBe(signal.reason);
    expect(latency).not.toHaveBeenCalled();
  });
});
