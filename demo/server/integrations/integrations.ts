import { randomUUID } from 'node:crypto';
import { type Selectable, sql, type Updateable } from 'kysely';
import type { Integration, IntegrationStatus } from '../../../src/model/integration.ts';
import type { Page } from '../../../src/model/page.ts';
import type { Text } from '../../../src/model/text.ts';
import type { AcceptedConfiguration } from './configuration.ts';
import { decodeCursor, pageOf, placeTime, timeOf, timePlaceSchema } from '../http/cursor.ts';
import type { Database } from '../database/open.ts';
import type { Schema } from '../database/schema.ts';
import { notFound, Problem } from '../http/problems.ts';
import type { Secrets } from '../credentials/secrets.ts';

/** The most integrations of an account. Lists in pages need an end, too. */
const MOST_INTEGRATIONS = 20_000;

type Row = Omit<Selectable<Schema['integrations']>, 'account_id' | 'single'> & { secret_names: string[] };

/** Returns a page of an account's integrations, in the order of their addition. */
export async function listIntegrations(
  database: Database,
  accountId: string,
  query: { cursor?: string | undefined; pageSize: number },
): Promise<Page<Integration>> {
  const place = decodeCursor(query.cursor, timePlaceSchema);
  let select = selectIntegrations(database).where('account_id', '=', accountId);
  if (place) {
    const [addedAt, id] = place;
    select = select.where((is) => is(is.refTuple('added_at', 'id'), '>', is.tuple(timeOf(addedAt), id)));
  }
  const rows = await select
    .select(placeTime('added_at'))
    .orderBy('added_at')
    .orderBy('id')
    .limit(query.pageSize + 1)
    .execute();
  return pageOf(rows, query.pageSize, toIntegration, ({ place: time, id }) => [time, id]);
}

/** Returns an integration; throws the problem `not-found` if the account has none with this identifier. */
export async function getIntegration(database: Database, accountId: string, id: string): Promise<Integration> {
  const row = await selectIntegrations(database)
    .where('account_id', '=', accountId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw notFound('integration');
  return toIntegration(row);
}

/** Returns those of an account's integrations that have one of the identifiers, in no order. */
export async function readIntegrations(
  database: Database,
  accountId: string,
  ids: readonly string[],
): Promise<Integration[]> {
  const rows = await selectIntegrations(database).where('account_id', '=', accountId).where('id', 'in', ids).execute();
  return rows.map(toIntegration);
}

/**
 * Returns an integration and locks it: no other transaction can change it until this one ends. Throws the problem
 * `not-found` if the account has none with this identifier.
 */
export async function lockIntegration(transaction: Database, accountId: string, id: string): Promise<Integration> {
  const lock = transaction
    .selectFrom('integrations')
    .select('id')
    .where('account_id', '=', accountId)
    .where('id', '=', id)
    .forUpdate();
  // The last change is visible only to a query that begins after the lock was granted.
  if (!(await lock.executeTakeFirst())) throw notFound('integration');
  return getIntegration(transaction, accountId, id);
}

/** Tells whether the account has an integration of the application. */
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

/** The stored data of a new integration. */
export interface NewIntegration {
  accountId: string;
  applicationId: string;
  /** Whether the account may have no other integration of the same application. */
  single: boolean;
  status: IntegrationStatus;
  statusReason: Text | null;
  changedBy: string | undefined;
}

/** Stores a new integration at the end of the account's list. */
export async function insertIntegration(transaction: Database, integration: NewIntegration): Promise<Integration> {
  const { accountId, applicationId, single, status, statusReason, changedBy = null } = integration;
  // All processes share the database's clock. A second addition in the same tick still comes after the first.
  const { rows } = await sql<Row>`
    insert into integrations (id, account_id, application_id, single, status, status_reason, configuration, version,
      added_at, changed_by, changed_at)
    select ${randomUUID()}, ${accountId}, ${applicationId}, ${single}::boolean, ${status},
      ${jsonOrNull(statusReason)}::jsonb, '{}', ${randomUUID()}, now.added_at, ${changedBy}, now.added_at
    from (
      select greatest(clock_timestamp(), (
        select max(added_at) from integrations where account_id = ${accountId}
      ) + interval '1 millisecond') as added_at
      where (select count(*) from integrations where account_id = ${accountId}) < ${MOST_INTEGRATIONS}
    ) as now
    returning id, application_id, name, status, status_reason, status_field, configuration, version, added_at,
      changed_by, changed_at, array[]::text[] as secret_names`.execute(transaction);
  const [row] = rows;
  if (!row) throw new Problem(409, 'conflict', `An account has at most ${MOST_INTEGRATIONS} integrations.`);
  return toIntegration(row);
}

/**
 * Stores a configuration. The integration becomes active unless it is paused. Stored secrets that were not sent again
 * stay unless they are dropped.
 */
export async function storeConfiguration(
  transaction: Database,
  secrets: Secrets,
  { id: integrationId, status, statusReason }: Integration,
  { values, secrets: sentSecrets, dropped }: AcceptedConfiguration,
  { accountId, changedBy }: Pick<NewIntegration, 'accountId' | 'changedBy'>,
): Promise<Integration> {
  const rows = Object.entries(sentSecrets).map(([field, secret]) => ({
    integration_id: integrationId,
    field,
    ciphertext: secrets.encrypt(secret, { accountId, integrationId, field }),
  }));
  if (dropped.length > 0) {
    await transaction
      .deleteFrom('integration_secrets')
      .where('integration_id', '=', integrationId)
      .where('field', 'in', dropped)
      .execute();
  }
  if (rows.length > 0) {
    await transaction
      .insertInto('integration_secrets')
      .values(rows)
      .onConflict((conflict) =>
        conflict
          .columns(['integration_id', 'field'])
          .doUpdateSet({ ciphertext: (is) => is.ref('excluded.ciphertext') }),
      )
      .execute();
  }
  const isPaused = status === 'paused';
  return update(transaction, integrationId, {
    name: typeof values.name === 'string' ? values.name : null,
    configuration: JSON.stringify(values),
    status: isPaused ? 'paused' : 'active',
    status_reason: jsonOrNull((isPaused && statusReason) || null),
    status_field: null,
    changed_by: changedBy ?? null,
  });
}

/** Stores a status, under a new version. */
export async function setStatus(
  transaction: Database,
  integrationId: string,
  { status, statusReason, changedBy }: Pick<NewIntegration, 'status' | 'statusReason' | 'changedBy'>,
): Promise<Integration> {
  return update(transaction, integrationId, {
    status,
    status_reason: jsonOrNull(statusReason),
    status_field: null,
    changed_by: changedBy ?? null,
  });
}

async function update(
  transaction: Database,
  id: string,
  columns: Updateable<Schema['integrations']>,
): Promise<Integration> {
  const row = await transaction
    .updateTable('integrations')
    .set({ ...columns, version: randomUUID(), changed_at: NEXT_CHANGE })
    .where('id', '=', id)
    .returning(COLUMNS)
    .returning(SECRET_NAMES)
    .executeTakeFirstOrThrow();
  return toIntegration(row);
}

/**
 * Clients order the versions of an integration by this time, so it grows with each change: a transaction that began
 * earlier may change it later, and the clock of the database may be set back.
 */
const NEXT_CHANGE = sql<Date>`greatest(clock_timestamp(), changed_at + interval '1 millisecond')`;

/** Deletes an integration and its secrets. */
export async function deleteIntegration(transaction: Database, integrationId: string): Promise<void> {
  await transaction.deleteFrom('integrations').where('id', '=', integrationId).execute();
}

const COLUMNS = [
  'id',
  'application_id',
  'name',
  'status',
  'status_reason',
  'status_field',
  'configuration',
  'version',
  'added_at',
  'changed_by',
  'changed_at',
] as const;

const SECRET_NAMES = sql<string[]>`array(
  select field from integration_secrets where integration_id = integrations.id order by field
)`.as('secret_names');

function selectIntegrations(database: Database) {
  return database.selectFrom('integrations').select(COLUMNS).select(SECRET_NAMES);
}

function jsonOrNull(value: Text | null): string | null {
  return value === null ? null : JSON.stringify(value);
}

function toIntegration(row: Row): Integration {
  return {
    id: row.id,
    applicationId: row.application_id,
    ...(row.name !== null && { name: row.name }),
    status: row.status,
    ...(row.status_reason !== null && { statusReason: row.status_reason }),
    ...(row.status_field !== null && { statusField: row.status_field }),
    configuration: { values: row.configuration, secrets: row.secret_names },
    version: row.version,
    addedAt: row.added_at.toISOString(),
    ...(row.changed_by !== null && { changedBy: row.changed_by }),
    ...(row.changed_at !== null && { changedAt: row.changed_at.toISOString() }),
  };
}
