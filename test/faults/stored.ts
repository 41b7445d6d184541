import { expect } from 'vitest';
import type { Database } from '../../demo/server/database/open.ts';
import { listIntegrations } from '../../demo/server/integrations/integrations.ts';
import type { Secrets } from '../../demo/server/credentials/secrets.ts';
import type { Integration } from '../../src/model/integration.ts';
import type { Known, Writer } from './writer.ts';

/**
 * Checks that the account holds all that was acknowledged, and of the write whose outcome is not known either all or
 * nothing. Answers whether that one took effect.
 */
export async function checkStored(database: Database, secrets: Secrets, writer: Writer): Promise<boolean> {
  const { accountId, pending } = writer;
  const outcomes = await database
    .selectFrom('idempotency_keys')
    .select(['key', 'body'])
    .where('account_id', '=', accountId)
    .execute();
  const bodies = new Map(outcomes.map(({ key, body }) => [key, body]));
  const hasOutcome = pending !== undefined && bodies.has(pending.key);
  const outcome = hasOutcome ? [[pending.key, bodies.get(pending.key)] as const] : [];
  expect(bodies, 'outcomes').toEqual(new Map([...writer.acknowledged, ...outcome]));

  const expected = new Map(writer.known);
  if (hasOutcome) takeEffect(expected, writer, bodies.get(pending.key) ?? null);
  const { items } = await listIntegrations(database, accountId, { pageSize: 1000 });
  const byId = (a: Integration, b: Integration) => a.id.localeCompare(b.id);
  const integrations = [...expected.values()].map(({ integration }) => integration);
  expect(items.toSorted(byId), 'integrations').toEqual(integrations.toSorted(byId));
  expect(await storedSecrets(database, secrets, accountId), 'secrets').toEqual(secretsOf(expected));
  return hasOutcome;
}

/** Checks that no secret is stored without its integration. */
export async function checkNoOrphans(database: Database): Promise<void> {
  const orphans = await database
    .selectFrom('integration_secrets')
    .leftJoin('integrations', 'integrations.id', 'integration_secrets.integration_id')
    .select('integration_secrets.integration_id')
    .where('integrations.id', 'is', null)
    .execute();
  expect(orphans, 'orphaned secrets').toEqual([]);
}

function takeEffect(known: Map<string, Known>, { pending }: Writer, body: string | null): void {
  if (body === null) {
    known.delete(pending?.integrationId ?? '');
    return;
  }
  const integration = JSON.parse(body) as Integration;
  known.set(integration.id, { integration, secret: pending?.secret ?? known.get(integration.id)?.secret });
}

/** The secrets of an account in clear, by integration and field. */
export async function storedSecrets(
  database: Database,
  secrets: Secrets,
  accountId: string,
): Promise<Map<string, string>> {
  const rows = await database
    .selectFrom('integration_secrets')
    .innerJoin('integrations', 'integrations.id', 'integration_secrets.integration_id')
    .select(['integration_id as integrationId', 'field', 'ciphertext'])
    .where('account_id', '=', accountId)
    .execute();
  return new Map(
    rows.map(({ ciphertext, ...place }) => [
      `${place.integrationId} ${place.field}`,
      secrets.decrypt(ciphertext, { accountId, ...place }),
    ]),
  );
}

function secretsOf(known: ReadonlyMap<string, Known>): Map<string, string> {
  return new Map(
    [...known].flatMap(([id, { secret }]) => (secret === undefined ? [] : [[`${id} clientSecret`, secret] as const])),
  );
}
