import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AccountQuery, IntegrationsAdapter } from '../../src/adapter/adapter.ts';
import { ERROR_CODES, IntegrationsError } from '../../src/model/errors.ts';
import { createMemoryAdapter } from '../../src/adapter/memory/memory-adapter.ts';
import * as reads from '../../src/adapter/reads.ts';
import { ALL_PERMITTED } from '../../src/model/permissions.ts';
import { APPLICATIONS, INTEGRATIONS } from '../support/catalogue.ts';
import {
  brokenApplication,
  brokenIntegration,
  hostileReaction,
  hostileValue,
  react,
  validApplication,
  validIntegration,
  type Maker,
  type Reaction,
} from '../support/hostile.ts';

const memory = createMemoryAdapter({ applications: APPLICATIONS, integrations: INTEGRATIONS, pageSize: 2 });

function adapterWith(methods: Record<string, unknown>): IntegrationsAdapter {
  return { ...memory, ...methods };
}

function sourceOf(adapter: IntegrationsAdapter): { adapter: IntegrationsAdapter; accountId: string } {
  return { adapter, accountId: '100' };
}

/** An adapter whose lists consist of the pages given. */
function paged(pages: readonly (() => unknown)[]): { adapter: IntegrationsAdapter; queries: AccountQuery[] } {
  const queries: AccountQuery[] = [];
  const list = (query: AccountQuery): unknown => {
    queries.push(query);
    if (queries.length > 100) throw new Error('Asked for ever');
    return pages[Number(query.cursor ?? 0)]?.();
  };
  return { adapter: adapterWith({ listApplications: list, listIntegrations: list }), queries };
}

/** The whole catalogue, page by page. */
async function catalogue(...given: Parameters<typeof reads.listApplications>): Promise<unknown> {
  let list = await reads.listApplications(...given);
  while (list.more) list = await list.more();
  return list;
}

type Outcome = { value: unknown } | { reason: unknown };

/** What a read comes to, however long it takes. */
async function outcomeOf(read: Promise<unknown>): Promise<Outcome> {
  const outcomes: Outcome[] = [];
  void read.then(
    (value) => outcomes.push({ value }),
    (reason: unknown) => outcomes.push({ reason }),
  );
  for (let waits = 0; outcomes.length === 0 && waits < 8; waits += 1)
    await vi.advanceTimersByTimeAsync(reads.READ_TIMEOUT_MS);
  expect(outcomes, 'the read has an end').toHaveLength(1);
  return outcomes[0]!;
}

function live(): AbortSignal {
  return new AbortController().signal;
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

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

describe('getPermissions', () => {
  it('permits everything where the adapter does not say', async () => {
    const { getPermissions: _none, ...silent } = memory;
    expect(await reads.getPermissions(sourceOf(silent), live())).toEqual(ALL_PERMITTED);
  });

  it('hands on what the adapter says', async () => {
    const permissions = { supported: true as const, add: 'No.', configure: { en: 'No.' }, remove: true as const };
    const adapter = adapterWith({ getPermissions: () => Promise.resolve({ ...permissions, more: 1 }) });
    expect(await reads.getPermissions(sourceOf(adapter), live())).toEqual(permissions);
  });

  it.each([undefined, null, {}, true, { ...ALL_PERMITTED, add: false }])(
    'permits nothing for %j: it is malformed',
    async (answer) => {
      for (const getPermissions of [() => answer, () => Promise.resolve(answer)]) {
        const read = reads.getPermissions(sourceOf(adapterWith({ getPermissions })), live());
        await expect(read).rejects.toMatchObject({ code: 'malformed' });
      }
    },
  );

  it('rejects with an error of the library where even asking for the method throws', async () => {
    const adapter = Object.defineProperty({ ...memory }, 'getPermissions', {
      get: () => {
        throw new Error('not now');
      },
    });
    await expect(reads.getPermissions(sourceOf(adapter), live())).rejects.toMatchObject({
      name: 'IntegrationsError',
      code: 'unknown',
    });
  });
});

const READS = [
  ['listApplications', catalogue],
  ['listIntegrations', reads.listIntegrations],
  ['getPermissions', reads.getPermissions],
] as const;

describe.each(READS)('%s', (name, read) => {
  function reading(reaction: (query: AccountQuery) => unknown, signal = live()): Promise<unknown> {
    return read(sourceOf(adapterWith({ [name]: reaction })), signal);
  }

  it('ends with something right or an error of the library, whatever the adapter does', async () => {
    const page = fc
      .record({ items: hostileValue, nextCursor: hostileValue })
      .map(({ items, nextCursor }): Reaction => ({
        kind: 'return',
        make: () => ({ items: [items()], nextCursor: nextCursor() }),
      }));
    await fc.assert(
      fc.asyncProperty(fc.oneof(hostileReaction, page), async (reaction) => {
        let asked = 0;
        const outcome = await outcomeOf(
          reading(() => {
            asked += 1;
            expect(asked, 'a read has an end').toBeLessThan(2_000);
            return react(reaction);
          }),
        );
        expect(asked).toBeLessThan(1_999);
        if ('value' in outcome) {
          expect(outcome.value).toEqual(
            name === 'getPermissions' ? expect.anything() : { items: [], malformed: expect.any(Array) },
          );
          return;
        }
        const { reason } = outcome;
        expect(reason).toBeInstanceOf(IntegrationsError);
        expect(ERROR_CODES).toContain((reason as IntegrationsError).code);
        if (reaction.kind === 'never') expect(reason).toMatchObject({ code: 'timeout' });
      }),
      { numRuns: 200 },
    );
  });

  it('fails with the code that the adapter fails with', async () => {
    for (const code of ERROR_CODES) {
      await expect(reading(() => Promise.reject(new IntegrationsError(code)))).rejects.toMatchObject({ code });
    }
  });

  it('rejects at once when nobody waits any more, and tells the adapter', async () => {
    const caller = new AbortController();
    let query: AccountQuery | undefined;
    const ended = reading((given) => {
      query = given;
      return new Promise(() => {});
    }, caller.signal).catch((reason: unknown) => reason);
    expect(query?.signal?.aborted).toBe(false);
    caller.abort();
    expect(query?.signal?.aborted).toBe(true);
    expect(await ended).toBeInstanceOf(IntegrationsError);
  });

  it('does not ask for somebody who has left', async () => {
    const ask = vi.fn();
    await expect(reading(ask, AbortSignal.abort())).rejects.toBeInstanceOf(IntegrationsError);
    expect(ask).not.toHaveBeenCalled();
  });

  it('tells the adapter that its time is over', async () => {
    let signal: AbortSignal | undefined;
    const ended = outcomeOf(
      reading((query) => {
        signal = query.signal;
        return new Promise(() => {});
      }),
    );
    expect(await ended).toMatchObject({ reason: { code: 'timeout' } });
    expect(signal?.aborted).toBe(true);
  });
});

describe('subscribe', () => {
  it('calls back until its end', async () => {
    const changed = vi.fn();
    const adapter = createMemoryAdapter({ applications: APPLICATIONS });
    const end = reads.subscribe(sourceOf(adapter), changed);
    await adapter.addIntegration({ accountId: '100', applicationId: 'gateway', idempotencyKey: 'one' });
    await vi.advanceTimersByTimeAsync(0);
    expect(changed).toHaveBeenCalledTimes(1);
    end();
    await vi.advanceTimersByTimeAsync(0);
    await adapter.addIntegration({ accountId: '100', applicationId: 'cm.com', idempotencyKey: 'two' });
    await vi.advanceTimersByTimeAsync(0);
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('ends once what the adapter started, even where that answered with a promise', async () => {
    const ends = [vi.fn(), vi.fn()];
    for (const subscribe of [() => ends[0], () => Promise.resolve(ends[1])]) {
      reads.subscribe(sourceOf(adapterWith({ subscribe })), () => {})();
    }
    await vi.advanceTimersByTimeAsync(0);
    expect(ends[0]).toHaveBeenCalledTimes(1);
    expect(ends[1]).toHaveBeenCalledTimes(1);
  });

  it('minds nothing that an adapter does wrong', async () => {
    const asked = fc.oneof(
      hostileReaction,
      hostileReaction.map((end): Reaction => ({ kind: 'return', make: () => () => react(end) })),
    );
    await fc.assert(
      fc.asyncProperty(asked, async (reaction) => {
        const end = reads.subscribe(sourceOf(adapterWith({ subscribe: () => react(reaction) })), () => {});
        await vi.advanceTimersByTimeAsync(0);
        end();
        await vi.advanceTimersByTimeAsync(0);
      }),
    );
  });

  it('does without live changes where the adapter has none', () => {
    const { subscribe: _none, ...silent } = memory;
    expect(() => reads.subscribe(sourceOf(silent), () => {})()).not.toThrow();
  });
});
