import type { Database } from '../database/open.ts';
import type { SecretPlace, Secrets } from './secrets.ts';

/** Decrypts the stored secrets of an integration, except for some fields. Returns them by field name. */
export async function readSecrets(
  database: Database,
  secrets: Secrets,
  { accountId, integrationId }: Omit<SecretPlace, 'field'>,
  except: readonly string[],
): Promise<Record<string, string>> {
  const rows = await database
    .selectFrom('integration_secrets')
    .select(['field', 'ciphertext'])
    .where('integration_id', '=', integrationId)
    .execute();
  const wanted = rows.filter(({ field }) => !except.includes(field));
  return Object.fromEntries(
    wanted.map(({ field, ciphertext }) => [field, secrets.decrypt(ciphertext, { accountId, integrationId, field })]),
  );
}
