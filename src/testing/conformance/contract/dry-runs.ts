import { configurationTestSchema } from '../../../model/configuration/configuration-test.ts';
import { removalPreviewSchema } from '../../../model/removal-preview.ts';
import { isSame } from '../same.ts';
import type { ContractTests } from '../contract-test.ts';

/** Promises of tests of a configuration and previews of a removal: they change nothing. */
export const dryRuns: ContractTests = {
  'tests a configuration without saving it': async (test) => {
    const { adapter } = test;
    test.skipUnless(adapter.testConfiguration, 'The adapter does not test.');
    const { id } = await test.add();
    const before = await test.stored(id);
    const ask = (): unknown => adapter.testConfiguration?.(test.configuring(id));
    await test.answerOf(configurationTestSchema, 'A test of a configuration comes to a result.', ask);
    const after = await test.stored(id);
    test.expect(isSame(before, after), 'A test changes nothing.', { before, after });
  },

  'refuses to test what is not on the account: not-found': async (test) => {
    const { adapter } = test;
    test.skipUnless(adapter.testConfiguration, 'The adapter does not test.');
    const ask = (): unknown => adapter.testConfiguration?.(test.configuring('no-such-integration'));
    await test.refused('An unknown integration cannot be tested.', ask, ['not-found']);
  },

  'tells what a removal leads to without removing': async (test) => {
    const { adapter } = test;
    test.skipUnless(adapter.previewRemoval, 'The adapter does not tell.');
    const { id } = await test.add();
    const before = await test.stored(id);
    const ask = (): unknown => adapter.previewRemoval?.({ ...test.command(), integrationId: id });
    await test.answerOf(removalPreviewSchema, 'A preview of a removal comes.', ask);
    const after = await test.stored(id);
    test.expect(isSame(before, after), 'A preview changes nothing.', { before, after });
  },

  'refuses to tell what the removal of something unknown leads to: not-found': async (test) => {
    const { adapter } = test;
    test.skipUnless(adapter.previewRemoval, 'The adapter does not tell.');
    const ask = (): unknown => adapter.previewRemoval?.({ ...test.command(), integrationId: 'no-such-integration' });
    await test.refused('Nothing is told of an unknown integration.', ask, ['not-found']);
  },
};
