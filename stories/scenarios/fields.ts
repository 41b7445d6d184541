import type { Application } from '../../src/model/application.ts';
import type { Field } from '../../src/model/fields/field.ts';
import { setupFromJsonSchema } from '../../src/schemas/json-schema.ts';

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
