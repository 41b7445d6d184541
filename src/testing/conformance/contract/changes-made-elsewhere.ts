import type { ContractTests, ContractTest } from '../contract-test.ts';

/** Promises of live changes. */
export const changesMadeElsewhere: ContractTests = {
  'calls back after each change of the account': async (test) => {
    const listener = await listen(test);
    try {
      for (const change of ['first', 'second']) await expectTold(test, listener, change);
    } finally {
      listener.end();
    }
  },

  'does not call back after the end of the subscription': async (test) => {
    const [ended, witness] = [await listen(test), await listen(test)];
    try {
      await expectTold(test, witness, 'first');
      ended.end();
      const before = ended.calls;
      await expectTold(test, witness, 'second');
      test.expect(ended.calls === before, 'Who has ended the subscription is not called back any more.', {
        calls: ended.calls - before,
      });
    } finally {
      witness.end();
    }
  },

  'lets a subscription be ended twice': async (test) => {
    const listener = await listen(test);
    listener.end();
    await test.answer('Ending a subscription once more does no harm.', () => listener.end());
  },
};

interface Listener {
  readonly calls: number;
  /** Answers at the next call. */
  next(): Promise<void>;
  end(): void;
}

async function listen(test: ContractTest): Promise<Listener> {
  const { adapter, accountId } = test;
  test.skipUnless(adapter.subscribe, 'The adapter does not tell of changes.');
  let calls = 0;
  let waiting: (() => void)[] = [];
  const handleChange = (): void => {
    calls += 1;
    for (const resolve of waiting) resolve();
    waiting = [];
  };
  const end = await test.answer('Subscribing succeeds.', () => adapter.subscribe?.({ accountId }, handleChange));
  test.expect(typeof end === 'function', 'Subscribing answers with a function that ends it.', end);
  return {
    get calls() {
      return calls;
    },
    next: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
      }),
    end: end as () => void,
  };
}

/** Another user adds an application or removes it again, and the listener has to be told. */
async function expectTold(test: ContractTest, listener: Listener, change: string): Promise<void> {
  const { adapter, subject } = test;
  const { elsewhere = adapter, configurable, accountId } = subject;
  const next = listener.next();
  const there = (await test.integrations()).find(({ applicationId }) => applicationId === configurable.applicationId);
  const command = test.command();
  await test.answer('A change made elsewhere succeeds.', () =>
    there
      ? elsewhere.removeIntegration({ ...command, integrationId: there.id })
      : elsewhere.addIntegration({ ...command, accountId, applicationId: configurable.applicationId }),
  );
  await test.answer(`The ${change} change is told of.`, () => next);
}
