import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import * as z from 'zod/mini';
import { looseApplicationSchema } from '../../../../src/model/application.ts';
import { accountSchema } from '../../accounts/account.ts';
import { CATALOGUE, type CatalogueEntry } from '../../catalogue/catalogue.ts';
import type { Secrets } from '../../credentials/secrets.ts';
import type { Schema } from '../schema.ts';
import { searchTextOf } from '../search-text.ts';
import { ACCOUNTS } from './seed-accounts.ts';
import { INTEGRATIONS } from './seed-integrations.ts';

// Any number will do that nothing else in the database locks.
const SEED_LOCK = 7_204_115;
const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

/** Fills a new database with the catalogue, accounts and some integrations, or not at all. */
export async function seed(database: Kysely<Schema>, secrets: Secrets): Promise<void> {
  // Only at this level, a process sees what another one stored while it waited.
  await database
    .transaction()
    .setIsolationLevel('read committed')
    .execute(async (transaction) => {
      await sql`select pg_advisory_xact_lock(${sql.lit(SEED_LOCK)})`.execute(transaction);
      const filled = await transaction.selectFrom('applications').select('id').limit(1).executeTakeFirst();
      if (filled) return;
      await seedCatalogue(transaction);
      await seedAccounts(transaction);
      await seedIntegrations(transaction, secrets);
    });
}

async function seedCatalogue(database: Kysely<Schema>): Promise<void> {
  await database.insertInto('applications').values(CATALOGUE.map(catalogueRow)).execute();
}

/** Checks an entry of the catalogue, and returns its row for a place in it. */
export function catalogueRow({ application, addedStatus, addedReason }: CatalogueEntry, position: number) {
  return {
    id: application.id,
    position,
    kind: application.kind,
    search_text: searchTextOf(application),
    entry: JSON.stringify(z.parse(looseApplicationSchema, application)),
    added_status: addedStatus,
    added_reason: addedReason === undefined ? null : JSON.stringify(addedReason),
  };
}

async function seedAccounts(database: Kysely<Schema>): Promise<void> {
  const rows = ACCOUNTS.map((account, index) => {
    const { details, ...columns } = z.parse(accountSchema, account);
    return { ...columns, details: JSON.stringify(details), created_at: daysBeforeNow(ACCOUNTS.length - index) };
  });
  await database.insertInto('accounts').values(rows).execute();
}

async function seedIntegrations(database: Kysely<Schema>, secrets: Secrets): Promise<void> {
  const multiple = new Set(
    CATALOGUE.filter((entry) => entry.application.multiple).map((entry) => entry.application.id),
  );
  for (const [index, integration] of INTEGRATIONS.entries()) {
    const addedAt = daysBeforeNow(INTEGRATIONS.length - index);
    const { accountId, applicationId, status, statusReason, statusField = null } = integration;
    const { values = {}, secrets: secretValues = {} } = integration;
    const id = randomUUID();
    await database
      .insertInto('integrations')
      .values({
        id,
        account_id: accountId,
        application_id: applicationId,
        single: !multiple.has(applicationId),
        name: values.name === undefined ? null : String(values.name),
        status,
        status_reason: statusReason === undefined ? null : JSON.stringify(statusReason),
        status_field: statusField,
        configuration: JSON.stringify(values),
        version: randomUUID(),
        added_at: addedAt,
        changed_by: null,
        changed_at: addedAt,
      })
      .execute();
    for (const [field, secret] of Object.entries(secretValues)) {
      const ciphertext = secrets.encrypt(secret, { accountId, integrationId: id, field });
      await database.insertInto('integration_secrets').values({ integration_id: id, field, ciphertext }).execute();
    }
  }
}

function daysBeforeNow(days: number): Date {
  return new Date(Date.now() - days * DAY_MILLISECONDS);
}
