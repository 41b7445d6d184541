import { describe, expect, it, vi } from 'vitest';
import { IntegrationsError } from '../../../src/model/errors.ts';
import * as reads from '../../../src/adapter/reads.ts';
import { APPLICATIONS } from '../../support/catalogue.ts';
import { adapterWith, sourceOf, paged, live, useFakeTimers } from './support.ts';

useFakeTimers();

describe('the catalogue', () => {
  it('comes page by page, each asked for when it is wanted', async () => {
    const { adapter, queries } = paged([
      () => ({ items: APPLICATIONS.slice(0, 2), nextCursor: '1' }),
      () => ({ items: APPLICATIONS.slice(2) }),
    ]);
    const first = await reads.listApplications(sourceOf(adapter), live());
    expect(first).toMatchObject({ items: APPLICATIONS.slice(0, 2), malformed: [] });
    expect(queries).toHaveLength(1);
    expect(await first.more?.()).toEqual({ items: APPLICATIONS, malformed: [] });
    expect(first.items).toHaveLength(2);
    expect(queries[1]).toEqual({ accountId: '100', cursor: '1', signal: expect.any(AbortSignal) });
  });

  it('asks for a page once, whoever wants it', async () => {
    const { adapter, queries } = paged([
      () => ({ items: [], nextCursor: '1' }),
      () => ({ items: [APPLICATIONS[0], {}] }),
    ]);
    const { more } = await reads.listApplications(sourceOf(adapter), live());
    const [one, other] = await Promise.all([more?.(), more?.()]);
    expect(one).toEqual({ items: [APPLICATIONS[0]], malformed: [expect.any(Array)] });
    expect(other).toBe(one);
    expect(await more?.()).toBe(one);
    expect(queries).toHaveLength(2);
  });

  it('asks again for a page that did not come, and counts nothing twice', async () => {
    const answers = [
      { items: [{}], nextCursor: '1' },
      undefined,
      { items: [APPLICATIONS[0], {}], nextCursor: '1' },
      { items: [APPLICATIONS[0], {}] },
    ];
    const adapter = adapterWith({ listApplications: () => answers.shift() });
    const { more } = await reads.listApplications(sourceOf(adapter), live());
    // No page, and one that leads back to itself.
    for (let times = 0; times < 2; times += 1) await expect(more?.()).rejects.toMatchObject({ code: 'malformed' });
    expect(await more?.()).toEqual({ items: [APPLICATIONS[0]], malformed: [expect.any(Array), expect.any(Array)] });
  });

  it('ends with the signal of its first page', async () => {
    const caller = new AbortController();
    const { adapter, queries } = paged([() => ({ items: [], nextCursor: '1' }), () => new Promise(() => {})]);
    const { more } = await reads.listApplications(sourceOf(adapter), caller.signal);
    const ended = more?.().catch((reason: unknown) => reason);
    await vi.advanceTimersByTimeAsync(0);
    caller.abort();
    expect(queries[1]?.signal?.aborted).toBe(true);
    expect(await ended).toBeInstanceOf(IntegrationsError);
    await expect(more?.()).rejects.toBeInstanceOf(IntegrationsError);
    expect(queries).toHaveLength(2);
  });

  it('is searched, on every page', async () => {
    const { adapter, queries } = paged([() => ({ items: [], nextCursor: '1' }), () => ({ items: [] })]);
    await (await reads.listApplications(sourceOf(adapter), live(), { search: 'teams' })).more?.();
    expect(queries).toMatchObject([{ search: 'teams' }, { search: 'teams', cursor: '1' }]);
  });
});
