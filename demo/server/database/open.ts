import { Kysely } from 'kysely';
import { StartError } from '../../start-error.ts';
import { Changes } from '../changes.ts';
import type { Log } from '../log.ts';
import { keyIdOf, type Secrets } from '../secrets.ts';
import { migrate } from './migrations.ts';
import { openPglite } from './pglite.ts';
import { openPostgres } from './postgres.ts';
import type { Schema } from './schema.ts';
import { seedLarge } from './seed-large.ts';
import { seed } from './seed.ts';
import { DatabaseUnavailable } from './unavailable.ts';

/** The database, and what is inside a transaction on it. */
export type Database = Kysely<Schema>;

/** Where a database is: at `url`, or in this process, with its files in `folder`. */
export type DatabasePlace = { url: string; folder?: undefined } | { url?: undefined; folder: string };

/** A database, and how it is used. */
export type DatabaseOptions = DatabasePlace & {
  secrets: Secrets;
  log: Log;
  /** Whether thousands of invented applications are added, to see how the interface bears them. */
  large?: boolean;
};

/** A database that is ready, and the changes that are made in it. */
export interface OpenDatabase {
  database: Database;
  changes: Changes;
  /** Lets go of the database and of everybody who waits for changes. */
  close(): Promise<void>;
}

/** Opens the database: makes and updates its tables, fills it on the first start, and checks that the key fits it. */
export async function openDatabase({ url, folder, secrets, log, large = false }: DatabaseOptions): Promise<OpenDatabase> {
  const engine = url === undefined ? await openPglite(folder) : openPostgres(url, log);
  const database: Database = new Kysely<Schema>({ dialect: engine.dialect });
  try {
    await bringUpToDate(database);
    await seed(database, secrets);
    if (large) await seedLarge(database, secrets);
    await checkKey(database, secrets);
    const changes = new Changes();
    const stopFollowing = await engine.follow(changes);
    const close = async () => {
      changes.close();
      await stopFollowing();
      await database.destroy();
    };
    return { database, changes, close };
  } catch (error) {
    await database.destroy();
    throw error;
  }
}

async function bringUpToDate(database: Database): Promise<void> {
  try {
    await migrate(database as Kysely<unknown>);
  } catch (cause) {
    if (cause instanceof DatabaseUnavailable) {
      throw new StartError(`The database at DATABASE_URL cannot be reached (${cause.code ?? 'no answer'}).`, { cause });
    }
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new StartError(`The database cannot be brought up to date: ${message}`, { cause });
  }
}

async function checkKey(database: Database, secrets: Secrets): Promise<void> {
  const stored = await database.selectFrom('integration_secrets').select('ciphertext').execute();
  if (stored.every(({ ciphertext }) => keyIdOf(ciphertext) === secrets.keyId)) return;
  throw new StartError('The stored secrets were encrypted with another key. Set SECRETS_KEY to that one.');
}
