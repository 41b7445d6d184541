import { permissionsSchema, type Permissions } from '../../../model/permissions.ts';
import type { ContractTests, ContractTest } from '../contract-test.ts';

/** Promises of permissions. */
export const permissions: ContractTests = {
  'says of each action whether it is allowed, or why not': async (test) => {
    const told = await permissionsOf(test, test.accountId);
    const { supported, add, configure, remove } = told;
    const isAll = [supported, add, configure, remove].every((permission) => permission === true);
    test.expect(isAll, 'Everything is allowed on the account of this test.', told);
  },

  'gives a reason where adding is denied, and refuses it: forbidden': async (test) => {
    const { subject } = test;
    const accountId = test.skipUnless(subject.deniedAccountId, 'No account on which adding is denied is given.');
    const told = await permissionsOf(test, accountId);
    test.expect(told.supported !== true || told.add !== true, 'A reason is given why nothing may be added.', told);
    const before = await test.integrations(accountId);
    const { applicationId } = subject.configurable;
    const adding = test.call('addIntegration', { ...test.command(), accountId, applicationId });
    await test.refused('What is denied cannot be done.', adding, 'forbidden');
    const after = await test.integrations(accountId);
    test.expect(after.length === before.length, 'What was refused has added nothing.', after);
  },
};

function permissionsOf(test: ContractTest, accountId: string): Promise<Permissions> {
  return test.answerOf(permissionsSchema, 'Permissions come.', test.call('getPermissions', { accountId }));
}
