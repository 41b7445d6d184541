import type { ContractTests } from '../contract-test.ts';

/** Promises of removing an integration. */
export const removing: ContractTests = {
  'removes an integration, which is then gone': async (test) => {
    const { id } = await test.add();
    await test.remove(id);
    const ids = (await test.integrations()).map((integration) => integration.id);
    test.expect(!ids.includes(id), `The list does not hold ${id} any more.`, ids);
  },

  'removes what is set up, and lets it be added again as new': async (test) => {
    const { id } = await test.add();
    await test.configure(id);
    await test.remove(id);
    const { status, configuration } = await test.add();
    const isNew = status === 'setup-required' && !configuration?.secrets.length;
    test.expect(isNew, 'What is added again begins without a configuration.', { status, configuration });
  },

  'refuses to remove what is not on the account: not-found': async (test) => {
    const { adapter } = test;
    const unknown = { ...test.command(), integrationId: 'no-such-integration' };
    await test.refused('An unknown integration cannot be removed.', () => adapter.removeIntegration(unknown), [
      'not-found',
    ]);
    const { id } = await test.add();
    await test.remove(id);
    const removed = { ...test.command(), integrationId: id };
    await test.refused('What is removed cannot be removed again.', () => adapter.removeIntegration(removed), [
      'not-found',
    ]);
  },

  'removes once for one idempotency key, and answers every try': async (test) => {
    const { id } = await test.add();
    const { idempotencyKey } = test.command();
    await test.remove(id, { idempotencyKey });
    await test.remove(id, { idempotencyKey });
  },

  'refuses to remove a version that is not the stored one any more: conflict': async (test) => {
    const added = await test.add();
    const version = test.skipUnless(added.version, 'The adapter has no versions.');
    await test.configure(added.id);
    const stale = { ...test.command(), integrationId: added.id, version };
    await test.refused('What somebody else has changed is not removed.', () => test.adapter.removeIntegration(stale), [
      'conflict',
    ]);
    await test.stored(added.id);
  },
};
