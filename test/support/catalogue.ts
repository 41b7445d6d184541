import type { Application } from '../../src/model/application.ts';
import type { Integration } from '../../src/model/integration.ts';

/** A small catalogue with an application of each sort. */
export const APPLICATIONS: Application[] = [
  {
    id: 'cm.com',
    name: 'CM.com',
    kind: 'third-party',
    description: { en: 'SMS, WhatsApp and voice', de: 'SMS, WhatsApp und Sprache' },
    removalNotice: { en: 'Nobody can send messages then.', de: 'Niemand kann dann Nachrichten senden.' },
    setup: [
      { name: 'name', label: 'Name', type: 'text', required: true, maxLength: 64 },
      { name: 'accountId', label: 'Account ID', type: 'text', required: true, format: 'uuid' },
      { name: 'productToken', label: 'Product token', type: 'secret', required: true },
    ],
  },
  {
    id: 'microsoft-teams',
    name: 'Microsoft Teams',
    kind: 'third-party',
    description: { en: 'Presence and calls', de: 'Präsenz und Anrufe' },
    keywords: ['Lync'],
    multiple: true,
    setup: [
      { name: 'name', label: 'Name', type: 'text', required: true },
      {
        name: 'clientSecret',
        label: { en: 'Client secret', de: 'Geheimer Clientschlüssel' },
        type: 'secret',
        required: true,
      },
    ],
  },
  {
    id: 'single-sign-on',
    name: 'Single sign-on',
    kind: 'third-party',
    description: 'SAML 2.0',
    setup: [
      { name: 'signInUrl', label: 'Sign-in URL', type: 'url', required: true, help: 'Of your identity provider.' },
      {
        name: 'certificate',
        label: 'Signing certificate',
        type: 'multiline',
        placeholder: '-----BEGIN CERTIFICATE-----',
      },
      {
        name: 'mode',
        label: 'Mode',
        type: 'select',
        options: [{ value: 'strict', label: { en: 'Strict', de: 'Streng' } }, { value: 'lax' }],
      },
      { name: 'limit', label: 'Limit', type: 'number' },
      { name: 'ownCredentials', label: 'Allow own credentials', type: 'checkbox' },
    ],
  },
  { id: 'directory-sync', name: 'Directory sync', kind: 'third-party', keywords: ['Azure AD', 'Entra ID'] },
  { id: 'gateway', name: 'CloudLink Gateway', kind: 'first-party', vendor: 'Mitel' },
  { id: 'collaboration', name: 'MiCollab', kind: 'first-party', vendor: 'Mitel' },
];

/** An integration in each status. */
export const INTEGRATIONS: Integration[] = [
  { id: 'i-cm', applicationId: 'cm.com', status: 'setup-required', addedAt: '2026-11-24T10:00:00Z', version: '1' },
  {
    id: 'i-teams',
    applicationId: 'microsoft-teams',
    name: 'Support',
    status: 'error',
    statusReason: { en: 'The client secret has expired.', de: 'Der geheime Clientschlüssel ist abgelaufen.' },
    configuration: { values: { name: 'Support' }, secrets: ['clientSecret'] },
    version: '1',
  },
  {
    id: 'i-sso',
    applicationId: 'single-sign-on',
    status: 'active',
    configuration: { values: { signInUrl: 'https://idp.example/sso' }, secrets: [] },
    version: '1',
  },
  { id: 'i-directory', applicationId: 'directory-sync', status: 'pending', version: '1' },
  { id: 'i-gateway', applicationId: 'gateway', status: 'paused', version: '1' },
];
