import { newIdempotencyKey } from '../adapter/idempotency-key.ts';
import { applicationSchema } from '../model/application.ts';
import { configurationTestSchema } from '../model/configuration-test.ts';
import { integrationSchema } from '../model/integration.ts';
import { permissionsSchema } from '../model/permissions.ts';
import { removalPreviewSchema } from '../model/removal-preview.ts';
import { promised, refused } from './promise.ts';
import { added, applicationsOf, configured, integrationsOf, secretNamesOf, type AdapterSubject } from './subject.ts';

/** What is promised, in plain words, and what shows whether it is kept. */
export type PromiseTest = readonly [promise: string, test: (subject: AdapterSubject) => Promise<void>];

/** In milliseconds: how soon an aborted read has to end. */
const PROMPT = 2_000;

const reading: readonly PromiseTest[] = [
  ['gives a catalogue of applications, each once', async (subject) => {
    const applications = await applicationsOf(subject);
    for (const application of applications) promised(applicationSchema.safeParse(application).success, 'An application has the shape of the contract.', application);
    const ids = applications.map(({ id }) => id);
    promised(new Set(ids).size === ids.length, 'Each application comes once, over all pages.', ids);
    promised(ids.includes(subject.configurable.applicationId), 'The catalogue holds the application to be set up.', ids);
  }],
  ['gives the applications of one kind where one is asked for', async ({ adapter, accountId }) => {
    for (const kind of ['first-party', 'third-party'] as const) {
      const { items } = await adapter.listApplications({ accountId, kind });
      promised(items.every((item) => item.kind === kind), `Only applications of the kind ${kind} come.`, items.map((item) => item.kind));
    }
  }],
  ['finds an application by its name', async (subject) => {
    const { adapter, accountId, configurable } = subject;
    const application = (await applicationsOf(subject)).find(({ id }) => id === configurable.applicationId);
    const name = typeof application?.name === 'string' ? application.name : Object.values(application?.name ?? {})[0];
    promised(name !== undefined, 'An application has a name.', application);
    const { items } = await adapter.listApplications({ accountId, search: name });
    promised(items.some(({ id }) => id === configurable.applicationId), `A search for “${name}” finds it.`, items.map(({ id }) => id));
  }],
  ['finds nothing where nothing matches a search', async ({ adapter, accountId }) => {
    const { items } = await adapter.listApplications({ accountId, search: 'qzxjvkqzxjvk' });
    promised(items.length === 0, 'A search for nonsense finds nothing.', items.map(({ id }) => id));
  }],
  ['refuses a cursor that is none', async ({ adapter, accountId }) => {
    await refused(() => adapter.listIntegrations({ accountId, cursor: 'no such cursor' }), ['invalid', 'not-found'], 'An unknown cursor is refused.');
  }],
  ['ends a read at once when it is aborted', async ({ adapter, accountId }) => {
    const controller = new AbortController();
    controller.abort();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise((resolve) => (timer = setTimeout(() => resolve('late'), PROMPT)));
    const ended = adapter.listIntegrations({ accountId, signal: controller.signal }).then(() => 'answered', () => 'rejected');
    const how = await Promise.race([ended, late]);
    clearTimeout(timer);
    promised(how === 'rejected', 'A read that was aborted rejects at once.', how);
  }],
  ['says what is allowed on the account, where it says so at all', async ({ adapter, accountId }) => {
    if (!adapter.getPermissions) return;
    const permissions: unknown = await adapter.getPermissions({ accountId });
    promised(permissionsSchema.safeParse(permissions).success, 'Permissions have the shape of the contract.', permissions);
  }],
];

const adding: readonly PromiseTest[] = [
  ['adds an application, which is then on the account', async (subject) => {
    const integration = await added(subject);
    promised(integration.applicationId === subject.configurable.applicationId, 'What was added is an integration of the application.', integration);
    promised(integration.status === 'setup-required', 'An application with a set-up is not set up when it was just added.', integration.status);
    const listed = await integrationsOf(subject);
    promised(listed.every((item) => integrationSchema.safeParse(item).success), 'An integration has the shape of the contract.', listed);
    promised(listed.some(({ id }) => id === integration.id), 'What was added is in the list.', listed.map(({ id }) => id));
  }],
  ['adds once for one idempotency key, and answers the same', async (subject) => {
    const key = newIdempotencyKey();
    const first = await added(subject, key);
    const second = await added(subject, key);
    promised(second.id === first.id, 'The second try with a key answers with the integration of the first.', second.id);
    promised((await integrationsOf(subject)).length === 1, 'Two tries with one key add one integration.');
  }],
  ['adds once for two tries with one key that come at once', async (subject) => {
    const key = newIdempotencyKey();
    await Promise.allSettled([added(subject, key), added(subject, key)]);
    const { length } = await integrationsOf(subject);
    promised(length === 1, 'Two tries at once with one key add one integration.', length);
  }],
  ['refuses to add a second time what may be there only once', async (subject) => {
    await added(subject);
    await refused(() => added(subject), ['conflict'], 'An application that is on the account is not added again.');
  }],
  ['refuses to add an application that does not exist', async ({ adapter, accountId }) => {
    const command = { accountId, applicationId: 'no-such-application', idempotencyKey: newIdempotencyKey() };
    await refused(() => adapter.addIntegration(command), ['not-found', 'invalid'], 'An unknown application is refused.');
  }],
  ['does not take the key of one action for another', async (subject) => {
    const key = newIdempotencyKey();
    const integration = await added(subject, key);
    await refused(() => configured(subject, integration, undefined, key), ['invalid', 'conflict'], 'A key that came with another action is refused.');
  }],
];

const configuring: readonly PromiseTest[] = [
  ['saves a configuration, after which the integration is set up', async (subject) => {
    const saved = await configured(subject, await added(subject));
    promised(saved.status !== 'setup-required', 'What is set up does not need a set-up any more.', saved.status);
    const [listed] = await integrationsOf(subject);
    promised(listed?.status === saved.status, 'The list agrees with the answer.', listed);
  }],
  ['returns values that are not secret, and of secrets only the names', async (subject) => {
    const secrets = await secretNamesOf(subject);
    const saved = await configured(subject, await added(subject));
    const answers = JSON.stringify([saved, await integrationsOf(subject)]);
    for (const [name, value] of Object.entries(subject.configurable.configuration)) {
      if (secrets.includes(name)) {
        promised(!answers.includes(JSON.stringify(value).slice(1, -1)), `The secret “${name}” is never returned.`);
        promised(saved.configuration?.secrets.includes(name) === true, `That “${name}” is stored is told.`, saved.configuration?.secrets);
      } else promised(saved.configuration?.values[name] === value, `The value of “${name}” is returned.`, saved.configuration?.values);
    }
  }],
  ['keeps a stored secret that is not sent again', async (subject) => {
    const secrets = await secretNamesOf(subject);
    const first = await configured(subject, await added(subject));
    const rest = Object.entries(subject.configurable.configuration).filter(([name]) => !secrets.includes(name));
    const second = await configured(subject, first, Object.fromEntries(rest));
    for (const name of secrets) promised(second.configuration?.secrets.includes(name) === true, `The secret “${name}” is kept.`, second.configuration?.secrets);
  }],
  ['refuses a configuration that lacks what is required, and says at which field', async (subject) => {
    const integration = await added(subject);
    const error = await refused(() => configured(subject, integration, {}), ['invalid'], 'A configuration without its required values is refused.');
    promised(Object.keys(error.fieldErrors ?? {}).length > 0, 'The error has a text for each wrong field.', error.fieldErrors ?? {});
    const [listed] = await integrationsOf(subject);
    promised(listed?.status === 'setup-required', 'What was refused has changed nothing.', listed);
  }],
  ['refuses a change of a version that is not the stored one any more', async (subject) => {
    const integration = await added(subject);
    if (integration.version === undefined) return;
    const saved = await configured(subject, integration);
    promised(saved.version !== integration.version, 'A change leads to another version.', saved.version);
    await refused(() => configured(subject, integration), ['conflict'], 'A change of a stale version is refused.');
  }],
  ['takes a change without a version', async (subject) => {
    const { id } = await configured(subject, await added(subject));
    await configured(subject, { id });
  }],
  ['saves once for one idempotency key', async (subject) => {
    const integration = await added(subject);
    const key = newIdempotencyKey();
    const first = await configured(subject, integration, undefined, key);
    const second = await configured(subject, integration, undefined, key);
    promised(second.version === first.version, 'The second try with a key changes nothing.', second.version);
  }],
  ['refuses to set up what is not on the account', async (subject) => {
    await refused(() => configured(subject, { id: 'no-such-integration' }), ['not-found'], 'An unknown integration is refused.');
  }],
];

const removing: readonly PromiseTest[] = [
  ['removes an integration, which is then gone', async (subject) => {
    const { adapter, accountId } = subject;
    const { id } = await added(subject);
    await adapter.removeIntegration({ accountId, integrationId: id, idempotencyKey: newIdempotencyKey() });
    promised((await integrationsOf(subject)).length === 0, 'What was removed is not in the list any more.');
  }],
  ['removes once for one idempotency key', async (subject) => {
    const { adapter, accountId } = subject;
    const command = { accountId, integrationId: (await added(subject)).id, idempotencyKey: newIdempotencyKey() };
    await adapter.removeIntegration(command);
    await adapter.removeIntegration(command);
  }],
  ['refuses to remove what is not on the account', async ({ adapter, accountId }) => {
    const command = { accountId, integrationId: 'no-such-integration', idempotencyKey: newIdempotencyKey() };
    await refused(() => adapter.removeIntegration(command), ['not-found'], 'An unknown integration is refused.');
  }],
  ['refuses to remove a version that is not the stored one any more', async (subject) => {
    const { adapter, accountId } = subject;
    const { id, version } = await added(subject);
    if (version === undefined) return;
    await configured(subject, { id });
    const command = { accountId, integrationId: id, version, idempotencyKey: newIdempotencyKey() };
    await refused(() => adapter.removeIntegration(command), ['conflict'], 'A removal of a stale version is refused.');
  }],
];

const optional: readonly PromiseTest[] = [
  ['tests a configuration without storing it, where it can test', async (subject) => {
    const { adapter, accountId, configurable } = subject;
    if (!adapter.testConfiguration) return;
    const before = await added(subject);
    const command = { accountId, integrationId: before.id, configuration: { ...configurable.configuration }, idempotencyKey: newIdempotencyKey() };
    const test: unknown = await adapter.testConfiguration(command);
    promised(configurationTestSchema.safeParse(test).success, 'A test answers with a result.', test);
    const [after] = await integrationsOf(subject);
    promised(after?.status === before.status && after.version === before.version, 'A test stores nothing.', after);
  }],
  ['says what a removal leads to without removing, where it can tell', async (subject) => {
    const { adapter, accountId } = subject;
    if (!adapter.previewRemoval) return;
    const { id } = await added(subject);
    const preview: unknown = await adapter.previewRemoval({ accountId, integrationId: id, idempotencyKey: newIdempotencyKey() });
    promised(removalPreviewSchema.safeParse(preview).success, 'A preview has the shape of the contract.', preview);
    promised((await integrationsOf(subject)).length === 1, 'A preview removes nothing.');
  }],
  ['tells of changes, and not after the end of the subscription, where it tells of them', async (subject) => {
    const { adapter, accountId } = subject;
    if (!adapter.subscribe) return;
    let changes = 0;
    const end = adapter.subscribe({ accountId }, () => (changes += 1));
    const isTold = async (triesLeft: number): Promise<boolean> => {
      if (changes > 0 || triesLeft === 0) return changes > 0;
      // The first one may be missed while the connection is made: changes go on until one is told.
      const { id } = await added(subject);
      await adapter.removeIntegration({ accountId, integrationId: id, idempotencyKey: newIdempotencyKey() });
      await new Promise((resolve) => setTimeout(resolve, 100));
      return isTold(triesLeft - 1);
    };
    promised(await isTold(20), 'A change is told of.');
    end();
    const before = changes;
    await added(subject);
    await new Promise((resolve) => setTimeout(resolve, 100));
    promised(changes === before, 'After its end a subscription tells of nothing.', changes - before);
  }],
];

/** Everything that the contract promises, by what it is about. */
export const PROMISES: Readonly<Record<string, readonly PromiseTest[]>> = { reading, adding, configuring, removing, optional };
