import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { READ_TIMEOUT_MS } from '../../src/adapter/reads.ts';
import type { IntegrationsAdapter } from '../../src/adapter/adapter.ts';
import { IntegrationsError } from '../../src/model/errors.ts';
import type { Operation } from '../../src/adapter/operation.ts';
import { ALL_PERMITTED } from '../../src/model/permissions.ts';
import { AccountStore } from '../../src/store/account-store.ts';
import { failuresOf, malformedCount } from '../../src/store/malformed-items.ts';
import { addIntegration } from './mutations.ts';
import { APPLICATIONS, INTEGRATIONS } from '../support/catalogue.ts';
import { controlledAdapter, type ControlledAdapter } from '../support/controlled-adapter.ts';

/** Without these nothing is shown. */
const READS: Operation[] = ['getPermissions', 'listIntegrations'];

interface Opened extends ControlledAdapter {
  store: AccountStore;
  listener: ReturnType<typeof vi.fn<() => void>>;
  leave: () => void;
}

/** A store with a listener, as an element opens it. */
function open(options: Partial<Parameters<typeof controlledAdapter>[0]> = {}): Opened {
  const controlled = controlledAdapter({ applications: APPLICATIONS, integrations: INTEGRATIONS, ...options });
  const store = new AccountStore(controlled.adapter, '100');
  const listener = vi.fn<() => void>();
  return { ...controlled, store, listener, leave: store.subscribe({ changed: listener }) };
}

function idsIn({ account }: AccountStore): string[] | undefined {
  return account?.integrations.map(({ id }) => id);
}

/** Lets everything happen that needs no more time. */
async function soon(): Promise<void> {
  await vi.advanceTimersByTimeAsync(1);
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

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

describe('a change made elsewhere', () => {
  /** What another administrator does. */
  function removeElsewhere({ adapter }: Opened, integrationId: string): Promise<void> {
    return adapter.removeIntegration({ accountId: '100', integrationId, idempotencyKey: integrationId });
  }

  it('is loaded', async () => {
    const opened = open();
    await opened.store.load();
    await removeElsewhere(opened, 'i-cm');
    await soon();
    expect(idsIn(opened.store)).toEqual(['i-teams', 'i-sso', 'i-directory', 'i-gateway']);
  });

  it('is not missed while the first load is on its way', async () => {
    const opened = open();
    const release = opened.hold('listApplications');
    const loading = opened.store.load();
    await soon();
    await removeElsewhere(opened, 'i-cm');
    await soon();
    release();
    await loading;
    await soon();
    expect(idsIn(opened.store)).not.toContain('i-cm');
  });

  it('is shown in the end, however fast the changes follow each other', async () => {
    const opened = open();
    await opened.store.load();
    const release = opened.hold('listIntegrations');
    for (const id of ['i-cm', 'i-teams', 'i-sso']) {
      await removeElsewhere(opened, id);
      await soon();
    }
    expect(opened.callsOf('listIntegrations')).toHaveLength(2);
    release();
    await soon();
    expect(idsIn(opened.store)).toEqual(['i-directory', 'i-gateway']);
    expect(opened.callsOf('listIntegrations').length).toBeLessThanOrEqual(4);
  });

  it('does not ask for the catalogue, unless it has grown', async () => {
    const opened = open();
    await opened.store.load();
    await removeElsewhere(opened, 'i-cm');
    await soon();
    expect(opened.callsOf('listApplications')).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1_000);
    const news = { id: 'new', name: 'New', kind: 'third-party' };
    opened.answer('listApplications', () => ({ items: [...APPLICATIONS, news] }));
    opened.answer('listIntegrations', () => ({ items: [{ id: 'i-new', applicationId: 'new', status: 'active' }] }));
    await removeElsewhere(opened, 'i-teams');
    await soon();
    expect(opened.callsOf('listApplications')).toHaveLength(2);
    expect(opened.store.account?.applications).toContainEqual(news);
  });

  it('that cannot be loaded leaves what is shown, and is told of', async () => {
    const opened = open();
    const missed = vi.fn();
    opened.leave();
    opened.store.subscribe({ changed: () => {}, missed });
    await opened.store.load();
    const { state, loadCount } = opened.store;
    opened.fail('listIntegrations', 'unavailable');
    await removeElsewhere(opened, 'i-cm');
    await soon();
    expect(opened.store.state).toBe(state);
    expect(opened.store.loadCount).toBe(loadCount);
    expect(missed).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ operation: 'listIntegrations' }));
  });

  it('loads nothing that nobody has asked for yet', async () => {
    const opened = open();
    await removeElsewhere(opened, 'i-cm');
    await soon();
    expect(opened.callsOf('listIntegrations')).toHaveLength(0);
    expect(opened.store.isIdle).toBe(true);
  });
});

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
