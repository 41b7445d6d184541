import { describe, expect, it } from 'vitest';
import { mergeApplications } from '../../../src/store/catalogue-pages.ts';
import { addIntegration } from '../mutations.ts';
import { APPLICATIONS } from '../../support/catalogue.ts';
import { ids, open, soon } from './support.ts';

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
