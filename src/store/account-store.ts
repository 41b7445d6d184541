import type { IntegrationsAdapter } from '../adapter/adapter.ts';
import type { Operation } from '../adapter/operation.ts';
import { subscribe } from '../adapter/reads.ts';
import type { Source } from '../adapter/source.ts';
import { loadPart } from '../load-part.ts';
import { loadAccount } from './account-loader.ts';
import type { Account, AccountState, Failure } from './account-state.ts';
import type * as changes from './changes/apply-change.ts';
import type * as checked from './changes/find-checked.ts';
import { failuresOf, malformedText, warnOfMalformed } from './malformed-items.ts';
import { ReloadThrottle } from './changes/reload-throttle.ts';
import { SignIn } from './sign-in.ts';

/** A write on its way. */
export interface RunningWrite {
  readonly operation: Operation;
  readonly idempotencyKey: string;
  /** Resolves with its end. Never rejects. */
  readonly result: Promise<unknown>;
}

/** An element that shows an account, and speaks to the host's page for its store. */
export interface StoreObserver {
  /** Something about the account has changed. */
  changed(): void;
  /** Asks the host's page to sign the user in again. Undefined if it does not. */
  unauthenticated?(operation: Operation): Promise<unknown> | undefined;
  /** A change made elsewhere could not be loaded, or only in part. */
  missed?(failure: Failure): void;
  /** The code for changes that are shown without loading the account. Without it, the account is loaded. */
  changeParts?: ChangeParts | undefined;
}

/** The code that shows the change of one integration: it comes with the dialogs. */
export interface ChangeParts {
  load(): Promise<Pick<typeof changes, 'applyChange'>>;
  /** What is loaded. Undefined until then. */
  readonly loaded?: Pick<typeof checked, 'findChecked'> | undefined;
}

/**
 * The state of one account, shared by all elements that show it. Reads run while there are observers. Writes run to
 * their end; `mutation/mutate.ts`, which is loaded with the dialogs, sends them. The state is always something that the
 * adapter has said, never a guess about a running write.
 */
export class AccountStore {
  /** The source of the account's data. */
  readonly source: Source;
  readonly #observers = new Set<StoreObserver>();
  readonly #writes = new Map<string, RunningWrite>();
  readonly #signIn = new SignIn((operation) => this.observer?.unauthenticated?.(operation));
  readonly #reloads: ReloadThrottle;
  #state: AccountState = { phase: 'loading' };
  #loadCount = 0;
  /** Aborts the last load, and the pages of its catalogue that come after it. */
  #reading: AbortController | undefined;
  #loading: Promise<void> | undefined;
  #unsubscribe: (() => void) | undefined;
  /** The text about malformed data that was reported last. */
  #reported = '';
  /** Whether something has changed elsewhere since the current load began. */
  #isOutdated = false;
  /** The identifiers of all integrations that were ever shown or removed. */
  readonly known = new Set<string>();

  constructor(adapter: IntegrationsAdapter, accountId: string) {
    this.source = { adapter, accountId };
    this.#reloads = new ReloadThrottle(adapter, () => this.#load(true));
  }

  /** The current state. A new object after each change. */
  get state(): AccountState {
    return this.#state;
  }

  /** How often the account has been loaded without a failure. */
  get loadCount(): number {
    return this.#loadCount;
  }

  /** Whether nothing is known, and nothing is being loaded. */
  get isIdle(): boolean {
    return this.#state.phase === 'loading' && !this.#loading;
  }

  /** Whether the account is being loaded, for the first time or again. */
  get isLoading(): boolean {
    return this.#loading !== undefined;
  }

  /** The element that speaks to the host's page. Undefined if none shows the account. */
  get observer(): StoreObserver | undefined {
    return [...this.#observers][0];
  }

  /** Whether integrations can be paused and resumed. */
  get canPause(): boolean {
    const { adapter } = this.source;
    return Boolean(adapter.pauseIntegration && adapter.resumeIntegration);
  }

  /** The running write to the integration, or of the application, with this identifier. Undefined if there is none. */
  writing(id: string): RunningWrite | undefined {
    return this.#writes.get(id);
  }

  /** Shows that a write is running, or that it has ended. */
  setWriting(id: string, write: RunningWrite | undefined): void {
    if (write) this.#writes.set(id, write);
    else this.#writes.delete(id);
    this.#show();
  }

  /** Tells an observer of changes until the returned function is called. The last one to leave ends all reads. */
  subscribe(observer: StoreObserver): () => void {
    this.#observers.add(observer);
    this.#unsubscribe ??= subscribe(this.source, this.#handleChange);
    return () => {
      this.#observers.delete(observer);
      // An element that moves leaves and comes back within one task, and finds everything as it was.
      setTimeout(() => {
        if (!this.observer) this.#reset();
      });
    };
  }

  /** Loads the account, for the first time or again. All calls resolve with the last one. Never rejects. */
  load(): Promise<void> {
    if (this.#state.phase === 'failed') this.#state = { phase: 'loading' };
    return this.#load(false);
  }

  /**
   * Loads what may have changed elsewhere, without the catalogue, whose pages go on coming. A load that is running ends
   * first, so that many changes do not keep one from its end. `isTold` is whether the adapter has told of a change. An
   * adapter may tell of its own reads, too, so these loads are throttled. Never rejects.
   */
  async catchUp(isTold = false): Promise<void> {
    // The list that is on its way may be older than the change.
    if (this.#loading) this.#isOutdated = true;
    else if (!this.isIdle) await (isTold ? this.#reloads.request() : this.#load(true));
  }

  /** Replaces the loaded account. */
  extend(change: (account: Account) => Account): void {
    if (this.#state.phase === 'loaded') this.#show({ ...this.#state, account: change(this.#state.account) });
  }

  /** Sends something to the adapter, and again after a sign-in. Rejects with an `IntegrationsError`. */
  async ask<T>(operation: Operation, send: (source: Source) => Promise<T>): Promise<T> {
    for (let retries = 0; ; retries += 1) {
      try {
        return await send(this.source);
      } catch (error) {
        if (!(await this.#signIn.isWorthRetry(error, operation, retries))) throw error;
      }
    }
  }

  /** The loaded account. Undefined before it is loaded. */
  get account(): Account | undefined {
    return this.#state.phase === 'loaded' ? this.#state.account : undefined;
  }

  /** The adapter has told of a change: of one integration, or that anything may have changed. */
  readonly #handleChange = (change?: unknown): void => {
    const parts = this.observer?.changeParts;
    const loadCount = this.#loadCount;
    if (!change || !parts || (this.#loading && !parts.loaded)) void this.catchUp(true);
    else
      parts.load().then(
        ({ applyChange }) => applyChange(this, change, loadCount),
        () => this.catchUp(true),
      );
  };

  /** Shows what a load leads to, unless a newer one has begun meanwhile. */
  async #load(isCatchingUp: boolean): Promise<void> {
    const reading = (isCatchingUp && this.#reading) || new AbortController();
    if (reading !== this.#reading) this.#reading?.abort();
    this.#reading = reading;
    this.#isOutdated = false;
    this.#reloads.cancel();
    // Not at once: changes that an adapter tells of while it is asked belong to this load.
    const loading: Promise<void> = Promise.resolve()
      .then(() => loadAccount(this, reading.signal, isCatchingUp))
      .then((state) => {
        if (this.#loading !== loading) return this.#loading;
        this.#loading = undefined;
        this.#reloads.ended();
        this.#report(state, isCatchingUp);
        const isFailed = 'failure' in state;
        if (!isFailed) this.#loadCount += 1;
        this.#show(isCatchingUp && isFailed ? this.#state : state);
        if (this.#isOutdated) void this.catchUp(true);
        return undefined;
      });
    this.#loading = loading;
    // What is shown stays while it is loaded again.
    if (!isCatchingUp) this.#show();
    await loading;
  }

  /** Reports what went wrong in a load. Malformed data that a catching up finds again was reported before. */
  #report(state: AccountState, isCatchingUp: boolean): void {
    const failures = failuresOf(state);
    const text = malformedText(failures);
    const isNew = !isCatchingUp || text !== this.#reported;
    this.#reported = text;
    // The element that loads reports the failures of other loads.
    for (const failure of isCatchingUp ? failures : [])
      if (isNew || !failure.error.issues) this.observer?.missed?.(failure);
    if (isNew) warnOfMalformed(text);
  }

  #show(state = this.#state): void {
    this.#state = state;
    const integrations = this.account?.integrations ?? [];
    for (const { id } of integrations) this.known.add(id);
    for (const observer of this.#observers) observer.changed();
    if (!integrations.some(({ status }) => status === 'pending')) return;
    // If it cannot be loaded, the next change tries again.
    loadPart(() => import('./changes/pending-watch.ts')).then(
      ({ watchPending }) => watchPending(this),
      () => {},
    );
  }

  #reset(): void {
    this.#reading?.abort();
    this.#reading = undefined;
    this.#loading = undefined;
    this.#reloads.cancel();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#state = { phase: 'loading' };
  }
}
