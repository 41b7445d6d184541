import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The migrations of the first versions. */
export const FIRST_MIGRATIONS: Record<string, Migration> = {
  '0001-accounts-and-integrations': { up: createTables },
  '0002-last-change-of-integrations': { up: addLastChange },
  '0003-consents': { up: addConsents },
};

async function createTables(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('accounts')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull().check(sql`kind in ('customer', 'partner')`))
    .addColumn('contract', 'text', (column) => column.notNull().check(sql`contract in ('active', 'suspended')`))
    .addColumn('details', 'jsonb', (column) => column.notNull())
    .addColumn('created_at', 'timestamptz', (column) => column.notNull())
    .execute();

  await database.schema
    .createTable('applications')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull().check(sql`kind in ('first-party', 'third-party')`))
    .addColumn('search_text', 'text', (column) => column.notNull())
    .addColumn('entry', 'jsonb', (column) => column.notNull())
    .addColumn('added_status', 'text', (column) => column.notNull())
    .addColumn('added_reason', 'jsonb')
    .execute();

  await database.schema
    .createTable('integrations')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('account_id', 'text', (column) => column.notNull().references('accounts.id'))
    .addColumn('application_id', 'text', (column) => column.notNull().references('applications.id'))
    .addColumn('single', 'boolean', (column) => column.notNull())
    .addColumn('name', 'text')
    .addColumn('status', 'text', (column) =>
      column.notNull().check(sql`status in ('setup-required', 'pending', 'active', 'error', 'paused')`),
    )
    .addColumn('status_reason', 'jsonb')
    .addColumn('configuration', 'jsonb', (column) => column.notNull())
    .addColumn('version', 'text', (column) => column.notNull())
    .addColumn('added_at', 'timestamptz', (column) => column.notNull())
    .execute();
  await database.schema
    .createIndex('integrations_in_order')
    .on('integrations')
    .columns(['account_id', 'added_at', 'id'])
    .execute();
  await sql`create unique index integrations_single on integrations (account_id, application_id) where single`.execute(
    database,
  );

  await database.schema
    .createTable('integration_secrets')
    .addColumn('integration_id', 'text', (column) => column.notNull().references('integrations.id').onDelete('cascade'))
    .addColumn('field', 'text', (column) => column.notNull())
    .addColumn('ciphertext', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('integration_secrets_key', ['integration_id', 'field'])
    .execute();

  await database.schema
    .createTable('idempotency_keys')
    .addColumn('account_id', 'text', (column) => column.notNull().references('accounts.id'))
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('request_fingerprint', 'text', (column) => column.notNull())
    .addColumn('status', 'integer', (column) => column.notNull())
    .addColumn('body', 'text')
    .addColumn('created_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
    .addPrimaryKeyConstraint('idempotency_keys_key', ['account_id', 'key'])
    .execute();
}

// They are empty until the first change of an integration after this migration.
async function addLastChange(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .alterTable('integrations')
    .addColumn('changed_by', 'text')
    .addColumn('changed_at', 'timestamptz')
    .execute();
}

/** From here on, the portal can start the consent that sets up Microsoft 365. */
const CONSENT_SETUP = {
  kind: 'redirect',
  label: { en: 'Continue to Microsoft 365', de: 'Weiter zu Microsoft 365' },
  help: {
    en:
      'Microsoft 365 opens in a new window. There the administrator of your tenant consents to what this portal ' +
      'may do.',
    de:
      'Microsoft 365 öffnet sich in einem neuen Fenster. Dort stimmt der Administrator Ihres Mandanten dem zu, ' +
      'was dieses Portal darf.',
  },
  consenter: {
    en: 'The administrator of your Microsoft 365 tenant',
    de: 'Der Administrator Ihres Microsoft-365-Mandanten',
  },
};

async function addConsents(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('consents')
    .addColumn('state_hash', 'text', (column) => column.primaryKey())
    .addColumn('integration_id', 'text', (column) => column.notNull().references('integrations.id').onDelete('cascade'))
    .addColumn('account_id', 'text', (column) => column.notNull().references('accounts.id'))
    .addColumn('application_id', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addColumn('session_id', 'text', (column) => column.notNull())
    .addColumn('redirect_uri', 'text', (column) => column.notNull())
    .addColumn('in_page', 'boolean', (column) => column.notNull())
    .addColumn('expires_at', 'timestamptz', (column) => column.notNull())
    .execute();
  const setup = JSON.stringify({ setup: CONSENT_SETUP });
  await sql`
    update applications set entry = entry || ${setup}::jsonb, added_status = 'setup-required', added_reason = null
    where id = 'microsoft-365'`.execute(database);
}
