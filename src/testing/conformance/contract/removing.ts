import { UNKNOWN, type ContractTests } from '../contract-test.ts';

/** Promises of removing an integration. */
export const removing: ContractTests = {
  'removes an integration, which is then gone': async (test) => {
    const { id } = await test.add();
    await test.remove(id);
    const ids = await test.ids();
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
    const removing = (id: string) => test.call('removeIntegration', test.changing(id));
    await test.refused('An unknown integration cannot be removed.', removing(UNKNOWN), 'not-found');
    const { id } = await test.add();
    await test.remove(id);
    await test.refused('What is removed cannot be removed again.', removing(id), 'not-found');
  },

  'removes once for one idempotency key, and answers every try': async (test) => {
    const { id } = await test.add();
    const { idempotencyKey } = test.command();
    await test.remove(id, { idempotencyKey });
    await test.remove(id, { idempotencyKey });
  },

  'refuses to remove a version that is not the stored one any more: conflict': async (test) => {
    const { id, version } = await test.addVersioned();
    await test.configure(id);
    const removing = test.call('removeIntegration', test.changing(id, { version }));
    await test.refused('What somebody else has changed is not removed.', removing, 'conflict');
    await test.stored(id);
  },
};
