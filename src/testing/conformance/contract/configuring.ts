import { fieldsOf } from '../../../model/application.ts';
import { isSame } from '../same.ts';
import { wrongConfigurations } from '../wrong-value.ts';
import type { Promises } from '../contract-test.ts';

/** What is promised of saving a configuration. */
export const configuring: Promises = {
  'saves a configuration, after which nothing is left to set up': async (trial) => {
    const { id, applicationId } = await trial.add();
    const saved = await trial.configure(id);
    const isIt = saved.id === id && saved.applicationId === applicationId;
    trial.promised(isIt, `The answer is the integration ${id} of ${applicationId}.`, saved);
    trial.promised(saved.status !== 'setup-required', 'What is set up needs no set-up any more.', saved.status);
    const stored = await trial.stored(id);
    trial.promised(isSame(stored.status, saved.status), 'The list agrees with the answer.', {
      answer: saved,
      listed: stored,
    });
  },

  'tells the values that it has saved, in the answer and in the list': async (trial) => {
    const secretNames = (await trial.secrets()).map(([name]) => name);
    const { id } = await trial.add();
    const saved = await trial.configure(id);
    for (const { configuration } of [saved, await trial.stored(id)]) {
      for (const [name, value] of Object.entries(trial.subject.configurable.configuration)) {
        const told = configuration?.values[name];
        if (!secretNames.includes(name))
          trial.promised(told === value, `The value of “${name}” is told as it was saved.`, configuration?.values);
      }
    }
  },

  'forgets a value that is not secret and is not sent again': async (trial) => {
    const setup = fieldsOf(await trial.application());
    const { configuration } = trial.subject.configurable;
    const isFree = (name: string): boolean => !setup.some(({ visibleWhen }) => visibleWhen?.field === name);
    const field = setup.find(
      ({ name, type, required }) =>
        !required && type !== 'secret' && Object.hasOwn(configuration, name) && isFree(name),
    );
    const { name } = trial.needs(field, 'The configuration holds no value that may be absent.');
    const { id } = await trial.add();
    await trial.configure(id);
    const { [name]: _left, ...rest } = configuration;
    const saved = await trial.configure(id, { configuration: rest });
    const values = saved.configuration?.values ?? {};
    trial.promised(!Object.hasOwn(values, name), `Saving replaces all values, so that “${name}” is gone.`, values);
  },

  'refuses wrong values, with a text for each wrong field, and changes nothing: invalid': async (trial) => {
    const wrong = wrongConfigurations(await trial.application(), trial.subject.configurable.configuration);
    trial.needs(wrong[0], 'The application takes every value.');
    const before = await trial.add();
    for (const { field, configuration } of wrong) {
      const command = { ...trial.configuring(before.id), configuration };
      const saving = (): unknown => trial.adapter.configureIntegration(command);
      const { fieldErrors } = await trial.refused(`A wrong value of “${field}” is not saved.`, saving, ['invalid']);
      const names = Object.keys(fieldErrors ?? {});
      trial.promised(names.includes(field), `The error says by fieldErrors that “${field}” is wrong.`, names);
    }
    const after = await trial.stored(before.id);
    const isUnchanged = after.status === before.status && after.version === before.version;
    trial.promised(isUnchanged, 'What was refused has changed nothing.', { before, after });
  },

  'refuses to set up what is not on the account: not-found': async (trial) => {
    const saving = (): unknown => trial.adapter.configureIntegration(trial.configuring('no-such-integration'));
    await trial.refused('An unknown integration cannot be set up.', saving, ['not-found']);
  },

  'saves with the version that is stored, and gives another one': async (trial) => {
    const added = await trial.add();
    const version = trial.needs(added.version, 'The adapter has no versions.');
    const saved = await trial.configure(added.id, { version });
    trial.promised(
      saved.version !== undefined && saved.version !== version,
      `A change of version ${version} leads to another one.`,
      saved.version,
    );
    const { version: listed } = await trial.stored(added.id);
    trial.promised(listed === saved.version, `The list has the version of the answer, ${saved.version}.`, listed);
  },

  'refuses to overwrite a version that is not the stored one any more: conflict': async (trial) => {
    const added = await trial.add();
    const version = trial.needs(added.version, 'The adapter has no versions.');
    const saved = await trial.configure(added.id);
    const stale = { ...trial.configuring(added.id), version };
    await trial.refused('Somebody else’s change is not overwritten.', () => trial.adapter.configureIntegration(stale), [
      'conflict',
    ]);
    const { version: stored } = await trial.stored(added.id);
    trial.promised(stored === saved.version, 'What was refused has changed nothing.', { saved: saved.version, stored });
  },

  'saves without a version whatever is stored': async (trial) => {
    const { id } = await trial.add();
    await trial.configure(id);
    await trial.configure(id);
  },

  'saves once for one idempotency key, and answers the same': async (trial) => {
    const { id, version } = await trial.add();
    const command = { ...(version !== undefined && { version }), ...trial.command() };
    const first = await trial.configure(id, command);
    // Its version is stale by now, by its own effect: that is no conflict.
    const second = await trial.configure(id, command);
    trial.promised(isSame(first, second), 'Every try with a key has the answer of the first one.', { first, second });
    const { version: stored } = await trial.stored(id);
    trial.promised(stored === first.version, 'A second try with a key saves nothing.', {
      first: first.version,
      stored,
    });
  },

  'refuses an idempotency key that came with another integration': async (trial) => {
    const { idempotencyKey } = trial.command();
    const { id } = await trial.add();
    await trial.configure(id, { idempotencyKey });
    const command = { ...trial.configuring('no-such-integration'), idempotencyKey };
    await trial.refused('Another integration is another action.', () => trial.adapter.configureIntegration(command));
  },
};
