import type { IntegrationsAdapter } from '../adapter/adapter.ts';
import type { ErrorCode, IntegrationsError } from '../adapter/errors.ts';
import type { Operation } from '../adapter/operation.ts';
import { getPermissions, listApplications, listIntegrations, subscribe } from '../adapter/reads.ts';
import type { Source } from '../adapter/source.ts';
import { applicationOf, type Account, type AccountState } from './account-state.ts';
import { withoutSecrets } from './secrets.ts';

/** Failures that say that a write had no effect. After the others it is unknown or doubtful, and the list is asked. */
const REFUSED: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['unauthenticated', 'forbidden', 'invalid', 'rate-limited']);

/** A write, and what it means for the account. */
export interface Write<T> {
  readonly operation: Operation;
  /** Sends it. Rejects with an `IntegrationsError`. */
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
  readonly #pending = new Map<string, { readonly operation: Operation; readonly writing: Promise<unknown> }>();
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

  /** Whether nobody has asked for the data yet. */
  get isIdle(): boolean {
    return this.#state.phase === 'loading' && !this.#loading;
  }

  /** Whether a write to the integration, or of the application, with this identifier is on its way. */
  isPending(id: string): boolean {
    return this.#pending.has(id);
  }

  /** Calls back after each change until the returned function is called. The last one to leave ends all reads. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    this.#unsubscribe ??= subscribe(this.source, () => {
      // A list that is on its way may have been put together before the change.
      if (!this.isIdle) void this.load();
    });
    return () => {
      this.#listeners.delete(listener);
      // An element that moves leaves and comes back within one task, and finds everything as it was.
      setTimeout(() => {
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
   * Sends a write and shows what it led to. The same one to the same thing (an integration, or an application to add)
   * before the end is the first one; another one waits for its end. Rejects with an `IntegrationsError`.
   */
  write<T>(id: string, write: Write<T>): Promise<T> {
    const { operation } = write;
    const running = this.#pending.get(id);
    if (running) {
      const next = (): Promise<T> => this.write(id, write);
      return running.operation === operation ? (running.writing as Promise<T>) : running.writing.then(next, next);
    }
    const writing = this.#settleWrite(write).finally(() => {
      this.#pending.delete(id);
      this.#notify();
    });
    this.#pending.set(id, { operation, writing });
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
      const account = { permissions: permissions.value, integrations: [], applications: [], malformed: 0 };
      return { phase: 'loaded', account };
    }
    if (integrations.status === 'rejected') return this.#failed('listIntegrations', integrations.reason);
    if (applications.status === 'rejected') return this.#failed('listApplications', applications.reason);
    const account: Account = {
      permissions: permissions.value,
      integrations: integrations.value.items,
      applications: applications.value.items,
      malformed: integrations.value.malformed + applications.value.malformed,
    };
    const shown = account.integrations.map((item) => withoutSecrets(item, applicationOf(account, item)));
    return { phase: 'loaded', account: { ...account, integrations: shown } };
  }

  #failed(operation: Operation, reason: unknown): AccountState {
    const failure = { operation, error: reason as IntegrationsError };
    const { account } = this;
    return account ? { phase: 'loaded', account, failure } : { phase: 'failed', failure };
  }

  async #settleWrite<T>({ send, apply, findEffect }: Write<T>): Promise<T> {
    const loads = this.#loadCount;
    try {
      const result = await send(this.source);
      if (this.#state.phase === 'loaded') this.#show({ ...this.#state, account: apply(this.#state.account, result) });
      // Whether a list that came or was asked for in the meantime, or the write's answer, is the newer one, nobody knows.
      // And where the last list did not come, it may come now.
      if (!this.isIdle && (this.#loading || loads !== this.#loadCount || 'failure' in this.#state)) void this.load();
      return result;
    } catch (reason) {
      const { code } = reason as IntegrationsError;
      const effect = REFUSED.has(code) ? undefined : await this.#look(findEffect);
      if (effect === undefined) throw reason;
      return effect;
    }
  }

  /** Asks the adapter what became of a write whose answer does not tell. */
  async #look<T>(findEffect: Write<T>['findEffect']): Promise<T | undefined> {
    if (!this.account || this.#listeners.size === 0) return undefined;
    const loading = this.load();
    // Where the account will not tell, nobody has to wait for it.
    if (findEffect) await loading;
    const { state } = this;
    return state.phase === 'loaded' && !state.failure ? findEffect?.(state.account) : undefined;
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
