import { newIdempotencyKey } from '../../src/model/idempotency-key.ts';
import { createMemoryAdapter, type MemoryAdapterOptions } from '../../src/adapter/memory/memory-adapter.ts';
import type { Application } from '../../src/model/application.ts';
import { CM_APPLICATION_ID, CM_SECRET } from '../../src/presets/cm-names.ts';
import type { Field } from '../../src/model/fields/field.ts';
import type { AdapterSubject } from '../../src/testing/index.ts';
import { APPLICATIONS } from '../support/catalogue.ts';

/** CM.com's set-up with values that it accepts. */
export const CONFIGURABLE: AdapterSubject['configurable'] = {
  applicationId: CM_APPLICATION_ID,
  configuration: {
    name: 'Support',
    accountId: '1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed',
    [CM_SECRET]: 'a secret "value"',
  },
};

/** A set-up with values of every other type, one of which may be left out. */
export const SIGN_ON: AdapterSubject['configurable'] = {
  applicationId: 'single-sign-on',
  configuration: { signInUrl: 'https://idp.example/sso', mode: 'strict', limit: 3, ownCredentials: true },
};

/** A set-up with a secret that may be absent, and one that has to be there; both are for one address alone. */
export const HELP_DESK: AdapterSubject['configurable'] = {
  applicationId: 'help-desk',
  configuration: { url: 'https://desk.example', token: 'a secret "value"' },
};
export const SCIM: AdapterSubject['configurable'] = { ...HELP_DESK, applicationId: 'scim' };

const URL_FIELD: Field = { name: 'url', label: 'Address', type: 'url', required: true };
const BOUND_FIELD: Field = { name: 'token', label: 'Token', type: 'secret', boundTo: ['url'] };
const BOUND: Application[] = [
  { id: 'help-desk', name: 'Help desk', kind: 'third-party', setup: [URL_FIELD, BOUND_FIELD] },
  { id: 'scim', name: 'SCIM', kind: 'third-party', setup: [URL_FIELD, { ...BOUND_FIELD, required: true }] },
];

const OFFICE: Application = { id: 'office', name: 'Office', kind: 'third-party', setup: { kind: 'redirect' } };
const DENIED = 'Ask your partner.';

/** The memory adapter, with everything that an adapter may have, in pages that are small. */
export function memorySubject(options: Partial<MemoryAdapterOptions> = {}): AdapterSubject {
  let isStalled = false;
  const adapter = createMemoryAdapter({
    applications: [...APPLICATIONS, ...BOUND, OFFICE],
    permissions: { denied: { supported: true, add: DENIED, configure: true, remove: true } },
    pageSize: 2,
    latency: () => (isStalled ? new Promise(() => {}) : 0),
    pausing: true,
    startAuthorization: () => ({ url: `https://consent.example/?state=${newIdempotencyKey()}` }),
    testConfiguration: () => ({ result: 'passed' }),
    previewRemoval: () => ({ dependents: ['Call recording'], credentialsRevoked: false }),
    ...options,
  });
  return {
    adapter,
    accountId: '100',
    configurable: CONFIGURABLE,
    otherAccountId: '200',
    deniedAccountId: 'denied',
    redirectedApplicationId: OFFICE.id,
    stall: () => {
      isStalled = true;
    },
  };
}
