import { describe, expect, it, vi } from 'vitest';
import { IntegrationsError } from '../../src/model/errors.ts';
import { createScriptedAdapter, type Script } from '../../src/testing/scripted-adapter.ts';
import { APPLICATIONS, INTEGRATIONS } from '../support/catalogue.ts';

const query = { accountId: '100' };
let keys = 0;

function scripted(script?: Script) {
  return createScriptedAdapter({ applications: APPLICATIONS, integrations: INTEGRATIONS }, script);
}

function command() {
  keys += 1;
  return { ...query, idempotencyKey: `key-${keys}` };
}

describe('without a script', () => {
  it('is the memory adapter, for every operation', async () => {
    const adapter = scripted();
    const { items } = await adapter.listIntegrations(query);
    const changes = vi.fn();
    adapter.subscribe(query, changes);
    const added = await adapter.addIntegration({ ...command(), applicationId: 'collaboration' });
    await adapter.configureIntegration({
      ...command(),
      integrationId: 'i-teams',
      configuration: { name: 'Support', clientSecret: 'x' },
    });
    await adapter.removeIntegration({ ...command(), integrationId: 'i-sso' });
    expect(items).toHaveLength(INTEGRATIONS.length);
    expect(added.applicationId).toBe('collaboration');
    expect((await adapter.listApplications(query)).items).toHaveLength(APPLICATIONS.length);
    expect((await adapter.getPermissions(query)).supported).toBe(true);
    expect(changes).toHaveBeenCalledTimes(3);
  });

  it('takes note of the calls', async () => {
    const adapter = scripted();
    await adapter.listIntegrations(query);
    await adapter.getPermissions(query);
    await adapter.listIntegrations({ ...query, cursor: '2' });
    expect(adapter.calls).toMatchObject([
      { operation: 'listIntegrations', number: 1, argument: query },
      { operation: 'getPermissions', number: 1 },
      { operation: 'listIntegrations', number: 2, argument: { cursor: '2' } },
    ]);
  });
});

describe('when something happens', () => {
  it('is each time, where one turn is given', async () => {
    const adapter = scripted({ listIntegrations: { fail: 'network' } });
    await expect(adapter.listIntegrations(query)).rejects.toMatchObject({ code: 'network' });
    await expect(adapter.listIntegrations(query)).rejects.toMatchObject({ code: 'network' });
    await expect(adapter.listApplications(query)).resolves.toBeDefined();
  });

  it('is call by call, where a list is given, and nothing special after it', async () => {
    const adapter = scripted({ listIntegrations: [undefined, { fail: 'timeout' }] });
    await expect(adapter.listIntegrations(query)).resolves.toBeDefined();
    await expect(adapter.listIntegrations(query)).rejects.toMatchObject({ code: 'timeout' });
    await expect(adapter.listIntegrations(query)).resolves.toBeDefined();
  });

  it('is decided at each call, where a function is given', async () => {
    const adapter = scripted({
      addIntegration: ({ argument }) => (argument['applicationId'] === 'gateway' ? { fail: 'forbidden' } : undefined),
    });
    await expect(adapter.addIntegration({ ...command(), applicationId: 'gateway' })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(adapter.addIntegration({ ...command(), applicationId: 'collaboration' })).resolves.toBeDefined();
  });

  it('can be changed on the way', async () => {
    const adapter = scripted();
    adapter.script.listIntegrations = { fail: 'unavailable' };
    await expect(adapter.listIntegrations(query)).rejects.toMatchObject({ code: 'unavailable' });
    delete adapter.script.listIntegrations;
    await expect(adapter.listIntegrations(query)).resolves.toBeDefined();
  });
});

describe('what happens', () => {
  it('a delay in milliseconds', async () => {
    vi.useFakeTimers();
    try {
      const answered = vi.fn();
      const adapter = scripted({ listIntegrations: { delay: 2_000 } });
      void adapter.listIntegrations(query).then(answered);
      await vi.advanceTimersByTimeAsync(1_999);
      expect(answered).not.toHaveBeenCalled();
      await vi.advanceTimersByTimeAsync(1);
      expect(answered).toHaveBeenCalledOnce();
    } finally {
      vi.useRealTimers();
    }
  });

  it('a delay until a promise settles', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const answered = vi.fn();
    const reading = scripted({ listIntegrations: { delay: promise } })
      .listIntegrations(query)
      .then(answered);
    await Promise.resolve();
    expect(answered).not.toHaveBeenCalled();
    resolve();
    await reading;
    expect(answered).toHaveBeenCalledOnce();
  });

  it.each([{ hang: true }, { delay: 60_000 }])('%o, until a read is aborted', async (turn) => {
    const controller = new AbortController();
    const reading = scripted({ listIntegrations: turn }).listIntegrations({ ...query, signal: controller.signal });
    controller.abort(new Error('nobody waits'));
    await expect(reading).rejects.toThrow('nobody waits');
  });

  it('a failure before the effect, with details', async () => {
    const error = new IntegrationsError('invalid', { fieldErrors: { name: 'Taken.' } });
    const adapter = scripted({ removeIntegration: [{ fail: error }] });
    await expect(adapter.removeIntegration({ ...command(), integrationId: 'i-sso' })).rejects.toBe(error);
    expect((await adapter.listIntegrations(query)).items.map(({ id }) => id)).toContain('i-sso');
  });

  it('a failure after the effect', async () => {
    const adapter = scripted({ removeIntegration: [{ failAfter: 'timeout' }] });
    const removal = { ...command(), integrationId: 'i-sso' };
    await expect(adapter.removeIntegration(removal)).rejects.toMatchObject({ code: 'timeout' });
    expect((await adapter.listIntegrations(query)).items.map(({ id }) => id)).not.toContain('i-sso');
    await expect(adapter.removeIntegration(removal)).resolves.toBeUndefined();
  });

  it('a change by somebody else, which makes a version stale', async () => {
    const configuration = { name: 'Support', clientSecret: 'x' };
    const adapter = scripted({
      configureIntegration: [
        {
          meanwhile: (data, call) =>
            data.configureIntegration({
              ...command(),
              integrationId: String(call.argument['integrationId']),
              configuration,
            }),
        },
      ],
    });
    const change = { ...command(), integrationId: 'i-teams', version: '1', configuration };
    await expect(adapter.configureIntegration(change)).rejects.toMatchObject({ code: 'conflict' });
    expect(adapter.calls).toHaveLength(1);
  });

  it('a malformed answer', async () => {
    const adapter = scripted({ listIntegrations: { answer: 'malformed' } });
    await expect(adapter.listIntegrations(query)).resolves.not.toHaveProperty('items');
  });

  it('a malformed item beside the others', async () => {
    const adapter = scripted({ listIntegrations: { answer: 'malformed-item' } });
    expect((await adapter.listIntegrations(query)).items).toHaveLength(INTEGRATIONS.length + 1);
  });

  it('another answer', async () => {
    const adapter = scripted({ getPermissions: { answer: (answer) => ({ ...(answer as object), add: 'Not you.' }) } });
    await expect(adapter.getPermissions(query)).resolves.toMatchObject({ supported: true, add: 'Not you.' });
  });
});
