import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { IntegrationsAdapter } from '../../../src/adapter/adapter.ts';
import type { Application } from '../../../src/model/application.ts';
import type { Integration } from '../../../src/model/integration.ts';
import { AccountStore, type StoreObserver } from '../../../src/store/account-store.ts';
import { applyChange } from '../../../src/store/changes/apply-change.ts';
import { configureIntegration, failureOf, removeIntegration, valueOf } from '../mutations.ts';
import { controlledAdapter, type ControlledAdapter } from '../../support/controlled-adapter.ts';

const SECRET = 'canary-8c21';
const APPLICATIONS: Application[] = [
  {
    id: 'chat',
    name: 'Chat',
    kind: 'third-party',
    multiple: true,
    setup: [{ name: 'token', label: 'Token', type: 'secret' }],
  },
  { id: 'mail', name: 'Mail', kind: 'third-party' },
];

function integration(id: string, more: Partial<Integration> = {}): Integration {
  return { id, applicationId: 'chat', status: 'active', version: 5, ...more };
}

const SHOWN = [integration('one'), integration('two'), integration('three', { applicationId: 'mail' })];

interface Opened extends ControlledAdapter {
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
async function open(integrations: readonly Integration[] = SHOWN): Promise<Opened> {
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
  store.subscribe({ changed, missed, changeParts: async () => ({ applyChange }) });
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
async function soon(): Promise<void> {
  await vi.advanceTimersByTimeAsync(1);
}

const changeOf = (told: Integration): object => ({ type: 'changed', integration: told });
const removalOf = (integrationId: string): object => ({ type: 'removed', integrationId });

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('a change that is told', () => {
  it('replaces its integration and nothing else, without a request', async () => {
    const { store, tell, loads, calls } = await open();
    const { length } = calls;
    const [one, , three] = store.account!.integrations;
    const { applications } = store.account!;
    const next = integration('two', { version: 6, status: 'error' });
    await tell(changeOf(next));
    expect(store.account!.integrations).toEqual([one, next, three]);
    expect(store.account!.integrations[0]).toBe(one);
    expect(store.account!.integrations[2]).toBe(three);
    expect(store.account!.applications).toBe(applications);
    expect(loads()).toBe(0);
    expect(calls).toHaveLength(length);
  });

  it('adds a new integration at the end', async () => {
    const { store, tell, loads } = await open();
    await tell(changeOf(integration('four')));
    expect(store.account!.integrations.map(({ id }) => id)).toEqual(['one', 'two', 'three', 'four']);
    expect(loads()).toBe(0);
  });

  it('says what became of a write whose answer was lost, without a request', async () => {
    const { store, tell, fail, calls } = await open();
    const two = store.account!.integrations[1]!;
    for (const operation of ['removeIntegration', 'listIntegrations', 'getPermissions'] as const)
      fail(operation, 'network', {}, 10);
    const { checkAgain, error } = failureOf(await removeIntegration(store, two, 'key'));
    expect(error.isOutcomeUnknown).toBe(true);
    await tell(removalOf('two'));
    const { length } = calls;
    expect(valueOf(await checkAgain!())).toBe(two);
    expect(calls).toHaveLength(length);
  });

  it('removes an integration, once', async () => {
    const { store, tell, changed, loads } = await open();
    await tell(removalOf('two'));
    expect(store.account!.integrations.map(({ id }) => id)).toEqual(['one', 'three']);
    changed.mockClear();
    await tell(removalOf('two'));
    await tell(removalOf('unheard-of'));
    expect(changed).not.toHaveBeenCalled();
    expect(loads()).toBe(0);
  });

  it('is dropped if it is told again', async () => {
    const { tell, changed, loads } = await open();
    const told = changeOf(integration('two', { version: 6 }));
    await tell(told);
    changed.mockClear();
    await tell(told);
    expect(changed).not.toHaveBeenCalled();
    expect(loads()).toBe(0);
  });

  it.each<[string, Partial<Integration>, Partial<Integration>]>([
    ['number', { version: 10 }, { version: 9 }],
    [
      'time',
      { version: 'b', changedAt: '2026-01-02T00:00:00Z' },
      { version: 'z', changedAt: '2026-01-02T00:00:00+01:00' },
    ],
  ])('is dropped if it is older by its %s, whatever the order', async (_by, newer, older) => {
    const { store, tell, loads } = await open();
    await tell(changeOf(integration('two', { ...newer, name: 'New' })));
    await tell(changeOf(integration('two', { ...older, name: 'Old' })));
    expect(store.account!.integrations[1]).toMatchObject({ ...newer, name: 'New' });
    expect(loads()).toBe(0);
  });

  it('is shown if its age is not known', async () => {
    const { store, tell } = await open();
    await tell(changeOf(integration('two', { version: 'b', name: 'B' })));
    await tell(changeOf(integration('two', { version: 'a', name: 'A' })));
    expect(store.account!.integrations[1]).toMatchObject({ name: 'A' });
  });

  it('shows no secret, of a known application or of another one', async () => {
    const { store, tell } = await open();
    const configuration = { values: { token: SECRET, mode: 'plain' }, secrets: [] };
    await tell(changeOf(integration('two', { version: 6, configuration })));
    expect(store.account!.integrations[1]!.configuration).toEqual({ values: { mode: 'plain' }, secrets: ['token'] });
    await tell(changeOf(integration('five', { applicationId: 'unknown', configuration })));
    expect(JSON.stringify(store.state)).not.toContain(SECRET);
  });

  it('leads to a load if its application is not known', async () => {
    const { store, tell, loads, list, answer } = await open();
    const told = integration('new', { applicationId: 'new' });
    list([...SHOWN, told]);
    answer('listApplications', () => ({ items: [...APPLICATIONS, { id: 'new', name: 'New', kind: 'third-party' }] }));
    await tell(changeOf(told));
    await soon();
    expect(loads()).toBeGreaterThan(0);
    expect(store.account!.integrations).toContainEqual(told);
    expect(store.account!.applications).toContainEqual({ id: 'new', name: 'New', kind: 'third-party' });
  });

  it('leads to a load if its integration was removed before, which tells whether it came again', async () => {
    const { store, tell, loads, list } = await open();
    await tell(removalOf('two'));
    list([SHOWN[0], SHOWN[2]]);
    await tell(changeOf(integration('two', { version: 6 })));
    expect(loads()).toBe(1);
    expect(store.account!.integrations.map(({ id }) => id)).toEqual(['one', 'three']);
    await vi.advanceTimersByTimeAsync(1_000);
    list(SHOWN);
    await tell(changeOf(SHOWN[1]!));
    expect(store.account!.integrations.map(({ id }) => id)).toEqual(['one', 'two', 'three']);
  });

  it('leads to a load if a load has shown that its integration is gone', async () => {
    const { store, tell, loads, list } = await open();
    list([SHOWN[0], SHOWN[2]]);
    await tell();
    expect(loads()).toBe(1);
    await vi.advanceTimersByTimeAsync(1_000);
    await tell(changeOf(integration('two', { version: 6 })));
    expect(loads()).toBe(2);
    expect(store.account!.integrations.map(({ id }) => id)).toEqual(['one', 'three']);
  });

  it('leads to a load if its integration was left out of the list', async () => {
    const { store, tell, list } = await open();
    list([SHOWN[0], { ...SHOWN[1], status: 'unheard-of' }, SHOWN[2]]);
    await store.load();
    expect(store.account!.malformed).toHaveLength(1);
    list(SHOWN);
    await tell(changeOf(integration('two', { version: 6 })));
    expect(store.account).toMatchObject({ integrations: SHOWN, malformed: [] });
  });

  it('while the account is loaded is neither lost nor overwritten by the older list', async () => {
    const { store, tell, hold, list, loads } = await open();
    const release = hold('listIntegrations');
    const loading = store.load();
    await soon();
    const next = integration('two', { version: 6, status: 'error' });
    await tell(changeOf(next));
    release();
    list(SHOWN);
    await loading;
    list([SHOWN[0], next, SHOWN[2]]);
    await soon();
    expect(store.account!.integrations[1]).toEqual(next);
    expect(loads()).toBe(2);
  });
});

describe('a change of an integration that is being written', () => {
  async function openWriting() {
    const opened = await open();
    const saved = integration('two', { version: 'saved', name: 'Saved' });
    const answer = Promise.withResolvers<Integration>();
    opened.store.source.adapter.configureIntegration = () => answer.promise;
    const writing = configureIntegration(opened.store, opened.store.account!.integrations[1]!, {}, 'key');
    await soon();
    return { ...opened, saved, writing, end: () => answer.resolve(saved) };
  }

  it('waits for the end, and does not revert what was written', async () => {
    const { store, tell, writing, end, saved, loads, list } = await openWriting();
    list([SHOWN[0], saved, SHOWN[2]]);
    await tell(changeOf(integration('two', { version: 'before', name: 'Before' })));
    expect(store.account!.integrations[1]).toEqual(SHOWN[1]);
    end();
    await writing;
    await soon();
    expect(store.account!.integrations[1]).toEqual(saved);
    // Which of the two is newer cannot be told.
    expect(loads()).toBe(1);
  });

  it('that is the effect of the write leads to no request', async () => {
    const { store, tell, writing, end, saved, loads } = await openWriting();
    await tell(changeOf(saved));
    end();
    await writing;
    await soon();
    expect(store.account!.integrations[1]).toEqual(saved);
    expect(loads()).toBe(0);
  });

  it('keeps no other change waiting', async () => {
    const { store, tell, writing, end } = await openWriting();
    await tell(changeOf(integration('one', { version: 6, name: 'One' })));
    expect(store.account!.integrations[0]).toMatchObject({ name: 'One' });
    end();
    await writing;
  });

  it('that removes it is shown after the end', async () => {
    const { store, tell, writing, end } = await openWriting();
    await tell(removalOf('two'));
    expect(store.account!.integrations).toHaveLength(3);
    end();
    await writing;
    await soon();
    expect(store.account!.integrations.map(({ id }) => id)).toEqual(['one', 'three']);
  });
});

describe('a malformed change', () => {
  it.each<[string, unknown, string]>([
    ['a wrong status', changeOf(integration('two', { status: SECRET as never })), 'status'],
    ['no integration', { type: 'changed' }, 'integration'],
    ['no identifier', { type: 'removed', integrationId: '' }, 'integrationId'],
    ['another type', { type: SECRET }, 'type'],
    ['a text', SECRET, ''],
    [
      'data that cannot be read',
      Object.defineProperty({}, 'type', {
        get: () => {
          throw new Error(SECRET);
        },
      }),
      '',
    ],
  ])('with %s is told of without its data, and leads to a load', async (_what, told, property) => {
    const { store, tell, loads, missed, list } = await open();
    const next = integration('two', { version: 6 });
    list([SHOWN[0], next, SHOWN[2]]);
    await tell(told);
    expect(missed).toHaveBeenCalledTimes(1);
    const { operation, error } = missed.mock.calls[0]![0];
    expect([operation, error.code]).toEqual(['listIntegrations', 'malformed']);
    expect(error.issues!.flatMap(({ path }) => path)).toContain(property || 'change');
    expect(JSON.stringify([error.issues, String(error.cause), vi.mocked(console.warn).mock.calls])).not.toContain(
      SECRET,
    );
    expect(loads()).toBe(1);
    expect(store.account!.integrations[1]).toEqual(next);
  });

  it('is told of once, however often it comes', async () => {
    const { tell, missed } = await open();
    for (let count = 0; count < 3; count += 1) await tell({ type: 'changed' });
    expect(missed).toHaveBeenCalledTimes(1);
    expect(console.warn).toHaveBeenCalledTimes(1);
  });
});

it('asks for the account where the code for changes cannot be loaded', async () => {
  const { store, tell, loads, list } = await open();
  vi.spyOn(store, 'observer', 'get').mockReturnValue({
    changed: () => {},
    changeParts: () => Promise.reject(new Error('offline')),
  });
  const next = integration('two', { version: 6 });
  list([SHOWN[0], next, SHOWN[2]]);
  await tell(changeOf(next));
  expect(loads()).toBe(1);
  expect(store.account!.integrations[1]).toEqual(next);
});
