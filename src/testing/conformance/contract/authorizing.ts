import { authorizationSchema } from '../../../model/authorization.ts';
import type { ContractTests, ContractTest } from '../contract-test.ts';

/** Promises of set-ups at another site. */
export const authorizing: ContractTests = {
  'leads to a site at which somebody consents, and is not set up by that alone': async (test) => {
    const { applicationId, start } = redirectParts(test);
    const { id } = await test.add({ applicationId });
    const { status } = await test.stored(id);
    test.expect(
      status === 'setup-required' || status === 'pending',
      'What somebody has to consent to is not active yet.',
      status,
    );
    const ask = (): unknown => start({ ...test.command(), integrationId: id });
    await test.answerOf(authorizationSchema, 'An address of the web comes: https, or http on the same machine.', ask);
    const stored = await test.stored(id);
    test.expect(stored.status === 'pending', 'From then on the integration waits.', stored);
  },

  'answers every try with one idempotency key the same': async (test) => {
    const { applicationId, start } = redirectParts(test);
    const { id } = await test.add({ applicationId });
    const command = { ...test.command(), integrationId: id };
    const ask = (): unknown => start(command);
    const first = await test.answerOf(authorizationSchema, 'An address comes.', ask);
    const second = await test.answerOf(authorizationSchema, 'An address comes again.', ask);
    test.expect(first.url === second.url, 'One action leads to one address.', { first, second });
  },

  'refuses to start the set-up of what is not on the account: not-found': async (test) => {
    const { start } = redirectParts(test);
    const command = { ...test.command(), integrationId: 'no-such-integration' };
    await test.refused('An unknown integration leads nowhere.', () => start(command), ['not-found']);
  },
};

function redirectParts(test: ContractTest) {
  const { adapter, subject } = test;
  const applicationId = test.skipUnless(
    subject.redirectedApplicationId,
    'No application that is set up at another site is given.',
  );
  return {
    applicationId,
    start: test.skipUnless(adapter.startAuthorization, 'The adapter leads to no other site.').bind(adapter),
  };
}
