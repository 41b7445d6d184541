import { aborting } from './contract/aborting.ts';
import { adding } from './contract/adding.ts';
import { authorizing } from './contract/authorizing.ts';
import { changesMadeElsewhere } from './contract/changes-made-elsewhere.ts';
import { configuring } from './contract/configuring.ts';
import { lists } from './contract/lists.ts';
import { pausing } from './contract/pausing.ts';
import { permissions } from './contract/permissions.ts';
import { removing } from './contract/removing.ts';
import { secrets } from './contract/secrets.ts';
import { dryRuns } from './contract/dry-runs.ts';
import type { ContractTests } from './contract-test.ts';

/** Everything that the contract promises, by what it is about. */
export const CONTRACT_TESTS: Readonly<Record<string, ContractTests>> = {
  lists,
  aborting,
  permissions,
  adding,
  configuring,
  secrets,
  pausing,
  authorizing,
  removing,
  'trying out': dryRuns,
  'changes made elsewhere': changesMadeElsewhere,
};
