import type { IntegrationsAdapter } from '../../adapter/adapter.ts';
import type { ConfigurationValue } from '../../model/configuration/configuration-value.ts';

/**
 * An application with a set-up, and valid values. The secrets must not occur elsewhere in the data.
 */
export interface Configurable {
  readonly applicationId: string;
  readonly configuration: Readonly<Record<string, ConfigurationValue>>;
}

/** An adapter to test, on data that a test may change. Tests that need a missing option are skipped. */
export interface AdapterSubject {
  readonly adapter: IntegrationsAdapter;
  /** An account for one test alone, on which everything is allowed and the application to be set up is not yet. */
  readonly accountId: string;
  readonly configurable: Configurable;
  /** Another account on which everything is allowed. Neither account may see or change the other's integrations. */
  readonly otherAccountId?: string;
  /** An account on which adding is denied. */
  readonly deniedAccountId?: string;
  /** An application that is set up at another site. */
  readonly redirectedApplicationId?: string;
  /**
   * An adapter of another user to the same data. Needed if `subscribe` does not report changes of the adapter itself.
   */
  readonly elsewhere?: IntegrationsAdapter;
  /**
   * Makes all later reads wait for ever: they have to end when they are aborted. If it returns a promise, the read is
   * aborted once that is fulfilled, for instance when it has reached the server.
   */
  readonly stall?: () => unknown;
  /** Frees the resources of the test. */
  readonly dispose?: () => unknown;
}

/** Creates the adapter and the data of one test. */
export type CreateSubject = () => AdapterSubject | Promise<AdapterSubject>;
