import { PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely';
import {
  Client,
  type ClientConfig,
  DatabaseError,
  Pool,
  type PoolClient,
  type PoolConfig,
  TypeOverrides,
  types,
} from 'pg';
import type { Log } from '../../observability/log.ts';
import type { Engine } from './engine.ts';
import { followPostgres } from './postgres-changes.ts';
import { readBigint } from './read-bigint.ts';
import { codeOf, DatabaseUnavailable } from '../unavailable.ts';

const POOL_SIZE = 10;
const CONNECT_MILLISECONDS = 5000;
const END_MILLISECONDS = 5000;
// A process that hangs must not lock an account for others.
const IDLE_TRANSACTION_MILLISECONDS = 30_000;

// Codes and classes of codes: connections, resources, an operator's intervention, and a statement that took too long.
const UNAVAILABLE_CODES = /^(08|53|57P0|57014)/;

/** How long a statement may take. */
interface Patience {
  /** PostgreSQL cancels a statement after this time. */
  statementMilliseconds: number;
  /** The server stops waiting after this time: the connection has died, or PostgreSQL cannot cancel the statement. */
  answerMilliseconds: number;
}

const PATIENCE: Patience = { statementMilliseconds: 10_000, answerMilliseconds: 12_000 };

/** Opens a PostgreSQL elsewhere. Its URL may hold a password, so neither the log nor an error quotes it. */
export function openPostgres(
  url: string,
  log: Log,
  { statementMilliseconds, answerMilliseconds }: Patience = PATIENCE,
): Engine {
  const readers = new TypeOverrides();
  readers.setTypeParser(types.builtins.INT8, readBigint);
  const connection = {
    connectionString: url,
    application_name: 'integration-elements',
    connectionTimeoutMillis: CONNECT_MILLISECONDS,
    keepAlive: true,
  };
  const createPool = (options: PoolConfig) => {
    const pool = new Pool({ ...connection, types: readers, ...options });
    pool.on('error', tell);
    // The pool listens only to idle clients, and an 'error' without a listener ends the process.
    pool.on('connect', (client) => client.on('error', () => undefined));
    return pool;
  };
  const tell = (error: unknown) => {
    log.error({ code: codeOf(error) }, 'database-connection-lost');
  };
  const pool = createPool({
    max: POOL_SIZE,
    query_timeout: answerMilliseconds,
    statement_timeout: statementMilliseconds,
    idle_in_transaction_session_timeout: IDLE_TRANSACTION_MILLISECONDS,
  });
  return {
    dialect: new PostgresDialect({ pool: recognizingLoss(pool, (client) => void endBackend(connection, client)) }),
    patientDialect: new PostgresDialect({ pool: async () => recognizingLoss(createPool({ max: 1 }), () => undefined) }),
    follow: async (follower) => followPostgres(() => new Client(connection), follower, log),
  };
}

/** Wraps the pool so that a missing database differs from an error of a statement. */
function recognizingLoss(pool: Pool, giveUp: (client: PoolClient) => void): PostgresPool {
  return {
    options: pool.options,
    end: () => pool.end(),
    connect: async () => {
      const client = await pool.connect().catch(rethrow);
      let isLost = false;
      const query = (text: string, parameters: unknown[]) =>
        client.query(text, parameters).catch((error: unknown) => {
          const isGivenUp = meansLoss(error) && !(error instanceof DatabaseError);
          if (isGivenUp && !isLost) giveUp(client);
          isLost ||= meansLoss(error);
          return rethrow(error);
        });
      return {
        query: query as unknown as PostgresPoolClient['query'],
        // A late answer on this connection could reach the next query.
        release: (isBroken = false) => client.release(isBroken || isLost),
      };
    },
  };
}

/**
 * Ends the database's session of an abandoned connection. PostgreSQL would otherwise work on until it has an answer to
 * send.
 */
async function endBackend(connection: ClientConfig, lost: PoolClient): Promise<void> {
  const { processID } = lost as PoolClient & { processID: number | null };
  const client = new Client({ ...connection, query_timeout: END_MILLISECONDS });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query(
      'select pg_terminate_backend($1) from pg_stat_activity where pid = $1 and usename = current_user',
      [processID],
    );
  } catch {
    // A database that is away has no work to end.
  } finally {
    await client.end().catch(() => undefined);
  }
}

function rethrow(error: unknown): never {
  throw meansLoss(error) ? new DatabaseUnavailable(error) : error;
}

// Errors that are not PostgreSQL's come from the connection, except for mistakes in values.
function meansLoss(error: unknown): boolean {
  if (error instanceof DatabaseError) return UNAVAILABLE_CODES.test(error.code ?? '');
  return !(error instanceof TypeError || error instanceof RangeError);
}
