import { describe, expect, it, vi } from 'vitest';
import type { Integration } from '../../../src/model/integration.ts';
import { addIntegration, failureOf, removeIntegration, valueOf } from '../mutations.ts';
import {
  APPLICATIONS,
  changeOf,
  integration,
  open,
  removalOf,
  SECRET,
  SHOWN,
  soon,
  useStillTime,
} from './told-changes.ts';

useStillTime();

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

  it('adds a new integration before those that were added later, whose news came first', async () => {
    const at = (second: number): Partial<Integration> => ({ addedAt: `2026-01-01T00:00:0${second}.000Z` });
    const { store, tell, loads } = await open([integration('one', at(5)), integration('two', at(1))]);
    await tell(changeOf(integration('later', at(4))));
    await tell(changeOf(integration('last', at(4))));
    await tell(changeOf(integration('earlier', at(3))));
    await tell(changeOf(integration('timeless')));
    // Those of before keep their places, whatever their order is.
    const ids = store.account!.integrations.map(({ id }) => id);
    expect(ids).toEqual(['one', 'two', 'earlier', 'later', 'last', 'timeless']);
    expect(loads()).toBe(0);
  });

  it('says that an addition is gone whose removal was told before its answer came', async () => {
    const { store, tell, answer, list, loads } = await open();
    answer('addIntegration', async (added) => {
      await tell(removalOf((added as Integration).id));
      return added;
    });
    list(SHOWN);
    const added = valueOf(await addIntegration(store, 'chat', 'key'));
    await soon();
    expect(store.account!.integrations).not.toContainEqual(added);
    expect(loads()).toBe(1);
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
