import { CM_APPLICATION_ID, CM_SECRET } from '../../../../src/presets/cm-names.ts';
import type { ConfigurationValue } from '../../../../src/model/configuration/configuration-value.ts';
import type { IntegrationStatus } from '../../../../src/model/integration.ts';
import type { Text } from '../../../../src/model/text.ts';
import { CONSENT_PENDING } from '../../catalogue/catalogue.ts';

interface SeededIntegration {
  accountId: string;
  applicationId: string;
  status: IntegrationStatus;
  statusReason?: Text;
  statusField?: string;
  values?: Record<string, ConfigurationValue>;
  secrets?: Record<string, string>;
}

const BUSY_ACCOUNT = '100200417';
const SUSPENDED_ACCOUNT = '100200588';

/** The first integrations of the accounts, in the order of addition. One account shows every status. */
export const INTEGRATIONS: readonly SeededIntegration[] = [
  {
    accountId: BUSY_ACCOUNT,
    applicationId: CM_APPLICATION_ID,
    status: 'active',
    values: { name: 'Störungsmeldungen per SMS', accountId: '5f1c2d34-8a0b-4c6e-9d27-3b1f6a905e42' },
    secrets: { [CM_SECRET]: 'c0ffee00-0000-4000-8000-00000000a001' },
  },
  {
    accountId: BUSY_ACCOUNT,
    applicationId: 'microsoft-teams',
    status: 'error',
    statusReason: {
      en: 'The client secret has expired. Create a new one in the Microsoft Entra admin center and enter it here.',
      de:
        'Der geheime Clientschlüssel ist abgelaufen. Erstellen Sie im Microsoft Entra Admin Center einen neuen, ' +
        'und tragen Sie ihn hier ein.',
    },
    statusField: 'clientSecret',
    values: {
      name:
        'Kundenservice und Netzleitstelle der Regionen Rheinland, Ruhrgebiet und Münsterland (Mandant der ' +
        'Muttergesellschaft)',
      tenantId: '0b7f4f5e-51b6-4a0c-8a44-7d2e9c1f3a60',
      clientId: '9a4d1c77-2f3e-4b18-b6f5-e0c8d2a7b913',
    },
    secrets: { clientSecret: 'demo~expired~client~secret' },
  },
  { accountId: BUSY_ACCOUNT, applicationId: 'microsoft-365', status: 'pending', statusReason: CONSENT_PENDING },
  {
    accountId: BUSY_ACCOUNT,
    applicationId: 'single-sign-on',
    status: 'paused',
    statusReason: {
      en: 'Paused during the move to a new identity provider.',
      de: 'Während des Wechsels zu einem neuen Identitätsanbieter angehalten.',
    },
    values: {
      signInUrl: 'https://login.rwg-energie.example/saml/sign-in',
      entityId: 'https://login.rwg-energie.example/saml',
      signingCertificate: '-----BEGIN CERTIFICATE-----\nMIIBdemo\n-----END CERTIFICATE-----',
      allowPortalCredentials: false,
    },
  },
  { accountId: BUSY_ACCOUNT, applicationId: 'microsoft-teams', status: 'setup-required' },
  { accountId: BUSY_ACCOUNT, applicationId: 'micollab', status: 'active' },
  {
    accountId: SUSPENDED_ACCOUNT,
    applicationId: CM_APPLICATION_ID,
    status: 'active',
    values: { name: 'Order updates', accountId: 'd2719c3a-6e54-4f0d-9b8c-1a7e5f204c96' },
    secrets: { [CM_SECRET]: 'c0ffee00-0000-4000-8000-00000000b002' },
  },
  { accountId: SUSPENDED_ACCOUNT, applicationId: 'mitel-one', status: 'active' },
];
