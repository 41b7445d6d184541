import { fieldsOf, looseApplicationSchema } from '../../../model/application.ts';
import { integrationSchema } from '../../../model/integration.ts';
import { uncheckedPageSchema } from '../../../model/page.ts';
import { textIn } from '../../../model/text.ts';
import { isPreset } from '../../../presets/preset-secrets.ts';
import type { ContractTests, ContractTest } from '../contract-test.ts';

/** As many integrations are enough to fill some small pages. */
const ADDITIONS = 5;

/** Promises of lists: their pages, their items, and queries of the catalogue. */
export const lists: ContractTests = {
  'lists every application once, page by page, to the end': async (test) => {
    const ids = await test.applicationIds();
    test.expect(new Set(ids).size === ids.length, 'Every application comes once.', ids);
    const { applicationId } = test.subject.configurable;
    test.expect(ids.includes(applicationId), `The catalogue holds ${applicationId}, which is to be set up.`, ids);
  },

  'lists every integration once, page by page, to the end': async (test) => {
    const added = await addSeveral(test);
    const ids = await test.ids();
    test.expect(new Set(ids).size === ids.length, 'Every integration comes once.', ids);
    const isAll = added.every((id) => ids.includes(id));
    test.expect(isAll, `All that was added comes: ${added.join(', ')}.`, ids);
  },

  'lists applications of the shape that the contract says': async (test) => {
    for (const application of await test.applications())
      test.parsed(looseApplicationSchema, 'An application is one.', application);
  },

  'lists integrations of the shape that the contract says': async (test) => {
    await test.add();
    for (const integration of await test.integrations())
      test.parsed(integrationSchema, 'An integration is one.', integration);
  },

  'names a field of the set-up as the one whose change cures an integration': async (test) => {
    await test.add();
    const curable = (await test.integrations()).filter(({ statusField }) => statusField !== undefined);
    test.skipUnless(curable.length > 0, 'No integration has a status field.');
    const applications = await test.applications();
    for (const { applicationId, statusField } of curable) {
      const fields = fieldsOf(applications.find(({ id }) => id === applicationId));
      // The catalogue need not describe the fields of a preset.
      if (fields.length === 0 && isPreset(applicationId)) continue;
      const names = fields.map(({ name }) => name);
      test.expect(names.includes(statusField ?? ''), `It is one of ${names.join(', ')}.`, statusField);
    }
  },

  'refuses a cursor that it has not given': async (test) => {
    const { accountId } = test;
    await addSeveral(test);
    const lists = { applications: 'listApplications', integrations: 'listIntegrations' } as const;
    let isPaged = false;
    for (const [what, operation] of Object.entries(lists)) {
      const listing = test.call(operation, { accountId });
      const { nextCursor } = await test.answerOf(uncheckedPageSchema, `A page of ${what} comes.`, listing);
      isPaged ||= Boolean(nextCursor);
    }
    test.skipUnless(isPaged, 'No list has a second page.');
    for (const [what, operation] of Object.entries(lists)) {
      const listing = test.call(operation, { accountId, cursor: 'no such cursor' });
      await test.refused(`An unknown cursor is not taken for the beginning of ${what}.`, listing);
    }
  },

  'lists the applications of one kind where one is asked for': async (test) => {
    const all = await test.applications();
    for (const kind of ['first-party', 'third-party'] as const) {
      const wanted = all.filter((application) => application.kind === kind).map(({ id }) => id);
      const came = await test.applicationIds({ kind });
      const isAll = came.length === wanted.length && wanted.every((id) => came.includes(id));
      test.expect(isAll, `All applications of the kind ${kind} come, and no others: ${wanted.join(', ')}.`, came);
    }
  },

  'finds an application by its name, in capitals and in small letters': async (test) => {
    const { id, name } = await test.application();
    const text = textIn(name, 'en');
    await expectFound(test, id, [text.toUpperCase(), text.toLowerCase()]);
  },

  'finds an application by its other names': async (test) => {
    const named = (await test.applications()).find(({ keywords }) => keywords?.length);
    const { id, keywords = [] } = test.skipUnless(named, 'No application has another name.');
    await expectFound(test, id, keywords);
  },

  'finds applications by their identifiers, or does not know of identifiers': async (test) => {
    const all = await test.applicationIds();
    const ids = [all.at(-1) ?? '', 'no such application'];
    const came = await test.applicationIds({ ids });
    const isIgnored = came.length === all.length;
    const isFound = came.length === 1 && came[0] === ids[0];
    test.expect(isIgnored || isFound, `Only ${ids[0]} comes, or all applications.`, came);
  },

  'finds nothing where nothing matches': async (test) => {
    const came = await test.applicationIds({ search: 'qzxjvkqzxjvk' });
    test.expect(came.length === 0, 'A search for nonsense finds nothing.', came);
  },

  'keeps what is on one account from every other account': async (test) => {
    const accountId = test.skipUnless(test.subject.otherAccountId, 'No other account is given.');
    const { id: integrationId } = await test.add();
    const others = await test.ids(accountId);
    test.expect(!others.includes(integrationId), 'Another account does not list it.', others);
    const saving = test.call('configureIntegration', test.configuring(integrationId, { accountId }));
    const removing = test.call('removeIntegration', test.changing(integrationId, { accountId }));
    for (const change of [saving, removing])
      await test.refused('Through another account it is not found.', change, 'not-found', 'forbidden');
    await test.stored(integrationId);
  },
};

async function expectFound(test: ContractTest, id: string, searches: readonly string[]): Promise<void> {
  for (const search of searches) {
    const came = await test.applicationIds({ search });
    test.expect(came.includes(id), `A search for “${search}” finds ${id}.`, came);
  }
}

/** Adds the application to be set up and some others that are not there yet; answers with the identifiers. */
async function addSeveral(test: ContractTest): Promise<string[]> {
  const there = new Set((await test.integrations()).map(({ applicationId }) => applicationId));
  const { applicationId } = test.subject.configurable;
  const others = (await test.applicationIds()).filter((id) => id !== applicationId && !there.has(id));
  const added: string[] = [];
  for (const id of [applicationId, ...others.slice(0, ADDITIONS - 1)])
    added.push((await test.add({ applicationId: id })).id);
  return added;
}
