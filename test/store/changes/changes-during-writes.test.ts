import { describe, expect, it } from 'vitest';
import type { Integration } from '../../../src/model/integration.ts';
import { configureIntegration } from '../mutations.ts';
import { changeOf, integration, open, removalOf, SHOWN, soon, useStillTime } from './told-changes.ts';

useStillTime();

describe('a change of an integration that is being written', () => {
  async function openWriting() {
    const opened = await open();
    const saved = integration('two', { version: 'saved', name: 'Saved' });
    const answer = Promise.withResolvers<Integration>();
    opened.store.source.adapter.configureIntegration = () => answer.promise;
    const writing = configureIntegration(opened.store, opened.store.account!.integrations[1]!, {}, 'key');
    await soon();
    return { ...opened, saved, writing, end: () => answer.resolve(saved) };
  }

  it('waits for the end, and does not revert what was written', async () => {
    const { store, tell, writing, end, saved, loads, list } = await openWriting();
    list([SHOWN[0], saved, SHOWN[2]]);
    await tell(changeOf(integration('two', { version: 'before', name: 'Before' })));
    expect(store.account!.integrations[1]).toEqual(SHOWN[1]);
    end();
    await writing;
    await soon();
    expect(store.account!.integrations[1]).toEqual(saved);
    // Which of the two is newer cannot be told.
    expect(loads()).toBe(1);
  });

  it('that is the effect of the write leads to no request', async () => {
    const { store, tell, writing, end, saved, loads } = await openWriting();
    await tell(changeOf(saved));
    end();
    await writing;
    await soon();
    expect(store.account!.integrations[1]).toEqual(saved);
    expect(loads()).toBe(0);
  });

  it('keeps no other change waiting', async () => {
    const { store, tell, writing, end } = await openWriting();
    await tell(changeOf(integration('one', { version: 6, name: 'One' })));
    expect(store.account!.integrations[0]).toMatchObject({ name: 'One' });
    end();
    await writing;
  });

  it('that removes it is shown after the end', async () => {
    const { store, tell, writing, end } = await openWriting();
    await tell(removalOf('two'));
    expect(store.account!.integrations).toHaveLength(3);
    end();
    await writing;
    await soon();
    expect(store.account!.integrations.map(({ id }) => id)).toEqual(['one', 'three']);
  });
});
