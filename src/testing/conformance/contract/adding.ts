import type { ContractTests, ContractTest } from '../contract-test.ts';
import { isAnswered } from '../expectations.ts';

/** Promises of adding an application. */
export const adding: ContractTests = {
  'adds an application, which is then on the account': async (test) => {
    const { applicationId } = test.subject.configurable;
    const added = await test.add();
    test.expect(added.applicationId === applicationId, `The answer is an integration of ${applicationId}.`, added);
    const stored = await test.stored(added.id);
    const isAgreed = stored.applicationId === added.applicationId && stored.status === added.status;
    test.expect(isAgreed, 'The list agrees with the answer.', { answer: added, listed: stored });
  },

  'asks for the set-up of what was just added': async (test) => {
    const { status } = await test.add();
    const promise = 'An application with a set-up has the status setup-required until it is set up.';
    test.expect(status === 'setup-required', promise, status);
  },

  'refuses an application that is not in the catalogue: not-found': async (test) => {
    const adding = test.call('addIntegration', { ...test.command(), applicationId: 'no-such-application' });
    await test.refused('An unknown application is not added.', adding, 'not-found');
  },

  'refuses an application that is on the account and may be there once: conflict': async (test) => {
    const { multiple, id: applicationId } = await test.application();
    test.skipUnless(!multiple, 'The application may be there several times.');
    await test.add();
    const adding = test.call('addIntegration', { ...test.command(), applicationId });
    await test.refused('It is not added again.', adding, 'conflict');
    await test.expectCount(applicationId, 1);
  },

  'adds an application again that may be there several times': async (test) => {
    const several = (await test.applications()).find(({ multiple }) => multiple);
    const { id: applicationId } = test.skipUnless(several, 'No application may be there several times.');
    const [one, other] = [await test.add({ applicationId }), await test.add({ applicationId })];
    test.expect(one.id !== other.id, 'Each addition has an identifier of its own.', [one.id, other.id]);
    await Promise.all([test.stored(one.id), test.stored(other.id)]);
  },

  'adds once for one idempotency key, and answers the same': async (test) => {
    const { idempotencyKey } = test.command();
    const [first, second] = [await test.add({ idempotencyKey }), await test.add({ idempotencyKey })];
    test.expectSame(first, second, 'Every try with a key has the answer of the first one.');
    await test.expectCount(first.applicationId, 1);
  },

  'adds once where two tries with one idempotency key come at the same time': async (test) => {
    const applicationId = await severalOrConfigurable(test);
    const command = { ...test.command(), applicationId };
    const tries = [test.call('addIntegration', { ...command }), test.call('addIntegration', { ...command })];
    const outcomes = await Promise.all(tries.map((adding) => test.outcome(adding)));
    test.expect(outcomes.some(isAnswered), 'One of the tries succeeds at least.', outcomes);
    await test.expectCount(applicationId, 1);
  },

  'does not add again what was removed when a try comes late': async (test) => {
    const { applicationId } = test.subject.configurable;
    const command = { ...test.command(), applicationId };
    await test.remove((await test.add(command)).id);
    // Whether it is answered or refused: it has no effect.
    await test.outcome(test.call('addIntegration', command));
    await test.expectCount(applicationId, 0);
  },

  'refuses an idempotency key that came with another action': async (test) => {
    const { idempotencyKey } = test.command();
    const { id } = await test.add({ idempotencyKey });
    const saving = test.call('configureIntegration', test.configuring(id, { idempotencyKey }));
    await test.refused('The key of an addition is not taken for a change.', saving);
    const removing = test.call('removeIntegration', test.changing(id, { idempotencyKey }));
    await test.refused('The key of an addition is not taken for a removal.', removing);
    const { status } = await test.stored(id);
    test.expect(status === 'setup-required', 'What was refused has changed nothing.', status);
  },

  'refuses an idempotency key that came with another application': async (test) => {
    const { configurable } = test.subject;
    const other = (await test.applicationIds()).find((id) => id !== configurable.applicationId);
    const applicationId = test.skipUnless(other, 'There is only one application.');
    const { idempotencyKey } = test.command();
    await test.add({ idempotencyKey });
    const adding = test.call('addIntegration', { ...test.command(), applicationId, idempotencyKey });
    await test.refused('Another application is another action.', adding);
  },
};

/** An application that may be there several times shows best whether it is added twice. */
async function severalOrConfigurable(test: ContractTest): Promise<string> {
  const there = new Set((await test.integrations()).map(({ applicationId }) => applicationId));
  const several = (await test.applications()).find(({ id, multiple }) => multiple && !there.has(id));
  return several?.id ?? test.subject.configurable.applicationId;
}
