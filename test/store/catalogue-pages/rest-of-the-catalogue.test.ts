import { describe, expect, it } from 'vitest';
import { isCataloguePartial, catalogueFailure } from '../../../src/store/catalogue-pages.ts';
import { APPLICATIONS } from '../../support/catalogue.ts';
import { ids, CM, SSO, open, atPage, soon } from './support.ts';

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
