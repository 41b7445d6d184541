import { expect } from 'vitest';
import { CATALOGUE } from '../../../demo/server/catalogue/catalogue.ts';
import { listIntegrations } from '../../../demo/server/integrations/integrations.ts';
import { say } from '../../../src/localization/say.ts';
import { enInitial } from '../../../src/localization/tables/en-initial.ts';
import type { Integration } from '../../../src/model/integration.ts';
import { checkNoOrphans, storedSecrets } from '../stored.ts';
import type { AccountBefore } from './account.ts';
import type { Action } from './ledger.ts';
import type { FlowReport } from './page.ts';
import type { PageServer } from './server.ts';

const APPLICATIONS = new Map(CATALOGUE.map(({ application }) => [application.id, application]));

/** What an action has done, as the server remembers it: the answer that it gives to each try. */
interface Effect {
  readonly action: Action;
  readonly key: string;
  /** Absent where something was removed. */
  readonly integration?: Integration;
}

/** Checks an account after a flow: against what the person did, and against what the page showed and said. */
export async function checkFlow(server: PageServer, before: AccountBefore, report: FlowReport): Promise<void> {
  const { id: accountId } = before;
  const { actions, shown, problems } = report;
  expect(problems, 'problems').toEqual([]);
  const effects = await effectsOf(server, accountId, actions);
  for (const action of actions) checkClaim(action, effects);
  checkAdditions(actions, effects);

  const { items } = await listIntegrations(server.database, accountId, { pageSize: 1000 });
  expect(items.map(shownAs), 'what is stored, and what the page shows').toEqual(
    shown.map(({ name, status, details }) => ({ name, status, details })),
  );
  const singles = items.map(({ applicationId }) => applicationId).filter((id) => !APPLICATIONS.get(id)?.multiple);
  expect(singles, 'applications that can be there once').toEqual([...new Set(singles)]);

  const { integrations, secrets } = outcomeOf(before, effects);
  const byId = (a: Integration, b: Integration): number => a.id.localeCompare(b.id);
  expect(items.toSorted(byId), 'what is stored, and what was done').toEqual([...integrations.values()].toSorted(byId));
  expect(await storedSecrets(server.database, server.secrets, accountId), 'secrets').toEqual(secrets);
  await checkNoOrphans(server.database);
}

async function effectsOf({ database }: PageServer, accountId: string, actions: readonly Action[]): Promise<Effect[]> {
  const rows = await database
    .selectFrom('idempotency_keys')
    .select(['key', 'body', 'created_at'])
    .where('account_id', '=', accountId)
    .orderBy('created_at')
    .execute();
  return rows.map(({ key, body }) => {
    const action = actions.find(({ keys }) => keys.includes(key));
    if (!action) throw new Error(`The account has an effect that nobody asked for: ${body}`);
    return { action, key, ...(body !== null && { integration: JSON.parse(body) as Integration }) };
  });
}

/** What the interface said last about an action is so, and no action has had its effect twice. */
function checkClaim(action: Action, effects: readonly Effect[]): void {
  const count = effects.filter((effect) => effect.action === action).length;
  const what = `effects of ${action.kind} ${action.target}, of which the interface said: ${action.claim}`;
  expect(count, what).toBeLessThanOrEqual(1);
  if (action.claim === 'failed') expect(count, what).toBe(0);
  // An addition may turn out to have been made by an earlier one that was given up: see below.
  if (action.claim === 'succeeded' && action.kind !== 'add') expect(count, what).toBe(1);
}

/** Each addition that the interface said has succeeded led to an integration of its own. */
function checkAdditions(actions: readonly Action[], effects: readonly Effect[]): void {
  const added = effects.flatMap(({ action, integration }) =>
    action.kind === 'add' && integration ? [integration] : [],
  );
  const told = actions.filter(({ kind, claim }) => kind === 'add' && claim === 'succeeded');
  const ids = told.map(({ integrationId }) => integrationId);
  expect(ids, 'integrations that were said to be added').toEqual([...new Set(ids)]);
  for (const { target, integrationId } of told) {
    expect(added, 'what was said to be added').toContainEqual(
      expect.objectContaining({ id: integrationId, applicationId: target }),
    );
  }
}

/** What the account has to hold after these effects. */
function outcomeOf(before: AccountBefore, effects: readonly Effect[]): Pick<AccountBefore, 'integrations' | 'secrets'> {
  const integrations = new Map(before.integrations);
  const secrets = new Map(before.secrets);
  const changedAt = ({ integration }: Effect): string => integration?.changedAt ?? '';
  const changes = effects
    .filter(({ integration }) => integration)
    .toSorted((a, b) => changedAt(a).localeCompare(changedAt(b)));
  for (const { action, integration } of changes) {
    if (!integration) continue;
    integrations.set(integration.id, integration);
    const field = integration.applicationId === 'cm.com' ? 'productToken' : 'clientSecret';
    if (action.secret !== undefined) secrets.set(`${integration.id} ${field}`, action.secret);
  }
  for (const { action } of effects.filter(({ integration }) => !integration)) {
    integrations.delete(action.target);
    for (const place of secrets.keys()) if (place.startsWith(action.target)) secrets.delete(place);
  }
  return { integrations, secrets };
}

function shownAs(integration: Integration): { name: string; status: string; details: unknown } {
  const { applicationId, name, status } = integration;
  const application = APPLICATIONS.get(applicationId);
  const title = application?.name;
  return {
    name: typeof title === 'string' ? title : (title?.['en'] ?? applicationId),
    status: say(enInitial, 'en', 'integrationStatus', { status }),
    details: name === undefined ? expect.any(Array) : expect.arrayContaining([name]),
  };
}
