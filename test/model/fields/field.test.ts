import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { configurationValueSchema } from '../../../src/model/configuration/configuration-value.ts';
import { fieldSchema } from '../../../src/model/fields/field.ts';

const field = { name: 'token', label: 'Token', type: 'secret' };

function isField(details: Record<string, unknown>): boolean {
  return z.safeParse(fieldSchema, { ...field, ...details }).success;
}

describe('fieldSchema', () => {
  it('wants a name, a label and a type, and nothing else', () => {
    expect(z.parse(fieldSchema, field)).toEqual(field);
    expect(isField({ name: '' })).toBe(false);
    expect(isField({ name: undefined })).toBe(false);
    expect(isField({ label: undefined })).toBe(false);
    expect(isField({ type: undefined })).toBe(false);
  });

  it.each(['text', 'secret', 'url', 'number', 'select', 'checkbox', 'multiline', 'readonly-copy'])(
    'knows the type %s',
    (type) => {
      expect(isField({ type })).toBe(true);
    },
  );

  it.each(['password', 'Text', '', null, 7])('does not know the type %j', (type) => {
    expect(isField({ type })).toBe(false);
  });

  it.each([0, -1, 1.5, Number.NaN, Infinity, '64'])('refuses %j as the greatest length', (maxLength) => {
    expect(isField({ maxLength })).toBe(false);
  });

  it.each([
    '[a-z]+',
    'a|b',
    '',
    String.raw`\d{4}`,
    '[a-z.-]+',
    '(?!x)a{2,}?',
    '^(?<one>a)$',
    String.raw`[\p{Letter}--[a-z]]`,
  ])('takes %j as a pattern', (pattern) => {
    expect(isField({ pattern })).toBe(true);
  });

  it.each([7, {}, ['a']])('refuses %j as a pattern', (pattern) => {
    expect(isField({ pattern })).toBe(false);
  });

  it('takes options with and without labels, and texts in several languages', () => {
    const label = { en: 'Mode', de: 'Modus' };
    const options = [{ value: 'strict', label }, { value: 'lax' }];
    const select = { name: 'mode', label, type: 'select', options, help: label, placeholder: label, required: true };
    expect(z.parse(fieldSchema, select)).toEqual(select);
    expect(isField({ options: [{ label }] })).toBe(false);
    expect(isField({ options: { strict: label } })).toBe(false);
  });

  it('leaves out what it does not know', () => {
    expect(z.parse(fieldSchema, { ...field, token: 'secret' })).toEqual(field);
  });
});

describe('configurationValueSchema', () => {
  it.each(['', 'x', 0, -1.5, true, false])('takes %j', (value) => {
    expect(z.safeParse(configurationValueSchema, value).success).toBe(true);
  });

  it.each([undefined, null, Number.NaN, Infinity, [], {}])('refuses %j', (value) => {
    expect(z.safeParse(configurationValueSchema, value).success).toBe(false);
  });
});
