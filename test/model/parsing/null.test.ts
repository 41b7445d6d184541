import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { looseApplicationSchema, redirectSetupSchema } from '../../../src/model/application.ts';
import { authorizationSchema } from '../../../src/model/authorization.ts';
import { configurationTestSchema } from '../../../src/model/configuration/configuration-test.ts';
import { fieldOptionSchema, fieldSchema } from '../../../src/model/fields/field.ts';
import { configurationSchema, integrationSchema } from '../../../src/model/integration.ts';
import { uncheckedPageSchema } from '../../../src/model/page.ts';
import { permissionsSchema } from '../../../src/model/permissions.ts';
import { removalPreviewSchema } from '../../../src/model/removal-preview.ts';
import { textSchema } from '../../../src/model/text.ts';

const ANSWERS: Record<string, [z.ZodMiniObject, Record<string, unknown>]> = {
  application: [looseApplicationSchema, { id: 'a', name: 'A', kind: 'third-party' }],
  redirect: [redirectSetupSchema, { kind: 'redirect' }],
  authorization: [authorizationSchema, { url: 'https://login.example/' }],
  test: [configurationTestSchema, { result: 'passed' }],
  field: [fieldSchema, { name: 'host', label: 'Host', type: 'text' }],
  option: [fieldOptionSchema, { value: 'a' }],
  integration: [integrationSchema, { id: 'i', applicationId: 'a', status: 'active' }],
  page: [uncheckedPageSchema, { items: [] }],
  preview: [removalPreviewSchema, {}],
};

describe('null', () => {
  it.each(Object.entries(ANSWERS))('is an absent property of any %s', (_name, [schema, least]) => {
    const optional = Object.keys(schema.shape).filter((key) => !(key in least));
    expect(optional).not.toEqual([]);
    for (const key of optional)
      expect(z.safeParse(schema, { ...least, [key]: null }), key).toEqual({ success: true, data: least });
    expect(z.parse(schema, { ...least, ...Object.fromEntries(optional.map((key) => [key, null])) })).toEqual(least);
  });

  it.each(Object.entries(ANSWERS))('is nothing that every %s has to have', (_name, [schema, least]) => {
    const lists = Object.keys(least).filter((key) => Array.isArray(least[key]));
    for (const key of Object.keys(least))
      expect(z.safeParse(schema, { ...least, [key]: null }).success, key).toBe(lists.includes(key));
  });

  it('is an empty list or record, and an entry that is not there', () => {
    expect(z.parse(uncheckedPageSchema, { items: null })).toEqual({ items: [] });
    expect(z.parse(configurationSchema, { values: null, secrets: null })).toEqual({ values: {}, secrets: [] });
    expect(z.parse(configurationSchema, { values: { host: 'x', port: null }, secrets: [] })).toEqual({
      values: { host: 'x' },
      secrets: [],
    });
    expect(z.parse(textSchema, { en: 'Name', de: null })).toEqual({ en: 'Name' });
    expect(z.parse(configurationTestSchema, { result: 'failed', fieldErrors: { host: null } })).toEqual({
      result: 'failed',
      fieldErrors: {},
    });
  });

  it('permits nothing', () => {
    const all = { supported: true, add: true, configure: true, remove: true };
    for (const key of Object.keys(all))
      expect(z.safeParse(permissionsSchema, { ...all, [key]: null }).success, key).toBe(false);
  });
});
