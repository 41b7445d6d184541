import type { Changes } from './changes/changes.ts';
import type { ConsentProviders } from './consent/provider.ts';
import type { Verifiers } from './credentials/verifier.ts';
import type { Database } from './database/open.ts';
import type { Log } from './observability/log.ts';
import type { Secrets } from './credentials/secrets.ts';
import type { Gates } from './limits/gates.ts';

/** What the routes work with. */
export interface Services {
  database: Database;
  changes: Changes;
  secrets: Secrets;
  /** What asks third parties whether they accept credentials; of applications without one nothing can be told. */
  verifiers: Verifiers;
  /** The sites at which people consent to the set-up of an application. */
  consentProviders: ConsentProviders;
  log: Log;
  /** How many writes to one account go on at once. */
  accountGates: Gates;
  /** How many items a page of a list has at most. */
  pageSize: number;
}
