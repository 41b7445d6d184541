import { describe, expect, it, vi } from 'vitest';
import type { ApplicationQuery } from '../../src/adapter/adapter.ts';
import type { IntegrationsError } from '../../src/model/errors.ts';
import type { Integration } from '../../src/model/integration.ts';
import { AccountStore } from '../../src/store/account-store.ts';
import {
  isCataloguePartial,
  mergeApplications,
  loadRemainingPages,
  catalogueFailure,
} from '../../src/store/catalogue-pages.ts';
import { addIntegration } from './mutations.ts';
import {
  createScriptedAdapter,
  type Script,
  type ScriptedAdapter,
  type Turn,
} from '../../src/testing/scripted-adapter.ts';
import { APPLICATIONS, INTEGRATIONS } from '../support/catalogue.ts';

const ids = APPLICATIONS.map(({ id }) => id);
const [CM, TEAMS, SSO] = INTEGRATIONS as [Integration, Integration, Integration];

interface Opened {
  readonly adapter: ScriptedAdapter;
  readonly store: AccountStore;
  readonly codes: string[];
  readonly missed: ReturnType<typeof vi.fn>;
  readonly leave: () => void;
  /** Reads the rest as an element does: after each change. */
  readonly read: () => Promise<void>;
  /** The cursors of the catalogue's pages that were asked for. */
  readonly asked: () => unknown[];
  readonly known: () => string[] | undefined;
}

/** An account whose catalogue comes in pages of two. */
function open(integrations: readonly Integration[] = [CM], script: Script = {}): Opened {
  const adapter = createScriptedAdapter({ applications: APPLICATIONS, integrations, pageSize: 2 }, script);
  const store = new AccountStore(adapter, '100');
  const codes: string[] = [];
  const report = (error: IntegrationsError): void => void codes.push(error.code);
  const missed = vi.fn();
  return {
    adapter,
    store,
    codes,
    missed,
    leave: store.subscribe({ changed: () => {}, missed }),
    read: async () => {
      for (let before; before !== store.account?.catalogue;) {
        before = store.account?.catalogue;
        await loadRemainingPages(store, report);
      }
    },
    asked: () =>
      adapter.calls
        .filter(({ operation }) => operation === 'listApplications')
        .map(({ argument }) => argument['cursor']),
    known: () => store.account?.applications.map(({ id }) => id),
  };
}

/** What happens at the page of the catalogue after a cursor, of the `times`th try. */
function atPage(cursor: string, ...turns: (Turn | undefined)[]): Script {
  return { listApplications: ({ argument }) => (argument['cursor'] === cursor ? turns.shift() : undefined) };
}

/** Adds an application elsewhere. */
function add({ adapter }: Opened, applicationId: string): Promise<unknown> {
  return adapter.addIntegration({ accountId: '100', applicationId, idempotencyKey: applicationId });
}

function soon(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

describe('a load', () => {
  it('waits for one page where that has the applications of all integrations', async () => {
    const { store, asked, known } = open([CM, TEAMS]);
    await store.load();
    expect(asked()).toEqual([undefined]);
    expect(known()).toEqual(ids.slice(0, 2));
    expect(isCataloguePartial(store.account)).toBe(true);
  });

  it('asks by identifier for those of other pages that integrations belong to', async () => {
    const { store, adapter, asked, known } = open([SSO, TEAMS]);
    await store.load();
    expect(asked()).toEqual([undefined, undefined]);
    expect(adapter.calls.at(-1)?.argument['ids']).toEqual([SSO.applicationId]);
    expect(known()).toEqual([...ids.slice(0, 2), SSO.applicationId]);
    expect(isCataloguePartial(store.account)).toBe(true);
  });

  it('asks once for one whose application is gone, also with later changes', async () => {
    const opened = open([{ ...CM, applicationId: 'gone' }]);
    await opened.store.load();
    expect(opened.asked()).toEqual([undefined, undefined]);
    expect(opened.store.account?.integrations).toMatchObject([{ applicationId: 'gone' }]);
    await add(opened, 'microsoft-teams');
    await soon();
    expect(opened.store.account?.integrations).toHaveLength(2);
    expect(opened.asked()).toHaveLength(2);
  });

  it.each(['gone', 'collaboration'])(
    'reads a few pages more of an adapter that does not know of identifiers: %s',
    async (applicationId) => {
      const applications = [
        ...Array.from({ length: 60 }, (_, index) => ({ ...APPLICATIONS[0]!, id: `app-${index}` })),
        ...APPLICATIONS,
      ];
      const memory = createScriptedAdapter({ applications, integrations: [{ ...CM, applicationId }], pageSize: 2 });
      const adapter = {
        ...memory,
        listApplications: ({ ids: _ids, ...query }: ApplicationQuery) => memory.listApplications(query),
      };
      const store = new AccountStore(adapter, '100');
      await store.load();
      expect(memory.calls.filter(({ operation }) => operation === 'listApplications').length).toBeLessThan(6);
      expect(store.account?.integrations).toMatchObject([{ applicationId }]);
      for (let before; before !== store.account?.catalogue;) {
        before = store.account?.catalogue;
        await loadRemainingPages(store, () => {});
      }
      expect(store.account?.applications).toHaveLength(applications.length);
    },
  );

  it('shows what it knows where applications do not come that it has asked for', async () => {
    const { store } = open([SSO], {
      listApplications: ({ argument }) => (argument['ids'] ? { fail: 'unavailable' } : undefined),
    });
    await store.load();
    expect(store.account).toMatchObject({
      integrations: [{ id: SSO.id }],
      catalogue: { failure: { code: 'unavailable' } },
    });
    expect(catalogueFailure(store.state)?.code).toBe('unavailable');
  });

  it('asks for no more where all comes in one page', async () => {
    const adapter = createScriptedAdapter({ applications: APPLICATIONS });
    const store = new AccountStore(adapter, '100');
    await store.load();
    await loadRemainingPages(store, () => {});
    expect(store.account?.applications).toEqual(APPLICATIONS);
    expect(adapter.calls.filter(({ operation }) => operation === 'listApplications')).toHaveLength(1);
  });
});

describe('the rest of the catalogue', () => {
  it('comes afterwards, once for all who want it, and is no load', async () => {
    const { store, read, asked, known } = open();
    await store.load();
    await Promise.all([read(), read()]);
    expect(asked()).toEqual([undefined, '2', '4']);
    expect(known()).toEqual(ids);
    expect(isCataloguePartial(store.account)).toBe(false);
    expect(store.loadCount).toBe(1);
  });

  it('lets other tasks run between its pages', async () => {
    const { store, read, asked } = open();
    await store.load();
    const reading = read();
    await Promise.resolve();
    expect(asked()).toHaveLength(1);
    await reading;
  });

  it('keeps what has come when a page fails, and comes with the next load', async () => {
    const { store, read, codes, known } = open([CM], atPage('4', { fail: 'unavailable' }));
    await store.load();
    await read();
    expect(known()).toEqual(ids.slice(0, 4));
    expect(catalogueFailure(store.state)?.code).toBe('unavailable');
    expect(store.state).not.toHaveProperty('failure');
    expect(codes).toEqual(['unavailable']);
    await store.load();
    expect(catalogueFailure(store.state)).toBeUndefined();
    // What was known is not lost while it comes.
    expect(known()).toEqual(ids.slice(0, 4));
    await read();
    expect(known()).toEqual(ids);
  });

  it.each([
    ['is no page', () => ({ unexpected: true })],
    ['leads back', (answer: unknown) => ({ ...(answer as object), nextCursor: '2' })],
  ])('fails as malformed where a page %s', async (_name, answer) => {
    const { store, read, codes, known } = open([CM], atPage('4', { answer }));
    await store.load();
    await read();
    expect(known()).toEqual(ids.slice(0, 4));
    expect(codes).toEqual(['malformed']);
  });

  it('is malformed where it has no end', async () => {
    let pages = 0;
    const { store, read, codes } = open([], {
      listApplications: () => ({ answer: () => ({ items: [], nextCursor: String((pages += 1)) }) }),
    });
    await store.load();
    await read();
    expect(codes).toEqual(['malformed']);
    expect(pages).toBeLessThan(1_100);
  });

  it('tells of each malformed item once', async () => {
    const { store, read, codes } = open([CM], {
      listApplications: ({ argument }) => (argument['cursor'] ? { answer: 'malformed-item' } : undefined),
    });
    await store.load();
    expect(store.account?.catalogue?.malformed).toEqual([]);
    await read();
    expect(store.account?.catalogue?.malformed).toHaveLength(2);
    expect(codes).toEqual(['malformed', 'malformed']);
  });

  it('ends when nobody shows the account any more', async () => {
    const { store, read, leave, adapter, codes } = open([CM], atPage('2', { hang: true }));
    await store.load();
    const reading = read();
    await soon();
    const { signal } = adapter.calls.at(-1)!.argument as { signal?: AbortSignal };
    expect(signal?.aborted).toBe(false);
    leave();
    await reading;
    expect(signal?.aborted).toBe(true);
    expect(store.isIdle).toBe(true);
    expect(codes).toEqual([]);
  });

  it('gives way to a load, whose catalogue is the one that counts', async () => {
    const { store, read, adapter, codes, known } = open([CM], atPage('2', { hang: true }));
    await store.load();
    const reading = read();
    await soon();
    const { signal } = adapter.calls.at(-1)!.argument as { signal?: AbortSignal };
    await store.load();
    await reading;
    expect(signal?.aborted).toBe(true);
    expect(codes).toEqual([]);
    await read();
    expect(known()).toEqual(ids);
  });

  it('is not read on after a load that failed', async () => {
    const { store, read, adapter, codes, known, asked } = open();
    await store.load();
    Object.assign(adapter.script, { listIntegrations: { fail: 'network' } });
    await store.load();
    await read();
    expect(known()).toEqual(ids.slice(0, 2));
    expect(catalogueFailure(store.state)?.code).toBe('network');
    expect(asked()).toHaveLength(2);
    expect(codes).toEqual([]);
  });

  it('takes what its new pages say to be secret out of what is shown', async () => {
    const configuration = { values: { certificate: 'canary' }, secrets: [] };
    const { store, read, adapter } = open([{ ...SSO, configuration }]);
    await store.load();
    expect(JSON.stringify(store.account?.integrations)).toContain('canary');
    const secret = APPLICATIONS.map((item) =>
      item.id === SSO.applicationId ? { ...item, setup: [{ name: 'certificate', label: 'C', type: 'secret' }] } : item,
    );
    Object.assign(adapter.script, {
      listApplications: ({ argument }: { argument: { cursor?: string } }) => ({
        answer: (page: object) => ({
          ...page,
          items: secret.slice(Number(argument.cursor ?? 0), Number(argument.cursor ?? 0) + 2),
        }),
      }),
    });
    await store.load();
    await read();
    expect(JSON.stringify(store.account)).not.toContain('canary');
  });
});

describe('a change made elsewhere', () => {
  it('keeps the pages that are there, and what comes meanwhile', async () => {
    const opened = open();
    const { store, read, asked, known } = opened;
    await store.load();
    const reading = read();
    await add(opened, 'microsoft-teams');
    await reading;
    await soon();
    expect(asked()).toEqual([undefined, '2', '4']);
    expect(known()).toEqual(ids);
    expect(store.account?.integrations).toHaveLength(2);
  });

  it('is asked for by its identifier where its page has not come', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const opened = open([CM], atPage('2', { delay: promise }));
    const { store, read, asked, known } = opened;
    await store.load();
    const reading = read();
    await add(opened, 'directory-sync');
    await soon();
    expect(store.account?.integrations).toHaveLength(2);
    expect(known()).toEqual([...ids.slice(0, 2), 'directory-sync']);
    resolve();
    await reading;
    expect(asked()).toEqual([undefined, undefined, '2', '4']);
    expect(known()).toEqual(ids);
  });

  it('is told as missed where its application does not come, and is shown all the same', async () => {
    const opened = open([CM], {
      listApplications: ({ argument }) => (argument['ids'] ? { fail: 'unavailable' } : undefined),
    });
    await opened.store.load();
    await add(opened, 'directory-sync');
    await soon();
    expect(opened.missed).toHaveBeenCalledWith(expect.objectContaining({ operation: 'listApplications' }));
    expect(opened.store.account?.integrations).toHaveLength(2);
    expect(opened.store.state).not.toHaveProperty('failure');
  });
});

describe('what was found before its page has come', () => {
  const found = APPLICATIONS.slice(4);

  it('is known behind what has come, once, and can be added', async () => {
    const { store, known } = open();
    await store.load();
    mergeApplications(store, [...found, APPLICATIONS[0]!]);
    mergeApplications(store, found);
    expect(known()).toEqual([...ids.slice(0, 2), ...ids.slice(4)]);
    await addIntegration(store, 'collaboration', 'key');
    await soon();
    expect(store.account?.integrations.map(({ applicationId }) => applicationId)).toEqual(['cm.com', 'collaboration']);
  });

  it('survives another load and a change, and takes its place with its page', async () => {
    const { store, read, known } = open();
    await store.load();
    mergeApplications(store, found);
    await store.load();
    expect(known()).toEqual([...ids.slice(0, 2), ...ids.slice(4)]);
    await store.catchUp();
    expect(known()).toContain('collaboration');
    await read();
    expect(known()).toEqual(ids);
  });

  it('adds nothing to a catalogue that is whole', async () => {
    const { store, read, known } = open();
    await store.load();
    await read();
    mergeApplications(store, [{ id: 'more', name: 'More', kind: 'third-party' }]);
    expect(known()).toEqual(ids);
  });
});
