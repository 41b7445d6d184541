import { permissionsSchema, type Permissions } from '../../../model/permissions.ts';
import type { Promises, Trial } from '../contract-test.ts';

/** What is promised of what an account may do. */
export const permissions: Promises = {
  'says of each action whether it is allowed, or why not': async (trial) => {
    const told = await permissionsOf(trial, trial.accountId);
    const { supported, add, configure, remove } = told;
    const isAll = [supported, add, configure, remove].every((permission) => permission === true);
    trial.promised(isAll, 'Everything is allowed on the account of this test.', told);
  },

  'gives a reason where adding is denied, and refuses it: forbidden': async (trial) => {
    const { adapter, subject } = trial;
    const accountId = trial.needs(subject.deniedAccountId, 'No account on which adding is denied is given.');
    const told = await permissionsOf(trial, accountId);
    trial.promised(told.supported !== true || told.add !== true, 'A reason is given why nothing may be added.', told);
    const before = await trial.integrations(accountId);
    const { applicationId } = subject.configurable;
    const command = { ...trial.command(), accountId, applicationId };
    await trial.refused('What is denied cannot be done.', () => adapter.addIntegration(command), ['forbidden']);
    const after = await trial.integrations(accountId);
    trial.promised(after.length === before.length, 'What was refused has added nothing.', after);
  },
};

function permissionsOf(trial: Trial, accountId: string): Promise<Permissions> {
  const { adapter } = trial;
  trial.needs(adapter.getPermissions, 'The adapter does not say what is allowed.');
  return trial.answerOf(permissionsSchema, 'Permissions come.', () => adapter.getPermissions?.({ accountId }));
}
