import type { Changes } from './changes/changes.ts';
import type { ConsentProviders } from './consent/provider.ts';
import type { Verifiers } from './credentials/verifier.ts';
import type { Database } from './database/open.ts';
import type { Log } from './observability/log.ts';
import type { Secrets } from './credentials/secrets.ts';
import type { Gates } from './limits/gates.ts';

/** What the routes need. */
export interface Services {
  database: Database;
  changes: Changes;
  secrets: Secrets;
  /** Ask third parties whether they accept credentials. Without one, an application's credentials cannot be checked. */
  verifiers: Verifiers;
  /** The sites that ask for consent to the set-up of an application. */
  consentProviders: ConsentProviders;
  log: Log;
  /** Bound how many writes to one account run at once. */
  accountGates: Gates;
  /** The most items on a page of a list. */
  pageSize: number;
}
