import type { Dialect } from 'kysely';

/** The channel on which the database tells of changes: by the identifier of an account, or of a session that has ended. */
export const CHANNEL = 'integration_changes';

/** What stands before the identifier of a session that has ended. No account is called so. */
export const ENDED_SESSION = 'session/';

/** Who hears of what every process changes. */
export interface Follower {
  /** This was said on the channel. */
  tell(told: string): void;
  /** Something may have been said and not heard. */
  tellAll(): void;
}

/** A PostgreSQL, in this process or elsewhere. */
export interface Engine {
  dialect: Dialect;
  /** The same without a limit of time, for changes of the tables; absent where there is no limit. */
  patientDialect?: Dialect;
  /** Hands on what every process changes, until the function that it answers with is called. */
  follow(follower: Follower): Promise<() => Promise<void>>;
}
