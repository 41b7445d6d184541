import type { Dialect } from 'kysely';
import type { Changes } from '../changes.ts';

/** The channel on which the database tells of changes; what is said on it is the identifier of an account. */
export const CHANNEL = 'integration_changes';

/** A PostgreSQL, in this process or elsewhere. */
export interface Engine {
  dialect: Dialect;
  /** Hands on to `changes` what every process changes, until the function that it answers with is called. */
  follow(changes: Changes): Promise<() => Promise<void>>;
}
