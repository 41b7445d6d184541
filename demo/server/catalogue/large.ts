import type { Application } from '../../../src/model/application.ts';
import type { IntegrationStatus } from '../../../src/model/integration.ts';
import type { Text } from '../../../src/model/text.ts';

const BEGINNINGS = [
  'Nord',
  'Süd',
  'Alto',
  'Vela',
  'Kern',
  'Lumo',
  'Orbi',
  'Fjord',
  'Tele',
  'Zéta',
  'Brück',
  'Ginko',
  'Quanta',
  'Rivo',
  'Sono',
  'Uni',
  'Wald',
  'Xeno',
  'Ýmir',
  'Café',
];
const ENDINGS = [
  'soft',
  'ware',
  'cloud',
  'line',
  'works',
  'data',
  'verk',
  'labs',
  'net',
  'systeme',
  'point',
  'flow',
  'grid',
  'hub',
  'forge',
  'port',
  'desk',
  'sign',
  'wave',
  'mind',
  'stack',
  'path',
  'link',
  'base',
  'sphere',
];
const PRODUCTS = [
  'CRM',
  'Helpdesk',
  'Messenger',
  'Analytics',
  'Calendar',
  'Archive',
  'Directory',
  'Recorder',
  'Payments',
  'Surveys',
];

const CATEGORIES: readonly Text[] = [
  { en: 'Customer relations', de: 'Kundenbeziehungen' },
  { en: 'Support', de: 'Kundendienst' },
  { en: 'Messaging', de: 'Nachrichten' },
  { en: 'Reporting', de: 'Auswertung' },
  { en: 'Calendars', de: 'Kalender' },
  { en: 'Archiving', de: 'Archivierung' },
  { en: 'Users and sign-in', de: 'Benutzer und Anmeldung' },
  { en: 'Recording', de: 'Aufzeichnung' },
  { en: 'Payments', de: 'Zahlungen' },
  { en: 'Surveys', de: 'Umfragen' },
];

const STATUSES: readonly IntegrationStatus[] = [
  'active',
  'active',
  'setup-required',
  'active',
  'pending',
  'active',
  'error',
  'active',
  'paused',
  'active',
];

/** Returns invented applications, at most 5,000, and the same ones each time. Every 50th is first-party. */
export function largeCatalogue(count: number): Application[] {
  return Array.from({ length: count }, (_, index) => invented(index));
}

/** Returns some of the applications with a status each, for an account. Every tenth has an error. */
export function largeAccount(
  applications: readonly Application[],
  count: number,
): { application: Application; status: IntegrationStatus }[] {
  return applications
    .slice(0, count)
    .map((application, index) => ({ application, status: STATUSES[index % STATUSES.length] ?? 'active' }));
}

function invented(index: number): Application {
  const product = PRODUCTS[index % PRODUCTS.length] ?? '';
  const beginning = BEGINNINGS[Math.floor(index / PRODUCTS.length) % BEGINNINGS.length] ?? '';
  const ending = ENDINGS[Math.floor(index / (PRODUCTS.length * BEGINNINGS.length)) % ENDINGS.length] ?? '';
  const maker = `${beginning}${ending}`;
  const isFirstParty = index % 50 === 49;
  const category = CATEGORIES[index % CATEGORIES.length];
  return {
    id: `large-${index}`,
    name: `${maker} ${product}`,
    kind: isFirstParty ? 'first-party' : 'third-party',
    vendor: isFirstParty ? 'Mitel' : `${maker} Ltd.`,
    ...(category !== undefined && { category }),
    description: {
      en: `${product} by ${maker}, together with your phone system.`,
      de: `${product} von ${maker}, gemeinsam mit Ihrer Telefonanlage.`,
    },
    ...(index % 7 === 0 && { keywords: [`Former${index}`] }),
    setup: [
      { name: 'name', label: 'Name', type: 'text', required: true, maxLength: 64 },
      { name: 'key', label: { en: 'API key', de: 'API-Schlüssel' }, type: 'secret', required: true },
    ],
  };
}
