import { describe, expect, it } from 'vitest';
import type { AddIntegration, ConfigureIntegration, IntegrationsAdapter, RemoveIntegration } from '../../src/adapter/adapter.ts';
import { BrokenPromise, describeAdapter, type CreateSubject } from '../../src/testing/index.ts';
import { memorySubject } from './subjects.ts';

/** Runs the suite, and tells which promises it found broken. */
async function brokenPromises(create: CreateSubject): Promise<string[]> {
  const tests: [string, () => Promise<void>][] = [];
  describeAdapter('mutant', create, { describe: (_name, define) => define(), it: (name, test) => tests.push([name, test]) });
  const broken: string[] = [];
  for (const [name, test] of tests) {
    try {
      await test();
    } catch (error) {
      expect(error, name).toSatisfy((reason) => reason instanceof BrokenPromise || reason instanceof Error);
      broken.push(name);
    }
  }
  return broken;
}

/** The memory adapter with some of its methods replaced. */
function mutant(replace: (adapter: IntegrationsAdapter) => Partial<IntegrationsAdapter>): CreateSubject {
  return () => {
    const subject = memorySubject();
    return { ...subject, adapter: { ...subject.adapter, ...replace(subject.adapter) } };
  };
}

let keys = 0;
const newKey = () => `another key ${++keys}`;

const MUTANTS: readonly [name: string, promise: string, create: CreateSubject][] = [
  ['repeats an application on the next page', 'gives a catalogue of applications, each once', mutant((adapter) => ({
    listApplications: async (query) => {
      const page = await adapter.listApplications(query);
      return query.cursor ? { ...page, items: [...(await adapter.listApplications({ accountId: '100' })).items, ...page.items] } : page;
    },
  }))],
  ['never ends its list', 'gives a catalogue of applications, each once', mutant((adapter) => ({
    listApplications: async (query) => ({ ...(await adapter.listApplications(query)), items: [], nextCursor: '1' }),
  }))],
  ['answers with a bare list', 'gives a catalogue of applications, each once', mutant((adapter) => ({
    listApplications: async (query) => (await adapter.listApplications(query)).items as never,
  }))],
  ['ignores the kind', 'gives the applications of one kind where one is asked for', mutant((adapter) => ({
    listApplications: ({ kind: _kind, ...query }) => adapter.listApplications(query),
  }))],
  ['ignores the search', 'finds nothing where nothing matches a search', mutant((adapter) => ({
    listApplications: ({ search: _search, ...query }) => adapter.listApplications(query),
  }))],
  ['finds nothing', 'finds an application by its name', mutant((adapter) => ({
    listApplications: async (query) => (query.search ? { items: [] } : adapter.listApplications(query)),
  }))],
  ['takes any cursor for the beginning', 'refuses a cursor that is none', mutant((adapter) => ({
    listIntegrations: ({ cursor, ...query }) => adapter.listIntegrations(cursor && /^\d+$/.test(cursor) ? { ...query, cursor } : query),
  }))],
  ['does not mind an abort', 'ends a read at once when it is aborted', mutant((adapter) => ({
    listIntegrations: ({ signal: _signal, ...query }) => adapter.listIntegrations(query),
  }))],
  ['has permissions of another shape', 'says what is allowed on the account, where it says so at all', mutant(() => ({
    getPermissions: async () => ({ supported: false }) as never,
  }))],
  ['does not remember keys of additions', 'adds once for one idempotency key, and answers the same', mutant((adapter) => ({
    addIntegration: (command: AddIntegration) => adapter.addIntegration({ ...command, idempotencyKey: newKey() }),
  }))],
  ['lists nothing that was added', 'adds an application, which is then on the account', mutant(() => ({ listIntegrations: async () => ({ items: [] }) }))],
  ['throws errors of its own', 'refuses to add an application that does not exist', mutant((adapter) => ({
    addIntegration: (command) => adapter.addIntegration(command).catch(() => Promise.reject(new Error('404'))),
  }))],
  ['does not remember keys of changes', 'saves once for one idempotency key', mutant((adapter) => ({
    configureIntegration: ({ version: _version, ...command }: ConfigureIntegration) => adapter.configureIntegration({ ...command, idempotencyKey: newKey() }),
  }))],
  ['does not mind a stale version', 'refuses a change of a version that is not the stored one any more', mutant((adapter) => ({
    configureIntegration: ({ version: _version, ...command }: ConfigureIntegration) => adapter.configureIntegration(command),
  }))],
  ['returns secrets', 'returns values that are not secret, and of secrets only the names', mutant((adapter) => ({
    configureIntegration: async (command) => {
      const saved = await adapter.configureIntegration(command);
      return { ...saved, configuration: { values: command.configuration, secrets: saved.configuration?.secrets ?? [] } };
    },
  }))],
  ['forgets secrets that are not sent again', 'keeps a stored secret that is not sent again', mutant((adapter) => ({
    configureIntegration: async (command) => {
      const saved = await adapter.configureIntegration(command);
      return { ...saved, configuration: { values: saved.configuration?.values ?? {}, secrets: Object.keys(command.configuration).filter((name) => name === 'productToken') } };
    },
  }))],
  ['takes an empty configuration', 'refuses a configuration that lacks what is required, and says at which field', mutant((adapter) => ({
    configureIntegration: async (command) => {
      const [integration] = (await adapter.listIntegrations({ accountId: '100' })).items;
      return Object.keys(command.configuration).length === 0 ? integration! : adapter.configureIntegration(command);
    },
  }))],
  ['says nothing when it removes what is not there', 'refuses to remove what is not on the account', mutant((adapter) => ({
    removeIntegration: (command) => adapter.removeIntegration(command).catch(() => undefined),
  }))],
  ['removes nothing', 'removes an integration, which is then gone', mutant(() => ({ removeIntegration: async () => undefined }))],
  ['removes once more', 'removes once for one idempotency key', mutant((adapter) => ({
    removeIntegration: (command: RemoveIntegration) => adapter.removeIntegration({ ...command, idempotencyKey: newKey() }),
  }))],
  ['stores what it only tests', 'tests a configuration without storing it, where it can test', mutant((adapter) => ({
    testConfiguration: async (command) => {
      await adapter.configureIntegration({ ...command, idempotencyKey: newKey() });
      return { result: 'passed' };
    },
  }))],
  ['removes when it is asked what that leads to', 'says what a removal leads to without removing, where it can tell', mutant((adapter) => ({
    previewRemoval: async (command) => {
      await adapter.removeIntegration({ ...command, idempotencyKey: newKey() });
      return {};
    },
  }))],
  ['tells of changes for ever', 'tells of changes, and not after the end of the subscription, where it tells of them', mutant((adapter) => ({
    subscribe: (account, onChange) => {
      adapter.subscribe?.(account, onChange);
      return () => {};
    },
  }))],
];

describe('the suite', () => {
  it('finds nothing wrong with the memory adapter', async () => {
    expect(await brokenPromises(() => memorySubject())).toEqual([]);
  });

  it('does not ask for what an adapter need not have', async () => {
    const bare = mutant(() => ({ getPermissions: undefined, testConfiguration: undefined, previewRemoval: undefined, subscribe: undefined }) as never);
    expect(await brokenPromises(bare)).toEqual([]);
  });

  it.each(MUTANTS)('notices an adapter that %s', async (_name, promise, create) => {
    expect(await brokenPromises(create)).toContain(promise);
  });

  it('needs a test runner', () => {
    expect(() => describeAdapter('x', () => memorySubject(), {})).toThrow(TypeError);
  });

  it('lets go of what was made for a test, also of one that fails', async () => {
    let disposed = 0;
    let made = 0;
    await brokenPromises(() => {
      made += 1;
      const subject = memorySubject();
      return { ...subject, adapter: { ...subject.adapter, removeIntegration: async () => undefined }, dispose: () => (disposed += 1) };
    });
    expect(disposed).toBe(made);
  });
});
