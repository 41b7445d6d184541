import { CM_ACTIVE, EVERY_STATUS, NOT_ALLOWED, NOT_SUPPORTED, SINGLE_SIGN_ON, TEAMS, TEAMS_ERROR } from './data.ts';
import { LARGE_APPLICATIONS, LARGE_INTEGRATIONS, MANY_APPLICATIONS, MANY_INTEGRATIONS } from './many.ts';
import { LONG_NAMED_INTEGRATIONS, LONG_NAMES } from './long-names.ts';
import { DEPENDENT_FIELDS, EVERY_FIELD, FROM_JSON_SCHEMA, WRONG_FIELDS } from './fields.ts';
import { IDENTIFIED, IDENTITIES } from './identities.ts';
import type { Scenario } from './scenario.ts';

/** What an account can look like, and how reading it can end. */
export const SHOWN = {
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
} satisfies Record<string, Scenario>;
