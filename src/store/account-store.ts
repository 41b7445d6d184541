import type { IntegrationsAdapter } from '../adapter/adapter.ts';
import { loadPart } from '../load-part.ts';
import type { Operation } from '../adapter/operation.ts';
import { subscribe } from '../adapter/reads.ts';
import type { Source } from '../adapter/source.ts';
import { loadAccount } from './account-loader.ts';
import type { Account, AccountState, Failure } from './account-state.ts';
import { failuresOf, malformedText, warnOfMalformed } from './malformed-items.ts';
import { QuietLoads } from './quiet-loads.ts';
import { SignIn } from './sign-in.ts';

/** A write on its way. */
export interface Writing {
  readonly operation: Operation;
  readonly idempotencyKey: string;
  /** Resolves with its end. Never rejects. */
  readonly result: Promise<unknown>;
}

/** Who shows an account, and speaks to the host for its store. */
export interface StoreObserver {
  /** Something is known anew. */
  changed(): void;
  /** The host is to sign the person in again. */
  unauthenticated?(operation: Operation): Promise<unknown> | undefined;
  /** A change made elsewhere could not be loaded, or only in part. */
  missed?(failure: Failure): void;
}

/**
 * The state of one account, shared by all elements that show it. Reads run while somebody listens; writes, for which
 * `write.ts` comes late, run to their end. What is shown is always something that the adapter has said, never a guess about a write on its way.
 */
export class AccountStore {
  /** Where the account's data comes from. */
  readonly source: Source;
  readonly #audiences = new Set<StoreObserver>();
  readonly #writings = new Map<string, Writing>();
  readonly #signIn = new SignIn((operation) => this.#first?.unauthenticated?.(operation));
  #state: AccountState = { phase: 'loading' };
  #loadCount = 0;
  /** Ends what the last load reads, and the pages of its catalogue that come after it. */
  #reading: AbortController | undefined;
  #loading: Promise<void> | undefined;
  #unsubscribe: (() => void) | undefined;
  /** The malformed data that was told of last. */
  #told = '';
  /** Whether something was changed elsewhere since the load that is on its way began. */
  #isBehind = false;
  readonly #quiet: QuietLoads;

  constructor(adapter: IntegrationsAdapter, accountId: string) {
    this.source = { adapter, accountId };
    this.#quiet = new QuietLoads(adapter, () => this.#loadQuietly());
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

  /** Whether the account is being loaded. */
  get isLoading(): boolean {
    return this.#loading !== undefined;
  }

  /** Whether somebody shows the account. */
  get isShown(): boolean {
    return this.#audiences.size > 0;
  }

  /** Whether integrations can be paused and resumed. */
  get canPause(): boolean {
    const { adapter } = this.source;
    return Boolean(adapter.pauseIntegration && adapter.resumeIntegration);
  }

  /** Whether a write to the integration, or of the application, with this identifier is on its way. */
  isPending(id: string): boolean {
    return this.#writings.has(id);
  }

  /** That write. Absent where none is on its way. */
  writing(id: string): Writing | undefined {
    return this.#writings.get(id);
  }

  /** Shows that a write is on its way, or that it has ended. */
  setWriting(id: string, writing: Writing | undefined): void {
    if (writing) this.#writings.set(id, writing);
    else this.#writings.delete(id);
    this.#notify();
  }

  /** Tells an audience until the returned function is called. The last one to leave ends all reads. */
  subscribe(audience: StoreObserver): () => void {
    this.#audiences.add(audience);
    this.#unsubscribe ??= subscribe(this.source, this.#followChange);
    return () => {
      this.#audiences.delete(audience);
      // An element that moves leaves and comes back within one task, and finds everything as it was.
      setTimeout(() => {
        if (!this.isShown) this.#reset();
      });
    };
  }

  /** Loads, or loads again. The last of several calls counts, and all of them settle with it. Never rejects. */
  load(): Promise<void> {
    if (this.#state.phase === 'failed') this.#state = { phase: 'loading' };
    return this.#run(async (signal) => {
      const state = await loadAccount(this, signal);
      if (!signal.aborted) warnOfMalformed((this.#told = malformedText(failuresOf(state))));
      return state;
    });
  }

  /** Shows the account with something more that is known of it. */
  extend(change: (account: Account) => Account): void {
    if (this.#state.phase === 'loaded') this.#show({ ...this.#state, account: change(this.#state.account) });
  }

  /** Asks something that changes nothing. */
  ask<T>(operation: Operation, send: (source: Source) => Promise<T>): Promise<T> {
    return this.#signIn.run(operation, () => send(this.source));
  }

  /** All that is known of the account, where anything is. */
  get account(): Account | undefined {
    return this.#state.phase === 'loaded' ? this.#state.account : undefined;
  }

  get #first(): StoreObserver | undefined {
    const [first] = this.#audiences;
    return first;
  }

  /** Shows what a reading leads to, unless another one has begun in the meantime. */
  async #run(read: (signal: AbortSignal) => Promise<AccountState>, reading = new AbortController()): Promise<void> {
    if (reading !== this.#reading) this.#reading?.abort();
    this.#reading = reading;
    this.#isBehind = false;
    this.#quiet.cancel();
    // Not at once: what an adapter tells of while it is asked belongs to this load.
    const loading: Promise<void> = Promise.resolve(reading.signal)
      .then(read)
      .then((state) => {
        if (this.#loading !== loading) return this.#loading;
        this.#loading = undefined;
        this.#quiet.ended();
        if (state !== this.#state && state.phase === 'loaded' && !state.failure) this.#loadCount += 1;
        this.#show(state);
        if (this.#isBehind) this.#followChange();
        return undefined;
      });
    this.#loading = loading;
    this.#notify();
    await loading;
  }

  /**
   * Loads what may have been changed elsewhere, quietly, without the catalogue, whose pages go on coming. A load that is
   * on its way ends first, so that many changes do not keep one from its end.
   */
  async catchUp(load = () => this.#loadQuietly()): Promise<void> {
    if (this.isIdle) return;
    if (this.#loading) {
      // The list that is on its way may have been put together before the change.
      this.#isBehind = true;
      return;
    }
    await load();
  }

  /** The adapter has told of a change. The load for it rests first where loads lead to changes. */
  readonly #followChange = (): void => void this.catchUp(() => this.#quiet.ask());

  /** Loads without the catalogue. */
  #loadQuietly(): Promise<void> {
    return this.#run(async (signal) => {
      const state = await loadAccount(this, signal, true);
      if (signal.aborted) return state;
      const failures = failuresOf(state);
      const text = malformedText(failures);
      const isNew = text !== this.#told;
      // What is malformed stays so with every change elsewhere, and is told once.
      for (const failure of failures) if (isNew || !failure.error.issues) this.#first?.missed?.(failure);
      if (isNew) warnOfMalformed((this.#told = text));
      return 'failure' in state ? this.#state : state;
    }, this.#reading);
  }

  #show(state: AccountState): void {
    this.#state = state;
    this.#notify();
    if (!this.account?.integrations.some(({ status }) => status === 'pending')) return;
    // Where it does not come, the next change asks for it again.
    loadPart(() => import('./pending-watch.ts')).then(
      ({ watchPending }) => watchPending(this),
      () => {},
    );
  }

  #notify(): void {
    for (const audience of this.#audiences) audience.changed();
  }

  #reset(): void {
    this.#reading?.abort();
    this.#reading = undefined;
    this.#loading = undefined;
    this.#quiet.cancel();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#state = { phase: 'loading' };
  }
}
