import type { ChangeEvent } from './change-event.ts';
import { ExpiringMap } from '../limits/expiring-map.ts';
import { RecentEvents } from './recent-events.ts';

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
  /**
   * The account has changed, and `told` listeners hear of it: as the event says, or in any way if there is none. Called
   * synchronously; must not throw.
   */
  changed(told: number, event?: ChangeEvent): void;
  /** Called last: there are no more calls after it. */
  ended(): void;
}

/** How long the events of an account are kept after its last listener has left, in milliseconds. */
const KEPT_MILLISECONDS = 2 * 60_000;
/** The most accounts without listeners whose events are kept. */
const MOST_LEFT = 1000;
/** How long a session counts as having ended just now, in milliseconds: longer than a request asks the database. */
const ENDED_MILLISECONDS = 60_000;
const MOST_ENDED = 10_000;

/** Tells the listeners in this process about changes that any process has made. */
export class Changes {
  readonly #limits: StreamLimits;
  readonly #listeners = new Map<string, Set<ChangeListener>>();
  readonly #counts = new Map<string, number>();
  readonly #recent = new Map<string, RecentEvents>();
  readonly #ended = new ExpiringMap<true>(ENDED_MILLISECONDS, MOST_ENDED);
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
    this.#recentOf(accountId).leftAt = undefined;
    return () => {
      if (!listeners.delete(listener)) return;
      for (const name of names) this.#countDown(name);
      if (listeners.size > 0 || this.#listeners.get(accountId) !== listeners) return;
      this.#listeners.delete(accountId);
      this.#keepWhileAway(accountId);
    };
  }

  /** Whether somebody listens to an account, or may come back and ask for the events meanwhile. */
  isFollowed(accountId: string): boolean {
    this.#forgetOld();
    return this.#recent.has(accountId);
  }

  /** Returns the identifier of an account's last event. */
  lastId(accountId: string): string {
    return this.#recentOf(accountId).lastId;
  }

  /** Returns an account's events after the one with an identifier; undefined if some of them may be missing. */
  eventsAfter(accountId: string, id: string): readonly ChangeEvent[] | undefined {
    this.#forgetOld();
    return this.#recent.get(accountId)?.after(id);
  }

  /** Tells the listeners of an account that it has changed: as an event says, or in any way if there is none. */
  tell(accountId: string, event?: ChangeEvent): void {
    const recent = this.#recent.get(accountId);
    if (event) recent?.add(event);
    else recent?.clear();
    const told = this.count(accountId);
    for (const listener of this.#listeners.get(accountId) ?? []) listener.changed(told, event);
  }

  /** Tells all listeners that their account may have changed. */
  tellAll(): void {
    for (const recent of this.#recent.values()) recent.clear();
    const told = this.count();
    for (const listener of this.#all()) listener.changed(told);
  }

  /** Returns the sessions that have listeners. */
  sessions(): string[] {
    return [...new Set(this.#all().flatMap(({ sessionId }) => sessionId ?? []))];
  }

  /** Whether a session has ended just now. The database knows the earlier ones. */
  hasEnded(sessionId: string): boolean {
    return this.#ended.get(sessionId) !== undefined;
  }

  /** Ends the listeners of a session. */
  endSession(sessionId: string): void {
    this.#ended.add(sessionId, true);
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

  #recentOf(accountId: string): RecentEvents {
    const recent = this.#recent.get(accountId) ?? new RecentEvents();
    this.#recent.set(accountId, recent);
    return recent;
  }

  #keepWhileAway(accountId: string): void {
    const recent = this.#recentOf(accountId);
    recent.leftAt = Date.now();
    // The accounts without listeners are in the order in which the last ones left.
    this.#recent.delete(accountId);
    this.#recent.set(accountId, recent);
    this.#forgetOld();
  }

  #forgetOld(): void {
    let left = this.#recent.size - this.#listeners.size;
    for (const [accountId, { leftAt }] of this.#recent) {
      if (leftAt === undefined) continue;
      if (left <= MOST_LEFT && Date.now() - leftAt < KEPT_MILLISECONDS) return;
      this.#recent.delete(accountId);
      left -= 1;
    }
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
