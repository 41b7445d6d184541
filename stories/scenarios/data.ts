import { CATALOGUE, CONSENT_PENDING } from '../../demo/server/catalogue/catalogue.ts';
import { forAccount } from '../../demo/server/catalogue/for-account.ts';
import { IntegrationsError } from '../../src/model/errors.ts';
import type { Application } from '../../src/model/application.ts';
import type { Integration } from '../../src/model/integration.ts';
import type { Permissions } from '../../src/model/permissions.ts';
import type { RemovalPreview } from '../../src/model/removal-preview.ts';

/** The account that every story is about. */
export const ACCOUNT_ID = '100200300';

/** The catalogue of the demo, as this account sees it. */
export const APPLICATIONS: readonly Application[] = CATALOGUE.map(({ application }) =>
  forAccount(application, ACCOUNT_ID),
);

/** CM.com, just added. */
export const CM_NEW: Integration = {
  id: 'cm',
  applicationId: 'cm.com',
  status: 'setup-required',
  version: '1',
  addedAt: '2026-11-24T09:30:00Z',
};

/** CM.com, set up. */
export const CM_ACTIVE: Integration = {
  ...CM_NEW,
  name: 'Kundenservice',
  status: 'active',
  configuration: {
    values: { name: 'Kundenservice', accountId: '0f8fad5b-d9cb-469f-a165-70867728950e' },
    secrets: ['productToken'],
  },
};

/** Microsoft Teams, set up. */
export const TEAMS: Integration = {
  id: 'teams',
  applicationId: 'microsoft-teams',
  name: 'Nordwind Holding',
  status: 'active',
  version: '1',
  configuration: {
    values: {
      name: 'Nordwind Holding',
      tenantId: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
      clientId: 'f47ac10b-58cc-4372-a567-0e02b2c3d479',
    },
    secrets: ['clientSecret'],
  },
};

/** The same, with a secret that has expired. */
export const TEAMS_ERROR: Integration = {
  ...TEAMS,
  status: 'error',
  statusReason: {
    en: 'The client secret has expired. Enter a new one.',
    de: 'Der geheime Clientschlüssel ist abgelaufen. Hinterlegen Sie einen neuen.',
  },
  statusField: 'clientSecret',
};

/** Single sign-on, set up. */
export const SINGLE_SIGN_ON: Integration = {
  id: 'single-sign-on',
  applicationId: 'single-sign-on',
  status: 'active',
  version: '1',
  addedAt: '2026-03-02T08:00:00Z',
  configuration: {
    values: { signInUrl: 'https://idp.example/sso', entityId: 'https://idp.example', allowPortalCredentials: true },
    secrets: [],
  },
};

/** An application without a set-up. */
export const GATEWAY: Integration = {
  id: 'gateway',
  applicationId: 'cloudlink-gateway',
  status: 'active',
  version: '1',
};

/** What most accounts have. */
export const USUAL: readonly Integration[] = [CM_NEW, TEAMS_ERROR, SINGLE_SIGN_ON, GATEWAY];

/** An integration in each status. */
export const EVERY_STATUS: readonly Integration[] = [
  ...USUAL,
  {
    id: 'microsoft-365',
    applicationId: 'microsoft-365',
    status: 'pending',
    statusReason: CONSENT_PENDING,
    version: '1',
  },
  { id: 'directory', applicationId: 'directory-sync', status: 'paused', version: '1' },
];

/** An integration that somebody has to consent to. */
export const CONSENT_NEW: Integration = {
  id: 'microsoft-365',
  applicationId: 'microsoft-365',
  status: 'setup-required',
  version: '1',
};
/** Where consent is given. */
export const CONSENT_URL = 'https://consent.example/authorize';

/** Permissions of somebody who may only look. */
export const NOT_ALLOWED: Permissions = {
  supported: true,
  add: { en: 'Your role may not add integrations.', de: 'Ihre Rolle darf keine Integrationen hinzufügen.' },
  configure: {
    en: 'Your role may not configure integrations.',
    de: 'Ihre Rolle darf keine Integrationen konfigurieren.',
  },
  remove: { en: 'Your role may not remove integrations.', de: 'Ihre Rolle darf keine Integrationen entfernen.' },
};

/** Why an account can have no integrations. */
export const NOT_SUPPORTED = {
  en: 'Partner accounts cannot hold integrations. Open the account of a customer.',
  de: 'Partnerkonten können keine Integrationen haben. Öffnen Sie das Konto eines Kunden.',
};

/** A server that does not take a secret. */
export const REFUSED = new IntegrationsError('invalid', {
  fieldErrors: {
    productToken: { en: 'CM.com does not know this product token.', de: 'CM.com kennt dieses Produkt-Token nicht.' },
  },
});

/** What a removal does besides. */
export const CONSEQUENCES: RemovalPreview = {
  dependents: ['Mitel One', { en: 'Call recording of 24 users', de: 'Gesprächsaufzeichnung von 24 Benutzern' }],
  dataLost: { en: 'All recordings are deleted.', de: 'Alle Aufzeichnungen werden gelöscht.' },
  credentialsRevoked: false,
};
