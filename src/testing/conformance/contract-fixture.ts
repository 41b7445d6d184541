import type { IntegrationsAdapter } from '../../adapter/adapter.ts';
import type { ConfigurationValue } from '../../model/configuration/configuration-value.ts';

/**
 * An application with a set-up, and values that its set-up accepts. Its secrets are texts that are nowhere else in the
 * data.
 */
export interface Configurable {
  readonly applicationId: string;
  readonly configuration: Readonly<Record<string, ConfigurationValue>>;
}

/** An adapter to be tested, on data that a test may change. Without what is optional, what needs it is skipped. */
export interface AdapterSubject {
  readonly adapter: IntegrationsAdapter;
  /** An account for one test alone, on which everything is allowed and the application to be set up is not yet. */
  readonly accountId: string;
  readonly configurable: Configurable;
  /** Another account on which everything is allowed: neither account may see or change what is on the other. */
  readonly otherAccountId?: string;
  /** An account on which adding is denied. */
  readonly deniedAccountId?: string;
  /** An application that is set up at another site. */
  readonly redirectedApplicationId?: string;
  /**
   * An adapter to the same data for somebody else, where `subscribe` does not tell of changes made by the adapter
   * itself.
   */
  readonly elsewhere?: IntegrationsAdapter;
  /**
   * Makes reads wait without an end from now on: they have to end when they are aborted. Where it answers with a
   * promise, the read is aborted once that is fulfilled, such as when it has reached the server.
   */
  readonly stall?: () => unknown;
  /** Ends what was begun for the test. */
  readonly dispose?: () => unknown;
}

/** Makes what one test needs. */
export type CreateSubject = () => AdapterSubject | Promise<AdapterSubject>;
