import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { IntegrationsAdapter } from '../../../src/adapter/adapter.ts';
import { AccountStore } from '../../../src/store/account-store.ts';
import { APPLICATIONS, INTEGRATIONS } from '../../support/catalogue.ts';
import { open, idsIn, soon } from './support.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('an adapter that tells of a change with every read', () => {
  /** Tells as soon as it is asked, or some time later. */
  const ways: Record<string, (tell: () => void) => void> = {
    'at once': (tell) => tell(),
    'in a microtask': (tell) => queueMicrotask(tell),
    twice: (tell) => void Promise.resolve().then(tell).then(tell),
    'in a task': (tell) => void setTimeout(tell),
    'after its answer': (tell) => void setTimeout(tell, 50),
  };

  /** An adapter that tells of a change so long after each list. */
  function echoing(opened: ReturnType<typeof open>, later: (tell: () => void) => void): IntegrationsAdapter {
    let onChange = (): void => {};
    return {
      ...opened.adapter,
      listApplications: (query) => opened.adapter.listApplications(query),
      addIntegration: (command) => opened.adapter.addIntegration(command),
      configureIntegration: (command) => opened.adapter.configureIntegration(command),
      removeIntegration: (command) => opened.adapter.removeIntegration(command),
      listIntegrations: (query) => {
        later(() => onChange());
        return opened.adapter.listIntegrations(query);
      },
      subscribe: (_query, tell) => {
        onChange = tell;
        return () => {};
      },
    };
  }

  it.each(Object.entries(ways))('is asked ever less often, and a developer is told once: %s', async (_name, later) => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const opened = open();
    const adapter = echoing(opened, later);
    const stores = [new AccountStore(adapter, '100'), new AccountStore(adapter, '100')];
    for (const store of stores) {
      const before = opened.callsOf('listIntegrations').length;
      const leave = store.subscribe({ changed: () => {} });
      await store.load();
      await vi.advanceTimersByTimeAsync(1_300);
      expect(opened.callsOf('listIntegrations').length - before).toBeLessThan(7);
      await vi.advanceTimersByTimeAsync(60_000);
      expect(opened.callsOf('listIntegrations').length - before).toBeLessThan(25);
      leave();
      await vi.advanceTimersByTimeAsync(10_000);
      const after = opened.callsOf('listIntegrations').length;
      await vi.advanceTimersByTimeAsync(60_000);
      expect(opened.callsOf('listIntegrations')).toHaveLength(after);
    }
    await vi.dynamicImportSettled();
    expect(warn).toHaveBeenCalledOnce();
    warn.mockRestore();
  });

  it.each([150, 400, 900])('is asked ever less often also where it tells %i ms later', async (milliseconds) => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const opened = open();
    const store = new AccountStore(
      echoing(opened, (tell) => void setTimeout(tell, milliseconds)),
      '100',
    );
    const leave = store.subscribe({ changed: () => {} });
    await store.load();
    await vi.advanceTimersByTimeAsync(60_000);
    const before = opened.callsOf('listIntegrations').length;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(opened.callsOf('listIntegrations').length - before).toBeLessThan(20);
    leave();
    await vi.dynamicImportSettled();
    expect(warn).toHaveBeenCalledOnce();
    warn.mockRestore();
  });

  it('is another one than an adapter that tells of changes now and then: each is loaded at once', async () => {
    const opened = open();
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    await opened.store.load();
    for (let change = 1; change <= 20; change += 1) {
      await vi.advanceTimersByTimeAsync(150);
      void opened.adapter
        .addIntegration({
          accountId: '100',
          applicationId: APPLICATIONS.find(({ multiple }) => multiple)?.id ?? 'cm.com',
          idempotencyKey: String(change),
        })
        .catch(() => {});
      await opened.adapter
        .removeIntegration({ accountId: '100', integrationId: INTEGRATIONS[0]!.id, idempotencyKey: `remove ${change}` })
        .catch(() => {});
      await soon();
    }
    expect(idsIn(opened.store)).toEqual(
      (await opened.adapter.listIntegrations({ accountId: '100' })).items.map(({ id }) => id),
    );
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });
});
