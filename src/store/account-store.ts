import type { IntegrationsAdapter } from '../adapter/adapter.ts';
import { toIntegrationsError } from '../adapter/boundary.ts';
import type { ErrorCode } from '../adapter/errors.ts';
import type { Operation } from '../adapter/operation.ts';
import { getPermissions, listApplications, listIntegrations, subscribe } from '../adapter/reads.ts';
import type { Source } from '../adapter/source.ts';
import { applicationOf, type Account, type AccountState } from './account-state.ts';
import { withoutSecrets } from './secrets.ts';

/** Failures after which it is unknown, or doubtful, whether a write took effect: the list is asked. */
const DOUBTFUL: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'network',
  'timeout',
  'not-found',
  'conflict',
  'unavailable',
  'malformed',
  'unknown',
]);

/** A write, and what it means for the account. */
export interface Write<T> {
  /** Sends it. */
  readonly send: (source: Source) => Promise<T>;
  /** The account after it. */
  readonly apply: (account: Account, result: T) => Account;
  /** Its effect, if the account has it: asked where the answer does not tell. Left out where an account does not tell either. */
  readonly findEffect?: (account: Account) => T | undefined;
}

/**
 * The state of one account, shared by all elements that show it. Reads run while somebody listens; writes run to their
 * end. What is shown is always something that the adapter has said, never a guess about a write on its way.
 */
export class AccountStore {
  /** Where the account's data comes from. */
  readonly source: Source;
  readonly #listeners = new Set<() => void>();
  readonly #pending = new Map<string, Promise<unknown>>();
  #state: AccountState = { phase: 'loading' };
  #loadCount = 0;
  #reading: AbortController | undefined;
  #loading: Promise<void> | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor(adapter: IntegrationsAdapter, accountId: string) {
    this.source = { adapter, accountId };
  }

  /** What is known now. A new object after each change. */
  get state(): AccountState {
    return this.#state;
  }

  /** How often the account has been loaded without a failure. */
  get loadCount(): number {
    return this.#loadCount;
  }

  /** Whether a load is on its way. */
  get isLoading(): boolean {
    return this.#loading !== undefined;
  }

  /** Whether nobody has asked for the data yet. */
  get isIdle(): boolean {
    return this.#state.phase === 'loading' && !this.isLoading;
  }

  /** Whether a write to the integration, or of the application, with this identifier is on its way. */
  isPending(id: string): boolean {
    return this.#pending.has(id);
  }

  /** Calls back after each change until the returned function is called. The last one to leave ends all reads. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    this.#unsubscribe ??= subscribe(this.source, () => this.#handleChangeElsewhere());
    return () => {
      this.#listeners.delete(listener);
      // An element that moves leaves and comes back within one task, and finds everything as it was.
      queueMicrotask(() => {
        if (this.#listeners.size === 0) this.#rest();
      });
    };
  }

  /** Loads, or loads again. The last of several calls counts, and all of them settle with it. Never rejects. */
  async load(): Promise<void> {
    this.#reading?.abort();
    const reading = new AbortController();
    this.#reading = reading;
    if (this.#state.phase === 'failed') this.#state = { phase: 'loading' };
    const loading = this.#read(reading.signal).then((state) => {
      if (this.#reading !== reading) return this.#loading;
      this.#reading = undefined;
      this.#loading = undefined;
      if (state.phase === 'loaded' && !state.failure) this.#loadCount += 1;
      this.#show(state);
      return undefined;
    });
    this.#loading = loading;
    this.#notify();
    await loading;
  }

  /**
   * Sends a write and shows what it led to. A second one to the same thing (an integration, or an application to add)
   * before the end is the first one. Rejects with an `IntegrationsError`.
   */
  write<T>(id: string, write: Write<T>): Promise<T> {
    const running = this.#pending.get(id) as Promise<T> | undefined;
    if (running) return running;
    const writing = this.#settleWrite(write).finally(() => {
      this.#pending.delete(id);
      this.#notify();
    });
    this.#pending.set(id, writing);
    this.#notify();
    return writing;
  }

  /** All that is known of the account, where anything is. */
  get account(): Account | undefined {
    return this.#state.phase === 'loaded' ? this.#state.account : undefined;
  }

  async #read(signal: AbortSignal): Promise<AccountState> {
    const [permissions, integrations, applications] = await Promise.allSettled([
      getPermissions(this.source, signal),
      listIntegrations(this.source, signal),
      listApplications(this.source, signal),
    ]);
    if (permissions.status === 'rejected') return this.#failed('getPermissions', permissions.reason);
    if (permissions.value.supported !== true) {
      // An account that can hold none may refuse to list any.
      return loaded({ permissions: permissions.value, integrations: [], applications: [], malformed: 0 });
    }
    if (integrations.status === 'rejected') return this.#failed('listIntegrations', integrations.reason);
    if (applications.status === 'rejected') return this.#failed('listApplications', applications.reason);
    const account: Account = {
      permissions: permissions.value,
      integrations: integrations.value.items,
      applications: applications.value.items,
      malformed: integrations.value.malformed + applications.value.malformed,
    };
    return loaded({ ...account, integrations: account.integrations.map((item) => withoutSecrets(item, applicationOf(account, item))) });
  }

  #failed(operation: Operation, reason: unknown): AccountState {
    const failure = { operation, error: toIntegrationsError(reason, true) };
    const account = this.account;
    return account ? { phase: 'loaded', account, failure } : { phase: 'failed', failure };
  }

  async #settleWrite<T>({ send, apply, findEffect }: Write<T>): Promise<T> {
    try {
      const result = await send(this.source);
      if (this.account) this.#show(loaded(apply(this.account, result)));
      // A list that was asked for before the write may come back without it.
      if (this.#loading) void this.load();
      return result;
    } catch (reason) {
      const error = toIntegrationsError(reason, true);
      const effect = findEffect && DOUBTFUL.has(error.code) ? await this.#look(findEffect) : undefined;
      if (effect === undefined) throw error;
      return effect;
    }
  }

  /** Asks the adapter what became of a write whose answer does not tell. */
  async #look<T>(findEffect: (account: Account) => T | undefined): Promise<T | undefined> {
    if (!this.account || this.#listeners.size === 0) return undefined;
    await this.load();
    const { state } = this;
    if (state.phase !== 'loaded' || state.failure) return undefined;
    return findEffect(state.account);
  }

  #handleChangeElsewhere(): void {
    if (this.#state.phase !== 'loading') void this.load();
  }

  #show(state: AccountState): void {
    this.#state = state;
    this.#notify();
  }

  #notify(): void {
    for (const listener of this.#listeners) listener();
  }

  #rest(): void {
    this.#reading?.abort();
    this.#reading = undefined;
    this.#loading = undefined;
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#state = { phase: 'loading' };
  }
}

function loaded(account: Account): AccountState {
  return { phase: 'loaded', account };
}
