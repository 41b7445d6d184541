import { describe, expect, it } from 'vitest';
import type { ApplicationQuery } from '../../../src/adapter/adapter.ts';
import { AccountStore } from '../../../src/store/account-store.ts';
import { isCataloguePartial, loadRemainingPages, catalogueFailure } from '../../../src/store/catalogue-pages.ts';
import { createScriptedAdapter } from '../../../src/testing/scripted-adapter.ts';
import { APPLICATIONS } from '../../support/catalogue.ts';
import { ids, CM, TEAMS, SSO, open, add, soon } from './support.ts';

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
