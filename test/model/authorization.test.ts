import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { looseApplicationSchema, fieldsOf, needsSetup, redirectSetupOf } from '../../src/model/application.ts';
import { authorizationSchema, isConsentAddress } from '../../src/model/authorization.ts';

describe('an address at which somebody consents', () => {
  it.each([
    'https://login.example/authorize?state=x#y',
    'https://login.example:8443/',
    'http://localhost:8081/authorize',
    'http://127.0.0.1/',
    'http://[::1]:8081/',
  ])('may be %s', (url) => {
    expect(isConsentAddress(url)).toBe(true);
    expect(z.parse(authorizationSchema, { url, validSeconds: 60, token: 'x' })).toEqual({ url, validSeconds: 60 });
  });

  it.each([
    '',
    '/authorize',
    '//login.example/',
    'http://login.example/',
    'http://localhost.example/',
    'http://127.0.0.1.example/',
    'javascript:alert(1)',
    'JavaScript:alert(1)//https://login.example',
    'data:text/html,x',
    'blob:https://login.example/x',
    'ftp://localhost/',
    'https://user@login.example/',
    'https://user:password@login.example/',
    'https://',
  ])('is never %j', (url) => {
    expect(isConsentAddress(url)).toBe(false);
    expect(z.safeParse(authorizationSchema, { url }).success).toBe(false);
  });

  it.each([0, -1, Number.NaN, Infinity, '60'])('is not good for %j seconds', (validSeconds) => {
    expect(z.safeParse(authorizationSchema, { url: 'https://login.example/', validSeconds }).success).toBe(false);
  });
});

describe('a set-up at another site', () => {
  const application = { id: 'x', name: 'X', kind: 'third-party' } as const;

  it('has no fields, and is a set-up all the same', () => {
    const setup = { kind: 'redirect', help: { en: 'Help' }, display: 'page' } as const;
    const parsed = z.parse(looseApplicationSchema, { ...application, setup });
    expect([fieldsOf(parsed), redirectSetupOf(parsed), needsSetup(parsed)]).toEqual([[], setup, true]);
  });

  it.each([{}, { kind: 'other' }, { kind: 'redirect', display: 'frame' }, { kind: 'redirect', label: 7 }, 'redirect'])(
    'is not %j',
    (setup) => {
      expect(z.safeParse(looseApplicationSchema, { ...application, setup }).success).toBe(false);
    },
  );

  it('is none of an application with fields, without, or unknown', () => {
    const fields = [{ name: 'a', label: 'A', type: 'text' } as const];
    expect([fieldsOf({ setup: fields }), redirectSetupOf({ setup: fields }), needsSetup({ setup: fields })]).toEqual([
      fields,
      undefined,
      true,
    ]);
    for (const none of [{}, { setup: [] }])
      expect([fieldsOf(none), redirectSetupOf(none), needsSetup(none)]).toEqual([[], undefined, false]);
    expect([fieldsOf(undefined), redirectSetupOf(undefined)]).toEqual([[], undefined]);
  });
});
