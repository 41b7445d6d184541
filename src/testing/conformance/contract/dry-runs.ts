import { configurationTestSchema } from '../../../model/configuration/configuration-test.ts';
import { removalPreviewSchema } from '../../../model/removal-preview.ts';
import { UNKNOWN, type ContractTests } from '../contract-test.ts';

/** Promises of tests of a configuration and previews of a removal: they change nothing. */
export const dryRuns: ContractTests = {
  'tests a configuration without saving it': async (test) => {
    const { id } = await test.add();
    const before = await test.stored(id);
    const testing = test.call('testConfiguration', test.configuring(id));
    await test.answerOf(configurationTestSchema, 'A test of a configuration comes to a result.', testing);
    test.expectSame(before, await test.stored(id), 'A test changes nothing.');
  },

  'refuses to test what is not on the account: not-found': async (test) => {
    const testing = test.call('testConfiguration', test.configuring(UNKNOWN));
    await test.refused('An unknown integration cannot be tested.', testing, 'not-found');
  },

  'tells what a removal leads to without removing': async (test) => {
    const { id } = await test.add();
    const before = await test.stored(id);
    const asking = test.call('previewRemoval', test.changing(id));
    await test.answerOf(removalPreviewSchema, 'A preview of a removal comes.', asking);
    test.expectSame(before, await test.stored(id), 'A preview changes nothing.');
  },

  'refuses to tell what the removal of something unknown leads to: not-found': async (test) => {
    const asking = test.call('previewRemoval', test.changing(UNKNOWN));
    await test.refused('Nothing is told of an unknown integration.', asking, 'not-found');
  },
};
