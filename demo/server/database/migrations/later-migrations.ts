import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Application } from '../../../../src/model/application.ts';
import { searchTextOf } from '../search-text.ts';

const ROWS_AT_ONCE = 1000;

/** The later migrations. A released migration never changes: a change of the tables is a new entry. */
export const LATER_MIGRATIONS: Record<string, Migration> = {
  '0004-search': { up: addSearchIndexes },
  '0005-sweeps': { up: addSweepIndexes },
  '0006-sessions': { up: addSessions },
  '0007-order-of-accounts': { up: addOrderOfAccounts },
  '0008-large-accounts': { up: addIndexesOfLargeAccounts },
  '0009-status-field': { up: addStatusField },
};

/**
 * Versions that know this migration can work with the tables after all migrations. A migration that only adds leaves it
 * alone. One that removes what older versions use names itself here, one release after the last use.
 */
export const OLDEST_COMPATIBLE = '0003-consents';

async function addSearchIndexes(database: Kysely<unknown>): Promise<void> {
  await sql`create extension if not exists pg_trgm`.execute(database);
  await foldSearchTexts(database);
  await sql`create index applications_in_order on applications (position, id)`.execute(database);
  await sql`create index applications_of_kind on applications (kind, position, id)`.execute(database);
  await sql`create index applications_search on applications using gin (search_text gin_trgm_ops)`.execute(database);
}

async function foldSearchTexts(
  database: Kysely<{ applications: { id: string; search_text: string; entry: Application } }>,
): Promise<void> {
  let last = '';
  for (;;) {
    const rows = await database
      .selectFrom('applications')
      .select(['id', 'entry'])
      .where('id', '>', last)
      .orderBy('id')
      .limit(ROWS_AT_ONCE)
      .execute();
    if (rows.length === 0) return;
    last = rows.at(-1)?.id ?? '';
    const texts = JSON.stringify(rows.map(({ id, entry }) => ({ id, text: searchTextOf(entry) })));
    await sql`
      update applications set search_text = folded.text
      from jsonb_to_recordset(${texts}::jsonb) as folded(id text, text text) where applications.id = folded.id`.execute(
      database,
    );
  }
}

// These indexes find expired rows, and the secrets of each key, without reading the rest.
async function addSweepIndexes(database: Kysely<unknown>): Promise<void> {
  await sql`create index idempotency_keys_by_age on idempotency_keys (created_at)`.execute(database);
  await sql`create index consents_by_expiry on consents (expires_at)`.execute(database);
  await sql`
    create index integration_secrets_by_key
    on integration_secrets (left(ciphertext, 15), integration_id, field)`.execute(database);
}

async function addSessions(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('ended_sessions')
    .addColumn('session_id', 'text', (column) => column.primaryKey())
    .addColumn('forget_at', 'timestamptz', (column) => column.notNull())
    .execute();
  await sql`create index ended_sessions_by_age on ended_sessions (forget_at)`.execute(database);
  await sql`alter table consents add column encrypted_verifier text`.execute(database);
}

async function addOrderOfAccounts(database: Kysely<unknown>): Promise<void> {
  await sql`create index accounts_in_order on accounts (created_at, id)`.execute(database);
}

// They find an application on an account, and the consents that end with an integration or a session, without reading
// the rest.
async function addIndexesOfLargeAccounts(database: Kysely<unknown>): Promise<void> {
  await sql`create index integrations_of_application on integrations (account_id, application_id)`.execute(database);
  await sql`create index consents_of_integration on consents (integration_id)`.execute(database);
  await sql`create index consents_of_session on consents (session_id)`.execute(database);
}

async function addStatusField(database: Kysely<unknown>): Promise<void> {
  await sql`alter table integrations add column if not exists status_field text`.execute(database);
}
