import { largeAccount, largeCatalogue } from '../demo/server/catalogue/large.ts';
import type { Application } from '../src/model/application.ts';
import type { Field } from '../src/model/fields/field.ts';
import type { Integration } from '../src/model/integration.ts';
import { setupFromJsonSchema } from '../src/schemas/json-schema.ts';

const STATUSES = ['active', 'active', 'active', 'setup-required', 'error', 'paused', 'pending'] as const;
const MANY = 60;

/** More applications than fit on a page. */
export const MANY_APPLICATIONS: readonly Application[] = Array.from({ length: MANY + 10 }, (_, index) => ({
  id: `application-${index}`,
  name: `${['Archive', 'Billing', 'Calendar', 'Directory', 'Helpdesk', 'Messaging', 'Payroll'][index % 7]} ${index + 1}`,
  kind: index % 5 === 0 ? 'first-party' : 'third-party',
  vendor: index % 5 === 0 ? 'Mitel' : `Vendor ${index}`,
  description: { en: 'Does what its name says.', de: 'Tut, was der Name sagt.' },
  setup: [{ name: 'name', label: 'Name', type: 'text', required: true }],
}));

/** More integrations than fit on a page, and more than one page of the adapter. */
export const MANY_INTEGRATIONS: readonly Integration[] = Array.from({ length: MANY }, (_, index) => ({
  id: `integration-${index}`,
  applicationId: `application-${index}`,
  status: STATUSES[index % STATUSES.length] ?? 'active',
  addedAt: '2026-11-24T09:30:00Z',
  version: '1',
}));

const LONG_WORD = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';

/** A catalogue of 5,000 applications, and an account with 1,000 of them. */
export const LARGE_APPLICATIONS: readonly Application[] = largeCatalogue(5_000);

export const LARGE_INTEGRATIONS: readonly Integration[] = largeAccount(LARGE_APPLICATIONS, 1_000).map(
  ({ application, status }, index) => ({
    id: `large-${index}`,
    applicationId: application.id,
    status,
    version: '1',
  }),
);

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

/** An application whose set-up has a field of every type. */
export const EVERY_FIELD: Application = {
  id: 'every-field',
  name: { en: 'Field service', de: 'Außendienst' },
  kind: 'third-party',
  description: { en: 'One field of every type.', de: 'Ein Feld von jedem Typ.' },
  setup: [
    {
      name: 'name',
      label: 'Name',
      type: 'text',
      required: true,
      maxLength: 20,
      help: { en: 'At most 20 characters.', de: 'Höchstens 20 Zeichen.' },
    },
    { name: 'address', label: { en: 'Address', de: 'Adresse' }, type: 'url', required: true, placeholder: 'https://' },
    { name: 'token', label: { en: 'Access token', de: 'Zugriffs-Token' }, type: 'secret', required: true },
    {
      name: 'limit',
      label: { en: 'Requests per minute', de: 'Anfragen je Minute' },
      type: 'number',
      placeholder: '60',
    },
    {
      name: 'region',
      label: { en: 'Region', de: 'Region' },
      type: 'select',
      required: true,
      options: [
        { value: 'eu', label: { en: 'Europe', de: 'Europa' } },
        { value: 'us', label: { en: 'North America', de: 'Nordamerika' } },
      ],
    },
    {
      name: 'certificate',
      label: { en: 'Certificate', de: 'Zertifikat' },
      type: 'multiline',
      placeholder: '-----BEGIN CERTIFICATE-----',
    },
    {
      name: 'notify',
      label: { en: 'Tell users of changes', de: 'Benutzer über Änderungen informieren' },
      type: 'checkbox',
      help: { en: 'By e-mail, once a day.', de: 'Per E-Mail, einmal am Tag.' },
    },
  ],
};

const SERVER = { en: 'Server', de: 'Server' };

/** An application whose set-up has groups, values to copy, presets, and fields that depend on others. */
export const DEPENDENT_FIELDS: Application = {
  id: 'dependent-fields',
  name: { en: 'Ticket system', de: 'Ticketsystem' },
  kind: 'third-party',
  description: { en: 'Fields that depend on each other.', de: 'Felder, die voneinander abhängen.' },
  setup: [
    {
      name: 'callbackUrl',
      label: { en: 'Callback URL', de: 'Rückruf-URL' },
      type: 'readonly-copy',
      value: 'https://portal.example/callbacks/100200300',
      help: { en: 'Enter it in the ticket system.', de: 'Tragen Sie sie im Ticketsystem ein.' },
    },
    {
      name: 'host',
      label: { en: 'Address', de: 'Adresse' },
      type: 'url',
      group: SERVER,
      required: true,
      placeholder: 'https://',
    },
    {
      name: 'signIn',
      label: { en: 'Sign-in', de: 'Anmeldung' },
      type: 'select',
      group: SERVER,
      required: true,
      options: [
        { value: 'token', label: { en: 'With a token', de: 'Mit einem Token' } },
        { value: 'password', label: { en: 'With a password', de: 'Mit einem Passwort' } },
      ],
    },
    {
      name: 'token',
      label: 'Token',
      type: 'secret',
      group: SERVER,
      required: true,
      minLength: 8,
      visibleWhen: { field: 'signIn', equals: 'token' },
    },
    {
      name: 'user',
      label: { en: 'User', de: 'Benutzer' },
      type: 'text',
      group: SERVER,
      required: true,
      visibleWhen: { field: 'signIn', equals: 'password' },
    },
    {
      name: 'password',
      label: { en: 'Password', de: 'Passwort' },
      type: 'secret',
      group: SERVER,
      required: true,
      visibleWhen: { field: 'signIn', equals: 'password' },
    },
    {
      name: 'limit',
      label: { en: 'Requests per minute', de: 'Anfragen je Minute' },
      type: 'number',
      integer: true,
      minimum: 1,
      maximum: 600,
      value: 60,
    },
  ],
};

/** The same application, described wrongly: a field depends on one that there is not. */
export const WRONG_FIELDS: Application = {
  ...DEPENDENT_FIELDS,
  id: 'wrong-fields',
  setup: [
    { name: 'user', label: 'User', type: 'text', visibleWhen: { field: 'signIn', equals: 'password' } } satisfies Field,
  ],
};

/** An application whose fields come from a JSON Schema. */
export const FROM_JSON_SCHEMA: Application = {
  id: 'json-schema',
  name: 'Web hooks',
  kind: 'third-party',
  setup: setupFromJsonSchema({
    type: 'object',
    properties: {
      url: {
        type: 'string',
        title: 'Address',
        format: 'uri',
        description: 'Where events are sent.',
        examples: ['https://'],
      },
      secret: { type: 'string', title: 'Signing secret', writeOnly: true, minLength: 16 },
      events: {
        type: 'string',
        title: 'Events',
        oneOf: [
          { const: 'all', title: 'All' },
          { const: 'calls', title: 'Calls only' },
        ],
        default: 'all',
      },
      retries: { type: 'integer', title: 'Retries', minimum: 0, maximum: 10, default: 3 },
      publicKey: { type: 'string', title: 'Public key', readOnly: true, const: 'MCowBQYDK2VwAyEA7wUsTGVuYQv5R3dW' },
    },
    required: ['url', 'secret'],
  }),
};

/** An invented logo: a letter on a ground. */
function drawnLogo(ground: string, ink: string): string {
  const shapes = `<rect width="40" height="40" rx="9" fill="${ground}"/><path d="M12 28V12l16 16V12" fill="none" stroke="${ink}" stroke-width="4"/>`;
  return `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40">${shapes}</svg>`)}`;
}

/** Applications without a logo, and two with one, of which the last has another for dark grounds. */
export const IDENTITIES: readonly Application[] = [
  ...['Archive', 'Billing', 'Calendar', 'Directory', 'Helpdesk', 'Inventory', 'Messaging', 'Payroll'].map(
    (name): Application => ({ id: name.toLowerCase(), name, kind: 'third-party', vendor: 'Nordsoft' }),
  ),
  { id: 'logo', name: 'With a logo', kind: 'third-party', logoUrl: drawnLogo('#0b7a75', '#fff') },
  {
    id: 'logos',
    name: 'With a dark logo',
    kind: 'third-party',
    logoUrl: drawnLogo('#fff', '#1b1e25'),
    logoDarkUrl: drawnLogo('#1b1e25', '#fff'),
  },
];

/** One integration of each, of which some are paused. */
export const IDENTIFIED: readonly Integration[] = IDENTITIES.map(({ id }, index) => ({
  id,
  applicationId: id,
  status: index % 4 === 3 ? 'paused' : 'active',
  version: '1',
}));
