import { authorizationSchema } from '../../../model/authorization.ts';
import { UNKNOWN, type ContractTests, type ContractTest } from '../contract-test.ts';

/** Promises of set-ups at another site. */
export const authorizing: ContractTests = {
  'leads to a site at which somebody consents, and is not set up by that alone': async (test) => {
    const { id, start } = await addRedirected(test);
    const { status } = await test.stored(id);
    const isWaiting = status === 'setup-required' || status === 'pending';
    test.expect(isWaiting, 'What somebody has to consent to is not active yet.', status);
    const promise = 'An address of the web comes: https, or http on the same machine.';
    await test.answerOf(authorizationSchema, promise, start);
    const stored = await test.stored(id);
    test.expect(stored.status === 'pending', 'From then on the integration waits.', stored);
  },

  'answers every try with one idempotency key the same': async (test) => {
    const { start } = await addRedirected(test);
    const first = await test.answerOf(authorizationSchema, 'An address comes.', start);
    const second = await test.answerOf(authorizationSchema, 'An address comes again.', start);
    test.expectSame(first.url, second.url, 'One action leads to one address.');
  },

  'refuses to start the set-up of what is not on the account: not-found': async (test) => {
    redirected(test);
    const start = test.call('startAuthorization', test.changing(UNKNOWN));
    await test.refused('An unknown integration leads nowhere.', start, 'not-found');
  },
};

/** Adds the application that is set up at another site. Returns a call that starts its set-up, the same each time. */
async function addRedirected(test: ContractTest): Promise<{ id: string; start: () => unknown }> {
  const { id } = await test.add({ applicationId: redirected(test) });
  return { id, start: test.call('startAuthorization', test.changing(id)) };
}

function redirected(test: ContractTest): string {
  const reason = 'No application that is set up at another site is given.';
  return test.skipUnless(test.subject.redirectedApplicationId, reason);
}
