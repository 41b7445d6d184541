import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ERROR_CODES, IntegrationsError, type ErrorCode } from '../../src/model/errors.ts';
import { WRITE_TIMEOUT_MS } from '../../src/adapter/writes.ts';
import type { Integration } from '../../src/model/integration.ts';
import { ALL_PERMITTED } from '../../src/model/permissions.ts';
import { AccountStore } from '../../src/store/account-store.ts';
import type { MutationResult } from '../../src/store/mutation/mutate.ts';
import { APPLICATIONS, INTEGRATIONS } from '../support/catalogue.ts';
import { controlledAdapter, type ControlledAdapter } from '../support/controlled-adapter.ts';
import { dryRun } from '../../src/store/mutation/dry-run.ts';
import { addIntegration, configureIntegration, failureOf, removeIntegration, valueOf } from './mutations.ts';

const SECRET = 'canary-4f1c';
const CONFIGURATION = { name: 'Main', accountId: '1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed', productToken: SECRET };
const REFUSALS: ErrorCode[] = ['unauthenticated', 'forbidden', 'invalid', 'rate-limited'];
const DOUBTS = ERROR_CODES.filter((code) => !REFUSALS.includes(code));

interface Opened extends ControlledAdapter {
  store: AccountStore;
  cm: Integration;
  leave: () => void;
  reloads: () => number;
  ids: () => string[];
}

/** A store whose account is loaded and shown by somebody. Without live changes: what it knows, its own reads tell. */
async function open(options: Partial<Parameters<typeof controlledAdapter>[0]> = {}): Promise<Opened> {
  const controlled = controlledAdapter({ applications: APPLICATIONS, integrations: INTEGRATIONS, ...options });
  const adapter = new Proxy(controlled.adapter, {
    get: (target, name) => (name === 'subscribe' ? undefined : (Reflect.get(target, name) as unknown)),
  });
  const store = new AccountStore(adapter, '100');
  const leave = store.subscribe({ changed: () => {} });
  await store.load();
  return {
    ...controlled,
    store,
    leave,
    cm: store.account?.integrations.find(({ id }) => id === 'i-cm') ?? INTEGRATIONS[0]!,
    reloads: () => controlled.callsOf('listIntegrations').length - 1,
    ids: () => (store.account?.integrations ?? []).map(({ id }) => id),
  };
}

/** Loses the answer of the next call, after it took effect. */
function lose(
  { answer }: Opened,
  operation: 'addIntegration' | 'configureIntegration' | 'removeIntegration',
  code: ErrorCode,
): void {
  answer(operation, () => {
    throw new IntegrationsError(code);
  });
}

async function soon(): Promise<void> {
  await vi.advanceTimersByTimeAsync(1);
}

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

describe('configureIntegration', () => {
  it('shows the integration in its new state and its old place, without secrets', async () => {
    const { store, answer, cm, ids } = await open();
    answer('configureIntegration', (saved) => ({
      ...(saved as Integration),
      configuration: { values: CONFIGURATION, secrets: [] },
    }));
    const saved = valueOf(await configureIntegration(store, cm, CONFIGURATION, 'key'));
    expect(saved).toMatchObject({ status: 'active', configuration: { secrets: ['productToken'] } });
    expect(store.account?.integrations[0]).toBe(saved);
    expect(ids()).toHaveLength(INTEGRATIONS.length);
    expect(JSON.stringify(store.state)).not.toContain(SECRET);
  });

  it('repeats no secret in its error', async () => {
    const { store, cm, fail } = await open();
    fail('configureIntegration', 'invalid', {
      fieldErrors: { productToken: `${SECRET} is wrong.` },
      cause: new Error(SECRET),
    });
    const { error } = failureOf(await configureIntegration(store, cm, CONFIGURATION, 'key'));
    expect(error).toMatchObject({ code: 'invalid', fieldErrors: { productToken: '' } });
    expect(error).not.toHaveProperty('cause');
  });

  it('repeats no secret of an application that the catalogue has lost', async () => {
    const { store, cm, fail, answer } = await open();
    answer('listApplications', () => ({ items: [] }));
    await store.load();
    fail('configureIntegration', 'invalid', { fieldErrors: { clientSecret: `Not ${SECRET}.` } });
    const written = configureIntegration(store, { ...cm, applicationId: 'gone' }, { clientSecret: SECRET }, 'key');
    await expect(written).resolves.toMatchObject({ ok: false, error: { fieldErrors: { clientSecret: '' } } });
  });

  it.each(ERROR_CODES)('does not tell an unknown save as a failed one: %s', async (code) => {
    const { store, cm, fail } = await open();
    fail('configureIntegration', code, {
      fieldErrors: { productToken: `${SECRET} is wrong.`, name: 'Wrong.' },
      isOutcomeUnknown: true,
      retryAfter: 3,
    });
    const { error, checkAgain } = failureOf(await configureIntegration(store, cm, CONFIGURATION, 'key'));
    expect(error).toMatchObject({
      code,
      isOutcomeUnknown: true,
      retryAfter: 3,
      fieldErrors: { productToken: '', name: 'Wrong.' },
    });
    expect(checkAgain).toBeInstanceOf(Function);
  });

  it('says what is wrong with a malformed answer, and no secret of it', async () => {
    const { store, cm, answer } = await open();
    answer('configureIntegration', (saved) => ({ ...(saved as Integration), status: SECRET }));
    const { error } = failureOf(await configureIntegration(store, cm, CONFIGURATION, 'key'));
    expect(error).toMatchObject({ code: 'malformed', isOutcomeUnknown: true, issues: [{ path: ['status'] }] });
    expect(`${String((error as Error).cause)} ${JSON.stringify(error)}`).not.toContain(SECRET);
  });

  it('stores and shows everything as it is, whatever a secret of one to four characters is', async () => {
    const { store, adapter, cm } = await open();
    const values = { name: 'desk 7', accountId: CONFIGURATION.accountId };
    const parts = [...`${values.name} ${values.accountId} ${cm.id} ${cm.addedAt} active`];
    let key = 0;
    for (const length of [1, 2, 3, 4]) {
      for (let at = 0; at + length <= parts.length; at += 1) {
        const known = store.account!.integrations.find(({ id }) => id === cm.id)!;
        const result = await configureIntegration(
          store,
          known,
          { ...values, productToken: parts.slice(at, at + length).join('') },
          `${(key += 1)}`,
        );
        const { items } = await adapter.listIntegrations({ accountId: '100' });
        expect(valueOf(result)).toEqual(items.find(({ id }) => id === cm.id));
      }
    }
  });

  it('learns of what others did, so that the next try is not refused for ever', async () => {
    const { store, adapter, cm, reloads } = await open();
    await adapter.configureIntegration({
      accountId: '100',
      integrationId: 'i-cm',
      configuration: CONFIGURATION,
      idempotencyKey: 'other',
    });
    await expect(configureIntegration(store, cm, CONFIGURATION, 'one')).resolves.toMatchObject({
      ok: false,
      error: { code: 'conflict' },
    });
    await soon();
    expect(reloads()).toBe(1);
    const known = store.account!.integrations[0]!;
    expect(valueOf(await configureIntegration(store, known, CONFIGURATION, 'two'))).toMatchObject({ status: 'active' });
  });
});

describe('a write that has not had an effect, as the list shows', () => {
  const writes: Record<string, (opened: Awaited<ReturnType<typeof open>>) => Promise<MutationResult<Integration>>> = {
    addIntegration: ({ store }) => addIntegration(store, 'microsoft-teams', 'key'),
    configureIntegration: ({ store, cm }) => configureIntegration(store, cm, CONFIGURATION, 'key'),
    removeIntegration: ({ store, cm }) => removeIntegration(store, cm, 'key'),
  };

  describe.each(Object.keys(writes) as ('addIntegration' | 'configureIntegration' | 'removeIntegration')[])(
    '%s',
    (operation) => {
      it.each(['network', 'timeout'] as const)('may still be on its way after %s', async (code) => {
        const opened = await open();
        opened.fail(operation, code);
        await expect(writes[operation]?.(opened)).resolves.toMatchObject({
          ok: false,
          error: { code, isOutcomeUnknown: true },
        });
      });

      it.each(['unavailable', 'malformed', 'unknown'] as const)(
        'has failed after %s, which is an answer',
        async (code) => {
          const opened = await open();
          opened.fail(operation, code);
          await expect(writes[operation]?.(opened)).resolves.toMatchObject({
            ok: false,
            error: { code, isOutcomeUnknown: false },
          });
        },
      );

      it.each(['rate-limited', 'unavailable', 'forbidden'] as const)(
        'may still be on its way after %s, where an earlier try had no answer',
        async (code) => {
          const opened = await open();
          opened.fail(operation, code, { isOutcomeUnknown: true });
          await expect(writes[operation]?.(opened)).resolves.toMatchObject({
            ok: false,
            error: { code, isOutcomeUnknown: true },
          });
          await expect(writes[operation]?.(opened)).resolves.toMatchObject({ ok: true });
        },
      );
    },
  );
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

describe('a write', () => {
  it('waits for another one to the same integration, instead of passing for it', async () => {
    const { store, cm, hold, callsOf, ids } = await open({ integrations: [INTEGRATIONS[0]!] });
    const release = hold('configureIntegration');
    const configuring = configureIntegration(store, cm, CONFIGURATION, 'one');
    const { version: _any, ...known } = cm;
    const removing = removeIntegration(store, known, 'two');
    await soon();
    expect(callsOf('removeIntegration')).toHaveLength(0);
    release();
    await configuring;
    await removing;
    expect(callsOf('removeIntegration')).toHaveLength(1);
    expect(ids()).toEqual([]);
  });

  it('that succeeds while a load is on its way is not undone by it', async () => {
    const { store, cm, answer, reloads, ids } = await open();
    const late = Promise.withResolvers<void>();
    answer('listIntegrations', async (page) => {
      await late.promise;
      return page;
    });
    const loading = store.load();
    await removeIntegration(store, cm, 'key');
    late.resolve();
    await loading;
    expect(ids()).not.toContain('i-cm');
    expect(reloads()).toBe(2);
  });

  it('whose answer is older than a load does not undo that', async () => {
    const { store, adapter, answer, cm, ids } = await open();
    const late = Promise.withResolvers<void>();
    answer('configureIntegration', async (saved) => {
      await late.promise;
      return saved;
    });
    const configuring = configureIntegration(store, cm, CONFIGURATION, 'one');
    await soon();
    await adapter.removeIntegration({ accountId: '100', integrationId: 'i-cm', idempotencyKey: 'other' });
    await store.load();
    expect(ids()).not.toContain('i-cm');
    late.resolve();
    await configuring;
    await soon();
    expect(ids()).not.toContain('i-cm');
  });

  it('does not make a list that is out of date look fresh', async () => {
    const { store, cm, fail } = await open();
    fail('listIntegrations', 'network');
    await store.load();
    await removeIntegration(store, cm, 'key');
    expect(store.state).toMatchObject({ phase: 'loaded', failure: { error: { code: 'network' } } });
  });

  it('that ends when everybody has left asks nothing, even if a load came in the meantime', async () => {
    const { store, hold, leave, reloads } = await open({ integrations: [] });
    const release = hold('addIntegration');
    const adding = addIntegration(store, 'cm.com', 'key');
    await store.load();
    leave();
    await soon();
    release();
    await adding;
    expect(reloads()).toBe(1);
    expect(store.isIdle).toBe(true);
  });

  it('goes on when everybody has left, and asks nothing then', async () => {
    const opened = await open({ integrations: [] });
    const release = opened.hold('addIntegration');
    lose(opened, 'addIntegration', 'network');
    const adding = expect(addIntegration(opened.store, 'cm.com', 'key')).resolves.toMatchObject({
      ok: false,
      error: { code: 'network' },
    });
    opened.leave();
    await soon();
    release();
    await adding;
    expect(opened.callsOf('addIntegration')).toHaveLength(1);
    expect(opened.reloads()).toBe(0);
    expect(opened.store.isIdle).toBe(true);
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
