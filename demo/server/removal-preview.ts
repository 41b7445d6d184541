import type { Integration } from '../../src/model/integration.ts';
import type { RemovalPreview } from '../../src/model/removal-preview.ts';
import type { Text } from '../../src/model/text.ts';
import type { Database } from './database/open.ts';
import { findApplication } from './applications.ts';

/** Which applications reach the account's phone system only through another one. */
const REACHED_THROUGH: Readonly<Record<string, readonly string[]>> = {
  'cloudlink-gateway': ['mitel-one', 'miteam-meetings', 'mitel-voice-assist'],
  'single-sign-on': ['directory-sync'],
};

const CONFIGURATION_LOST: Text = {
  en: 'The stored configuration and its secrets are deleted. They cannot be restored.',
  de: 'Die gespeicherte Konfiguration und ihre geheimen Werte werden gelöscht. Sie lassen sich nicht wiederherstellen.',
};

/** What removing an integration of an account leads to. Nothing is revoked at its maker, whom this server does not ask. */
export async function removalPreviewOf(database: Database, accountId: string, integration: Integration): Promise<RemovalPreview> {
  const candidates = REACHED_THROUGH[integration.applicationId] ?? [];
  const rows = await database
    .selectFrom('integrations')
    .select('application_id')
    .distinct()
    .where('account_id', '=', accountId)
    .where('application_id', 'in', candidates.length > 0 ? [...candidates] : [''])
    .execute();
  const dependents: Text[] = [];
  for (const { application_id: id } of rows) dependents.push((await findApplication(database, id))?.application.name ?? id);
  const { values = {}, secrets = [] } = integration.configuration ?? {};
  const isConfigured = Object.keys(values).length > 0 || secrets.length > 0;
  return { dependents, ...(isConfigured && { dataLost: CONFIGURATION_LOST }), credentialsRevoked: false };
}
