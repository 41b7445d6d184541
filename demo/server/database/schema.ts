import type { ColumnType, Generated } from 'kysely';
import type { Application, ApplicationKind } from '../../../src/model/application.ts';
import type { ConfigurationValue } from '../../../src/model/configuration/configuration-value.ts';
import type { IntegrationStatus } from '../../../src/model/integration.ts';
import type { Text } from '../../../src/model/text.ts';
import type { Account } from '../accounts/account.ts';

/** A column of JSON. It is written as text, because drivers treat objects differently, and read as a value. */
type Json<T> = ColumnType<T, string, string>;

/** The tables of the database. */
export interface Schema {
  accounts: AccountsTable;
  applications: ApplicationsTable;
  integrations: IntegrationsTable;
  integration_secrets: IntegrationSecretsTable;
  idempotency_keys: IdempotencyKeysTable;
  consents: ConsentsTable;
  ended_sessions: EndedSessionsTable;
}

interface AccountsTable {
  id: string;
  name: string;
  kind: Account['kind'];
  contract: Account['contract'];
  details: Json<Account['details']>;
  created_at: Date;
}

interface ApplicationsTable {
  id: string;
  /** Its place in the catalogue. */
  position: number;
  kind: ApplicationKind;
  /** The text that searches look at, in the form of `searchTextOf`. */
  search_text: string;
  entry: Json<Application>;
  /** The status of an integration right after its addition. */
  added_status: IntegrationStatus;
  added_reason: Json<Text | null> | null;
}

interface IntegrationsTable {
  id: string;
  account_id: string;
  application_id: string;
  /** Whether the account may have no other integration of the same application. */
  single: boolean;
  name: string | null;
  status: IntegrationStatus;
  status_reason: Json<Text | null> | null;
  /** The name of the field whose change cures what the reason tells of. */
  status_field: string | null;
  configuration: Json<Record<string, ConfigurationValue>>;
  version: string;
  added_at: Date;
  /** The name of the person who changed it last. */
  changed_by: string | null;
  changed_at: Date | null;
}

interface IntegrationSecretsTable {
  integration_id: string;
  field: string;
  ciphertext: string;
}

interface IdempotencyKeysTable {
  account_id: string;
  key: string;
  request_fingerprint: string;
  status: number;
  body: string | null;
  created_at: Generated<Date>;
}

/** Consents that are awaited. */
interface ConsentsTable {
  /** The hash of the state that comes back with the consent. */
  state_hash: string;
  integration_id: string;
  account_id: string;
  application_id: string;
  person_id: string;
  session_id: string;
  redirect_uri: string;
  /** Whether the site replaces the portal in its window. */
  in_page: boolean;
  expires_at: Date;
  /** Encrypted. It proves to the site that this server has asked for the code that it redeems (RFC 7636). */
  encrypted_verifier: string | null;
}

/** Sessions that were ended before their time. */
interface EndedSessionsTable {
  session_id: string;
  forget_at: Date;
}
