import { describe, expect, it } from 'vitest';
import type { ChangeRequest } from '../../src/adapter/writes.ts';
import type { Integration } from '../../src/model/integration.ts';
import { AccountStore } from '../../src/store/account-store.ts';
import type { IntegrationsErrorEvent } from '../../src/ui/errors.events.ts';
import { MutationController } from '../../src/ui/mutation-controller.ts';
import { APPLICATIONS, INTEGRATIONS } from '../support/catalogue.ts';
import { controlledAdapter } from '../support/controlled-adapter.ts';

/** A controller of removals, and what its element is told. */
async function open() {
  const control = controlledAdapter({ applications: APPLICATIONS, integrations: INTEGRATIONS });
  const store = new AccountStore(control.adapter, '100');
  store.subscribe({ changed: () => {} });
  await store.load();
  const errors: IntegrationsErrorEvent[] = [];
  const statuses: string[] = [];
  const host = Object.assign(new EventTarget(), { requestUpdate: () => void statuses.push(mutation.status) });
  host.addEventListener('integrations-error', (event) => errors.push(event as IntegrationsErrorEvent));
  const mutation = new MutationController<ChangeRequest>(host);
  const integration = store.account?.integrations[0] as Integration;
  return {
    ...control,
    mutation,
    errors,
    statuses,
    store,
    run: (action?: unknown) => mutation.run(store, { operation: 'removeIntegration', integration }, action),
    keys: () => control.callsOf('removeIntegration').map(({ argument }) => argument['idempotencyKey']),
  };
}

describe('a mutation', () => {
  it('is running until the adapter has answered, and idle again after a success', async () => {
    const { run, mutation, statuses, errors } = await open();
    const result = await run();
    expect(result).toMatchObject({ ok: true, isCurrent: true });
    expect(statuses).toEqual(['running', 'idle']);
    expect(mutation.error).toBeUndefined();
    expect(errors).toEqual([]);
  });

  it('keeps a failure in sight and reports it, with the operation, until the next try', async () => {
    const { run, mutation, statuses, errors, fail } = await open();
    fail('removeIntegration', 'forbidden');
    expect(await run()).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    expect(mutation).toMatchObject({ status: 'failed', error: { code: 'forbidden' } });
    expect(errors.map(({ operation, error }) => [operation, error.code])).toEqual([['removeIntegration', 'forbidden']]);
    const trying = run();
    expect(mutation).toMatchObject({ status: 'running', error: undefined });
    await trying;
    expect(statuses).toEqual(['running', 'failed', 'running', 'idle']);
  });

  it('finds out an unknown outcome without sending anything again', async () => {
    const { run, mutation, statuses, fail, callsOf } = await open();
    fail('removeIntegration', 'network');
    await run();
    expect(mutation.status).toBe('unknown');
    expect(await mutation.checkAgain()).toMatchObject({ ok: false, error: { isOutcomeUnknown: false } });
    expect(statuses).toEqual(['running', 'unknown', 'checking', 'failed']);
    expect(await mutation.checkAgain()).toBeUndefined();
    expect(callsOf('removeIntegration')).toHaveLength(1);
  });

  it('has one key for all tries of one action, and another one for another action or after a success', async () => {
    const { run, keys, fail } = await open();
    fail('removeIntegration', 'forbidden', {}, 3);
    await run('one');
    await run('one');
    await run('other');
    await run('other');
    await run('other');
    const [first, second, third, fourth, fifth] = keys();
    expect(first).toMatch(/^[\da-f]{32}$/);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
    expect(fourth).toBe(third);
    expect(fifth).not.toBe(fourth);
  });

  it('has another key for another integration, operation or store, whatever its element says', async () => {
    const { adapter, store, mutation, run, keys, callsOf, fail } = await open();
    const [integration, other] = (store.account?.integrations ?? []) as [Integration, Integration];
    const operation = 'removeIntegration';
    fail(operation, 'timeout', {}, 5);
    await run();
    mutation.reset();
    await mutation.run(store, { operation, integration: other });
    await mutation.run(store, { operation, integration: other });
    await mutation.run(new AccountStore(adapter, '100'), { operation, integration: other });
    await mutation.run(store, { operation, integration });
    const [first, second, third, fourth, fifth] = keys();
    expect(third).toBe(second);
    expect(new Set([first, second, fourth, fifth]).size).toBe(4);
    await mutation.run(store, { operation: 'pauseIntegration', integration });
    expect(keys()).not.toContain(callsOf('pauseIntegration')[0]?.argument['idempotencyKey']);
  });

  it('calls back after a failed try, before the failure is reported', async () => {
    const { store, errors, fail } = await open();
    const order: string[] = [];
    const host = Object.assign(new EventTarget(), { requestUpdate: () => {} });
    host.addEventListener('integrations-error', () => order.push('reported'));
    const mutation = new MutationController<ChangeRequest>(host, () => order.push('failed'));
    const integration = store.account?.integrations[0] as Integration;
    fail('removeIntegration', 'forbidden');
    await mutation.run(store, { operation: 'removeIntegration', integration });
    expect(order).toEqual(['failed', 'reported']);
    await mutation.run(store, { operation: 'removeIntegration', integration });
    expect(order).toEqual(['failed', 'reported']);
    expect(errors).toEqual([]);
  });

  it('leaves an element alone that has gone on meanwhile, and still reports the failure', async () => {
    const { run, mutation, errors, fail, hold, keys } = await open();
    const release = hold('removeIntegration');
    fail('removeIntegration', 'forbidden');
    const first = run();
    mutation.reset();
    release();
    expect(await first).toMatchObject({ ok: false, isCurrent: false });
    expect(mutation).toMatchObject({ status: 'idle', error: undefined });
    expect(errors).toHaveLength(1);
    // It is still the same action.
    await run();
    expect(keys()[1]).toBe(keys()[0]);
  });

  it('takes the answer to a newer try for the truth, not that to an older check', async () => {
    const { run, mutation, fail, hold } = await open();
    fail('removeIntegration', 'network');
    await run();
    const release = hold('listIntegrations');
    const checking = mutation.checkAgain();
    fail('removeIntegration', 'forbidden');
    await run();
    release();
    expect(await checking).toBeUndefined();
    expect(mutation).toMatchObject({ status: 'failed', error: { code: 'forbidden' } });
  });
});
