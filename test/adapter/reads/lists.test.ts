import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as reads from '../../../src/adapter/reads.ts';
import { APPLICATIONS, INTEGRATIONS } from '../../support/catalogue.ts';
import {
  brokenApplication,
  brokenIntegration,
  validApplication,
  validIntegration,
  type Maker,
} from '../../support/hostile.ts';
import { memory, adapterWith, sourceOf, paged, catalogue, live, useFakeTimers } from './support.ts';

useFakeTimers();

describe('lists', () => {
  it('come whole, from all pages, in order', async () => {
    expect(await catalogue(sourceOf(memory), live())).toEqual({ items: APPLICATIONS, malformed: [] });
    expect(await reads.listIntegrations(sourceOf(memory), live())).toEqual({ items: INTEGRATIONS, malformed: [] });
  });

  it('are asked for by account and cursor, with a signal', async () => {
    const { adapter, queries } = paged([
      () => ({ items: [], nextCursor: '1' }),
      () => ({ items: [], nextCursor: null }),
    ]);
    await reads.listIntegrations(sourceOf(adapter), live());
    const signal = expect.any(AbortSignal);
    expect(queries).toEqual([
      { accountId: '100', signal },
      { accountId: '100', cursor: '1', signal },
    ]);
  });

  it.each([undefined, null, ''])('end with the cursor %j', async (nextCursor) => {
    const { adapter, queries } = paged([() => ({ items: [INTEGRATIONS[0]], nextCursor })]);
    expect((await reads.listIntegrations(sourceOf(adapter), live())).items).toHaveLength(1);
    expect(queries).toHaveLength(1);
  });

  it('leave malformed items out, and say which and why', async () => {
    const [one, two] = INTEGRATIONS;
    const { adapter } = paged([
      () => ({ items: [one, { ...two, status: 'on' }, null], nextCursor: '1' }),
      () => ({ items: [7, two] }),
    ]);
    expect(await reads.listIntegrations(sourceOf(adapter), live())).toEqual({
      items: [one, two],
      malformed: [
        [
          {
            path: ['items', 1, 'status'],
            expected: '"setup-required" | "pending" | "active" | "error" | "paused"',
            id: two?.id,
          },
        ],
        [{ path: ['items', 2], expected: 'object' }],
        [{ path: ['items', 3], expected: 'object' }],
      ],
    });
  });

  it('have the first of two items with one identifier', async () => {
    const [one] = INTEGRATIONS;
    const { adapter } = paged([
      () => ({ items: [one], nextCursor: '1' }),
      () => ({ items: [{ ...one, status: 'active' }] }),
    ]);
    expect(await reads.listIntegrations(sourceOf(adapter), live())).toEqual({
      items: [one],
      malformed: [[{ path: ['items', 1, 'id'], expected: 'an id of its own', id: one?.id }]],
    });
  });

  it('are malformed when they go round in a circle', async () => {
    const { adapter, queries } = paged([
      () => ({ items: [], nextCursor: '1' }),
      () => ({ items: [], nextCursor: '1' }),
    ]);
    await expect(reads.listIntegrations(sourceOf(adapter), live())).rejects.toMatchObject({ code: 'malformed' });
    expect(queries).toHaveLength(2);
  });

  it('are malformed when they have no end', async () => {
    let pages = 0;
    const endless = adapterWith({ listIntegrations: () => ({ items: [], nextCursor: String((pages += 1)) }) });
    await expect(reads.listIntegrations(sourceOf(endless), live())).rejects.toMatchObject({ code: 'malformed' });
    expect(pages).toBeLessThan(2_000);
  });

  it('share no object with the adapter', async () => {
    const given = structuredClone(INTEGRATIONS);
    const { adapter } = paged([() => ({ items: given })]);
    const { items } = await reads.listIntegrations(sourceOf(adapter), live());
    for (const integration of given)
      Object.assign(integration.configuration?.values ?? {}, { productToken: 'canary' }).name = 'Changed';
    expect(items).toEqual(INTEGRATIONS);
  });

  it.each([
    ['listApplications', catalogue as typeof reads.listApplications, validApplication, brokenApplication],
    ['listIntegrations', reads.listIntegrations, validIntegration, brokenIntegration],
  ] as const)('of %s hold every item that is right once, and count the others', async (_name, read, valid, broken) => {
    const item = fc.oneof(
      {
        weight: 3,
        arbitrary: (valid as fc.Arbitrary<{ id: string }>).map((right) => ({ right, make: (): unknown => right })),
      },
      { weight: 1, arbitrary: broken.map((make: Maker) => ({ right: undefined, make })) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(item, { maxLength: 5 }), { minLength: 1, maxLength: 4 }), async (content) => {
        const pages = content.map((items, index) => () => ({
          items: items.map(({ make }) => make()),
          ...(index + 1 < content.length && { nextCursor: String(index + 1) }),
        }));
        const all = content.flat();
        const right = all.flatMap((entry) => entry.right ?? []);
        const expected = right.filter(({ id }, index) => right.findIndex((other) => other.id === id) === index);
        const list = await read(sourceOf(paged(pages).adapter), live());
        expect(list.items.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
        // Of two that say the same there is one.
        const others = right.filter(
          (item) => JSON.stringify(item) !== JSON.stringify(expected.find(({ id }) => id === item.id)),
        );
        expect(list.malformed).toHaveLength(all.length - right.length + others.length);
      }),
      { numRuns: 150 },
    );
  });
});
