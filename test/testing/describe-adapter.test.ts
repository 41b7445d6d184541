import { describe, expect, it, vi } from 'vitest';
import type { IntegrationsAdapter } from '../../src/adapter/adapter.ts';
import type { IntegrationsError } from '../../src/model/errors.ts';
import type { Application } from '../../src/model/application.ts';
import { BrokenPromise, type AdapterSubject } from '../../src/testing/index.ts';
import { runSuite } from './run-suite.ts';
import { CONFIGURABLE, memorySubject } from './subjects.ts';

function messages(failed: Map<string, unknown>): string[] {
  return [...failed.values()].map((error) => (error as Error).message);
}

/** The memory adapter with every method replaced. */
function everyMethod(method: (name: string) => unknown): AdapterSubject {
  const subject = memorySubject();
  const names = Object.keys(subject.adapter);
  return {
    ...subject,
    adapter: Object.fromEntries(names.map((name) => [name, method(name)])) as unknown as IntegrationsAdapter,
  };
}

describe('an adapter with only what it must have', () => {
  it('fails nothing, and what it need not have is skipped with the reason', async () => {
    const { failed, skipped } = await runSuite(() => {
      const { adapter, accountId, configurable } = memorySubject({ pageSize: 50 });
      const { listApplications, listIntegrations, addIntegration, configureIntegration, removeIntegration } = adapter;
      const required = { listApplications, listIntegrations, addIntegration, configureIntegration, removeIntegration };
      return { adapter: required, accountId, configurable };
    });
    expect([...failed]).toEqual([]);
    expect(Object.fromEntries(skipped)).toMatchObject({
      'refuses a cursor that it has not given': 'No list has a second page.',
      'keeps what is on one account from every other account': 'No other account is given.',
      'says of each action whether it is allowed, or why not': 'The adapter does not say what is allowed.',
      'pauses what is active and resumes it, and changes nothing else': 'The adapter does not pause.',
      'tests a configuration without saving it': 'The adapter does not test.',
      'tells what a removal leads to without removing': 'The adapter does not tell.',
      'calls back after each change of the account': 'The adapter does not tell of changes.',
    });
  });

  it('may hold other integrations on its account', async () => {
    const integrations = [{ id: 'here', applicationId: 'gateway', status: 'active' as const }];
    const { failed } = await runSuite(() => memorySubject({ integrations }));
    expect([...failed]).toEqual([]);
  });
});

describe('CM.com without a list of fields, as the README writes it', () => {
  const applications: Application[] = [{ id: 'cm.com', name: 'CM.com', kind: 'third-party' }];
  const ABOUT_SECRETS = [
    'never gives a secret back',
    'tells which secrets are stored, by their names',
    'keeps a secret that is not sent again',
  ];

  it('has a secret all the same, which the suite looks for and does not demand back', async () => {
    const { failed, passed } = await runSuite(() => {
      const { redirectedApplicationId: _other, ...subject } = memorySubject({ applications });
      return subject;
    });
    expect([...failed]).toEqual([]);
    expect(passed).toEqual(expect.arrayContaining(ABOUT_SECRETS));
  });

  it('has a secret that may not come back', async () => {
    const { failed } = await runSuite(() => {
      const subject = memorySubject({ applications });
      const configureIntegration: IntegrationsAdapter['configureIntegration'] = async (command) => ({
        ...(await subject.adapter.configureIntegration(command)),
        configuration: { values: command.configuration as Record<string, string>, secrets: [] },
      });
      return { ...subject, adapter: { ...subject.adapter, configureIntegration } };
    });
    expect([...failed.keys()]).toEqual(expect.arrayContaining(ABOUT_SECRETS.slice(0, 2)));
    for (const message of messages(failed)) expect(message).not.toContain(CONFIGURABLE.configuration['productToken']);
  });
});

describe('an adapter that breaks everything', () => {
  it('is told so where it never answers, without waiting for ever', async () => {
    const { failed, passed } = await runSuite(() => everyMethod(() => () => new Promise(() => {})), { patience: 1 });
    expect(passed).toEqual([]);
    for (const message of messages(failed)) expect(message).toMatch(/Came: (nothing, for 1 ms|silence)$/);
  });

  it.each([
    [
      'throws',
      () => {
        throw new Error('Out of order.');
      },
    ],
    ['rejects', () => Promise.reject(new Error('Out of order.'))],
  ])('is told what came where it %s', async (_how, method) => {
    const { failed } = await runSuite(() => everyMethod(() => method));
    expect(failed.get('adds an application, which is then on the account')).toEqual(
      new BrokenPromise('Promised: Adding cm.com succeeds. Came: Error: Out of order.'),
    );
  });

  it.each([undefined, null, 7, 'text', [], {}, { items: {} }, 1n, () => {}])(
    'is told so where it answers with %o',
    async (answer) => {
      const { failed } = await runSuite(() => everyMethod(() => async () => answer), { patience: 1 });
      expect(failed.size).toBeGreaterThan(35);
      for (const error of failed.values()) expect(error).toBeInstanceOf(BrokenPromise);
    },
  );

  it('takes the errors of another copy of the library', async () => {
    const { failed } = await runSuite(() => {
      const subject = memorySubject();
      const copied = (error: IntegrationsError) =>
        Promise.reject(Object.assign(new Error('copy'), { ...error, name: 'IntegrationsError', code: error.code }));
      const { addIntegration } = subject.adapter;
      return {
        ...subject,
        adapter: { ...subject.adapter, addIntegration: (command) => addIntegration(command).catch(copied) },
      };
    });
    expect([...failed]).toEqual([]);
  });
});

describe('a failure', () => {
  it('tells no secret, in whatever form it comes, and no value before it is known which are secret', async () => {
    const { failed } = await runSuite(() => {
      const subject = memorySubject();
      const sent = Object.values(CONFIGURABLE.configuration);
      const forms = [...sent, JSON.stringify(sent), encodeURIComponent(String(sent.at(-1)))];
      const configureIntegration = () => Promise.reject(new Error(forms.join()));
      return { ...subject, adapter: { ...subject.adapter, configureIntegration } };
    });
    expect(failed.size).toBeGreaterThan(10);
    for (const message of messages(failed)) expect(message).not.toMatch(/a secret|a%20secret|"value/);
    expect((failed.get('saves a configuration, after which nothing is left to set up') as Error).message).toBe(
      'Promised: Saving a valid configuration succeeds. Came: Error: [hidden],[hidden],[hidden],["[hidden]","[hidden]","[hidden]"],[hidden]',
    );
  });

  it('keeps other values to help whoever reads it', async () => {
    const { failed } = await runSuite(() => {
      const subject = memorySubject();
      const { configureIntegration } = subject.adapter;
      return {
        ...subject,
        adapter: {
          ...subject.adapter,
          configureIntegration: async (command) => {
            const saved = await configureIntegration(command);
            return { ...saved, configuration: { secrets: ['productToken'], values: { name: 'support' } } };
          },
        },
      };
    });
    expect(failed.get('tells the values that it has saved, in the answer and in the list')).toEqual(
      new BrokenPromise('Promised: The value of “name” is told as it was saved. Came: {"name":"support"}'),
    );
  });
});

describe('what is made for a test', () => {
  it('is made anew for each and let go of, also where the test fails or is skipped', async () => {
    const made = vi.fn<() => void>();
    const dispose = vi.fn<() => Promise<void>>().mockResolvedValue();
    const { passed, failed, skipped } = await runSuite(async () => {
      made();
      const subject = memorySubject();
      return {
        ...subject,
        adapter: { ...subject.adapter, removeIntegration: async () => {}, previewRemoval: undefined as never },
        dispose,
      };
    });
    expect(made).toHaveBeenCalledTimes(passed.length + failed.size + skipped.size);
    expect(dispose).toHaveBeenCalledTimes(made.mock.calls.length);
    expect(failed.size).toBeGreaterThan(0);
    expect(skipped.size).toBeGreaterThan(0);
  });

  it('fails the test where it cannot be made', async () => {
    const { passed, failed } = await runSuite(() => Promise.reject(new Error('No server.')));
    expect(passed).toEqual([]);
    expect(new Set(messages(failed))).toEqual(new Set(['No server.']));
  });
});
