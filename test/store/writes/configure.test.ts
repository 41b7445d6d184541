import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ERROR_CODES } from '../../../src/model/errors.ts';
import type { Integration } from '../../../src/model/integration.ts';
import type { MutationResult } from '../../../src/store/mutation/mutate.ts';
import { INTEGRATIONS } from '../../support/catalogue.ts';
import { addIntegration, configureIntegration, failureOf, removeIntegration, valueOf } from '../mutations.ts';
import { SECRET, CONFIGURATION, open, soon } from './support.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

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
