import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { CATALOGUE } from '../../catalogue/catalogue.ts';
import { largeAccount, largeCatalogue } from '../../catalogue/large.ts';
import type { Secrets } from '../../credentials/secrets.ts';
import type { Schema } from '../schema.ts';
import { catalogueRow } from './seed.ts';

/** The number of invented applications, and the account that has many of them. */
export const LARGE = { applications: 5_000, integrations: 1_000, accountId: '100200417' } as const;

// Any number will do that nothing else in the database locks.
const LARGE_SEED_LOCK = 7_204_116;
/** PostgreSQL bounds the number of values in one statement. */
const ROWS_AT_ONCE = 500;
const MINUTE_MILLISECONDS = 60_000;

/** Adds thousands of applications to the catalogue, and many of them to one account. It happens once, or not at all. */
export async function seedLarge(database: Kysely<Schema>, secrets: Secrets): Promise<void> {
  await database
    .transaction()
    .setIsolationLevel('read committed')
    .execute(async (transaction) => {
      await sql`select pg_advisory_xact_lock(${sql.lit(LARGE_SEED_LOCK)})`.execute(transaction);
      const applications = largeCatalogue(LARGE.applications);
      const [first] = applications;
      const filled = await transaction
        .selectFrom('applications')
        .select('id')
        .where('id', '=', first?.id ?? '')
        .executeTakeFirst();
      if (filled) return;
      const rows = applications.map((application, index) =>
        catalogueRow({ application, addedStatus: 'setup-required' }, CATALOGUE.length + index),
      );
      await inParts(rows, (part) => transaction.insertInto('applications').values(part).execute());
      await addIntegrations(transaction, secrets);
    });
}

async function addIntegrations(transaction: Kysely<Schema>, secrets: Secrets): Promise<void> {
  const account = largeAccount(largeCatalogue(LARGE.integrations), LARGE.integrations);
  const integrations = account.map(({ application, status }, index) => {
    const name = status === 'setup-required' ? null : `Team ${index + 1}`;
    const addedAt = new Date(Date.now() - (account.length - index) * MINUTE_MILLISECONDS);
    return {
      id: randomUUID(),
      account_id: LARGE.accountId,
      application_id: application.id,
      single: true,
      name,
      status,
      status_reason: null,
      status_field: null,
      configuration: JSON.stringify(name === null ? {} : { name }),
      version: randomUUID(),
      added_at: addedAt,
      changed_by: null,
      changed_at: addedAt,
    };
  });
  await inParts(integrations, (part) => transaction.insertInto('integrations').values(part).execute());
  const keys = integrations
    .filter(({ name }) => name !== null)
    .map(({ id }) => ({
      integration_id: id,
      field: 'key',
      ciphertext: secrets.encrypt(randomUUID(), { accountId: LARGE.accountId, integrationId: id, field: 'key' }),
    }));
  await inParts(keys, (part) => transaction.insertInto('integration_secrets').values(part).execute());
}

async function inParts<T>(rows: readonly T[], insert: (part: T[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) await insert(rows.slice(start, start + ROWS_AT_ONCE));
}
