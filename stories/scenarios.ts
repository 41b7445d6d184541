import { guard } from 'lit/directives/guard.js';
import { CATALOGUE, CONSENT_PENDING } from '../demo/server/catalogue/catalogue.ts';
import { forAccount } from '../demo/server/catalogue/for-account.ts';
import { CONSENT_DENIED } from '../demo/server/texts.ts';
import { ERROR_CODES, IntegrationsError, type ErrorCode } from '../src/model/errors.ts';
import type { MemoryAdapterOptions } from '../src/adapter/memory/memory-adapter.ts';
import type { Application } from '../src/model/application.ts';
import type { Integration } from '../src/model/integration.ts';
import type { Permissions } from '../src/model/permissions.ts';
import type { RemovalPreview } from '../src/model/removal-preview.ts';
import { createScriptedAdapter, type Script, type ScriptedAdapter } from '../src/testing/scripted-adapter.ts';
import {
  DEPENDENT_FIELDS,
  EVERY_FIELD,
  FROM_JSON_SCHEMA,
  IDENTIFIED,
  IDENTITIES,
  LARGE_APPLICATIONS,
  LARGE_INTEGRATIONS,
  LONG_NAMES,
  LONG_NAMED_INTEGRATIONS,
  MANY_APPLICATIONS,
  MANY_INTEGRATIONS,
  WRONG_FIELDS,
} from './catalogue.ts';

/** What the data source of a story holds, and what happens when it is asked. What is absent is as usual. */
interface Scenario extends Pick<
  MemoryAdapterOptions,
  'person' | 'testConfiguration' | 'previewRemoval' | 'pausing' | 'startAuthorization'
> {
  readonly applications?: readonly Application[];
  readonly integrations?: readonly Integration[];
  readonly permissions?: Permissions;
  readonly script?: Script;
  /** Whether nobody is told of changes, as where the connection is lost. */
  readonly tellsNothing?: boolean;
}

/** The account that every story is about. */
export const ACCOUNT_ID = '100200300';

const APPLICATIONS: readonly Application[] = CATALOGUE.map(({ application }) => forAccount(application, ACCOUNT_ID));

/** CM.com, just added. */
const CM_NEW: Integration = {
  id: 'cm',
  applicationId: 'cm.com',
  status: 'setup-required',
  version: '1',
  addedAt: '2026-11-24T09:30:00Z',
};

/** CM.com, set up. */
const CM_ACTIVE: Integration = {
  ...CM_NEW,
  name: 'Kundenservice',
  status: 'active',
  configuration: {
    values: { name: 'Kundenservice', accountId: '0f8fad5b-d9cb-469f-a165-70867728950e' },
    secrets: ['productToken'],
  },
};

const TEAMS: Integration = {
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

const TEAMS_ERROR: Integration = {
  ...TEAMS,
  status: 'error',
  statusReason: {
    en: 'The client secret has expired. Enter a new one.',
    de: 'Der geheime Clientschlüssel ist abgelaufen. Hinterlegen Sie einen neuen.',
  },
  statusField: 'clientSecret',
};

const SINGLE_SIGN_ON: Integration = {
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

const GATEWAY: Integration = { id: 'gateway', applicationId: 'cloudlink-gateway', status: 'active', version: '1' };

const USUAL: readonly Integration[] = [CM_NEW, TEAMS_ERROR, SINGLE_SIGN_ON, GATEWAY];

const EVERY_STATUS: readonly Integration[] = [
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

const CONSENT_NEW: Integration = {
  id: 'microsoft-365',
  applicationId: 'microsoft-365',
  status: 'setup-required',
  version: '1',
};
const CONSENT_URL = 'https://consent.example/authorize';

const NOT_ALLOWED: Permissions = {
  supported: true,
  add: { en: 'Your role may not add integrations.', de: 'Ihre Rolle darf keine Integrationen hinzufügen.' },
  configure: {
    en: 'Your role may not configure integrations.',
    de: 'Ihre Rolle darf keine Integrationen konfigurieren.',
  },
  remove: { en: 'Your role may not remove integrations.', de: 'Ihre Rolle darf keine Integrationen entfernen.' },
};

const NOT_SUPPORTED = {
  en: 'Partner accounts cannot hold integrations. Open the account of a customer.',
  de: 'Partnerkonten können keine Integrationen haben. Öffnen Sie das Konto eines Kunden.',
};

const REFUSED = new IntegrationsError('invalid', {
  fieldErrors: {
    productToken: { en: 'CM.com does not know this product token.', de: 'CM.com kennt dieses Produkt-Token nicht.' },
  },
});

const CONSEQUENCES: RemovalPreview = {
  dependents: ['Mitel One', { en: 'Call recording of 24 users', de: 'Gesprächsaufzeichnung von 24 Benutzern' }],
  dataLost: { en: 'All recordings are deleted.', de: 'Alle Aufzeichnungen werden gelöscht.' },
  credentialsRevoked: false,
};

/** Every state that a story can be in, by name. */
const scenarios = {
  usual: {},
  empty: { integrations: [] },
  loading: { script: { listIntegrations: { hang: true } } },
  slow: { script: { listIntegrations: { delay: 2_000 } } },
  one: { integrations: [CM_ACTIVE] },
  many: { applications: MANY_APPLICATIONS, integrations: MANY_INTEGRATIONS },
  large: { applications: LARGE_APPLICATIONS, integrations: LARGE_INTEGRATIONS },
  // The rest of the catalogue does not come, so that what is searched is on the server.
  'catalogue-in-pages': {
    applications: LARGE_APPLICATIONS,
    integrations: [],
    script: {
      listApplications: ({ argument }) => (argument['cursor'] && !argument['search'] ? { hang: true } : undefined),
    },
  },
  'catalogue-incomplete': {
    applications: LARGE_APPLICATIONS,
    integrations: [],
    script: { listApplications: ({ argument }) => (argument['cursor'] ? { fail: 'unavailable' } : undefined) },
  },
  identities: { applications: IDENTITIES, integrations: IDENTIFIED },
  'long-names': { applications: LONG_NAMES, integrations: LONG_NAMED_INTEGRATIONS },
  'needs-attention': { integrations: EVERY_STATUS },
  'several-of-one': {
    integrations: [
      TEAMS,
      { ...TEAMS_ERROR, id: 'teams-2', name: 'Südwind Logistik' },
      { id: 'teams-3', applicationId: 'microsoft-teams', status: 'setup-required' },
    ],
  },
  'set-up': { integrations: [CM_ACTIVE, TEAMS, SINGLE_SIGN_ON] },
  'every-field': {
    applications: [EVERY_FIELD],
    integrations: [{ id: 'every-field', applicationId: EVERY_FIELD.id, status: 'setup-required', version: '1' }],
  },
  'dependent-fields': {
    applications: [DEPENDENT_FIELDS, WRONG_FIELDS, FROM_JSON_SCHEMA],
    integrations: [DEPENDENT_FIELDS, WRONG_FIELDS, FROM_JSON_SCHEMA].map(({ id }) => ({
      id,
      applicationId: id,
      status: 'setup-required',
      version: '1',
    })),
  },
  withdrawn: {
    integrations: [{ id: 'withdrawn', applicationId: 'withdrawn-application', status: 'active', version: '1' }],
  },
  'nothing-on-offer': { applications: [], integrations: [] },

  denied: { permissions: NOT_ALLOWED },
  'add-denied': { permissions: { ...NOT_ALLOWED, configure: true, remove: true } },
  unsupported: { permissions: { ...NOT_ALLOWED, supported: NOT_SUPPORTED } },

  'malformed-items': {
    script: { listIntegrations: { answer: 'malformed-item' }, listApplications: { answer: 'malformed-item' } },
  },
  'malformed-envelope': { script: { listIntegrations: { answer: 'malformed' } } },
  'refresh-failed': { script: { listIntegrations: [undefined, { fail: 'unavailable' }] } },
  'first-load-failed': { script: { listIntegrations: [{ fail: 'network' }] } },
  offline: {
    script: {
      listIntegrations: [undefined, ...Array.from({ length: 50 }, () => ({ fail: 'network' }) as const)],
      addIntegration: { fail: 'network' },
      configureIntegration: { fail: 'network' },
      removeIntegration: { fail: 'network' },
    },
  },

  'adding-takes-long': { integrations: [], script: { addIntegration: { hang: true } } },
  'some-additions-fail': {
    integrations: [CM_ACTIVE],
    script: {
      addIntegration: ({ argument, number }) =>
        argument['applicationId'] === 'microsoft-teams' && number < 4 ? { fail: 'unavailable' } : undefined,
    },
  },
  'additions-fail': { integrations: [], script: { addIntegration: { fail: 'forbidden' } } },
  'saving-takes-long': { script: { configureIntegration: { hang: true } } },
  'configuration-refused': { script: { configureIntegration: { fail: REFUSED } } },
  'connection-works': { testConfiguration: () => ({ result: 'passed' }) },
  'connection-fails': { testConfiguration: () => ({ result: 'failed', fieldErrors: { ...REFUSED.fieldErrors } }) },
  'connection-unknown': { testConfiguration: () => ({ result: 'unknown' }) },
  'testing-takes-long': {
    testConfiguration: () => ({ result: 'passed' }),
    script: { testConfiguration: { hang: true } },
  },
  'changed-meanwhile': {
    integrations: [CM_ACTIVE],
    person: 'Anna Schmidt',
    script: {
      configureIntegration: [
        {
          meanwhile: (data) =>
            data.configureIntegration({
              accountId: ACCOUNT_ID,
              integrationId: CM_ACTIVE.id,
              idempotencyKey: 'somebody-else',
              configuration: { ...CM_ACTIVE.configuration?.values, name: 'Störungsmeldungen' },
            }),
        },
      ],
    },
  },
  pausable: { pausing: true, integrations: [CM_ACTIVE, TEAMS, { ...GATEWAY, status: 'paused' }] },
  'pausing-takes-long': { pausing: true, integrations: [CM_ACTIVE], script: { pauseIntegration: { hang: true } } },
  'pausing-fails': {
    pausing: true,
    integrations: [CM_ACTIVE, TEAMS],
    script: { pauseIntegration: { fail: 'unavailable' } },
  },
  'pausing-unknown': {
    pausing: true,
    integrations: [CM_ACTIVE],
    script: { pauseIntegration: { fail: 'timeout' }, listIntegrations: [undefined, { fail: 'network' }] },
  },
  'consent-awaited': { integrations: [CONSENT_NEW], startAuthorization: () => ({ url: CONSENT_URL }) },
  'consent-shareable': {
    integrations: [CONSENT_NEW],
    startAuthorization: () => ({ url: `${CONSENT_URL}?state=8Jx0pQ1n`, validSeconds: 540, shareable: true }),
  },
  'consent-given': {
    integrations: [CONSENT_NEW],
    startAuthorization: (_integration, settle) => {
      setTimeout(() => settle({ status: 'active' }), 1_500);
      return { url: CONSENT_URL };
    },
  },
  'consent-denied': {
    integrations: [CONSENT_NEW],
    startAuthorization: (_integration, settle) => {
      queueMicrotask(() => settle({ status: 'setup-required', statusReason: CONSENT_DENIED }));
      return { url: CONSENT_URL };
    },
  },
  'consent-fails': {
    integrations: [CONSENT_NEW],
    startAuthorization: () => ({ url: CONSENT_URL }),
    script: { startAuthorization: { fail: 'unavailable' } },
  },
  'consent-was-given': {
    integrations: [{ ...CONSENT_NEW, status: 'active' }],
    startAuthorization: () => ({ url: CONSENT_URL }),
  },
  'consent-late': { integrations: [CONSENT_NEW], startAuthorization: () => ({ url: CONSENT_URL, validSeconds: 1 }) },
  'has-consequences': { previewRemoval: () => CONSEQUENCES },
  'consequences-fail': { previewRemoval: () => CONSEQUENCES, script: { previewRemoval: { fail: 'unavailable' } } },
  'removing-takes-long': { script: { removeIntegration: { hang: true } } },
  'removal-fails': { script: { removeIntegration: { fail: 'unavailable' } } },
  'removal-unknown': { script: { removeIntegration: { failAfter: 'timeout' } } },
  // The list is asked for after the failure. A change that is told would say that the removal took effect.
  'removal-unknown-for-now': {
    tellsNothing: true,
    script: {
      removeIntegration: { failAfter: 'network' },
      listIntegrations: [undefined, { fail: 'network' }],
    },
  },

  ...(Object.fromEntries(
    ERROR_CODES.map((code) => [
      `failed-${code}`,
      {
        script: {
          listIntegrations: { fail: new IntegrationsError(code, code === 'rate-limited' ? { retryAfter: 30 } : {}) },
        },
      },
    ]),
  ) as Record<`failed-${ErrorCode}`, Scenario>),
} satisfies Record<string, Scenario>;

/** The name of a scenario. `no-data-source` stands for a page that names none. */
export type ScenarioName = keyof typeof scenarios | 'no-data-source';

/** The names of all scenarios. */
export const SCENARIOS: readonly ScenarioName[] = [
  ...(Object.keys(scenarios) as (keyof typeof scenarios)[]),
  'no-data-source',
];

/** A data source in a scenario. */
export function adapterIn(name: ScenarioName): ScriptedAdapter | undefined {
  if (name === 'no-data-source') return undefined;
  const {
    applications = APPLICATIONS,
    integrations = USUAL,
    script,
    tellsNothing,
    ...rest
  }: Scenario = scenarios[name];
  const adapter = createScriptedAdapter({ applications, integrations, ...rest }, { ...script });
  return tellsNothing ? { ...adapter, subscribe: () => () => {} } : adapter;
}

/** A data source for an element in a template: a new one only when the scenario is another. */
export function scene(name: ScenarioName): unknown {
  return guard([name], () => adapterIn(name));
}

/** How the scenario is chosen among a story's controls. */
export const scenarioControl = {
  control: 'select',
  options: SCENARIOS,
  description: 'What the data source holds, and what happens when it is asked.',
  table: { category: 'story' },
} as const;
