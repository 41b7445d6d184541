import type { Dialect } from 'kysely';

/** The channel of changes. A message names the integration that has changed, or a session that has ended. */
export const CHANNEL = 'integration_changes';

/** Precedes the identifier of a session that has ended. No account's identifier begins like this. */
export const ENDED_SESSION = 'session/';

/** Hears of the changes of all processes. */
export interface Follower {
  /** Receives a message of the channel. */
  tell(told: string): void;
  /** Called after messages may have been missed. */
  tellAll(): void;
}

/** A PostgreSQL, in this process or elsewhere. */
export interface Engine {
  dialect: Dialect;
  /** The same without a time limit, for changes of the tables; undefined if there is no limit. */
  patientDialect?: Dialect;
  /** Starts to follow the changes of all processes. The function that it returns ends it. */
  follow(follower: Follower): Promise<() => Promise<void>>;
}
