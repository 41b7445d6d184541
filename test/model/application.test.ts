import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { looseApplicationSchema } from '../../src/model/application.ts';
import { APPLICATIONS } from '../support/catalogue.ts';
import { brokenApplication, validApplication } from '../support/hostile.ts';

function isApplication(value: unknown): boolean {
  try {
    return z.safeParse(looseApplicationSchema, value).success;
  } catch {
    return false;
  }
}

describe('looseApplicationSchema', () => {
  it.each(APPLICATIONS)('takes $id as it is', (application) => {
    expect(z.parse(looseApplicationSchema, application)).toEqual(application);
  });

  it('leaves out what it does not know', () => {
    const application = { id: 'x', name: 'X', kind: 'third-party' };
    expect(z.parse(looseApplicationSchema, { ...application, token: 'secret' })).toEqual(application);
  });

  it('makes objects of its own', () => {
    const given = structuredClone(APPLICATIONS[0]);
    const application = z.parse(looseApplicationSchema, given);
    expect(application.setup).not.toBe(given?.setup);
    (given?.setup as unknown[] | undefined)?.pop();
    expect(application.setup).toHaveLength(3);
  });

  it('takes every application of the contract, and none that breaks it', () => {
    fc.assert(fc.property(validApplication, isApplication));
    fc.assert(fc.property(brokenApplication, (make) => !isApplication(make())));
  });
});
