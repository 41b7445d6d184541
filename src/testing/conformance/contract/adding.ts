import { isSame } from '../same.ts';
import type { Promises, Trial } from '../contract-test.ts';

/** What is promised of adding an application. */
export const adding: Promises = {
  'adds an application, which is then on the account': async (trial) => {
    const { applicationId } = trial.subject.configurable;
    const added = await trial.add();
    trial.promised(added.applicationId === applicationId, `The answer is an integration of ${applicationId}.`, added);
    const stored = await trial.stored(added.id);
    const isAgreed = stored.applicationId === added.applicationId && stored.status === added.status;
    trial.promised(isAgreed, 'The list agrees with the answer.', { answer: added, listed: stored });
  },

  'asks for the set-up of what was just added': async (trial) => {
    const { status } = await trial.add();
    trial.promised(
      status === 'setup-required',
      'An application with a set-up has the status setup-required until it is set up.',
      status,
    );
  },

  'refuses an application that is not in the catalogue: not-found': async (trial) => {
    const command = { ...trial.command(), applicationId: 'no-such-application' };
    await trial.refused('An unknown application is not added.', () => trial.adapter.addIntegration(command), [
      'not-found',
    ]);
  },

  'refuses an application that is on the account and may be there once: conflict': async (trial) => {
    const { multiple, id: applicationId } = await trial.application();
    trial.needs(!multiple, 'The application may be there several times.');
    await trial.add();
    const command = { ...trial.command(), applicationId };
    await trial.refused('It is not added again.', () => trial.adapter.addIntegration(command), ['conflict']);
    await trial.promisedCount(applicationId, 1);
  },

  'adds an application again that may be there several times': async (trial) => {
    const all = await trial.applications();
    const { id: applicationId } = trial.needs(
      all.find(({ multiple }) => multiple),
      'No application may be there several times.',
    );
    const [one, other] = [await trial.add({ applicationId }), await trial.add({ applicationId })];
    trial.promised(one.id !== other.id, 'Each addition has an identifier of its own.', [one.id, other.id]);
    await Promise.all([trial.stored(one.id), trial.stored(other.id)]);
  },

  'adds once for one idempotency key, and answers the same': async (trial) => {
    const { applicationId } = trial.subject.configurable;
    const { idempotencyKey } = trial.command();
    const [first, second] = [await trial.add({ idempotencyKey }), await trial.add({ idempotencyKey })];
    trial.promised(isSame(first, second), 'Every try with a key has the answer of the first one.', { first, second });
    await trial.promisedCount(applicationId, 1);
  },

  'adds once where two tries with one idempotency key come at the same time': async (trial) => {
    const { adapter, subject } = trial;
    const { applicationId } = await severalOrConfigurable(trial, subject.configurable.applicationId);
    const command = { ...trial.command(), applicationId };
    const outcomes = await Promise.all([1, 2].map(() => trial.outcome(() => adapter.addIntegration({ ...command }))));
    const isAdded = outcomes.some((outcome) => outcome !== 'silence' && 'answer' in outcome);
    trial.promised(isAdded, 'One of the tries succeeds at least.', outcomes);
    await trial.promisedCount(applicationId, 1);
  },

  'does not add again what was removed when a try comes late': async (trial) => {
    const { applicationId } = trial.subject.configurable;
    const { idempotencyKey } = trial.command();
    await trial.remove((await trial.add({ idempotencyKey })).id);
    // Whether it is answered or refused: it has no effect.
    await trial.outcome(() => trial.adapter.addIntegration({ ...trial.command(), applicationId, idempotencyKey }));
    await trial.promisedCount(applicationId, 0);
  },

  'refuses an idempotency key that came with another action': async (trial) => {
    const { adapter } = trial;
    const { idempotencyKey } = trial.command();
    const { id } = await trial.add({ idempotencyKey });
    const saving = { ...trial.configuring(id), idempotencyKey };
    await trial.refused('The key of an addition is not taken for a change.', () =>
      adapter.configureIntegration(saving),
    );
    const removing = { ...trial.command(), integrationId: id, idempotencyKey };
    await trial.refused('The key of an addition is not taken for a removal.', () =>
      adapter.removeIntegration(removing),
    );
    const { status } = await trial.stored(id);
    trial.promised(status === 'setup-required', 'What was refused has changed nothing.', status);
  },

  'refuses an idempotency key that came with another application': async (trial) => {
    const { configurable } = trial.subject;
    const other = (await trial.applications()).find(({ id }) => id !== configurable.applicationId);
    const { id: applicationId } = trial.needs(other, 'There is only one application.');
    const { idempotencyKey } = trial.command();
    await trial.add({ idempotencyKey });
    const command = { ...trial.command(), applicationId, idempotencyKey };
    await trial.refused('Another application is another action.', () => trial.adapter.addIntegration(command));
  },
};

/** An application that may be there several times shows best whether it is added twice. */
async function severalOrConfigurable(trial: Trial, configurableId: string): Promise<{ applicationId: string }> {
  const there = new Set((await trial.integrations()).map(({ applicationId }) => applicationId));
  const several = (await trial.applications()).find(({ id, multiple }) => multiple && !there.has(id));
  return { applicationId: several?.id ?? configurableId };
}
