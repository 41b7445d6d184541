import type {
  AccountQuery,
  AddIntegration,
  ApplicationQuery,
  ConfigureIntegration,
} from '../../../src/adapter/adapter.ts';
import { SIGN_ON } from '../subjects.ts';
import { type Mutant } from './mutant.ts';

/** Mutants of what is read. */
export const READING: Mutant[] = [
  {
    does: 'gives the first application of a page again on the next one',
    replace: ({ listApplications }) => ({
      listApplications: async (query: ApplicationQuery) => {
        const page = await listApplications(query);
        const { items } = await listApplications({ accountId: query.accountId });
        return query.cursor && !query.kind && !query.search
          ? { ...page, items: [...items.slice(0, 1), ...page.items] }
          : page;
      },
    }),
    fails: [
      'lists every application once, page by page, to the end',
      'lists the applications of one kind where one is asked for',
    ],
  },
  {
    does: 'finds the first application in place of those whose identifiers are given',
    replace: ({ listApplications }) => ({
      listApplications: async ({ ids, ...query }: ApplicationQuery) => {
        const page = await listApplications(query);
        return ids ? { items: page.items.slice(0, 1) } : page;
      },
    }),
    fails: ['finds applications by their identifiers, or does not know of identifiers'],
  },
  {
    does: 'loses an integration between two pages',
    replace: ({ listIntegrations }) => ({
      listIntegrations: async (query: AccountQuery) => {
        const page = await listIntegrations(query);
        return query.cursor ? { ...page, items: page.items.slice(1) } : page;
      },
    }),
    fails: ['lists every integration once, page by page, to the end'],
  },
  {
    does: 'gives a cursor of a list without an end',
    replace: ({ listIntegrations }) => ({
      listIntegrations: async (query: AccountQuery) => {
        const page = await listIntegrations(query);
        return page.items.length > 1 ? { ...page, nextCursor: '1' } : page;
      },
    }),
    fails: ['lists every integration once, page by page, to the end'],
  },
  {
    does: 'takes an unknown cursor for the beginning',
    replace: ({ listIntegrations }) => ({
      listIntegrations: ({ cursor = '', ...query }: AccountQuery) =>
        listIntegrations(/^\d+$/.test(cursor) ? { ...query, cursor } : query),
    }),
    fails: ['refuses a cursor that it has not given'],
  },
  {
    does: 'has an application without a name',
    replace: ({ listApplications }) => ({
      listApplications: async (query: ApplicationQuery) => {
        const page = await listApplications(query);
        return { ...page, items: page.items.map((item) => (item.id === 'gateway' ? { ...item, name: null } : item)) };
      },
    }),
    fails: ['lists applications of the shape that the contract says'],
  },
  {
    does: 'lists integrations with times that are no texts',
    replace: ({ listIntegrations }) => ({
      listIntegrations: async (query: AccountQuery) => {
        const page = await listIntegrations(query);
        return { ...page, items: page.items.map((item) => ({ ...item, addedAt: 0 })) };
      },
    }),
    fails: [
      'lists integrations of the shape that the contract says',
      'tells a change with what the list then says, and with no secret',
    ],
  },
  {
    does: 'says that a field cures an integration that has no such field',
    configurable: SIGN_ON,
    replace: ({ listIntegrations }) => ({
      listIntegrations: async (query: AccountQuery) => {
        const page = await listIntegrations(query);
        return { ...page, items: page.items.map((item) => ({ ...item, statusField: 'no such field' })) };
      },
    }),
    fails: ['names a field of the set-up as the one whose change cures an integration'],
    failsMore: true,
  },
  {
    does: 'does not look at the kind',
    replace: ({ listApplications }) => ({
      listApplications: ({ kind: _kind, ...query }: ApplicationQuery) => listApplications(query),
    }),
    fails: ['lists the applications of one kind where one is asked for'],
  },
  {
    does: 'does not look at the search',
    replace: ({ listApplications }) => ({
      listApplications: ({ search: _search, ...query }: ApplicationQuery) => listApplications(query),
    }),
    fails: ['finds nothing where nothing matches'],
  },
  {
    does: 'tells capitals from small letters, and knows no other names',
    replace: ({ listApplications }) => ({
      listApplications: async (query: ApplicationQuery) => {
        const page = await listApplications(query);
        const isFound = ({ name }: { name: unknown }) => typeof name === 'string' && name.includes(query.search ?? '');
        return { ...page, items: page.items.filter(isFound) };
      },
    }),
    fails: [
      'finds an application by its name, in capitals and in small letters',
      'finds an application by its other names',
    ],
  },
  {
    does: 'does not look at the signal',
    replace: ({ listIntegrations }) => ({
      listIntegrations: ({ signal: _signal, ...query }: AccountQuery) => listIntegrations(query),
    }),
    fails: [
      'rejects a read that was aborted before it began',
      'rejects a read that is aborted while the answer does not come',
    ],
  },
  {
    does: 'never answers a read that is aborted',
    replace: ({ listApplications }) => ({
      listApplications: ({ signal, ...query }: ApplicationQuery) =>
        signal ? new Promise(() => {}) : listApplications(query),
    }),
    fails: [
      'rejects a read that was aborted before it began',
      'ends a read soon after it is aborted',
      'rejects a read that is aborted while the answer does not come',
    ],
  },
  {
    does: 'has one account for all',
    replace: ({ listIntegrations, configureIntegration }) => ({
      listIntegrations: (query: object) => listIntegrations({ ...query, accountId: '100' }),
      configureIntegration: (command: ConfigureIntegration) => configureIntegration({ ...command, accountId: '100' }),
    }),
    fails: ['keeps what is on one account from every other account'],
  },
  {
    does: 'forgets to say whether removing is allowed',
    replace: ({ getPermissions }) => ({
      getPermissions: async (query: AccountQuery) => ({ ...(await getPermissions?.(query)), remove: undefined }),
    }),
    fails: [
      'says of each action whether it is allowed, or why not',
      'gives a reason where adding is denied, and refuses it: forbidden',
    ],
  },
  {
    does: 'does what is denied',
    replace: ({ addIntegration }) => ({
      addIntegration: (command: AddIntegration) =>
        addIntegration(command.accountId === 'denied' ? { ...command, accountId: '300' } : command),
    }),
    fails: ['gives a reason where adding is denied, and refuses it: forbidden'],
  },
];
