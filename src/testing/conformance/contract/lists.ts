import { applicationSchema } from '../../../model/application.ts';
import { integrationSchema } from '../../../model/integration.ts';
import { pageSchema } from '../../../model/page.ts';
import { textIn } from '../../../model/text.ts';
import type { Promises, Trial } from '../contract-test.ts';

/** As many integrations are enough to fill some small pages. */
const ADDITIONS = 5;

/** What is promised of lists: their pages, their items, and what of the catalogue is asked for. */
export const lists: Promises = {
  'lists every application once, page by page, to the end': async (trial) => {
    const ids = (await trial.applications()).map(({ id }) => id);
    trial.promised(new Set(ids).size === ids.length, 'Every application comes once.', ids);
    const { applicationId } = trial.subject.configurable;
    trial.promised(ids.includes(applicationId), `The catalogue holds ${applicationId}, which is to be set up.`, ids);
  },

  'lists every integration once, page by page, to the end': async (trial) => {
    const added = await addSeveral(trial);
    const ids = (await trial.integrations()).map(({ id }) => id);
    trial.promised(new Set(ids).size === ids.length, 'Every integration comes once.', ids);
    trial.promised(
      added.every((id) => ids.includes(id)),
      `All that was added comes: ${added.join(', ')}.`,
      ids,
    );
  },

  'lists applications of the shape that the contract says': async (trial) => {
    for (const application of await trial.applications())
      trial.parsed(applicationSchema, 'An application is one.', application);
  },

  'lists integrations of the shape that the contract says': async (trial) => {
    await trial.add();
    for (const integration of await trial.integrations())
      trial.parsed(integrationSchema, 'An integration is one.', integration);
  },

  'refuses a cursor that it has not given': async (trial) => {
    const { adapter, accountId } = trial;
    await addSeveral(trial);
    const firstPages = [
      await trial.answerOf(pageSchema, 'A page of applications comes.', () => adapter.listApplications({ accountId })),
      await trial.answerOf(pageSchema, 'A page of integrations comes.', () => adapter.listIntegrations({ accountId })),
    ];
    const isPaged = firstPages.some(({ nextCursor }) => Boolean(nextCursor));
    trial.needs(isPaged, 'No list has a second page.');
    const query = { accountId, cursor: 'no such cursor' };
    await trial.refused('An unknown cursor is not taken for the beginning of applications.', () =>
      adapter.listApplications(query),
    );
    await trial.refused('An unknown cursor is not taken for the beginning of integrations.', () =>
      adapter.listIntegrations(query),
    );
  },

  'lists the applications of one kind where one is asked for': async (trial) => {
    const all = await trial.applications();
    for (const kind of ['first-party', 'third-party'] as const) {
      const wanted = all.filter((application) => application.kind === kind).map(({ id }) => id);
      const came = (await trial.applications({ kind })).map(({ id }) => id);
      const isAll = came.length === wanted.length && wanted.every((id) => came.includes(id));
      trial.promised(isAll, `All applications of the kind ${kind} come, and no others: ${wanted.join(', ')}.`, came);
    }
  },

  'finds an application by its name, in capitals and in small letters': async (trial) => {
    const { id, name } = await trial.application();
    for (const search of [textIn(name, 'en').toUpperCase(), textIn(name, 'en').toLowerCase()]) {
      const came = (await trial.applications({ search })).map((application) => application.id);
      trial.promised(came.includes(id), `A search for “${search}” finds ${id}.`, came);
    }
  },

  'finds an application by its other names': async (trial) => {
    const all = await trial.applications();
    const { id, keywords = [] } = trial.needs(
      all.find(({ keywords: names }) => names?.length),
      'No application has another name.',
    );
    for (const search of keywords) {
      const came = (await trial.applications({ search })).map((application) => application.id);
      trial.promised(came.includes(id), `A search for “${search}” finds ${id}.`, came);
    }
  },

  'finds applications by their identifiers, or does not know of identifiers': async (trial) => {
    const all = await trial.applications();
    const ids = [all.at(-1)?.id ?? '', 'no such application'];
    const came = (await trial.applications({ ids })).map(({ id }) => id);
    const isIgnored = came.length === all.length;
    const isFound = came.length === 1 && came[0] === ids[0];
    trial.promised(isIgnored || isFound, `Only ${ids[0]} comes, or all applications.`, came);
  },

  'finds nothing where nothing matches': async (trial) => {
    const came = await trial.applications({ search: 'qzxjvkqzxjvk' });
    trial.promised(
      came.length === 0,
      'A search for nonsense finds nothing.',
      came.map(({ id }) => id),
    );
  },

  'keeps what is on one account from every other account': async (trial) => {
    const { adapter } = trial;
    const accountId = trial.needs(trial.subject.otherAccountId, 'No other account is given.');
    const { id: integrationId } = await trial.add();
    const others = (await trial.integrations(accountId)).map(({ id }) => id);
    trial.promised(!others.includes(integrationId), 'Another account does not list it.', others);
    const saving = { ...trial.configuring(integrationId), accountId };
    await trial.refused('Through another account it is not found.', () => adapter.configureIntegration(saving), [
      'not-found',
      'forbidden',
    ]);
    const removing = { ...trial.command(), accountId, integrationId };
    await trial.refused('Through another account it is not found.', () => adapter.removeIntegration(removing), [
      'not-found',
      'forbidden',
    ]);
    await trial.stored(integrationId);
  },
};

/** Adds the application to be set up and some others that are not there yet; answers with the identifiers. */
async function addSeveral(trial: Trial): Promise<string[]> {
  const there = new Set((await trial.integrations()).map(({ applicationId }) => applicationId));
  const { applicationId } = trial.subject.configurable;
  const others = (await trial.applications())
    .map(({ id }) => id)
    .filter((id) => id !== applicationId && !there.has(id));
  const added: string[] = [];
  for (const id of [applicationId, ...others.slice(0, ADDITIONS - 1)])
    added.push((await trial.add({ applicationId: id })).id);
  return added;
}
