import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect } from 'kysely';
import { StartError } from '../../start-error.ts';
import { keyIdOf, type Secrets } from '../secrets.ts';
import { migrate } from './migrations.ts';
import type { Schema } from './schema.ts';
import { seed } from './seed.ts';

/** The database, and what is inside a transaction on it. */
export type Database = Kysely<Schema>;

/** Where the database is kept; without a folder it is in memory. */
export interface DatabaseOptions {
  folder?: string;
  secrets: Secrets;
}

/** Opens the database: makes and updates its tables, fills it on the first start, and checks that the key fits it. */
export async function openDatabase({ folder, secrets }: DatabaseOptions): Promise<Database> {
  const pglite = await openPglite(folder);
  const database: Database = new Kysely<Schema>({ dialect: new PGliteDialect({ pglite }) });
  try {
    await bringUpToDate(database);
    await seed(database, secrets);
    await checkKey(database, secrets);
  } catch (error) {
    await database.destroy();
    throw error;
  }
  return database;
}

async function openPglite(folder: string | undefined): Promise<PGlite> {
  try {
    return await PGlite.create(folder === undefined ? {} : { dataDir: folder });
  } catch (cause) {
    throw new StartError(
      `The database in ${folder} cannot be opened. It may be damaged: move the folder away to start with a new one.`,
      { cause },
    );
  }
}

async function bringUpToDate(database: Database): Promise<void> {
  try {
    await migrate(database as Kysely<unknown>);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new StartError(`The database cannot be brought up to date: ${message}`, { cause });
  }
}

async function checkKey(database: Database, secrets: Secrets): Promise<void> {
  const stored = await database.selectFrom('integration_secrets').select('ciphertext').execute();
  if (stored.every(({ ciphertext }) => keyIdOf(ciphertext) === secrets.keyId)) return;
  throw new StartError('The stored secrets were encrypted with another key. Set SECRETS_KEY to that one.');
}
