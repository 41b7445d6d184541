import { randomBytes, randomUUID } from 'node:crypto';
import { CompiledQuery, Kysely } from 'kysely';
import { createApp } from '../../demo/server/app.ts';
import { Changes } from '../../demo/server/changes/changes.ts';
import { ChangeFeed } from '../../demo/server/changes/change-feed.ts';
import { Secrets } from '../../demo/server/credentials/secrets.ts';
import { openPostgres } from '../../demo/server/database/engines/postgres.ts';
import type { Schema } from '../../demo/server/database/schema.ts';
import type { Log } from '../../demo/server/observability/log.ts';
import { ACCOUNT } from './fill.ts';

/** How PostgreSQL goes about one statement. */
export interface Plan {
  /** The first request that led to it, as the contract names it. */
  request: string;
  sql: string;
  /** The nodes that read a table or an index, such as `Index Scan of integrations_pkey`, and those that sort. */
  nodes: string[];
}

interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  Plans?: PlanNode[];
}

const log: Log = { info: () => undefined, error: console.error };

/** Sends each request of the contract for the filled account. Returns the plans of the statements that they led to. */
export async function plansOf(url: string): Promise<Plan[]> {
  let statements: CompiledQuery[] = [];
  const database = new Kysely<Schema>({
    dialect: openPostgres(url, log).dialect,
    log: ({ level, query }) => {
      if (level === 'query') statements.push(query);
    },
  });
  const plans: Plan[] = [];
  try {
    const secrets = new Secrets(randomBytes(32));
    const changes = new Changes();
    const app = createApp({ database, changes, secrets, log });
    const entered = await app.request('/api/session', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ personId: 'partner' }),
    });
    const Cookie = entered.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const send = async (request: string, path: string, body?: object): Promise<Record<string, unknown>> => {
      const [method = 'GET'] = request.split(' ');
      statements = [];
      const response = await app.request(`/api/accounts/${ACCOUNT}${path}`, {
        method,
        headers: { Cookie, 'Idempotency-Key': randomUUID(), ...(body && { 'Content-Type': 'application/json' }) },
        ...(body && { body: JSON.stringify(body) }),
      });
      if (!response.ok) throw new Error(`${method} ${path} was answered ${response.status}.`);
      await explain(database, request, statements, plans);
      return method === 'DELETE' ? {} : ((await response.json()) as Record<string, unknown>);
    };

    await send('GET permissions', '/permissions');
    const { nextCursor } = await send('GET applications', '/applications');
    await send('GET applications?cursor', `/applications?cursor=${String(nextCursor)}`);
    await send('GET applications?kind', '/applications?kind=first-party');
    await send('GET applications?search', `/applications?search=${encodeURIComponent('maker 31415')}`);
    await send('GET applications?search of many', '/applications?search=application');
    await send('GET applications?id', '/applications?id=cm.com&id=bench-7');
    const first = await send('GET integrations', '/integrations');
    await send('GET integrations?cursor', `/integrations?cursor=${String(first['nextCursor'])}`);
    const added = await send('POST integrations', '/integrations', { applicationId: 'microsoft-teams' });
    const path = `/integrations/${String(added['id'])}`;
    await send('GET integration', path);
    await send('PUT configuration', `${path}/configuration`, {
      configuration: { name: 'Team', tenantId: randomUUID(), clientId: randomUUID(), clientSecret: 'bench' },
    });
    await send('POST pause', `${path}/pause`);
    await send('POST resume', `${path}/resume`);
    const single = await send('POST integrations, once only', '/integrations', { applicationId: 'cloudlink-gateway' });
    await send('GET removal', `/integrations/${String(single['id'])}/removal`);
    statements = [];
    const told = new Promise((resolve) => {
      changes.listen(ACCOUNT, { changed: resolve, ended: () => undefined });
    });
    new ChangeFeed(changes, database).tell(JSON.stringify({ id: '1', account: ACCOUNT, integration: added['id'] }));
    await told;
    await explain(database, 'a change, for all streams', statements, plans);
    await send('DELETE integration', path);
    return plans;
  } finally {
    await database.destroy();
  }
}

/** Adds the plans of statements that no earlier request led to. */
async function explain(
  database: Kysely<Schema>,
  request: string,
  statements: readonly CompiledQuery[],
  plans: Plan[],
): Promise<void> {
  for (const { sql, parameters } of statements) {
    if (!/^\s*(select|insert|update|delete|with)\b/i.test(sql) || plans.some((plan) => plan.sql === sql)) continue;
    const explained = CompiledQuery.raw(`explain (format json) ${sql}`, [...parameters]);
    const { rows } = await database.executeQuery<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(explained);
    const root = rows[0]?.['QUERY PLAN'][0].Plan;
    plans.push({ request, sql, nodes: root ? nodesOf(root) : [] });
  }
}

function nodesOf(node: PlanNode): string[] {
  const { 'Node Type': type, 'Relation Name': table, 'Index Name': index, Plans: below = [] } = node;
  const isRead = /Scan$|Sort/.test(type) && !/^(Subquery|CTE|Function|Values|Bitmap Heap) Scan$/.test(type);
  const name = index ?? table;
  const own = isRead ? [name ? `${type} of ${name}` : type] : [];
  return [...own, ...below.flatMap(nodesOf)];
}
