const DEFAULT_LIMIT = 1000;

/** Who waits for the changes of an account. */
export interface ChangeListener {
  /** The account has, or may have, been changed. Called at once, and must neither wait nor throw. */
  changed(): void;
  /** There will be no more calls. */
  ended(): void;
}

/** Hands the changes of accounts, in whichever process they were made, to those who wait for them in this one. */
export class Changes {
  readonly #limit: number;
  readonly #listeners = new Map<string, Set<ChangeListener>>();
  #count = 0;
  #isClosed = false;

  /** At most `limit` listen at the same time. */
  constructor(limit = DEFAULT_LIMIT) {
    this.#limit = limit;
  }

  /** Whether nobody else can listen now. */
  get isFull(): boolean {
    return this.#isClosed || this.#count >= this.#limit;
  }

  /** Listens to an account until the function that it answers with is called. */
  listen(accountId: string, listener: ChangeListener): () => void {
    const listeners = this.#listeners.get(accountId) ?? new Set();
    this.#listeners.set(accountId, listeners.add(listener));
    this.#count += 1;
    return () => {
      if (!listeners.delete(listener)) return;
      this.#count -= 1;
      if (listeners.size === 0 && this.#listeners.get(accountId) === listeners) this.#listeners.delete(accountId);
    };
  }

  /** The account was changed. */
  tell(accountId: string): void {
    for (const listener of this.#listeners.get(accountId) ?? []) listener.changed();
  }

  /** Any account may have been changed. */
  tellAll(): void {
    for (const accountId of this.#listeners.keys()) this.tell(accountId);
  }

  /** Lets everybody go, and nobody in any more. */
  close(): void {
    this.#isClosed = true;
    for (const listeners of this.#listeners.values()) {
      for (const listener of listeners) listener.ended();
    }
  }
}
