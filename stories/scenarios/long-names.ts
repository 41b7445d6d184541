import type { Application } from '../../src/model/application.ts';
import type { Integration } from '../../src/model/integration.ts';

const LONG_WORD = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';

/** Applications whose names and texts are longer than any line. */
export const LONG_NAMES: readonly Application[] = [
  {
    id: 'long-word',
    name: LONG_WORD,
    kind: 'third-party',
    description: `${LONG_WORD} ${LONG_WORD}`,
    removalNotice: {
      en: `Users of this account then no longer reach ${LONG_WORD}.`,
      de: `Die Benutzer dieses Kontos erreichen dann ${LONG_WORD} nicht mehr.`,
    },
    setup: [
      {
        name: 'name',
        label: `${LONG_WORD}-Bezeichnung`,
        type: 'text',
        required: true,
        help: `${LONG_WORD} ${LONG_WORD}`,
      },
      {
        name: 'secret',
        label: {
          en: 'The secret key that the administrator of the other side has given to you',
          de: 'Der geheime Schlüssel, den Ihnen die Verwaltung der Gegenseite gegeben hat',
        },
        type: 'secret',
        required: true,
      },
      {
        name: 'region',
        label: 'Region',
        type: 'select',
        options: [{ value: 'eu', label: `${LONG_WORD} (${LONG_WORD})` }],
      },
      { name: 'agreed', label: `${LONG_WORD} ${LONG_WORD}`, type: 'checkbox' },
    ],
  },
  {
    id: 'many-words',
    name: {
      en: 'Unified communications and collaboration for every site of the company, with presence, calendars and recording',
      de: 'Kommunikation und Zusammenarbeit an allen Standorten des Unternehmens, mit Anwesenheit, Kalendern und Aufzeichnung',
    },
    kind: 'third-party',
    multiple: true,
    description: {
      en: 'Connects telephones, calendars, rooms and recordings of all sites, and tells everybody who can be reached where at the moment, in the office, at home and on the way.',
      de: 'Verbindet Telefone, Kalender, Räume und Aufzeichnungen aller Standorte und zeigt allen, wer gerade wo zu erreichen ist, im Büro, zu Hause und unterwegs.',
    },
    setup: [{ name: 'name', label: 'Name', type: 'text', required: true }],
  },
  { id: 'short', name: 'X', kind: 'third-party' },
];

/** Integrations of them, with names and reasons as long. */
export const LONG_NAMED_INTEGRATIONS: readonly Integration[] = [
  {
    id: 'long-word',
    applicationId: 'long-word',
    name: `${LONG_WORD}-${LONG_WORD}`,
    status: 'setup-required',
    version: '1',
  },
  {
    id: 'many-words',
    applicationId: 'many-words',
    name: 'Kundenservice und Netzleitstelle der Regionen Rheinland, Ruhrgebiet und Münsterland (Mandant der Muttergesellschaft)',
    status: 'error',
    statusReason: {
      en: 'The certificate of the identity provider could not be checked, because the address that it names is not reachable from the network of this portal. Ask the administrator of the network to allow it.',
      de: 'Das Zertifikat des Identitätsanbieters konnte nicht geprüft werden, weil die Adresse, die es nennt, aus dem Netz dieses Portals nicht zu erreichen ist. Bitten Sie die Netzverwaltung, sie freizugeben.',
    },
    version: '1',
  },
];
