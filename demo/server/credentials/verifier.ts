import type { ConfigurationTest } from '../../../src/model/configuration/configuration-test.ts';
import type { ConfigurationValue } from '../../../src/model/configuration/configuration-value.ts';

/** All values of a configuration by field name, secrets included. */
export type Credentials = Readonly<Record<string, ConfigurationValue>>;

/** Asks a third party whether it accepts the credentials of a configuration. */
export interface CredentialsVerifier {
  /** Returns the verdict, which quotes no secret. Never rejects: without an answer the result is `unknown`. */
  verify(credentials: Credentials, signal: AbortSignal): Promise<ConfigurationTest>;
}

/** The verifiers by the identifier of the application. */
export type Verifiers = Readonly<Record<string, CredentialsVerifier>>;
