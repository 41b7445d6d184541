import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../../demo/server/catalogue/catalogue.ts';
import { CM_COM } from '../../../demo/server/catalogue/cm-com.ts';
import { MICROSOFT_365, SINGLE_SIGN_ON } from '../../../demo/server/catalogue/third-party.ts';
import { acceptConfiguration } from '../../../demo/server/integrations/configuration.ts';
import { Problem } from '../../../demo/server/http/problems.ts';
import { FIELD_ERRORS } from '../../../demo/server/texts.ts';
import { fieldProblemText } from '../../../src/adapter/memory/field-problem-text.ts';
import { fieldsOf, type Application } from '../../../src/model/application.ts';
import type { FieldProblem } from '../../../src/model/fields/field-problem.ts';
import type { ConfigurationValue } from '../../../src/model/configuration/configuration-value.ts';
import type { Field } from '../../../src/model/fields/field.ts';
import { setupSchema } from '../../../src/model/configuration/setup.ts';
import { CM_CONFIGURATION } from '../support/server.ts';

function errorsOf(
  application: Application,
  sent: Record<string, ConfigurationValue>,
  stored: string[] = [],
): Problem['fieldErrors'] {
  try {
    acceptConfiguration(application, sent, { values: {}, secrets: stored });
  } catch (error) {
    expect(error).toMatchObject({ status: 400, code: 'invalid' });
    return (error as Problem).fieldErrors;
  }
  return {};
}

function withField(field: Omit<Field, 'name' | 'label'>): Application {
  return { id: 'test', name: 'Test', kind: 'third-party', setup: [{ name: 'field', label: 'Field', ...field }] };
}

describe('acceptConfiguration', () => {
  it('tells secrets from values', () => {
    const { productToken, ...values } = CM_CONFIGURATION;
    expect(acceptConfiguration(CM_COM, CM_CONFIGURATION, undefined)).toEqual({
      values,
      secrets: { productToken },
      dropped: [],
    });
  });

  it('names every required field that is missing, in both languages', () => {
    const errors = errorsOf(CM_COM, { name: '   ' });
    expect(errors).toEqual({
      name: fieldProblemText({ code: 'required' }),
      accountId: fieldProblemText({ code: 'required' }),
      productToken: fieldProblemText({ code: 'required' }),
    });
    expect(fieldProblemText({ code: 'required' })).toMatchObject({ en: expect.any(String), de: expect.any(String) });
  });

  it.each([undefined, '', '  '])('keeps a stored secret for which nothing is sent (%j)', (productToken) => {
    const { name, accountId } = CM_CONFIGURATION;
    const sent = { name, accountId, ...(productToken !== undefined && { productToken }) };
    expect(acceptConfiguration(CM_COM, sent, { values: {}, secrets: ['productToken'] })).toEqual({
      values: { name, accountId },
      secrets: {},
      dropped: [],
    });
    expect(errorsOf(CM_COM, sent)).toEqual({ productToken: fieldProblemText({ code: 'required' }) });
  });

  it.each([...'\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069'])(
    'takes no character in a name that changes the direction of text (%#)',
    (character) => {
      const sent = { ...CM_CONFIGURATION, name: `Mes${character}sages` };
      expect(errorsOf(CM_COM, sent)).toEqual({ name: FIELD_ERRORS.direction });
      // Texts of several lines may be in any script, and nobody reads a secret.
      expect(errorsOf(withField({ type: 'multiline' }), { field: sent.name })).toEqual({});
      expect(errorsOf(withField({ type: 'secret' }), { field: sent.name })).toEqual({});
    },
  );

  it.each(['شركة الاتصالات', 'חברת תקשורת', 'Störung 🔧'])('takes a name in any script: %s', (name) => {
    expect(errorsOf(CM_COM, { ...CM_CONFIGURATION, name })).toEqual({});
  });

  it('drops a stored secret once what it is bound to has changed, so that neither a save nor a test uses it', () => {
    const application: Application = {
      id: 'bound',
      name: 'Bound',
      kind: 'third-party',
      setup: [
        { name: 'url', label: 'Address', type: 'url', required: true },
        { name: 'token', label: 'Token', type: 'secret', boundTo: ['url'] },
      ],
    };
    const stored = { values: { url: 'https://a.example' }, secrets: ['token'] };
    expect(acceptConfiguration(application, { url: 'https://a.example' }, stored).dropped).toEqual([]);
    expect(acceptConfiguration(application, { url: 'https://b.example' }, stored).dropped).toEqual(['token']);
    expect(acceptConfiguration(application, { url: 'https://b.example', token: 'n3w' }, stored)).toMatchObject({
      secrets: { token: 'n3w' },
    });
  });

  it('takes a stored secret away that is sent as null, unless it has to be there', () => {
    const stored = { values: {}, secrets: ['field'] };
    const optional = withField({ type: 'secret', required: false });
    expect(acceptConfiguration(optional, { field: null }, stored)).toEqual({
      values: {},
      secrets: {},
      dropped: ['field'],
    });
    expect(acceptConfiguration(optional, {}, stored).dropped).toEqual([]);
    const required = withField({ type: 'secret', required: true });
    expect(() => acceptConfiguration(required, { field: null }, stored)).toThrow('A value is wrong.');
  });

  it('recognises the account number of the portal', () => {
    expect(errorsOf(CM_COM, { ...CM_CONFIGURATION, accountId: ' 100200300 ' })).toEqual({
      accountId: FIELD_ERRORS.portalAccountNumber,
    });
    expect(FIELD_ERRORS.portalAccountNumber.de).toContain('Kontonummer dieses Portals');
    expect(errorsOf(CM_COM, { ...CM_CONFIGURATION, accountId: 'abc' })).toEqual({
      accountId: fieldProblemText({ code: 'format' }),
    });
    expect(errorsOf(CM_COM, { ...CM_CONFIGURATION, accountId: '12345678-1234-1234-1234-123456789012' })).toEqual({});
  });

  it('takes a product token of any shape', () => {
    expect(errorsOf(CM_COM, { ...CM_CONFIGURATION, productToken: 'not a GUID' })).toEqual({});
    expect(errorsOf(CM_COM, { ...CM_CONFIGURATION, productToken: CM_CONFIGURATION.accountId })).toEqual({});
  });

  it('takes outer white space from values, not from secrets', () => {
    const sent = { ...CM_CONFIGURATION, name: ' Messages ', productToken: ' token ' };
    const { values, secrets } = acceptConfiguration(CM_COM, sent, undefined);
    expect(values.name).toBe('Messages');
    expect(secrets.productToken).toBe(' token ');
  });

  it('refuses a field that the application does not have', () => {
    expect(errorsOf(CM_COM, { ...CM_CONFIGURATION, admin: true })).toEqual({
      admin: fieldProblemText({ code: 'unknown-field' }),
    });
    const hostile = JSON.parse(`{"__proto__": "x", "constructor": "y"}`) as Record<string, string>;
    const errors = errorsOf(CM_COM, { ...CM_CONFIGURATION, ...hostile });
    expect(errors).toHaveProperty('constructor', fieldProblemText({ code: 'unknown-field' }));
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  it('refuses set-up where there is none', () => {
    expect(() => acceptConfiguration(MICROSOFT_365, {}, undefined)).toThrow(Problem);
  });

  it.each<[string, Omit<Field, 'name' | 'label'>, ConfigurationValue, FieldProblem['code'] | 'characters']>([
    ['text', { type: 'text' }, 5, 'pattern'],
    ['pattern', { type: 'text', pattern: '[a-z]+' }, 'abc1', 'pattern'],
    ['url', { type: 'url' }, 'javascript:alert(1)', 'url'],
    ['url', { type: 'url' }, 'login.example', 'url'],
    ['number', { type: 'number' }, '5', 'number'],
    ['select', { type: 'select', options: [{ value: 'a' }] }, 'b', 'option'],
    ['checkbox', { type: 'checkbox' }, 'true', 'option'],
    ['checkbox', { type: 'checkbox', required: true }, false, 'required'],
    ['uuid', { type: 'text', format: 'uuid' }, '3f2504e04f8941d39a0c0305e82c3301', 'format'],
    ['null character', { type: 'multiline' }, 'a\0b', 'characters'],
    ['half a character', { type: 'secret' }, 'a\ud800b', 'characters'],
  ])('refuses a wrong value: %s', (_name, field, value, error) => {
    expect(errorsOf(withField(field), { field: value })).toEqual({
      field: error === 'characters' ? FIELD_ERRORS.characters : fieldProblemText({ code: error } as FieldProblem),
    });
  });

  it('counts characters as the model says', () => {
    expect(errorsOf(withField({ type: 'text', maxLength: 3 }), { field: 'abc' })).toEqual({});
    expect(errorsOf(withField({ type: 'text', maxLength: 3 }), { field: 'abcd' })).toEqual({
      field: fieldProblemText({ code: 'too-long', max: 3 }),
    });
  });

  it('accepts all sorts of fields', () => {
    const values = {
      signInUrl: 'https://login.example/saml',
      entityId: 'urn:example',
      signingCertificate: 'first\nsecond',
      allowPortalCredentials: false,
    };
    expect(acceptConfiguration(SINGLE_SIGN_ON, values, undefined)).toEqual({ values, secrets: {}, dropped: [] });
  });

  it('does not take what is only shown to be copied', () => {
    const sent = { replyUrl: 'https://elsewhere.example' };
    expect(errorsOf(SINGLE_SIGN_ON, sent)).toHaveProperty('replyUrl', fieldProblemText({ code: 'unknown-field' }));
  });
});

describe('the catalogue', () => {
  it.each(CATALOGUE)('describes the fields of $application.id as they can be shown', ({ application }) => {
    expect(setupSchema.parse(fieldsOf(application))).toEqual(fieldsOf(application));
  });
});
