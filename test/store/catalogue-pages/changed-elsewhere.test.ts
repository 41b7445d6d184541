import { describe, expect, it } from 'vitest';
// It is loaded when it is needed. Here it is there at once, so that the order of requests is known.
import '../../../src/store/missing-applications.ts';
import { ids, CM, open, atPage, add, soon } from './support.ts';

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
