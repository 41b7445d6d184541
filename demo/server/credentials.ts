import type { Text } from '../../src/model/text.ts';
import type { ConfigurationTest } from '../../src/model/configuration-test.ts';
import type { ConfigurationValue } from '../../src/model/field.ts';

/** Asks an application's maker whether credentials work. Never rejects, and stores nothing. */
export type CredentialsVerifier = (configuration: Readonly<Record<string, ConfigurationValue>>) => Promise<ConfigurationTest>;

/** Who verifies, by application. */
export type CredentialsVerifiers = ReadonlyMap<string, CredentialsVerifier>;

const NOT_CHECKABLE: Text = {
  en: 'This server cannot check the credentials of this application. They are tried out when it is first used.',
  de: 'Dieser Server kann die Zugangsdaten dieser Anwendung nicht prüfen. Sie werden bei der ersten Verwendung erprobt.',
};

/** What is found where nobody can be asked. */
export const verifyNothing: CredentialsVerifier = async () => ({ result: 'unknown', reason: NOT_CHECKABLE });
