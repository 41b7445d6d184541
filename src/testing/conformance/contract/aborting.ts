import type { AccountQuery } from '../../../adapter/adapter.ts';
import type { ContractTests, ContractTest } from '../contract-test.ts';
import { isRejected } from '../expectations.ts';

/** Promises of aborted reads. */
export const aborting: ContractTests = {
  'rejects a read that was aborted before it began': async (test) => {
    for (const [name, read] of readsOf(test)) {
      const { accountId } = test;
      const outcome = await test.outcome(() => read({ accountId, signal: AbortSignal.abort() }));
      test.expect(isRejected(outcome), `${name} rejects at once where its signal is aborted.`, outcome);
    }
  },

  'ends a read soon after it is aborted': async (test) => {
    for (const [name, read] of readsOf(test)) {
      const controller = new AbortController();
      const outcome = await test.outcome(() => {
        const reading = read({ accountId: test.accountId, signal: controller.signal });
        controller.abort();
        return reading;
      });
      // An answer that was there already may still come.
      test.expect(outcome !== 'silence', `${name} ends when its signal aborts.`, outcome);
    }
  },

  'rejects a read that is aborted while the answer does not come': async (test) => {
    const stall = test.skipUnless(test.subject.stall, 'Nothing is given that makes reads wait.');
    for (const [name, read] of readsOf(test)) {
      const controller = new AbortController();
      const waiting = stall();
      const outcome = await test.outcome(async () => {
        const reading = read({ accountId: test.accountId, signal: controller.signal });
        await Promise.race([waiting, reading]);
        controller.abort();
        await reading;
      });
      test.expect(
        isRejected(outcome),
        `${name} rejects when its signal aborts, without waiting for the answer.`,
        outcome,
      );
    }
  },
};

type Read = (query: AccountQuery) => unknown;

function readsOf({ adapter }: ContractTest): [name: string, read: Read][] {
  const names = ['listApplications', 'listIntegrations', 'getPermissions'] as const;
  return names.flatMap((name) => (adapter[name] ? [[name, (query) => adapter[name]?.(query)]] : []));
}
