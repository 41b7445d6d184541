import { setTimeout as wait } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import { type MigrationProvider, Migrator } from 'kysely/migration';
import { FIRST_MIGRATIONS } from './first-migrations.ts';
import { LATER_MIGRATIONS, OLDEST_COMPATIBLE } from './later-migrations.ts';
import { codeOf } from './unavailable.ts';

const LATER_TABLE = 'later_migrations';
// Any number that nothing else locks in the same database.
const MIGRATION_LOCK = 7_204_114;
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

async function migrateAll(transaction: Kysely<unknown>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${sql.lit(MIGRATION_LOCK)})`.execute(transaction);
  await sql`set local lock_timeout = '2s'`.execute(transaction);
  await toLatest(new Migrator({ db: transaction, provider: { getMigrations: async () => FIRST_MIGRATIONS } }));
  const provider: MigrationProvider = {
    getMigrations: async () => ({ ...(await unknownMigrations(transaction)), ...LATER_MIGRATIONS }),
  };
  await toLatest(new Migrator({ db: transaction, provider, migrationTableName: LATER_TABLE, allowUnorderedMigrations: true }));
  await agreeOnCompatibility(transaction);
}

async function toLatest(migrator: Migrator): Promise<void> {
  const { error } = await migrator.migrateToLatest();
  if (error) throw error instanceof Error ? error : new Error('The migration failed.', { cause: error });
}

/** Those that a newer version has recorded: there is nothing left to do for them. */
async function unknownMigrations(transaction: Kysely<unknown>): Promise<Record<string, { up: () => Promise<void> }>> {
  const { rows } = await sql<{ name: string }>`select name from ${sql.table(LATER_TABLE)}`.execute(transaction);
  return Object.fromEntries(rows.map(({ name }) => [name, { up: async () => undefined }]));
}

/** Says which versions can work with these tables; throws where this one cannot. */
async function agreeOnCompatibility(transaction: Kysely<unknown>): Promise<void> {
  await sql`create table if not exists oldest_compatible_migration (name text primary key)`.execute(transaction);
  await sql`insert into oldest_compatible_migration values (${OLDEST_COMPATIBLE}) on conflict do nothing`.execute(transaction);
  const { rows } = await sql<{ name: string }>`select max(name collate "C") as name from oldest_compatible_migration`.execute(transaction);
  const needed = rows[0]?.name ?? '';
  const newest = Object.keys(LATER_MIGRATIONS).toSorted().at(-1) ?? '';
  if (needed.slice(0, 4) <= newest.slice(0, 4)) return;
  throw new Error(`a newer version has changed it, and needs at least the one with the migration "${needed}".`);
}
