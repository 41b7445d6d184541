import type { Changes } from './changes.ts';
import type { CredentialsVerifiers } from './credentials.ts';
import type { Database } from './database/open.ts';
import type { Log } from './log.ts';
import type { Secrets } from './secrets.ts';

/** What the routes work with. */
export interface Services {
  database: Database;
  changes: Changes;
  secrets: Secrets;
  log: Log;
  /** Who can tell whether credentials work, by application. */
  verifiers: CredentialsVerifiers;
  /** How many items a page of a list has at most. */
  pageSize: number;
}
