import { setTimeout as wait } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { FIRST_MIGRATIONS } from './first-migrations.ts';
import { LATER_MIGRATIONS, OLDEST_COMPATIBLE } from './later-migrations.ts';
import { codeOf } from '../unavailable.ts';

/** What the first versions read, which refuse to start where it names a migration that they do not know. */
const FIRST_TABLE = 'kysely_migration';
const LATER_TABLE = 'later_migrations';
// The one that the first versions lock, too: kysely's.
const MIGRATION_LOCK = 3_853_314_791_062_309_107n;
const TRIES = 20;
const LONGEST_WAIT_MILLISECONDS = 1000;
/** A lock was not available in time; a deadlock. */
const RETRIED_CODES = new Set(['55P03', '40P01']);

/**
 * Brings the tables up to date. Does nothing where they are, and leaves alone what a newer version has added to them.
 * A change of a table waits for its lock for two seconds at most, because every other request would wait behind it.
 */
export async function migrate(database: Kysely<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      // What another process has done while this one waited is seen only at this level.
      return await database.transaction().setIsolationLevel('read committed').execute(migrateAll);
    } catch (error) {
      if (!RETRIED_CODES.has(codeOf(error) ?? '') || attempt === TRIES) throw error;
      await wait(Math.random() * LONGEST_WAIT_MILLISECONDS);
    }
  }
}

// Not kysely's Migrator: it sets a `lock_timeout` of its own, of hours, and hides which error has ended a transaction.
async function migrateAll(transaction: Kysely<unknown>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${sql.lit(MIGRATION_LOCK)})`.execute(transaction);
  await sql`set local lock_timeout = '2s'`.execute(transaction);
  await bringUpToDate(transaction, FIRST_TABLE, FIRST_MIGRATIONS);
  await bringUpToDate(transaction, LATER_TABLE, LATER_MIGRATIONS);
  await agreeOnCompatibility(transaction);
}

/** Does what has not been done. What a newer version has recorded stays. */
async function bringUpToDate(
  transaction: Kysely<unknown>,
  tableName: string,
  migrations: Record<string, Migration>,
): Promise<void> {
  const table = sql.table(tableName);
  await sql`create table if not exists ${table} (name varchar(255) primary key, timestamp varchar(255) not null)`.execute(
    transaction,
  );
  const { rows } = await sql<{ name: string }>`select name from ${table}`.execute(transaction);
  const done = new Set(rows.map(({ name }) => name));
  for (const [name, { up }] of Object.entries(migrations)) {
    if (done.has(name)) continue;
    await up(transaction);
    await sql`insert into ${table} values (${name}, ${new Date().toISOString()})`.execute(transaction);
  }
}

/** Says which versions can work with these tables; throws where this one cannot. */
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
