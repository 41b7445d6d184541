import type { IntegrationsAdapter } from '../../../src/adapter/adapter.ts';
import { newIdempotencyKey } from '../../../src/model/idempotency-key.ts';
import type { AdapterSubject } from '../../../src/testing/index.ts';

/** The memory adapter with a promise broken. */
export interface Mutant {
  /** What it does, after "an adapter that". */
  does: string;
  /** What it is set up with, where that matters. */
  configurable?: AdapterSubject['configurable'];
  replace(adapter: IntegrationsAdapter): Partial<Record<keyof IntegrationsAdapter, unknown>>;
  /** The tests that fail. */
  fails: string[];
  /** Whether others fail as well, because they build on the promise. */
  failsMore?: boolean;
}

/** A write as a new action, as if its key were not known. */
export function anew<C extends { idempotencyKey: string }>(command: C): C {
  return { ...command, idempotencyKey: newIdempotencyKey() };
}
