import { configurationTestSchema } from '../../../model/configuration-test.ts';
import { removalPreviewSchema } from '../../../model/removal-preview.ts';
import { isSame } from '../same.ts';
import type { Promises } from '../contract-test.ts';

/** What is promised of tests of a configuration and previews of a removal, where an adapter has them: they change nothing. */
export const trying: Promises = {
  'tests a configuration without saving it': async (trial) => {
    const { adapter } = trial;
    trial.needs(adapter.testConfiguration, 'The adapter does not test.');
    const { id } = await trial.add();
    const before = await trial.stored(id);
    const ask = (): unknown => adapter.testConfiguration?.(trial.configuring(id));
    await trial.answerOf(configurationTestSchema, 'A test of a configuration comes to a result.', ask);
    const after = await trial.stored(id);
    trial.promised(isSame(before, after), 'A test changes nothing.', { before, after });
  },

  'refuses to test what is not on the account: not-found': async (trial) => {
    const { adapter } = trial;
    trial.needs(adapter.testConfiguration, 'The adapter does not test.');
    const ask = (): unknown => adapter.testConfiguration?.(trial.configuring('no-such-integration'));
    await trial.refused('An unknown integration cannot be tested.', ask, ['not-found']);
  },

  'tells what a removal leads to without removing': async (trial) => {
    const { adapter } = trial;
    trial.needs(adapter.previewRemoval, 'The adapter does not tell.');
    const { id } = await trial.add();
    const before = await trial.stored(id);
    const ask = (): unknown => adapter.previewRemoval?.({ ...trial.command(), integrationId: id });
    await trial.answerOf(removalPreviewSchema, 'A preview of a removal comes.', ask);
    const after = await trial.stored(id);
    trial.promised(isSame(before, after), 'A preview changes nothing.', { before, after });
  },

  'refuses to tell what the removal of something unknown leads to: not-found': async (trial) => {
    const { adapter } = trial;
    trial.needs(adapter.previewRemoval, 'The adapter does not tell.');
    const ask = (): unknown => adapter.previewRemoval?.({ ...trial.command(), integrationId: 'no-such-integration' });
    await trial.refused('Nothing is told of an unknown integration.', ask, ['not-found']);
  },
};
