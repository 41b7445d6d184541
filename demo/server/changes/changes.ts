/** How many may wait for changes at the same time. */
export interface StreamLimits {
  /** In this process. */
  process: number;
  /** For the changes of one account. */
  account: number;
  /** As one person, in however many sessions. */
  person: number;
  /** In one session: each window of a browser needs one. */
  session: number;
}

/** What leaves room for every other account, person and session. */
export const STREAM_LIMITS: StreamLimits = { process: 1000, account: 250, person: 100, session: 20 };

/** Who waits for the changes of an account. */
export interface ChangeListener {
  sessionId?: string | undefined;
  personId?: string | undefined;
  /** The account has, or may have, been changed, and so many are told. Called at once; must neither wait nor throw. */
  changed(told: number): void;
  /** There will be no more calls. */
  ended(): void;
}

/** Hands the changes of accounts, in whichever process they were made, to those who wait for them in this one. */
export class Changes {
  readonly #limits: StreamLimits;
  readonly #listeners = new Map<string, Set<ChangeListener>>();
  readonly #counts = new Map<string, number>();
  #isClosed = false;

  constructor(limits: Partial<StreamLimits> = {}) {
    this.#limits = { ...STREAM_LIMITS, ...limits };
  }

  /** Whether nobody can listen any more. */
  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Which limit keeps another one from listening; nothing where there is room. */
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

  /** How many listen in this process, to one account or to any. */
  count(accountId?: string): number {
    return this.#counts.get(accountId === undefined ? PROCESS : `account ${accountId}`) ?? 0;
  }

  /** Listens to an account until the function that it answers with is called. */
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

  /** The account was changed. */
  tell(accountId: string): void {
    const told = this.count(accountId);
    for (const listener of this.#listeners.get(accountId) ?? []) listener.changed(told);
  }

  /** Any account may have been changed. */
  tellAll(): void {
    const told = this.count();
    for (const listener of this.#all()) listener.changed(told);
  }

  /** The sessions in which somebody listens. */
  sessions(): string[] {
    return [...new Set(this.#all().flatMap(({ sessionId }) => sessionId ?? []))];
  }

  /** Lets those go who listen in a session that has ended. */
  endSession(sessionId: string): void {
    for (const listener of this.#all()) {
      if (listener.sessionId === sessionId) listener.ended();
    }
  }

  /** Lets everybody go, and nobody in any more. */
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
