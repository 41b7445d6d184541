import { randomBytes } from 'node:crypto';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fill } from '../../../bench/server/fill.ts';
import { type Plan, plansOf } from '../../../bench/server/plans.ts';
import { createDatabase } from '../../../bench/server/servers.ts';
import { Secrets } from '../../../demo/server/credentials/secrets.ts';
import { openDatabase } from '../../../demo/server/database/open.ts';
import { NO_LOG } from '../support/log.ts';

const SERVER = process.env['DATABASE_URL'];
/** Of a few rows: those that were asked for by name, that a rare word finds, or that depend on an integration. */
const SORTED = ['GET applications?id', 'GET applications?search', 'GET removal'];

describe.runIf(SERVER)('with large accounts and a large catalogue', { timeout: 120_000 }, () => {
  it('each statement of the contract reads by an index, and none sorts a long list', async () => {
    const plans = await measuredPlans();
    const requests = new Set(plans.map(({ request }) => request));
    expect(requests.size).toBeGreaterThan(14);
    expect(plans.filter(({ nodes }) => nodes.some((node) => node.startsWith('Seq Scan')))).toEqual([]);
    expect(plans.filter(({ sql }) => /\boffset\b/i.test(sql))).toEqual([]);
    // Not by the index of the whole account.
    const once = plans.find(({ request }) => request === 'POST integrations, once only');
    expect(once?.nodes).toEqual(['Index Scan of integrations_of_application']);
    const sorting = plans.filter(({ nodes }) => nodes.includes('Sort')).map(({ request }) => request);
    expect(SORTED).toEqual(expect.arrayContaining(sorting));
  });
});

async function measuredPlans(): Promise<Plan[]> {
  const database = await createDatabase(SERVER ?? '');
  onTestFinished(database.drop);
  const opened = await openDatabase({ url: database.url, secrets: new Secrets(randomBytes(32)), log: NO_LOG });
  await opened.close();
  await fill(database, 0.2);
  return plansOf(database.url);
}
