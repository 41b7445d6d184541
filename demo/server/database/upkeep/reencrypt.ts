import { sql } from 'kysely';
import { setTimeout as wait } from 'node:timers/promises';
import { PREFIX_LENGTH, type Secrets } from '../../credentials/secrets.ts';
import type { Database } from '../open.ts';

const ROWS_AT_ONCE = 100;
/** The pause between two parts leaves room for other work. */
const PAUSE_MILLISECONDS = 20;

const PREFIX = sql<string>`left(ciphertext, ${sql.lit(PREFIX_LENGTH)})`;

/** Returns the prefixes of all ciphertexts: the formats and keys in use. Reads one row for each of them. */
export async function prefixesInUse(database: Database): Promise<string[]> {
  const { rows } = await sql<{ prefix: string }>`
    with recursive prefixes as (
      (select ${PREFIX} as prefix from integration_secrets order by 1 limit 1)
      union all
      select (select ${PREFIX} from integration_secrets where ${PREFIX} > prefix order by 1 limit 1)
      from prefixes where prefix is not null
    )
    select prefix from prefixes where prefix is not null`.execute(database);
  return rows.map(({ prefix }) => prefix);
}

/**
 * Encrypts secrets of earlier keys and formats with the current ones. It takes a few rows at a time and locks nothing:
 * a secret that is replaced meanwhile stays as stored. It can be stopped and started again, and several processes can
 * do it at once. Returns how many secrets could not be read.
 */
export async function reencryptSecrets(database: Database, secrets: Secrets, signal?: AbortSignal): Promise<number> {
  let unreadable = 0;
  for (const prefix of await prefixesInUse(database)) {
    if (prefix === secrets.currentPrefix) continue;
    let last = { integration_id: '', field: '' };
    for (;;) {
      if (signal?.aborted) return unreadable;
      const rows = await readPart(database, prefix, last);
      const encrypted = rows.flatMap((row) => encryptAnew(secrets, row));
      unreadable += rows.length - encrypted.length;
      await replace(database, encrypted);
      last = rows.at(-1) ?? last;
      if (rows.length < ROWS_AT_ONCE) break;
      await wait(PAUSE_MILLISECONDS, undefined, { signal }).catch(() => undefined);
    }
  }
  return unreadable;
}

interface StoredSecret {
  integration_id: string;
  field: string;
  ciphertext: string;
  account_id: string;
}

async function readPart(
  database: Database,
  prefix: string,
  last: { integration_id: string; field: string },
): Promise<StoredSecret[]> {
  return database
    .selectFrom('integration_secrets')
    .innerJoin('integrations', 'integrations.id', 'integration_secrets.integration_id')
    .select(['integration_id', 'field', 'ciphertext', 'account_id'])
    .where(PREFIX, '=', prefix)
    .where((is) => is(is.refTuple('integration_id', 'field'), '>', is.tuple(last.integration_id, last.field)))
    .orderBy('integration_id')
    .orderBy('field')
    .limit(ROWS_AT_ONCE)
    .execute();
}

function encryptAnew(
  secrets: Secrets,
  { account_id: accountId, ...row }: StoredSecret,
): (Omit<StoredSecret, 'account_id'> & { next: string })[] {
  const place = { accountId, integrationId: row.integration_id, field: row.field };
  try {
    return [{ ...row, next: secrets.encrypt(secrets.decrypt(row.ciphertext, place), place) }];
  } catch {
    return [];
  }
}

async function replace(database: Database, encrypted: object[]): Promise<void> {
  if (encrypted.length === 0) return;
  await sql`
    update integration_secrets as stored set ciphertext = fresh.next
    from jsonb_to_recordset(${JSON.stringify(encrypted)}::jsonb)
      as fresh(integration_id text, field text, ciphertext text, next text)
    where stored.integration_id = fresh.integration_id
      and stored.field = fresh.field
      and stored.ciphertext = fresh.ciphertext`.execute(database);
}
