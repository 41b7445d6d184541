// Measures two server processes on one PostgreSQL under load, with a large account and a large catalogue.
import { type Load, load } from './clients.ts';
import { fill } from './fill.ts';
import { readAll, signInAll, WRITERS, READERS, writeAll } from './operations.ts';
import { type Plan, plansOf } from './plans.ts';
import { createDatabase, type RunningServer, startServers } from './servers.ts';

/** Prints how PostgreSQL goes about each statement, and how long each request takes while all are sent at once. */
export async function measureServers(databaseUrl: string, seconds: number): Promise<void> {
  const database = await createDatabase(databaseUrl);
  const servers: RunningServer[] = [];
  try {
    servers.push(...(await startServers(2, database.url)));
    await fill(database);
    console.log(`${planTable(await plansOf(database.url))}\n`);
    const clients = await signInAll(servers.map(({ url }) => `${url}/api`));
    const loads = await load(clients, seconds, (client, timed) =>
      client.isWriter ? writeAll(client, timed) : readAll(client, timed),
    );
    console.log(loadTable(loads));
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    await database.drop();
  }
}

function planTable(plans: readonly Plan[]): string {
  const rows = plans
    .filter(({ nodes }) => nodes.length > 0)
    .map(({ request, nodes }) => `| ${request} | ${[...new Set(nodes)].join('; ')} |`);
  return ['| request | its statements, without those of the rows above |', '| --- | --- |', ...rows].join('\n');
}

function loadTable(loads: ReadonlyMap<string, Load>): string {
  const sorted = [...loads].toSorted(([one], [other]) => one.localeCompare(other));
  const rows = sorted.map(
    ([name, { perSecond, p50, p95, p99 }]) =>
      `| ${name} | ${perSecond.toFixed(1)} | ${[p50, p95, p99].map((time) => time.toFixed(0)).join(' | ')} |`,
  );
  return [
    `| Two servers, one PostgreSQL, ${READERS} readers and ${WRITERS} writers | a second | p50, ms | p95, ms | p99, ms |`,
    '| --- | --: | --: | --: | --: |',
    ...rows,
  ].join('\n');
}
