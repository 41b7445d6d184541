import type { Application } from '../../../src/model/application.ts';
import { ACCOUNT_PLACE } from './for-account.ts';

const SIGN_IN = { en: 'Sign-in and directory', de: 'Anmeldung und Verzeichnis' };
const COLLABORATION = { en: 'Collaboration', de: 'Zusammenarbeit' };

const TO_PROVIDER = { en: 'For your identity provider', de: 'Für Ihren Identitätsanbieter' };
const FROM_PROVIDER = { en: 'From your identity provider', de: 'Von Ihrem Identitätsanbieter' };

/** Sign-in through the customer's identity provider. Values are copied in both directions. */
export const SINGLE_SIGN_ON: Application = {
  id: 'single-sign-on',
  name: { en: 'Single sign-on', de: 'Single Sign-on' },
  kind: 'third-party',
  category: SIGN_IN,
  description: {
    en: 'Let users sign in with the account they have at your identity provider.',
    de: 'Benutzer melden sich mit dem Konto an, das sie bei Ihrem Identitätsanbieter haben.',
  },
  keywords: ['Azure AD Single Sign On', 'Azure AD', 'Entra ID', 'SAML', 'SSO', 'Einmalanmeldung'],
  setup: [
    {
      name: 'portalEntityId',
      label: { en: 'Identifier (entity ID)', de: 'Bezeichner (Entitäts-ID)' },
      type: 'readonly-copy',
      group: TO_PROVIDER,
      value: `https://sign-in.portal.example/saml/${ACCOUNT_PLACE}`,
    },
    {
      name: 'replyUrl',
      label: { en: 'Reply URL', de: 'Antwort-URL' },
      type: 'readonly-copy',
      group: TO_PROVIDER,
      value: `https://sign-in.portal.example/saml/${ACCOUNT_PLACE}/reply`,
      help: {
        en: 'Your identity provider asks for both values when you register this portal there.',
        de: 'Ihr Identitätsanbieter fragt nach beiden Werten, wenn Sie dieses Portal dort registrieren.',
      },
    },
    {
      name: 'signInUrl',
      label: { en: 'Sign-in URL', de: 'Anmelde-URL' },
      type: 'url',
      group: FROM_PROVIDER,
      required: true,
      maxLength: 2048,
      help: {
        en: 'The address of the sign-in page of your identity provider.',
        de: 'Die Adresse der Anmeldeseite Ihres Identitätsanbieters.',
      },
      placeholder: 'https://',
    },
    {
      name: 'entityId',
      label: { en: 'Identity provider identifier (entity ID)', de: 'Bezeichner des Identitätsanbieters (Entitäts-ID)' },
      type: 'text',
      group: FROM_PROVIDER,
      required: true,
      maxLength: 1024,
    },
    {
      name: 'signingCertificate',
      label: { en: 'Signing certificate', de: 'Signaturzertifikat' },
      type: 'multiline',
      group: FROM_PROVIDER,
      required: true,
      maxLength: 16_384,
      help: {
        en: 'The whole text of the certificate in Base64, with its first and last line.',
        de: 'Der gesamte Text des Zertifikats in Base64, mit der ersten und der letzten Zeile.',
      },
      placeholder: '-----BEGIN CERTIFICATE-----',
    },
    {
      name: 'allowPortalCredentials',
      label: {
        en: 'Also allow signing in with the credentials of this portal',
        de: 'Auch die Anmeldung mit den Anmeldedaten dieses Portals zulassen',
      },
      type: 'checkbox',
      help: {
        en:
          'Recommended: off. Otherwise what your identity provider asks for, such as a second factor, can be got ' +
          'around.',
        de:
          'Empfohlen: ausgeschaltet. Sonst lässt sich umgehen, was Ihr Identitätsanbieter verlangt, etwa ein ' +
          'zweiter Faktor.',
      },
    },
  ],
  removalNotice: {
    en: 'Users can then sign in only with the credentials of this portal.',
    de: 'Benutzer können sich dann nur noch mit den Anmeldedaten dieses Portals anmelden.',
  },
};

/** Users from the customer's directory. It has no fields, because none are documented. */
export const DIRECTORY_SYNC: Application = {
  id: 'directory-sync',
  name: { en: 'Directory sync', de: 'Verzeichnissynchronisation' },
  kind: 'third-party',
  category: SIGN_IN,
  description: {
    en: 'Sync users and their changes from your directory.',
    de: 'Benutzer und ihre Änderungen aus Ihrem Verzeichnis übernehmen.',
  },
  keywords: ['Azure AD', 'Azure AD Sync', 'Entra ID', 'SCIM', 'Active Directory'],
  removalNotice: {
    en: 'Users that were taken over stay, but are no longer updated from the directory.',
    de: 'Übernommene Benutzer bleiben erhalten, werden aber nicht mehr aus dem Verzeichnis aktualisiert.',
  },
};

/** Microsoft 365. It is active as soon as the administrator of the customer's tenant consents. */
export const MICROSOFT_365: Application = {
  id: 'microsoft-365',
  name: 'Microsoft 365',
  kind: 'third-party',
  vendor: 'Microsoft',
  category: COLLABORATION,
  description: {
    en: 'Use calendars and contacts from Microsoft 365. The administrator of your tenant has to give consent.',
    de: 'Kalender und Kontakte aus Microsoft 365 nutzen. Der Administrator Ihres Mandanten muss zustimmen.',
  },
  keywords: ['Office 365', 'Microsoft Office 365', 'O365', 'Exchange', 'Outlook'],
  setup: {
    kind: 'redirect',
    label: { en: 'Continue to Microsoft 365', de: 'Weiter zu Microsoft 365' },
    help: {
      en:
        'Microsoft 365 opens in a new window. There the administrator of your tenant consents to what this ' +
        'portal may do.',
      de:
        'Microsoft 365 öffnet sich in einem neuen Fenster. Dort stimmt der Administrator Ihres Mandanten dem zu, ' +
        'was dieses Portal darf.',
    },
    consenter: {
      en: 'The administrator of your Microsoft 365 tenant',
      de: 'Der Administrator Ihres Microsoft-365-Mandanten',
    },
  },
};

/** Microsoft Teams. An account can have it once for each tenant of the organisation, told apart by name. */
export const MICROSOFT_TEAMS: Application = {
  id: 'microsoft-teams',
  name: 'Microsoft Teams',
  kind: 'third-party',
  vendor: 'Microsoft',
  category: COLLABORATION,
  description: {
    en: 'Share the presence of users with Microsoft Teams, one integration per tenant.',
    de: 'Den Anwesenheitsstatus der Benutzer mit Microsoft Teams teilen, eine Integration je Mandant.',
  },
  keywords: ['MS Teams', 'Skype for Business', 'Presence', 'Präsenz'],
  multiple: true,
  setup: [
    { name: 'name', label: { en: 'Name', de: 'Name' }, type: 'text', required: true, maxLength: 120 },
    {
      name: 'tenantId',
      label: { en: 'Tenant ID', de: 'Mandanten-ID' },
      type: 'text',
      required: true,
      format: 'uuid',
      help: {
        en: 'In the Microsoft Entra admin center on the overview of your tenant.',
        de: 'Im Microsoft Entra Admin Center in der Übersicht Ihres Mandanten.',
      },
    },
    {
      name: 'clientId',
      label: { en: 'Application (client) ID', de: 'Anwendungs-ID (Client)' },
      type: 'text',
      required: true,
      format: 'uuid',
    },
    {
      name: 'clientSecret',
      label: { en: 'Client secret (value)', de: 'Geheimer Clientschlüssel (Wert)' },
      type: 'secret',
      required: true,
      help: {
        en: 'The value of the secret, not its ID. It is shown only once, right after it was created.',
        de: 'Der Wert des Schlüssels, nicht seine ID. Er wird nur einmal angezeigt, direkt nach dem Erstellen.',
      },
    },
  ],
  removalNotice: {
    en: 'The presence of users is then no longer shared with this tenant.',
    de: 'Der Anwesenheitsstatus der Benutzer wird dann nicht mehr mit diesem Mandanten geteilt.',
  },
};
