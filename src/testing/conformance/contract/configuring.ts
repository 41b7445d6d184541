import { fieldsOf } from '../../../model/application.ts';
import { isSecret } from '../../../model/fields/field-type.ts';
import { wrongConfigurations } from '../wrong-value.ts';
import { UNKNOWN, type ContractTests } from '../contract-test.ts';

/** Promises of saving a configuration. */
export const configuring: ContractTests = {
  'saves a configuration, after which nothing is left to set up': async (test) => {
    const { id, applicationId } = await test.add();
    const saved = await test.configure(id);
    const isIt = saved.id === id && saved.applicationId === applicationId;
    test.expect(isIt, `The answer is the integration ${id} of ${applicationId}.`, saved);
    test.expect(saved.status !== 'setup-required', 'What is set up needs no set-up any more.', saved.status);
    test.expectSame(saved.status, (await test.stored(id)).status, 'The list agrees with the answer.');
  },

  'tells the values that it has saved, in the answer and in the list': async (test) => {
    const secretNames = (await test.secrets()).map(([name]) => name);
    const { id } = await test.add();
    const saved = await test.configure(id);
    for (const { configuration } of [saved, await test.stored(id)]) {
      for (const [name, value] of Object.entries(test.subject.configurable.configuration)) {
        const told = configuration?.values[name];
        if (!secretNames.includes(name))
          test.expect(told === value, `The value of “${name}” is told as it was saved.`, configuration?.values);
      }
    }
  },

  'forgets a value that is not secret and is not sent again': async (test) => {
    const setup = fieldsOf(await test.application());
    const { configuration } = test.subject.configurable;
    const isFree = (name: string): boolean => !setup.some(({ visibleWhen }) => visibleWhen?.field === name);
    const field = setup.find(
      (each) => !each.required && !isSecret(each) && Object.hasOwn(configuration, each.name) && isFree(each.name),
    );
    const { name } = test.skipUnless(field, 'The configuration holds no value that may be absent.');
    const { id } = await test.add();
    await test.configure(id);
    const { [name]: _left, ...rest } = configuration;
    const saved = await test.configure(id, { configuration: rest });
    const values = saved.configuration?.values ?? {};
    test.expect(!Object.hasOwn(values, name), `Saving replaces all values, so that “${name}” is gone.`, values);
  },

  'refuses wrong values, with a text for each wrong field, and changes nothing: invalid': async (test) => {
    const wrong = wrongConfigurations(await test.application(), test.subject.configurable.configuration);
    test.skipUnless(wrong[0], 'The application takes every value.');
    const before = await test.add();
    for (const { field, configuration } of wrong) {
      const command = test.configuring(before.id, { configuration });
      await test.refusedField(`A wrong value of “${field}” is not saved.`, field, command, 'wrong');
    }
    const after = await test.stored(before.id);
    const isUnchanged = after.status === before.status && after.version === before.version;
    test.expect(isUnchanged, 'What was refused has changed nothing.', { before, after });
  },

  'refuses to set up what is not on the account: not-found': async (test) => {
    const saving = test.call('configureIntegration', test.configuring(UNKNOWN));
    await test.refused('An unknown integration cannot be set up.', saving, 'not-found');
  },

  'saves with the version that is stored, and gives another one': async (test) => {
    const { id, version } = await test.addVersioned();
    const saved = await test.configure(id, { version });
    const isOther = saved.version !== undefined && saved.version !== version;
    test.expect(isOther, `A change of version ${version} leads to another one.`, saved.version);
    const { version: listed } = await test.stored(id);
    test.expect(listed === saved.version, `The list has the version of the answer, ${saved.version}.`, listed);
  },

  'refuses to overwrite a version that is not the stored one any more: conflict': async (test) => {
    const { id, version } = await test.addVersioned();
    const saved = await test.configure(id);
    const saving = test.call('configureIntegration', test.configuring(id, { version }));
    await test.refused('Somebody else’s change is not overwritten.', saving, 'conflict');
    test.expectSame(saved.version, (await test.stored(id)).version, 'What was refused has changed nothing.');
  },

  'saves without a version whatever is stored': async (test) => {
    const { id } = await test.add();
    await test.configure(id);
    await test.configure(id);
  },

  'saves once for one idempotency key, and answers the same': async (test) => {
    const { id, version } = await test.add();
    const command = { ...(version !== undefined && { version }), ...test.command() };
    const first = await test.configure(id, command);
    // Its version is stale by now, by its own effect: that is no conflict.
    const second = await test.configure(id, command);
    test.expectSame(first, second, 'Every try with a key has the answer of the first one.');
    test.expectSame(first.version, (await test.stored(id)).version, 'A second try with a key saves nothing.');
  },

  'refuses an idempotency key that came with another integration': async (test) => {
    const { idempotencyKey } = test.command();
    const { id } = await test.add();
    await test.configure(id, { idempotencyKey });
    const saving = test.call('configureIntegration', test.configuring(UNKNOWN, { idempotencyKey }));
    await test.refused('Another integration is another action.', saving);
  },
};
