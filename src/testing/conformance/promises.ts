import { aborting } from './aborting.ts';
import { adding } from './adding.ts';
import { authorizing } from './authorizing.ts';
import { changesMadeElsewhere } from './changes-made-elsewhere.ts';
import { configuring } from './configuring.ts';
import { lists } from './lists.ts';
import { pausing } from './pausing.ts';
import { permissions } from './permissions.ts';
import { removing } from './removing.ts';
import { secrets } from './secrets.ts';
import { trying } from './trying.ts';
import type { Promises } from './trial.ts';

/** Everything that the contract promises, by what it is about. */
export const PROMISES: Readonly<Record<string, Promises>> = {
  lists,
  aborting,
  permissions,
  adding,
  configuring,
  secrets,
  pausing,
  authorizing,
  removing,
  'trying out': trying,
  'changes made elsewhere': changesMadeElsewhere,
};
