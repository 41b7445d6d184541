import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { integrationSchema } from '../../src/model/integration.ts';
import { INTEGRATIONS } from '../support/catalogue.ts';
import { brokenIntegration, validIntegration } from '../support/hostile.ts';

const integration = { id: 'one', applicationId: 'cm.com', status: 'active' };

function isIntegration(value: unknown): boolean {
  try {
    return z.safeParse(integrationSchema, value).success;
  } catch {
    return false;
  }
}

describe('integrationSchema', () => {
  it.each(INTEGRATIONS)('takes $id as it is', (given) => {
    expect(z.parse(integrationSchema, given)).toEqual(given);
  });

  it('takes a version that is a text or a number', () => {
    expect(z.parse(integrationSchema, { ...integration, version: 7 }).version).toBe(7);
    expect(z.parse(integrationSchema, { ...integration, version: '"7"' }).version).toBe('"7"');
  });

  it('leaves out what it does not know', () => {
    expect(z.parse(integrationSchema, { ...integration, productToken: 'secret' })).toEqual(integration);
  });

  it('does not let a value called __proto__ in', () => {
    const values: unknown = JSON.parse('{"__proto__": "x", "name": "Main"}');
    const { configuration } = z.parse(integrationSchema, { ...integration, configuration: { values, secrets: [] } });
    expect(Object.entries(configuration?.values ?? {})).toEqual([['name', 'Main']]);
  });

  it('takes every integration of the contract, and none that breaks it', () => {
    fc.assert(fc.property(validIntegration, isIntegration));
    fc.assert(fc.property(brokenIntegration, (make) => !isIntegration(make())));
  });
});
