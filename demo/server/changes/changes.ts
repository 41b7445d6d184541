/** How many streams of changes may be open at the same time. */
export interface StreamLimits {
  /** In this process. */
  process: number;
  /** For one account. */
  account: number;
  /** For one person, in all their sessions. */
  person: number;
  /** In one session: each browser window needs one. */
  session: number;
}

/** Limits that leave room for every other account, person and session. */
export const STREAM_LIMITS: StreamLimits = { process: 1000, account: 250, person: 100, session: 20 };

/** A listener for the changes of one account. */
export interface ChangeListener {
  sessionId?: string | undefined;
  personId?: string | undefined;
  /** The account may have changed, and `told` listeners hear of it. Called synchronously; must not throw. */
  changed(told: number): void;
  /** Called last: there are no more calls after it. */
  ended(): void;
}

/** Tells the listeners in this process about changes that any process has made. */
export class Changes {
  readonly #limits: StreamLimits;
  readonly #listeners = new Map<string, Set<ChangeListener>>();
  readonly #counts = new Map<string, number>();
  #isClosed = false;

  constructor(limits: Partial<StreamLimits> = {}) {
    this.#limits = { ...STREAM_LIMITS, ...limits };
  }

  /** Whether it accepts no more listeners. */
  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Returns the limit that refuses another listener; undefined if there is room. */
  limitFor(
    accountId: string,
    { sessionId, personId }: Pick<ChangeListener, 'sessionId' | 'personId'>,
  ): keyof StreamLimits | undefined {
    if (this.#isClosed) return 'process';
    const names = namesOf(accountId, { sessionId, personId });
    return (['session', 'person', 'account', 'process'] as const).find(
      (limit) => (this.#counts.get(names[limit] ?? '') ?? 0) >= this.#limits[limit],
    );
  }

  /** Counts the listeners in this process, of one account or of all. */
  count(accountId?: string): number {
    return this.#counts.get(accountId === undefined ? PROCESS : `account ${accountId}`) ?? 0;
  }

  /** Adds a listener. The function that it returns removes it. */
  listen(accountId: string, listener: ChangeListener): () => void {
    const listeners = this.#listeners.get(accountId) ?? new Set();
    this.#listeners.set(accountId, listeners.add(listener));
    const names = Object.values(namesOf(accountId, listener)).filter((name) => name !== undefined);
    for (const name of names) this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
    return () => {
      if (!listeners.delete(listener)) return;
      for (const name of names) this.#countDown(name);
      if (listeners.size === 0 && this.#listeners.get(accountId) === listeners) this.#listeners.delete(accountId);
    };
  }

  /** Tells the listeners of an account that it has changed. */
  tell(accountId: string): void {
    const told = this.count(accountId);
    for (const listener of this.#listeners.get(accountId) ?? []) listener.changed(told);
  }

  /** Tells all listeners that their account may have changed. */
  tellAll(): void {
    const told = this.count();
    for (const listener of this.#all()) listener.changed(told);
  }

  /** Returns the sessions that have listeners. */
  sessions(): string[] {
    return [...new Set(this.#all().flatMap(({ sessionId }) => sessionId ?? []))];
  }

  /** Ends the listeners of a session. */
  endSession(sessionId: string): void {
    for (const listener of this.#all()) {
      if (listener.sessionId === sessionId) listener.ended();
    }
  }

  /** Ends all listeners, and accepts no more. */
  close(): void {
    this.#isClosed = true;
    for (const listener of this.#all()) listener.ended();
  }

  #all(): ChangeListener[] {
    return [...this.#listeners.values()].flatMap((listeners) => [...listeners]);
  }

  #countDown(name: string): void {
    const count = (this.#counts.get(name) ?? 0) - 1;
    if (count > 0) this.#counts.set(name, count);
    else this.#counts.delete(name);
  }
}

const PROCESS = 'process';

function namesOf(
  accountId: string,
  { sessionId, personId }: Pick<ChangeListener, 'sessionId' | 'personId'>,
): Record<keyof StreamLimits, string | undefined> {
  return {
    process: PROCESS,
    account: `account ${accountId}`,
    person: personId === undefined ? undefined : `person ${personId}`,
    session: sessionId === undefined ? undefined : `session ${sessionId}`,
  };
}
