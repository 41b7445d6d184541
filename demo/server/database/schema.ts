import type { ColumnType, Generated } from 'kysely';
import type { Application, ApplicationKind } from '../../../src/model/application.ts';
import type { ConfigurationValue } from '../../../src/model/configuration/configuration-value.ts';
import type { IntegrationStatus } from '../../../src/model/integration.ts';
import type { Text } from '../../../src/model/text.ts';
import type { Account } from '../accounts/account.ts';

/** A column of JSON: written as its text, because drivers disagree on what they do with objects; read as its value. */
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
  /** Where it stands in the catalogue. */
  position: number;
  kind: ApplicationKind;
  /** Everything that a search looks at, in the form that `searchable` gives it. */
  search_text: string;
  entry: Json<Application>;
  /** What an integration of it is right after it was added. */
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
  configuration: Json<Record<string, ConfigurationValue>>;
  version: string;
  added_at: Date;
  /** Who changed it last, as people know them. */
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

/** Consents that are awaited from other sites. */
interface ConsentsTable {
  /** Of the state that comes back with the consent. */
  state_hash: string;
  integration_id: string;
  account_id: string;
  application_id: string;
  person_id: string;
  session_id: string;
  redirect_uri: string;
  /** Whether the site takes the place of the portal. */
  in_page: boolean;
  expires_at: Date;
  /** What proves to the site that who redeems the code has asked for it (RFC 7636), encrypted. */
  encrypted_verifier: string | null;
}

/** Sessions that were ended before their time. */
interface EndedSessionsTable {
  session_id: string;
  forget_at: Date;
}
