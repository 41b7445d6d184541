import { authorizationSchema } from '../../../model/authorization.ts';
import type { Promises, Trial } from '../contract-test.ts';

/** What is promised of set-ups at another site, where an adapter can start them. */
export const authorizing: Promises = {
  'leads to a site at which somebody consents, and is not set up by that alone': async (trial) => {
    const { applicationId, start } = needed(trial);
    const { id } = await trial.add({ applicationId });
    const { status } = await trial.stored(id);
    trial.promised(
      status === 'setup-required' || status === 'pending',
      'What somebody has to consent to is not active yet.',
      status,
    );
    const ask = (): unknown => start({ ...trial.command(), integrationId: id });
    await trial.answerOf(authorizationSchema, 'An address of the web comes: https, or http on the same machine.', ask);
    const stored = await trial.stored(id);
    trial.promised(stored.status === 'pending', 'From then on the integration waits.', stored);
  },

  'answers every try with one idempotency key the same': async (trial) => {
    const { applicationId, start } = needed(trial);
    const { id } = await trial.add({ applicationId });
    const command = { ...trial.command(), integrationId: id };
    const ask = (): unknown => start(command);
    const first = await trial.answerOf(authorizationSchema, 'An address comes.', ask);
    const second = await trial.answerOf(authorizationSchema, 'An address comes again.', ask);
    trial.promised(first.url === second.url, 'One action leads to one address.', { first, second });
  },

  'refuses to start the set-up of what is not on the account: not-found': async (trial) => {
    const { start } = needed(trial);
    const command = { ...trial.command(), integrationId: 'no-such-integration' };
    await trial.refused('An unknown integration leads nowhere.', () => start(command), ['not-found']);
  },
};

function needed(trial: Trial) {
  const { adapter, subject } = trial;
  const applicationId = trial.needs(
    subject.redirectedApplicationId,
    'No application that is set up at another site is given.',
  );
  return {
    applicationId,
    start: trial.needs(adapter.startAuthorization, 'The adapter leads to no other site.').bind(adapter),
  };
}
