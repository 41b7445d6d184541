import { integrationChangeSchema } from '../../../model/integration-change.ts';
import { integrationSchema } from '../../../model/integration.ts';
import type { ContractTests, ContractTest } from '../contract-test.ts';
import { isAnswered } from '../expectations.ts';
import { isSame } from '../same.ts';
import { promisedAbsent } from './secrets.ts';

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

  'tells a change with what the list then says, and with no secret': async (test) => {
    const { adapter } = test;
    const { elsewhere = adapter, configurable } = test.subject;
    const secrets = await test.secrets();
    const listener = await listen(test);
    try {
      let id = '';
      const add = async (): Promise<void> => {
        const command = { ...test.command(), applicationId: configurable.applicationId };
        ({ id } = await elsewhere.addIntegration(command));
      };
      const writes = [
        add,
        () => elsewhere.configureIntegration(test.configuring(id)),
        () => elsewhere.removeIntegration(test.changing(id)),
      ];
      let isTold = false;
      for (const write of writes) {
        const next = listener.nextChange();
        await test.answer('A change made elsewhere succeeds.', write);
        const outcome = await test.outcome(() => next);
        // A stream may be opened only after the first changes.
        if (outcome === 'silence' && !isTold) continue;
        isTold = true;
        const told = isAnswered(outcome) ? outcome.answer : outcome;
        promisedAbsent(test, secrets, 'the change that is told', told);
        await promisedTrue(test, told, id);
      }
      test.skipUnless(isTold, 'The adapter tells no change with data.');
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
      test.expectSame(ended.calls, before, 'Who has ended the subscription is not called back any more.');
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
  next(): Promise<unknown>;
  /** Answers with the next change that is told with data. */
  nextChange(): Promise<unknown>;
  end(): void;
}

async function listen(test: ContractTest): Promise<Listener> {
  const { adapter, accountId } = test;
  test.skipUnless(adapter.subscribe, 'The adapter does not tell of changes.');
  let calls = 0;
  let waiting: ((change: unknown) => void)[] = [];
  const handleChange = (change?: unknown): void => {
    calls += 1;
    const resolves = waiting;
    waiting = [];
    for (const resolve of resolves) resolve(change);
  };
  const next = (): Promise<unknown> => new Promise((resolve) => void waiting.push(resolve));
  const nextChange = async (): Promise<unknown> => (await next()) ?? nextChange();
  const end = await test.answer('Subscribing succeeds.', () => adapter.subscribe?.({ accountId }, handleChange));
  test.expect(typeof end === 'function', 'Subscribing answers with a function that ends it.', end);
  return {
    get calls() {
      return calls;
    },
    next,
    nextChange,
    end: end as () => void,
  };
}

/** Another user adds an application or removes it again, and the listener has to be told. */
async function expectTold(test: ContractTest, listener: Listener, change: string): Promise<void> {
  const { adapter, subject } = test;
  const { elsewhere = adapter, configurable } = subject;
  const next = listener.next();
  const there = (await test.integrations()).find(({ applicationId }) => applicationId === configurable.applicationId);
  await test.answer('A change made elsewhere succeeds.', () =>
    there
      ? elsewhere.removeIntegration(test.changing(there.id))
      : elsewhere.addIntegration({ ...test.command(), applicationId: configurable.applicationId }),
  );
  await test.answer(`The ${change} change is told of.`, () => next);
}

/** What is told of an integration has to be what the list says of it. */
async function promisedTrue(test: ContractTest, told: unknown, id: string): Promise<void> {
  const change = test.parsed(integrationChangeSchema, 'A change that is told is one.', told);
  const listed = (await test.integrations()).find((item) => item.id === id);
  const isTrue =
    change.type === 'removed'
      ? change.integrationId === id && !listed
      : isSame(change.integration, test.parsed(integrationSchema, 'An integration is one.', listed));
  test.expect(isTrue, 'A change that is told is what the list then says.', told);
}
