import { expect, vi } from 'vitest';
import { ERROR_CODES, IntegrationsError } from '../../../src/model/errors.ts';
import { WRITE_TIMEOUT_MS } from '../../../src/adapter/writes.ts';
import type { IntegrationChange } from '../../../src/model/integration-change.ts';
import type { Integration } from '../../../src/model/integration.ts';
import { AccountStore } from '../../../src/store/account-store.ts';
import { applyChange } from '../../../src/store/changes/apply-change.ts';
import { findChecked } from '../../../src/store/changes/find-checked.ts';
import type { MutationResult } from '../../../src/store/mutation/mutate.ts';
import { addIntegration, configureIntegration, removeIntegration } from '../mutations.ts';
import { Backend, CATALOGUE, SECRET, signature } from './backend.ts';
import type { Step } from './steps.ts';

/** The code that shows a change. */
const PARTS = { applyChange, findChecked };

/** A store, its backend, and somebody who looks at both after every step. */
export class Run {
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
