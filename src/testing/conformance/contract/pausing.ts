import type { ChangeIntegration } from '../../../adapter/adapter.ts';
import { integrationSchema, type Integration } from '../../../model/integration.ts';
import { isSame } from '../same.ts';
import { UNKNOWN, type ContractTests, type ContractTest } from '../contract-test.ts';

type Method = 'pauseIntegration' | 'resumeIntegration';

/** Promises of pausing: only the status changes. */
export const pausing: ContractTests = {
  'pauses what is active and resumes it, and changes nothing else': async (test) => {
    const { id } = await activeIntegration(test);
    const before = await test.stored(id);
    for (const [method, status] of [
      ['pauseIntegration', 'paused'],
      ['resumeIntegration', 'active'],
    ] as const) {
      const changed = await change(test, method, id);
      test.expect(changed.status === status, `After ${method} the status is ${status}.`, changed);
      const after = await test.stored(id);
      test.expect(after.status === status, 'The list agrees with the answer.', { answer: changed, listed: after });
      const isKept = isSame(before.configuration, after.configuration) && before.name === after.name;
      test.expect(isKept, 'What was set up stays as it is.', { before, after });
    }
  },

  'leaves paused what is configured while it is paused': async (test) => {
    const { id } = await activeIntegration(test);
    const { version } = await change(test, 'pauseIntegration', id);
    const saved = await test.configure(id, { ...(version !== undefined && { version }) });
    test.expect(saved.status === 'paused', 'Only resuming ends a pause.', saved.status);
  },

  'pauses once for one idempotency key, and answers the same': async (test) => {
    const { id } = await activeIntegration(test);
    const command = test.command();
    const first = await change(test, 'pauseIntegration', id, command);
    await change(test, 'resumeIntegration', id);
    const second = await change(test, 'pauseIntegration', id, command);
    test.expectSame(first, second, 'Every try with a key has the answer of the first one.');
    const { status } = await test.stored(id);
    test.expect(status === 'active', 'A second try with a key pauses nothing.', status);
  },

  'refuses to pause and to resume a version that is not the stored one any more: conflict': async (test) => {
    const active = await activeIntegration(test);
    const { id } = active;
    const version = test.skipUnless(active.version, 'The adapter has no versions.');
    await test.configure(id, { version });
    for (const method of ['pauseIntegration', 'resumeIntegration'] as const) {
      const changing = test.call(method, test.changing(id, { version }));
      await test.refused('Somebody else’s change comes first.', changing, 'conflict');
      if (method === 'pauseIntegration') await change(test, method, id);
    }
  },

  'refuses to pause and to resume what is not on the account: not-found': async (test) => {
    for (const method of ['pauseIntegration', 'resumeIntegration'] as const) {
      const changing = test.call(method, test.changing(UNKNOWN));
      await test.refused('An unknown integration has no status.', changing, 'not-found');
    }
  },
};

/** An integration that is set up and works. */
async function activeIntegration(test: ContractTest): Promise<Integration> {
  test.skipUnless(test.adapter.pauseIntegration && test.adapter.resumeIntegration, 'The adapter does not pause.');
  const { id } = await test.add();
  const saved = await test.configure(id);
  return test.skipUnless(saved.status === 'active' && saved, 'What is set up is not active at once.');
}

function change(test: ContractTest, method: Method, id: string, command?: Partial<ChangeIntegration>) {
  return test.answerOf(integrationSchema, `${method} succeeds.`, test.call(method, test.changing(id, command)));
}
