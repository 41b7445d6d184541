import type { Promises } from '../contract-test.ts';

/** What is promised of removing an integration. */
export const removing: Promises = {
  'removes an integration, which is then gone': async (trial) => {
    const { id } = await trial.add();
    await trial.remove(id);
    const ids = (await trial.integrations()).map((integration) => integration.id);
    trial.promised(!ids.includes(id), `The list does not hold ${id} any more.`, ids);
  },

  'removes what is set up, and lets it be added again as new': async (trial) => {
    const { id } = await trial.add();
    await trial.configure(id);
    await trial.remove(id);
    const { status, configuration } = await trial.add();
    const isNew = status === 'setup-required' && !configuration?.secrets.length;
    trial.promised(isNew, 'What is added again begins without a configuration.', { status, configuration });
  },

  'refuses to remove what is not on the account: not-found': async (trial) => {
    const { adapter } = trial;
    const unknown = { ...trial.command(), integrationId: 'no-such-integration' };
    await trial.refused('An unknown integration cannot be removed.', () => adapter.removeIntegration(unknown), [
      'not-found',
    ]);
    const { id } = await trial.add();
    await trial.remove(id);
    const removed = { ...trial.command(), integrationId: id };
    await trial.refused('What is removed cannot be removed again.', () => adapter.removeIntegration(removed), [
      'not-found',
    ]);
  },

  'removes once for one idempotency key, and answers every try': async (trial) => {
    const { id } = await trial.add();
    const { idempotencyKey } = trial.command();
    await trial.remove(id, { idempotencyKey });
    await trial.remove(id, { idempotencyKey });
  },

  'refuses to remove a version that is not the stored one any more: conflict': async (trial) => {
    const added = await trial.add();
    const version = trial.needs(added.version, 'The adapter has no versions.');
    await trial.configure(added.id);
    const stale = { ...trial.command(), integrationId: added.id, version };
    await trial.refused(
      'What somebody else has changed is not removed.',
      () => trial.adapter.removeIntegration(stale),
      ['conflict'],
    );
    await trial.stored(added.id);
  },
};
