import { describe, expect, it } from 'vitest';
import { IntegrationsError } from '../../src/model/errors.ts';
import { ALL_PERMITTED } from '../../src/model/permissions.ts';
import {
  applicationOf,
  denial,
  integrationById,
  type Account,
  type AccountState,
} from '../../src/store/account-state.ts';
import { APPLICATIONS, INTEGRATIONS } from '../support/catalogue.ts';

const account: Account = {
  permissions: ALL_PERMITTED,
  integrations: INTEGRATIONS,
  applications: APPLICATIONS,
  malformed: [],
};
const failure = { operation: 'listIntegrations' as const, error: new IntegrationsError('network') };

describe('applicationOf', () => {
  it('is the application of an integration, where the catalogue has it', () => {
    expect(applicationOf(account, INTEGRATIONS[0]!)?.name).toBe('CM.com');
    expect(applicationOf(account, { ...INTEGRATIONS[0]!, applicationId: 'gone' })).toBeUndefined();
  });
});

describe('integrationById', () => {
  it('is the integration with the identifier, where the account has it', () => {
    expect(integrationById(account, 'i-teams')).toBe(INTEGRATIONS[1]);
    expect(integrationById(account, 'gone')).toBeUndefined();
    expect(integrationById(account, 'constructor')).toBeUndefined();
  });
});

describe('denial', () => {
  const reason = { en: 'Ask a partner.', de: 'Fragen Sie einen Partner.' };
  const state: AccountState = {
    phase: 'loaded',
    account: { ...account, permissions: { ...ALL_PERMITTED, add: reason } },
  };

  it('is the reason why something is not allowed, also of data that may be out of date', () => {
    expect(denial(state, 'add')).toBe(reason);
    expect(denial({ ...state, failure }, 'add')).toBe(reason);
  });

  it('is absent where it is allowed, and while nothing is known', () => {
    expect(denial(state, 'remove')).toBeUndefined();
    expect(denial(undefined, 'add')).toBeUndefined();
    expect(denial({ phase: 'loading' }, 'add')).toBeUndefined();
    expect(denial({ phase: 'failed', failure }, 'add')).toBeUndefined();
  });
});
