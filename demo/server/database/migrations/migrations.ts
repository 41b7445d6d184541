import { setTimeout as wait } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { FIRST_MIGRATIONS } from './first-migrations.ts';
import { LATER_MIGRATIONS, OLDEST_COMPATIBLE } from './later-migrations.ts';
import { codeOf } from '../unavailable.ts';

/** The first versions read this table, and do not start if it names a migration that they do not know. */
const FIRST_TABLE = 'kysely_migration';
const LATER_TABLE = 'later_migrations';
// Kysely's lock, which the first versions take, too.
const MIGRATION_LOCK = 3_853_314_791_062_309_107n;
const TRIES = 20;
const LONGEST_WAIT_MILLISECONDS = 1000;
/** A lock that was not available in time, and a deadlock. */
const RETRIED_CODES = new Set(['55P03', '40P01']);

/**
 * Brings the tables up to date. It leaves alone what a newer version has added. A change of a table waits at most two
 * seconds for its lock, because all other requests wait behind it.
 */
export async function migrate(database: Kysely<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      // Only at this level, a process sees what another one did while it waited.
      return await database.transaction().setIsolationLevel('read committed').execute(migrateAll);
    } catch (error) {
      if (!RETRIED_CODES.has(codeOf(error) ?? '') || attempt === TRIES) throw error;
      await wait(Math.random() * LONGEST_WAIT_MILLISECONDS);
    }
  }
}

// Not kysely's Migrator: it sets a `lock_timeout` of hours, and hides the error that ended a transaction.
async function migrateAll(transaction: Kysely<unknown>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${sql.lit(MIGRATION_LOCK)})`.execute(transaction);
  await sql`set local lock_timeout = '2s'`.execute(transaction);
  await bringUpToDate(transaction, FIRST_TABLE, FIRST_MIGRATIONS);
  await bringUpToDate(transaction, LATER_TABLE, LATER_MIGRATIONS);
  await agreeOnCompatibility(transaction);
}

/** Runs the migrations that have not run. Records of newer versions stay. */
async function bringUpToDate(
  transaction: Kysely<unknown>,
  tableName: string,
  migrations: Record<string, Migration>,
): Promise<void> {
  const table = sql.table(tableName);
  await sql`
    create table if not exists ${table} (
      name varchar(255) primary key,
      timestamp varchar(255) not null
    )`.execute(transaction);
  const { rows } = await sql<{ name: string }>`select name from ${table}`.execute(transaction);
  const done = new Set(rows.map(({ name }) => name));
  for (const [name, { up }] of Object.entries(migrations)) {
    if (done.has(name)) continue;
    await up(transaction);
    await sql`insert into ${table} values (${name}, ${new Date().toISOString()})`.execute(transaction);
  }
}

/** Records which versions can work with these tables; throws if this version cannot. */
async function agreeOnCompatibility(transaction: Kysely<unknown>): Promise<void> {
  await sql`create table if not exists oldest_compatible_migration (name text primary key)`.execute(transaction);
  await sql`insert into oldest_compatible_migration values (${OLDEST_COMPATIBLE}) on conflict do nothing`.execute(
    transaction,
  );
  const { rows } = await sql<{
    name: string;
  }>`select max(name collate "C") as name from oldest_compatible_migration`.execute(transaction);
  const needed = rows[0]?.name ?? '';
  const newest = Object.keys(LATER_MIGRATIONS).toSorted().at(-1) ?? '';
  if (needed.slice(0, 4) <= newest.slice(0, 4)) return;
  throw new Error(`a newer version has changed it, and needs at least the one with the migration "${needed}".`);
}
