import { CONSENT_DENIED } from '../../demo/server/texts.ts';
import { ACCOUNT_ID, CM_ACTIVE, CONSENT_NEW, CONSENT_URL, CONSEQUENCES, GATEWAY, REFUSED, TEAMS } from './data.ts';
import type { Scenario } from './scenario.ts';

/** How what somebody does can end. */
export const DONE = {
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
} satisfies Record<string, Scenario>;
