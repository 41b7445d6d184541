import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ERROR_CODES, IntegrationsError } from '../../src/model/errors.ts';
import { WRITE_TIMEOUT_MS } from '../../src/adapter/writes.ts';
import type { IntegrationChange } from '../../src/model/integration-change.ts';
import type { Integration } from '../../src/model/integration.ts';
import { AccountStore } from '../../src/store/account-store.ts';
import { applyChange } from '../../src/store/changes/apply-change.ts';
import { findChecked } from '../../src/store/changes/find-checked.ts';
import type { MutationResult } from '../../src/store/mutation/mutate.ts';
import { addIntegration, configureIntegration, removeIntegration } from './mutations.ts';
import { Backend, CATALOGUE, SECRET, signature, type Fate } from './backend.ts';

type Step =
  | { readonly do: 'load' | 'listen' | 'wait' }
  | { readonly do: 'add' | 'configure' | 'remove' | 'leave' | 'arrive'; readonly which: number }
  | { readonly do: 'end'; readonly which: number; readonly fate: Fate }
  | { readonly do: 'answer reads'; readonly fate: Fate }
  | {
      readonly do: 'elsewhere';
      readonly what: 'add' | 'configure' | 'remove';
      readonly which: number;
      /** How often it is told that something has changed. */
      readonly notices: number;
      /** How often the change itself is told, later and in any order. */
      readonly changes: number;
    }
  | { readonly do: 'tell'; readonly which: number };

/** The code that shows a change. */
const PARTS = { applyChange, findChecked };

const which = fc.nat({ max: 7 });
const action = fc.constantFrom('add' as const, 'configure' as const, 'remove' as const);
const right = fc.constant<Fate>('right');
const anyFate = fc.oneof(
  { weight: 4, arbitrary: right },
  { weight: 3, arbitrary: fc.constantFrom<Fate>('lost', 'malformed', 'broken item', 'doubled', 'indiscreet') },
  { weight: 2, arbitrary: fc.constantFrom<Fate>(...ERROR_CODES) },
);

function steps(
  fate: fc.Arbitrary<Fate>,
  told: fc.Arbitrary<{ notices: number; changes: number }>,
  maxLength: number,
  others: fc.WeightedArbitrary<Step>[],
): fc.Arbitrary<Step[]> {
  const step = fc.oneof(
    { weight: 1, arbitrary: fc.record({ do: fc.constant('load' as const) }) },
    { weight: 6, arbitrary: fc.record({ do: action, which }) },
    { weight: 4, arbitrary: fc.record({ do: fc.constant('arrive' as const), which }) },
    { weight: 6, arbitrary: fc.record({ do: fc.constant('end' as const), which, fate }) },
    { weight: 4, arbitrary: fc.record({ do: fc.constant('answer reads' as const), fate }) },
    {
      weight: 3,
      arbitrary: told.chain((counts) =>
        fc.record({
          do: fc.constant('elsewhere' as const),
          what: action,
          which,
          notices: fc.constant(counts.notices),
          changes: fc.constant(counts.changes),
        }),
      ),
    },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('tell' as const), which }) },
    ...others,
  );
  return fc.array<Step>(step, { maxLength, size: 'max' });
}

/** Everything happens in any order, but nothing goes wrong and nobody leaves. */
const calmSteps = steps(
  right,
  fc.constantFrom({ notices: 1, changes: 0 }, { notices: 0, changes: 1 }, { notices: 0, changes: 2 }),
  40,
  [],
);
/** Everything goes wrong in any order. */
const wildSteps = steps(anyFate, fc.record({ notices: fc.nat({ max: 2 }), changes: fc.nat({ max: 2 }) }), 60, [
  { weight: 2, arbitrary: fc.record({ do: fc.constant('listen' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('leave' as const), which }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('wait' as const) }) },
]);

/** A store, its backend, and somebody who looks at both after every step. */
class Run {
  readonly backend = new Backend();
  readonly store = new AccountStore(this.backend.adapter, '100');
  readonly #leaves: (() => void)[] = [];
  /** Changes made elsewhere that are yet to be told. */
  readonly #untold: IntegrationChange[] = [];
  #keys = 0;

  async do(step: Step): Promise<void> {
    const { store, backend } = this;
    const { account, loadCount } = store;
    const answersNobody = step.do === 'end' && this.#pick(backend.calls, step.which)?.argument.signal?.aborted;
    this.#act(step);
    if (step.do === 'end') expect(store.account, 'nothing changes before the answer is checked').toBe(account);
    await vi.advanceTimersByTimeAsync(step.do === 'wait' ? WRITE_TIMEOUT_MS : 1);

    // What is shown was told, and only a change that is told or an answer that somebody waits for changes it.
    if (store.account && (!['end', 'answer reads', 'tell', 'wait'].includes(step.do) || answersNobody))
      expect(store.account).toBe(account);
    for (const integration of store.account?.integrations ?? []) expect(backend.told).toContain(signature(integration));
    expect(JSON.stringify(store.state)).not.toContain(SECRET);
    const { state } = store;
    if (state.phase !== 'loading' && state.failure) expect(state.failure.error).toBeInstanceOf(IntegrationsError);
    if (account && this.#leaves.length > 0) expect(store.account, 'what is shown stays').toBeDefined();
    if (store.loadCount !== loadCount) {
      expect(store.loadCount).toBe(loadCount + 1);
      expect(state).toEqual({ phase: 'loaded', account: store.account });
    }

    // Nobody reads for nobody, and nothing is sent twice at once.
    expect(backend.subscribers.size).toBe(Math.min(this.#leaves.length, 1));
    if (this.#leaves.length === 0) {
      expect(store.state).toEqual({ phase: 'loading' });
      expect(backend.calls.filter(({ argument }) => argument.signal && !argument.signal.aborted)).toEqual([]);
    }
    const awaited = backend.calls.filter(
      ({ argument, sentAt }) => argument.idempotencyKey && sentAt > Date.now() - WRITE_TIMEOUT_MS,
    );
    const targets = awaited.map(({ argument }) => argument.integrationId ?? argument.applicationId);
    expect(targets).toEqual([...new Set(targets)]);
    for (const target of targets) expect(store.writing(target!)).toBeDefined();
  }

  /** Ends whatever is on its way, as it should, until there is nothing more. */
  async finish(): Promise<void> {
    while (this.#untold.length > 0) await this.do({ do: 'tell', which: 1 });
    while (!(await this.isAtRest())) await this.do({ do: 'end', which: 0, fate: 'right' });
  }

  /** Whether nothing is on its way, nor after the longest rest between two loads. */
  async isAtRest(): Promise<boolean> {
    if (this.backend.calls.length === 0) await vi.advanceTimersByTimeAsync(5_000);
    return this.backend.calls.length === 0 && this.#untold.length === 0;
  }

  /** The interface shows what there is; in the order in which it was told, which only a load tells for certain. */
  expectTruth(): void {
    const { store, backend } = this;
    expect(byId(store.account?.integrations)).toEqual(byId(backend.integrations));
    expect(store.account?.malformed).toEqual([]);
    for (const id of [...backend.added.keys(), ...CATALOGUE.map((application) => application.id)])
      expect(store.writing(id)).toBeUndefined();
  }

  #act(step: Step): void {
    const { store, backend } = this;
    const key = String((this.#keys += 1));
    switch (step.do) {
      case 'load':
        if (this.#leaves.length > 0) void store.load();
        return;
      case 'listen':
        return this.#listen();
      case 'leave':
        this.#leaves.splice(step.which, 1)[0]?.();
        return;
      case 'add': {
        const { id } = CATALOGUE[step.which % CATALOGUE.length]!;
        return this.#expectEnd(addIntegration(store, id, key), ({ id: added }) => backend.added.get(added) === id);
      }
      case 'configure': {
        const integration = this.#pick(store.account?.integrations ?? [], step.which);
        const isJoined = integration !== undefined && store.writing(integration.id) !== undefined;
        if (integration)
          this.#expectEnd(
            configureIntegration(store, integration, { token: SECRET }, key),
            () => isJoined || backend.done.has(key),
          );
        return;
      }
      case 'remove': {
        const integration = this.#pick(store.account?.integrations ?? [], step.which);
        const isGone = (): boolean => backend.integrations.every(({ id }) => id !== integration?.id);
        if (integration) this.#expectEnd(removeIntegration(store, integration, key), isGone);
        return;
      }
      case 'arrive':
        return this.#pick(backend.calls, step.which)?.arrive();
      case 'end':
        return this.#pick(backend.calls, step.which)?.end(step.fate);
      case 'answer reads':
        for (const call of backend.calls.filter(({ argument }) => !argument.idempotencyKey)) {
          call.end(call.operation === 'listIntegrations' ? step.fate : 'right');
        }
        return;
      case 'elsewhere':
        return this.#changeElsewhere(step);
      case 'tell': {
        const [change] = this.#untold.splice(step.which % (this.#untold.length || 1), 1);
        for (const tell of change ? backend.subscribers : []) tell(structuredClone(change));
        return;
      }
      case 'wait':
    }
  }

  #listen(): void {
    let isListening = true;
    const leave = this.store.subscribe({
      changed: () => expect(isListening, 'only who listens is called').toBe(true),
      changeParts: { load: async () => PARTS, loaded: PARTS },
    });
    this.#leaves.push(() => {
      isListening = false;
      leave();
    });
  }

  #changeElsewhere({ what, which: number, notices, changes }: Extract<Step, { do: 'elsewhere' }>): void {
    const { backend } = this;
    const integration = this.#pick(backend.integrations, number);
    const applicationId = CATALOGUE[number % CATALOGUE.length]!.id;
    const act = (): IntegrationChange | undefined => {
      if (what === 'add') return { type: 'changed', integration: backend.add(applicationId) };
      if (!integration) return undefined;
      const integrationId = integration.id;
      if (what === 'configure') return { type: 'changed', integration: backend.configure({ integrationId }) };
      backend.remove({ integrationId });
      return { type: 'removed', integrationId };
    };
    let change: IntegrationChange | undefined;
    try {
      change = act();
    } catch {
      // It was there already.
    }
    if (change?.type === 'changed') backend.told.add(signature(change.integration));
    // A plain notice stands for all earlier changes, none of which is told after it.
    if (notices > 0) this.#untold.length = 0;
    if (change) this.#untold.push(...Array.from({ length: changes }, () => change));
    for (let notice = 0; notice < notices; notice += 1) for (const notify of backend.subscribers) notify();
  }

  /** A write ends with what is so, or with an error of the library that keeps what was typed to itself. */
  #expectEnd(write: Promise<MutationResult<Integration>>, isSo: (value: Integration) => boolean): void {
    const ended = write.then((result) => {
      if (result.ok) {
        expect(isSo(result.value), 'a success is one').toBe(true);
        return;
      }
      expect(result.error).toBeInstanceOf(IntegrationsError);
      expect(ERROR_CODES).toContain(result.error.code);
      expect(JSON.stringify(result.error)).not.toContain(SECRET);
    });
    this.ends.push(ended);
  }

  readonly ends: Promise<unknown>[] = [];

  #pick<T>(items: readonly T[], number: number): T | undefined {
    return items[number % (items.length || 1)];
  }
}

function byId(integrations: readonly Integration[] = []): Integration[] {
  return integrations.toSorted((one, other) => one.id.localeCompare(other.id));
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('a store', () => {
  it('shows the truth in the end, whatever the order in which everything happens', async () => {
    await fc.assert(
      fc.asyncProperty(calmSteps, async (all) => {
        const run = new Run();
        await run.do({ do: 'listen' });
        await run.do({ do: 'load' });
        for (const step of all) {
          await run.do(step);
          if (await run.isAtRest()) run.expectTruth();
        }
        await run.finish();
        run.expectTruth();
        await Promise.all(run.ends);
      }),
      { numRuns: 150 },
    );
  });

  it('shows nothing wrong, whatever goes wrong, and the truth with the next load that works', async () => {
    await fc.assert(
      fc.asyncProperty(wildSteps, async (all) => {
        const run = new Run();
        await run.do({ do: 'listen' });
        for (const step of all) await run.do(step);
        await run.finish();
        await run.do({ do: 'listen' });
        await run.do({ do: 'load' });
        await run.finish();
        run.expectTruth();
        expect(run.store.account?.integrations).toEqual(run.backend.integrations);
        await Promise.all(run.ends);
      }),
      { numRuns: 150 },
    );
  });
});
