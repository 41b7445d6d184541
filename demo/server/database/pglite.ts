import { PGlite, types } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { PGliteDialect } from 'kysely';
import { StartError } from '../../start-error.ts';
import { CHANNEL, type Engine } from './engine.ts';
import { readBigint } from './read-bigint.ts';

/** PostgreSQL in this process, with its files in the folder. */
export async function openPglite(folder: string): Promise<Engine> {
  const pglite = await createPglite(folder);
  return {
    dialect: new PGliteDialect({ pglite }),
    follow: async (follower) => {
      await pglite.listen(CHANNEL, (told) => follower.tell(told));
      // Closing the database ends this, too.
      return async () => undefined;
    },
  };
}

async function createPglite(folder: string): Promise<PGlite> {
  try {
    return await PGlite.create({ dataDir: folder, extensions: { pg_trgm }, parsers: { [types.INT8]: readBigint } });
  } catch (cause) {
    throw new StartError(
      `The database in ${folder} cannot be opened. It may be damaged: move the folder away to start with a new one.`,
      { cause },
    );
  }
}
