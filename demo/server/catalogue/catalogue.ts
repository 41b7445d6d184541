import { needsSetup, type Application } from '../../../src/model/application.ts';
import type { IntegrationStatus } from '../../../src/model/integration.ts';
import type { Text } from '../../../src/model/text.ts';
import { CM_COM } from './cm-com.ts';
import { FIRST_PARTY } from './first-party.ts';
import { logosOf } from './logos.ts';
import { DIRECTORY_SYNC, MICROSOFT_365, MICROSOFT_TEAMS, SINGLE_SIGN_ON } from './third-party.ts';

/** An application of the catalogue, and the status of an integration right after its addition. */
export interface CatalogueEntry {
  application: Application;
  addedStatus: IntegrationStatus;
  addedReason?: Text;
}

/** Why an integration of Microsoft 365 is not active yet: the administrator of the tenant has to act. */
export const CONSENT_PENDING: Text = {
  en: 'The administrator of your Microsoft 365 tenant still has to give consent.',
  de: 'Der Administrator Ihres Microsoft-365-Mandanten muss noch zustimmen.',
};

/** The catalogue of a new database, in the order of display. */
export const CATALOGUE: readonly CatalogueEntry[] = [
  entry(CM_COM),
  entry(SINGLE_SIGN_ON),
  entry(DIRECTORY_SYNC),
  entry(MICROSOFT_365),
  entry(MICROSOFT_TEAMS),
  ...FIRST_PARTY.map(entry),
];

function entry(described: Application): CatalogueEntry {
  const application = { ...described, ...logosOf(described.id) };
  return { application, addedStatus: needsSetup(application) ? 'setup-required' : 'active' };
}
