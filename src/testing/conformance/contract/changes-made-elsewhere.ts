import type { Promises, Trial } from '../contract-test.ts';

/** What is promised of live changes, where an adapter tells of them. */
export const changesMadeElsewhere: Promises = {
  'calls back after each change of the account': async (trial) => {
    const listener = await listen(trial);
    try {
      for (const change of ['first', 'second']) await promisedTold(trial, listener, change);
    } finally {
      listener.end();
    }
  },

  'does not call back after the end of the subscription': async (trial) => {
    const [ended, witness] = [await listen(trial), await listen(trial)];
    try {
      await promisedTold(trial, witness, 'first');
      ended.end();
      const before = ended.calls;
      await promisedTold(trial, witness, 'second');
      trial.promised(ended.calls === before, 'Who has ended the subscription is not called back any more.', {
        calls: ended.calls - before,
      });
    } finally {
      witness.end();
    }
  },

  'lets a subscription be ended twice': async (trial) => {
    const listener = await listen(trial);
    listener.end();
    await trial.answer('Ending a subscription once more does no harm.', () => listener.end());
  },
};

interface Listener {
  readonly calls: number;
  /** Answers at the next call. */
  next(): Promise<void>;
  end(): void;
}

async function listen(trial: Trial): Promise<Listener> {
  const { adapter, accountId } = trial;
  trial.needs(adapter.subscribe, 'The adapter does not tell of changes.');
  let calls = 0;
  let waiting: (() => void)[] = [];
  const handleChange = (): void => {
    calls += 1;
    for (const resolve of waiting) resolve();
    waiting = [];
  };
  const end = await trial.answer('Subscribing succeeds.', () => adapter.subscribe?.({ accountId }, handleChange));
  trial.promised(typeof end === 'function', 'Subscribing answers with a function that ends it.', end);
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

/** Somebody adds an application or removes it again, and the listener has to be told. */
async function promisedTold(trial: Trial, listener: Listener, change: string): Promise<void> {
  const { adapter, subject } = trial;
  const { elsewhere = adapter, configurable, accountId } = subject;
  const next = listener.next();
  const there = (await trial.integrations()).find(({ applicationId }) => applicationId === configurable.applicationId);
  const command = trial.command();
  await trial.answer('A change made elsewhere succeeds.', () =>
    there
      ? elsewhere.removeIntegration({ ...command, integrationId: there.id })
      : elsewhere.addIntegration({ ...command, accountId, applicationId: configurable.applicationId }),
  );
  await trial.answer(`The ${change} change is told of.`, () => next);
}
