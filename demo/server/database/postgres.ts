import { PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely';
import { Client, DatabaseError, Pool, TypeOverrides, types } from 'pg';
import type { Log } from '../log.ts';
import type { Engine } from './engine.ts';
import { followPostgres } from './postgres-changes.ts';
import { readBigint } from './read-bigint.ts';
import { codeOf, DatabaseUnavailable } from './unavailable.ts';

const POOL_SIZE = 10;
const CONNECT_MILLISECONDS = 5000;
const STATEMENT_MILLISECONDS = 15_000;
// Longer than PostgreSQL takes to give up, so that only a connection that has died without a word is found by it.
const ANSWER_MILLISECONDS = 20_000;
// A process that hangs must not lock an account for the others.
const IDLE_TRANSACTION_MILLISECONDS = 30_000;

// Classes of codes: connection, resources, ended by an operator; and a statement that took too long.
const UNAVAILABLE_CODES = /^(08|53|57P0|57014)/;

/** A PostgreSQL elsewhere. Its address may hold a password: it is neither logged nor part of any error. */
export function openPostgres(url: string, log: Log): Engine {
  const readers = new TypeOverrides();
  readers.setTypeParser(types.builtins.INT8, readBigint);
  const connection = {
    connectionString: url,
    application_name: 'integration-elements',
    connectionTimeoutMillis: CONNECT_MILLISECONDS,
    query_timeout: ANSWER_MILLISECONDS,
    keepAlive: true,
  };
  const pool = new Pool({
    ...connection,
    types: readers,
    max: POOL_SIZE,
    statement_timeout: STATEMENT_MILLISECONDS,
    idle_in_transaction_session_timeout: IDLE_TRANSACTION_MILLISECONDS,
  });
  const tell = (error: unknown) => {
    log({ level: 'error', event: 'database-connection-lost', code: codeOf(error) });
  };
  pool.on('error', tell);
  // The pool listens only to idle clients, and an 'error' that nobody listens to ends the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return {
    dialect: new PostgresDialect({ pool: recognizingLoss(pool) }),
    follow: async (changes) => followPostgres(() => new Client(connection), changes, log),
  };
}

/** The pool, with what means that the database is not there told apart from what is wrong with a statement. */
function recognizingLoss(pool: Pool): PostgresPool {
  return {
    options: pool.options,
    end: () => pool.end(),
    connect: async () => {
      const client = await pool.connect().catch(rethrow);
      let isLost = false;
      const query = (text: string, parameters: unknown[]) =>
        client.query(text, parameters).catch((error: unknown) => {
          isLost ||= meansLoss(error);
          return rethrow(error);
        });
      return {
        query: query as unknown as PostgresPoolClient['query'],
        // A connection that gave no answer in time may give it to the next who asks.
        release: (isBroken = false) => client.release(isBroken || isLost),
      };
    },
  };
}

function rethrow(error: unknown): never {
  throw meansLoss(error) ? new DatabaseUnavailable(error) : error;
}

// What PostgreSQL has not said itself comes from the connection, if it is no mistake in what was sent or read.
function meansLoss(error: unknown): boolean {
  if (error instanceof DatabaseError) return UNAVAILABLE_CODES.test(error.code ?? '');
  return !(error instanceof TypeError || error instanceof RangeError);
}
