import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dryRun } from '../../../src/store/mutation/dry-run.ts';
import { addIntegration, failureOf, removeIntegration, valueOf } from '../mutations.ts';
import { SECRET, CONFIGURATION, open, lose } from './support.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('checkAgain', () => {
  it('asks what became of a write of which nobody knows, and of no other', async () => {
    const opened = await open();
    const { store, cm, fail, callsOf } = opened;
    lose(opened, 'removeIntegration', 'timeout');
    fail('listIntegrations', 'network', {}, 2);
    const unknown = failureOf(await removeIntegration(store, cm, 'key'));
    expect(unknown.error).toMatchObject({ code: 'timeout', isOutcomeUnknown: true });
    const still = failureOf(await unknown.checkAgain!());
    expect(still.error).toMatchObject({ code: 'timeout', isOutcomeUnknown: true });
    expect(valueOf(await still.checkAgain!())).toBe(cm);
    expect(callsOf('removeIntegration')).toHaveLength(1);

    fail('addIntegration', 'forbidden');
    expect(failureOf(await addIntegration(store, 'cm.com', 'key')).checkAgain).toBeUndefined();
  });

  it('says that a write has failed once the account shows no effect, and knows it from then on', async () => {
    const { store, cm, fail } = await open();
    fail('removeIntegration', 'network');
    const unknown = failureOf(await removeIntegration(store, cm, 'key'));
    const failed = failureOf(await unknown.checkAgain!());
    expect(failed.error).toMatchObject({ code: 'network', isOutcomeUnknown: false });
    expect(failed.checkAgain).toBeUndefined();
  });
});

describe('a failure of our own code', () => {
  it('leaves the outcome of a write unknown, and rejects nothing', async () => {
    const { store, cm } = await open();
    let isBroken = false;
    store.subscribe({
      changed: () => {
        if (isBroken) throw new TypeError(SECRET);
      },
    });
    const result = removeIntegration(store, cm, 'key');
    isBroken = true;
    const { error } = failureOf(await result);
    // The adapter tells of the removal later.
    isBroken = false;
    expect(error).toMatchObject({ code: 'unknown', isOutcomeUnknown: true });
    expect(JSON.stringify([error, error.message, error.cause])).not.toContain(SECRET);
  });

  it('while the outcome is found out leaves it unknown, and it can be found out later', async () => {
    const { store, cm, fail } = await open();
    fail('removeIntegration', 'network');
    const load = vi.spyOn(store, 'load').mockRejectedValue(new TypeError('broken'));
    const first = failureOf(await removeIntegration(store, cm, 'key'));
    expect(first.error).toMatchObject({ code: 'network', isOutcomeUnknown: true });
    const second = failureOf(await first.checkAgain!());
    expect(second.error.isOutcomeUnknown).toBe(true);
    load.mockRestore();
    expect(failureOf(await second.checkAgain!()).error.isOutcomeUnknown).toBe(false);
  });

  it('does not reject a dry run', async () => {
    const { store, cm } = await open();
    vi.spyOn(store, 'ask').mockRejectedValue(null);
    const request = { operation: 'testConfiguration', integration: cm, configuration: CONFIGURATION } as const;
    expect(await dryRun(store, request)).toMatchObject({ ok: false, error: { code: 'unknown' } });
  });
});
