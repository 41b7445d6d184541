// Measures two server processes on one PostgreSQL under load.
import { randomUUID } from 'node:crypto';
import { type Load, load, send } from './clients.ts';
import { fill, READ_ACCOUNT, WRITTEN_ACCOUNT } from './fill.ts';
import { createDatabase, type RunningServer, startServers } from './servers.ts';

/** What was measured before reads and writes were bounded, on a machine with two cores. */
const EARLIER = {
  reads: '270/s, p99 321 ms',
  catalogue: '77/s',
  writes: '40/s, p50 2,700 ms',
};

/** Prints how many operations a second two servers do, and how long they take. */
export async function measureServers(databaseUrl: string, seconds: number): Promise<void> {
  const database = await createDatabase(databaseUrl);
  const servers: RunningServer[] = [];
  try {
    servers.push(...(await startServers(2, database.url)));
    await fill(database);
    const urls = servers.map(({ url }) => `${url}/api`);
    const sessions = await signInAll(urls);
    const readers = clientsOf(urls, sessions, 50);
    const writers = clientsOf(urls, sessions, 100);
    const rows = [
      [
        'Reads of 50 integrations, 50 clients',
        await read(readers, `/accounts/${READ_ACCOUNT}/integrations`, seconds),
        EARLIER.reads,
      ],
      [
        'A page of a catalogue of 50,000, 50 clients',
        await read(readers, `/accounts/${READ_ACCOUNT}/applications`, seconds),
        EARLIER.catalogue,
      ],
      ['One account, 100 clients that add and remove', await write(writers, seconds), EARLIER.writes],
    ] as const;
    console.log(
      '| Two servers, one PostgreSQL | a second | p50, ms | p99, ms | earlier |\n| --- | --: | --: | --: | --- |',
    );
    for (const [title, { perSecond, p50, p99 }, earlier] of rows) {
      console.log(`| ${title} | ${perSecond.toFixed(0)} | ${p50.toFixed(0)} | ${p99.toFixed(0)} | ${earlier} |`);
    }
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    await database.drop();
  }
}

interface BenchClient {
  url: string;
  headers: Record<string, string>;
}

/** As many as one address may begin in a minute. */
const SESSIONS = 50;

async function signInAll(urls: readonly string[]): Promise<string[]> {
  return Promise.all(
    Array.from({ length: SESSIONS }, async (_, index) => {
      const { headers } = await send(`${urls[index % urls.length]}/session`, {
        method: 'POST',
        body: { personId: 'partner' },
      });
      return headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    }),
  );
}

/** Each client in a session of its own as far as there are some, half of them at each server. */
function clientsOf(urls: readonly string[], sessions: readonly string[], count: number): BenchClient[] {
  return Array.from({ length: count }, (_, client) => ({
    url: urls[client % urls.length] ?? '',
    headers: { Cookie: sessions[client % sessions.length] ?? '' },
  }));
}

async function read(clients: readonly BenchClient[], path: string, seconds: number): Promise<Load> {
  return load(clients, seconds, async ({ url, headers }) => {
    expectStatus(await send(`${url}${path}`, { headers }), 200);
  });
}

async function write(clients: readonly BenchClient[], seconds: number): Promise<Load> {
  return load(clients, seconds, async ({ url, headers }) => {
    const path = `${url}/accounts/${WRITTEN_ACCOUNT}/integrations`;
    const keyed = () => ({ ...headers, 'Idempotency-Key': randomUUID() });
    const added = await send(path, { method: 'POST', headers: keyed(), body: { applicationId: 'microsoft-teams' } });
    expectStatus(added, 201);
    const { id } = JSON.parse(added.body) as { id: string };
    expectStatus(await send(`${path}/${id}`, { method: 'DELETE', headers: keyed() }), 204);
  });
}

function expectStatus({ status, body }: { status: number; body: string }, expected: number): void {
  if (status !== expected) throw new Error(`The server answered ${status}: ${body}`);
}
