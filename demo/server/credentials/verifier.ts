import type { ConfigurationTest } from '../../../src/model/configuration-test.ts';
import type { ConfigurationValue } from '../../../src/model/configuration/configuration-value.ts';

/** What is to be checked: every value of a configuration, its secrets included, by field name. */
export type Credentials = Readonly<Record<string, ConfigurationValue>>;

/** Asks a third party whether it accepts the credentials of a configuration. */
export interface CredentialsVerifier {
  /** What the third party says. Never rejects: what cannot be found out is `unknown`. Nothing that it answers with quotes a secret. */
  verify(credentials: Credentials, signal: AbortSignal): Promise<ConfigurationTest>;
}

/** The verifiers of this server, by the identifier of the application. */
export type Verifiers = Readonly<Record<string, CredentialsVerifier>>;
