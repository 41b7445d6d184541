import type { Client } from 'pg';
import type { Log } from '../../observability/log.ts';
import { CHANNEL, type Follower } from './engine.ts';
import { codeOf } from '../unavailable.ts';

const FIRST_WAIT_MILLISECONDS = 100;
const LONGEST_WAIT_MILLISECONDS = 10_000;
const CHECK_MILLISECONDS = 30_000;

/**
 * Listens on a connection of its own, and on a new one if that is lost. Messages in between are lost, so after a
 * reconnection every account may have changed.
 */
export async function followPostgres(
  createClient: () => Client,
  follower: Follower,
  log: Log,
): Promise<() => Promise<void>> {
  const stop = new AbortController();
  const following = follow(createClient, follower, log, stop.signal);
  return async () => {
    stop.abort();
    await following;
  };
}

async function follow(createClient: () => Client, follower: Follower, log: Log, signal: AbortSignal): Promise<void> {
  let failures = 0;
  while (!signal.aborted) {
    const client = createClient();
    try {
      await listenUntilLost(client, follower, signal, () => (failures = 0));
    } catch (error) {
      log.error({ code: codeOf(error) }, 'changes-connection-lost');
    }
    client.end().catch(() => undefined);
    await wait(waitingTime(failures), signal);
    failures += 1;
  }
}

/** Resolves when the signal aborts; rejects when the connection is lost or cannot be made. */
async function listenUntilLost(
  client: Client,
  follower: Follower,
  signal: AbortSignal,
  connected: () => void,
): Promise<void> {
  const { promise: ended, resolve, reject } = Promise.withResolvers<void>();
  // It may reject before it is awaited.
  ended.catch(() => undefined);
  client.on('error', reject);
  client.on('end', () => reject(new Error('The connection has ended.')));
  client.on('notification', ({ payload }) => follower.tell(payload ?? ''));
  const stop = () => resolve();
  signal.addEventListener('abort', stop);
  // A connection can die silently.
  const check = setInterval(() => void client.query('select 1').catch(reject), CHECK_MILLISECONDS);
  try {
    await Promise.race([ended, connect(client)]);
    if (signal.aborted) return;
    connected();
    follower.tellAll();
    await ended;
  } finally {
    clearInterval(check);
    signal.removeEventListener('abort', stop);
  }
}

async function connect(client: Client): Promise<void> {
  await client.connect();
  await client.query(`listen ${CHANNEL}`);
}

// Random, so that the processes do not reconnect to a restarted database all at once.
function waitingTime(failures: number): number {
  return Math.random() * Math.min(FIRST_WAIT_MILLISECONDS * 2 ** failures, LONGEST_WAIT_MILLISECONDS);
}

function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const finish = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', finish);
      resolve();
    };
    const timer = setTimeout(finish, milliseconds);
    signal.addEventListener('abort', finish);
  });
}
