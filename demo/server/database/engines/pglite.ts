import { PGlite, types } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { PGliteDialect } from 'kysely';
import { StartError } from '../../../start/start-error.ts';
import { isDiskFull, requireSpace } from './disk-space.ts';
import { CHANNEL, type Engine } from './engine.ts';
import { readBigint } from './read-bigint.ts';
import { codeOf, DatabaseUnavailable } from '../unavailable.ts';

/** PostgreSQL in this process, with its files in the folder. */
export async function openPglite(folder: string): Promise<Engine> {
  const pglite = await createPglite(folder);
  return {
    dialect: new PGliteDialect({ pglite: sparingDisk(pglite, folder) }),
    follow: async (follower) => {
      await pglite.listen(CHANNEL, (told) => follower.tell(told));
      // Closing the database also ends this.
      return async () => undefined;
    },
  };
}

async function createPglite(folder: string): Promise<PGlite> {
  try {
    return await PGlite.create({ dataDir: folder, extensions: { pg_trgm }, parsers: { [types.INT8]: readBigint } });
  } catch (cause) {
    if (isDiskFull(folder)) throw new StartError(`The disk of ${folder} is full.`, { cause });
    throw new StartError(
      `The database in ${folder} cannot be opened. It may be damaged: move the folder away to start with a new one.`,
      { cause },
    );
  }
}

// PostgreSQL's class of insufficient resources, such as a full disk.
const LACKS_RESOURCES = /^53/;

type Query = PGlite['query'];

/** Wraps the database so that it does not begin to write on a nearly full disk, from which it would not recover. */
function sparingDisk(pglite: PGlite, folder: string): PGlite {
  const guarded =
    (query: Query, isGuarded: (statement: string) => boolean): Query =>
    async (statement, parameters, options) => {
      if (isGuarded(statement)) requireSpace(folder);
      try {
        return await query(statement, parameters, options);
      } catch (error) {
        throw LACKS_RESOURCES.test(codeOf(error) ?? '') ? new DatabaseUnavailable(error) : error;
      }
    };
  return new Proxy(pglite, {
    get: (target, name) => {
      if (name === 'query') return guarded(target.query.bind(target), (statement) => !/^\s*select\b/i.test(statement));
      if (name === 'transaction') {
        const transaction: PGlite['transaction'] = (work) =>
          target.transaction((inner) => work({ ...inner, query: guarded(inner.query.bind(inner), () => true) }));
        return transaction;
      }
      const value = Reflect.get(target, name) as unknown;
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}
