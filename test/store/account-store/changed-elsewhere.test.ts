import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { APPLICATIONS } from '../../support/catalogue.ts';
import { type Opened, open, idsIn, soon } from './support.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a change made elsewhere', () => {
  /** What another administrator does. */
  function removeElsewhere({ adapter }: Opened, integrationId: string): Promise<void> {
    return adapter.removeIntegration({ accountId: '100', integrationId, idempotencyKey: integrationId });
  }

  it('is loaded', async () => {
    const opened = open();
    await opened.store.load();
    await removeElsewhere(opened, 'i-cm');
    await soon();
    expect(idsIn(opened.store)).toEqual(['i-teams', 'i-sso', 'i-directory', 'i-gateway']);
  });

  it('is not missed while the first load is on its way', async () => {
    const opened = open();
    const release = opened.hold('listApplications');
    const loading = opened.store.load();
    await soon();
    await removeElsewhere(opened, 'i-cm');
    await soon();
    release();
    await loading;
    await soon();
    expect(idsIn(opened.store)).not.toContain('i-cm');
  });

  it('is shown in the end, however fast the changes follow each other', async () => {
    const opened = open();
    await opened.store.load();
    const release = opened.hold('listIntegrations');
    for (const id of ['i-cm', 'i-teams', 'i-sso']) {
      await removeElsewhere(opened, id);
      await soon();
    }
    expect(opened.callsOf('listIntegrations')).toHaveLength(2);
    release();
    await soon();
    expect(idsIn(opened.store)).toEqual(['i-directory', 'i-gateway']);
    expect(opened.callsOf('listIntegrations').length).toBeLessThanOrEqual(4);
  });

  it('does not ask for the catalogue, unless it has grown', async () => {
    const opened = open();
    await opened.store.load();
    await removeElsewhere(opened, 'i-cm');
    await soon();
    expect(opened.callsOf('listApplications')).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1_000);
    const news = { id: 'new', name: 'New', kind: 'third-party' };
    opened.answer('listApplications', () => ({ items: [...APPLICATIONS, news] }));
    opened.answer('listIntegrations', () => ({ items: [{ id: 'i-new', applicationId: 'new', status: 'active' }] }));
    await removeElsewhere(opened, 'i-teams');
    await soon();
    expect(opened.callsOf('listApplications')).toHaveLength(2);
    expect(opened.store.account?.applications).toContainEqual(news);
  });

  it('that cannot be loaded leaves what is shown, and is told of', async () => {
    const opened = open();
    const missed = vi.fn();
    opened.leave();
    opened.store.subscribe({ changed: () => {}, missed });
    await opened.store.load();
    const { state, loadCount } = opened.store;
    opened.fail('listIntegrations', 'unavailable');
    await removeElsewhere(opened, 'i-cm');
    await soon();
    expect(opened.store.state).toBe(state);
    expect(opened.store.loadCount).toBe(loadCount);
    expect(missed).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ operation: 'listIntegrations' }));
  });

  it('loads nothing that nobody has asked for yet', async () => {
    const opened = open();
    await removeElsewhere(opened, 'i-cm');
    await soon();
    expect(opened.callsOf('listIntegrations')).toHaveLength(0);
    expect(opened.store.isIdle).toBe(true);
  });
});
