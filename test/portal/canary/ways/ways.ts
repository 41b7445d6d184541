import type { Visit } from '../visit.ts';

/** A way that a secret goes, from its typing to the state in which no page may hold it any more. */
export interface Way {
  readonly name: string;
  readonly go: (visit: Visit) => Promise<void>;
}
