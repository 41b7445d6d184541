import { type Dialect, Kysely } from 'kysely';
import { StartError } from '../../start/start-error.ts';
import { ChangeFeed } from '../changes/change-feed.ts';
import { Changes, type StreamLimits } from '../changes/changes.ts';
import type { Log } from '../observability/log.ts';
import type { Secrets } from '../credentials/secrets.ts';
import { endedOf } from '../identity/ended-sessions.ts';
import { ENDED_SESSION, type Follower } from './engines/engine.ts';
import { migrate } from './migrations/migrations.ts';
import { openPglite } from './engines/pglite.ts';
import { openPostgres } from './engines/postgres.ts';
import { prefixesInUse } from './upkeep/reencrypt.ts';
import type { Schema } from './schema.ts';
import { seedLarge } from './seed/seed-large.ts';
import { seed } from './seed/seed.ts';
import { tidyUp } from './upkeep/tidy-up.ts';
import { DatabaseUnavailable } from './unavailable.ts';

/** The database, or a transaction on it. */
export type Database = Kysely<Schema>;

/** The place of a database: at `url`, or in this process with its files in `folder`. */
export type DatabasePlace = { url: string; folder?: undefined } | { url?: undefined; folder: string };

/** A database and how to use it. */
export type DatabaseOptions = DatabasePlace & {
  secrets: Secrets;
  log: Log;
  /** Whether to add thousands of invented applications, to try the interface with them. */
  large?: boolean;
  /** How many streams of changes may be open. */
  streams?: Partial<StreamLimits>;
};

/** An open database and its changes. */
export interface OpenDatabase {
  database: Database;
  changes: Changes;
  /** Closes the database and ends all listeners for changes. */
  close(): Promise<void>;
}

/** Opens the database: updates its tables, fills it on the first start, and checks that the key fits. */
export async function openDatabase({
  url,
  folder,
  secrets,
  log,
  large = false,
  streams,
}: DatabaseOptions): Promise<OpenDatabase> {
  const engine = url === undefined ? await openPglite(folder) : openPostgres(url, log);
  const database: Database = new Kysely<Schema>({ dialect: engine.dialect });
  try {
    await bringUpToDate(engine.patientDialect, database);
    await seed(database, secrets);
    if (large) await seedLarge(database, secrets);
    await checkKey(database, secrets);
    const changes = new Changes(streams);
    const stopFollowing = await engine.follow(followerOf(changes, database));
    const tidying = tidyUp(database, secrets, log);
    const close = async () => {
      changes.close();
      await Promise.all([stopFollowing(), tidying.stop()]);
      await database.destroy();
    };
    return { database, changes, close };
  } catch (error) {
    await database.destroy();
    throw error;
  }
}

function followerOf(changes: Changes, database: Database): Follower {
  const feed = new ChangeFeed(changes, database);
  const endSessions = async () => {
    for (const sessionId of await endedOf(database, changes.sessions())) changes.endSession(sessionId);
  };
  return {
    tell: (told) => {
      if (told.startsWith(ENDED_SESSION)) changes.endSession(told.slice(ENDED_SESSION.length));
      else feed.tell(told);
    },
    tellAll: () => {
      changes.tellAll();
      // If the database is away again, this happens once more when it is back.
      endSessions().catch(() => undefined);
    },
  };
}

async function bringUpToDate(dialect: Dialect | undefined, database: Database): Promise<void> {
  const patient = dialect ? new Kysely<unknown>({ dialect }) : undefined;
  try {
    await migrate(patient ?? (database as Kysely<unknown>));
  } catch (cause) {
    if (cause instanceof DatabaseUnavailable) {
      throw new StartError(`The database at DATABASE_URL cannot be reached (${cause.code ?? 'no answer'}).`, { cause });
    }
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new StartError(`The database cannot be brought up to date: ${message}`, { cause });
  } finally {
    await patient?.destroy();
  }
}

async function checkKey(database: Database, secrets: Secrets): Promise<void> {
  if ((await prefixesInUse(database)).every((prefix) => secrets.canDecrypt(prefix))) return;
  throw new StartError(
    'The stored secrets were encrypted with another key. Set SECRETS_KEY to that one, or add it at the end.',
  );
}
