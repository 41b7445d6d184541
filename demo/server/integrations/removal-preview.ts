import type { Integration } from '../../../src/model/integration.ts';
import type { RemovalPreview } from '../../../src/model/removal-preview.ts';
import type { Text } from '../../../src/model/text.ts';
import { DEPENDENTS } from '../catalogue/dependents.ts';
import type { Database } from '../database/open.ts';
import { CONFIGURATION_LOST } from '../texts.ts';

/** Returns the consequences of removing an integration. The credentials stay valid at the third party. */
export async function previewRemoval(
  database: Database,
  accountId: string,
  { applicationId, configuration }: Integration,
): Promise<RemovalPreview> {
  const dependents = await namesOfDependents(database, accountId, DEPENDENTS.get(applicationId) ?? []);
  const isSetUp = Object.keys(configuration?.values ?? {}).length > 0 || (configuration?.secrets.length ?? 0) > 0;
  return {
    ...(dependents.length > 0 && { dependents }),
    ...(isSetUp && { dataLost: CONFIGURATION_LOST }),
    credentialsRevoked: false,
  };
}

async function namesOfDependents(
  database: Database,
  accountId: string,
  applicationIds: readonly string[],
): Promise<Text[]> {
  if (applicationIds.length === 0) return [];
  const rows = await database
    .selectFrom('integrations')
    .innerJoin('applications', 'applications.id', 'integrations.application_id')
    .select(['integrations.name', 'applications.entry'])
    .where('integrations.account_id', '=', accountId)
    .where('integrations.application_id', 'in', applicationIds)
    .orderBy('integrations.added_at')
    .orderBy('integrations.id')
    .execute();
  return rows.map(({ name, entry }) => name ?? entry.name);
}
