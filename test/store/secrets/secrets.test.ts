import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldsOf, type Application } from '../../../src/model/application.ts';
import type { Field } from '../../../src/model/fields/field.ts';
import type { Integration } from '../../../src/model/integration.ts';
import { secretNames } from '../../../src/presets/secret-names.ts';
import { withoutSecrets } from '../../../src/store/secrets/strip-secrets.ts';
import { APPLICATIONS } from '../../support/catalogue.ts';
import { validApplication, validIntegration } from '../../support/hostile.ts';

const SECRET = 'canary-4f1c';
const teams = APPLICATIONS.find(({ id }) => id === 'microsoft-teams')!;

function configured(values: Record<string, string>, secrets: string[] = []): Integration {
  return {
    id: 'one',
    applicationId: 'microsoft-teams',
    status: 'active',
    version: '1',
    configuration: { values, secrets },
  };
}

describe('withoutSecrets', () => {
  it('leaves an integration as it is where there is nothing to hide', () => {
    const integration = configured({ name: 'Support' }, ['clientSecret']);
    expect(withoutSecrets(integration, teams)).toBe(integration);
    const bare: Integration = { id: 'one', applicationId: 'microsoft-teams', status: 'active' };
    expect(withoutSecrets(bare, teams)).toBe(bare);
    expect(withoutSecrets(bare, undefined)).toBe(bare);
  });

  it('takes the value of a secret field away, and knows that one is stored', () => {
    const integration = configured({ name: 'Support', clientSecret: SECRET });
    expect(withoutSecrets(integration, teams).configuration).toEqual({
      values: { name: 'Support' },
      secrets: ['clientSecret'],
    });
    expect(integration.configuration?.values).toHaveProperty('clientSecret', SECRET);
  });

  it('names a stored secret once', () => {
    const integration = configured({ clientSecret: SECRET }, ['clientSecret']);
    expect(withoutSecrets(integration, teams).configuration?.secrets).toEqual(['clientSecret']);
  });

  it('takes all values away where the application is not known: any of them may be secret', () => {
    const integration = configured({ name: 'Support', clientSecret: SECRET }, ['clientSecret']);
    const { configuration: _none, ...rest } = integration;
    expect(withoutSecrets(integration, undefined)).toEqual(rest);
  });

  it('knows the secret of CM.com, even where the catalogue does not describe its set-up', () => {
    const integration = { ...configured({ name: 'Main', productToken: SECRET }), applicationId: 'cm.com' };
    const shown = withoutSecrets(integration, { id: 'cm.com', name: 'CM.com', kind: 'third-party' });
    expect(shown.configuration).toEqual({ values: { name: 'Main' }, secrets: ['productToken'] });
  });

  it('never shows the value of a secret field, whatever there is', () => {
    fc.assert(
      fc.property(validIntegration, fc.oneof(validApplication, fc.constant(undefined)), (integration, known) => {
        const values = { ...integration.configuration?.values };
        for (const name of secretNames(known?.id ?? '', fieldsOf(known)) ?? []) values[name] = SECRET;
        const given = { ...integration, configuration: { values, secrets: integration.configuration?.secrets ?? [] } };
        const shown = withoutSecrets(given, known);
        expect(JSON.stringify(shown)).not.toContain(SECRET);
        expect({ ...shown, configuration: undefined }).toEqual({ ...given, configuration: undefined });
      }),
    );
  });
});

describe('secretNames', () => {
  it('are the names of the secret fields', () => {
    expect(secretNames('microsoft-teams', fieldsOf(teams))).toEqual(new Set(['clientSecret']));
    expect(secretNames('gateway')).toEqual(new Set());
  });

  it('hold a field that is secret in only one of two entries', () => {
    const setup: Application['setup'] = [
      { name: 'token', label: 'Token', type: 'text' },
      { name: 'token', label: 'Token', type: 'secret' },
    ];
    expect(secretNames('x', setup)).toEqual(new Set(['token']));
  });

  it.each<[string, unknown]>([
    ['of a type that is not known', { name: 'key', label: 'Key', type: 'password' }],
    ['without a type', { name: 'key', label: 'Key' }],
    ['without a name', { label: 'Key', type: 'secret' }],
    ['that is none', null],
  ])('are not known where there is a field %s, and then no value is shown', (_what, field) => {
    const setup = [...fieldsOf(teams), field] as Field[];
    expect(secretNames('microsoft-teams', setup)).toBeUndefined();
    const { configuration: _none, ...rest } = configured({ name: 'Support', key: SECRET });
    expect(withoutSecrets(configured({ name: 'Support', key: SECRET }), { ...teams, setup })).toEqual(rest);
    expect(secretNames('cm.com', setup)).toEqual(new Set(['clientSecret', 'productToken']));
  });
});
