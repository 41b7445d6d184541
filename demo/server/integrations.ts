import { randomUUID } from 'node:crypto';
import { type Selectable, sql } from 'kysely';
import * as z from 'zod/mini';
import type { Integration, IntegrationStatus } from '../../src/model/integration.ts';
import type { Page } from '../../src/model/page.ts';
import type { Text } from '../../src/model/text.ts';
import type { AcceptedConfiguration } from './configuration.ts';
import { decodeCursor, encodeCursor, placeIdSchema } from './cursor.ts';
import type { Database } from './database/open.ts';
import type { Schema } from './database/schema.ts';
import { notFound } from './problems.ts';
import type { Secrets } from './secrets.ts';

// PostgreSQL has no year 0.
const timeSchema = z.iso.datetime().check(z.refine((time) => time >= '0001'));
const placeSchema = z.tuple([timeSchema, placeIdSchema]);

type Row = Omit<Selectable<Schema['integrations']>, 'account_id' | 'single'> & { secret_names: string[] };

/** A page of an account's integrations, in the order in which they were added. */
export async function listIntegrations(
  database: Database,
  accountId: string,
  query: { cursor?: string | undefined; pageSize: number },
): Promise<Page<Integration>> {
  const place = decodeCursor(query.cursor, placeSchema);
  let select = selectIntegrations(database).where('account_id', '=', accountId);
  if (place) {
    const [addedAt, id] = place;
    select = select.where((is) => is(is.refTuple('added_at', 'id'), '>', is.tuple(new Date(addedAt), id)));
  }
  const rows = await select
    .orderBy('added_at')
    .orderBy('id')
    .limit(query.pageSize + 1)
    .execute();
  const page = rows.slice(0, query.pageSize);
  const last = page.at(-1);
  return {
    items: page.map(toIntegration),
    ...(rows.length > page.length && last && { nextCursor: encodeCursor([last.added_at, last.id]) }),
  };
}

/** The integration; the problem `not-found` where the account has none of that identifier. */
export async function getIntegration(database: Database, accountId: string, id: string): Promise<Integration> {
  const row = await selectIntegrations(database)
    .where('account_id', '=', accountId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw notFound('integration');
  return toIntegration(row);
}

/** Whether the account has an integration of the application. */
export async function hasIntegration(database: Database, accountId: string, applicationId: string): Promise<boolean> {
  const row = await database
    .selectFrom('integrations')
    .select('id')
    .where('account_id', '=', accountId)
    .where('application_id', '=', applicationId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** What is stored of a new integration. */
export interface NewIntegration {
  accountId: string;
  applicationId: string;
  /** Whether the account may have no other integration of the same application. */
  single: boolean;
  status: IntegrationStatus;
  statusReason: Text | null;
  changedBy: string | undefined;
}

/** Stores a new integration, the last one of its account; answers with its identifier. */
export async function insertIntegration(transaction: Database, integration: NewIntegration): Promise<string> {
  const id = randomUUID();
  const addedAt = await nextTime(transaction, integration.accountId);
  await transaction
    .insertInto('integrations')
    .values({
      id,
      account_id: integration.accountId,
      application_id: integration.applicationId,
      single: integration.single,
      status: integration.status,
      status_reason: integration.statusReason === null ? null : JSON.stringify(integration.statusReason),
      configuration: '{}',
      version: randomUUID(),
      added_at: addedAt,
      changed_by: integration.changedBy ?? null,
      changed_at: addedAt,
    })
    .execute();
  return id;
}

/** Stores a configuration, which makes the integration active where it is not paused. Secrets that were not sent stay. */
export async function storeConfiguration(
  transaction: Database,
  secrets: Secrets,
  { id: integrationId, status, statusReason }: Integration,
  { values, secrets: sentSecrets }: AcceptedConfiguration,
  changedBy: string | undefined,
): Promise<void> {
  await transaction
    .updateTable('integrations')
    .set({
      name: typeof values.name === 'string' ? values.name : null,
      configuration: JSON.stringify(values),
    })
    .where('id', '=', integrationId)
    .execute();
  const isPaused = status === 'paused';
  await setStatus(transaction, integrationId, {
    status: isPaused ? 'paused' : 'active',
    statusReason: (isPaused && statusReason) || null,
    changedBy,
  });
  for (const [field, secret] of Object.entries(sentSecrets)) {
    const ciphertext = secrets.encrypt(secret, { integrationId, field });
    await transaction
      .insertInto('integration_secrets')
      .values({ integration_id: integrationId, field, ciphertext })
      .onConflict((conflict) => conflict.columns(['integration_id', 'field']).doUpdateSet({ ciphertext }))
      .execute();
  }
}

/** Stores how far an integration is, under a new version. */
export async function setStatus(
  transaction: Database,
  integrationId: string,
  { status, statusReason, changedBy }: Pick<NewIntegration, 'status' | 'statusReason' | 'changedBy'>,
): Promise<void> {
  await transaction
    .updateTable('integrations')
    .set({
      status,
      status_reason: statusReason === null ? null : JSON.stringify(statusReason),
      version: randomUUID(),
      changed_by: changedBy ?? null,
      changed_at: new Date(),
    })
    .where('id', '=', integrationId)
    .execute();
}

/** Deletes an integration and its secrets. */
export async function deleteIntegration(transaction: Database, integrationId: string): Promise<void> {
  await transaction.deleteFrom('integrations').where('id', '=', integrationId).execute();
}

function selectIntegrations(database: Database) {
  return database
    .selectFrom('integrations')
    .select(['id', 'application_id', 'name', 'status', 'status_reason', 'configuration', 'version'])
    .select(['added_at', 'changed_by', 'changed_at'])
    .select(
      sql<string[]>`array(
        select field from integration_secrets where integration_id = integrations.id order by field
      )`.as('secret_names'),
    );
}

function toIntegration(row: Row): Integration {
  return {
    id: row.id,
    applicationId: row.application_id,
    ...(row.name !== null && { name: row.name }),
    status: row.status,
    ...(row.status_reason !== null && { statusReason: row.status_reason }),
    configuration: { values: row.configuration, secrets: row.secret_names },
    version: row.version,
    addedAt: row.added_at.toISOString(),
    ...(row.changed_by !== null && { changedBy: row.changed_by }),
    ...(row.changed_at !== null && { changedAt: row.changed_at.toISOString() }),
  };
}

// Two additions in the same millisecond would come in the order of their random identifiers.
async function nextTime(transaction: Database, accountId: string): Promise<Date> {
  const { latest } = await transaction
    .selectFrom('integrations')
    .select((is) => is.fn.max('added_at').as('latest'))
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow();
  return new Date(Math.max(Date.now(), latest === null ? 0 : latest.getTime() + 1));
}
