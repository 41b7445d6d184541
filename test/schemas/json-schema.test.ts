import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchesWhole } from '../../src/model/fields/pattern.ts';
import { setupSchema } from '../../src/model/configuration/setup.ts';
import { setupFromJsonSchema } from '../../src/schemas/json-schema.ts';

function fieldFor(property: object, required: string[] = []): unknown {
  return setupFromJsonSchema({ type: 'object', properties: { value: property }, required })[0];
}

const text = { name: 'value', label: 'value', type: 'text', required: false };

describe('setupFromJsonSchema', () => {
  it('makes a field of each property, in their order', () => {
    const schema = {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'Teams',
      type: 'object',
      properties: {
        tenantId: {
          type: 'string',
          title: 'Tenant ID',
          description: 'In the Entra admin center.',
          format: 'uuid',
          examples: ['0f8fad5b-…'],
        },
        clientSecret: { type: 'string', title: 'Client secret', writeOnly: true, minLength: 8 },
        replyUrl: { type: 'string', title: 'Reply URL', readOnly: true, const: 'https://portal.example/reply' },
        endpoint: { type: 'string', format: 'uri', maxLength: 200 },
        limit: { type: 'integer', minimum: 1, maximum: 100, default: 60 },
        region: { type: 'string', oneOf: [{ const: 'eu', title: 'Europe' }, { const: 'us' }] },
        mode: { enum: ['strict', 'lax'], default: 'lax' },
        certificate: { type: 'string', format: 'multiline' },
        notify: { type: 'boolean', default: true },
        agreed: { type: 'boolean', const: true },
      },
      required: ['tenantId', 'clientSecret', 'notify', 'agreed'],
      additionalProperties: false,
    };
    expect(setupFromJsonSchema(schema)).toEqual([
      {
        name: 'tenantId',
        label: 'Tenant ID',
        type: 'text',
        required: true,
        format: 'uuid',
        help: 'In the Entra admin center.',
        placeholder: '0f8fad5b-…',
      },
      { name: 'clientSecret', label: 'Client secret', type: 'secret', required: true, minLength: 8 },
      {
        name: 'replyUrl',
        label: 'Reply URL',
        type: 'readonly-copy',
        required: false,
        value: 'https://portal.example/reply',
      },
      { name: 'endpoint', label: 'endpoint', type: 'url', required: false, maxLength: 200 },
      {
        name: 'limit',
        label: 'limit',
        type: 'number',
        required: false,
        integer: true,
        minimum: 1,
        maximum: 100,
        value: 60,
      },
      {
        name: 'region',
        label: 'region',
        type: 'select',
        required: false,
        options: [{ value: 'eu', label: 'Europe' }, { value: 'us' }],
      },
      {
        name: 'mode',
        label: 'mode',
        type: 'select',
        required: false,
        options: [{ value: 'strict' }, { value: 'lax' }],
        value: 'lax',
      },
      { name: 'certificate', label: 'certificate', type: 'multiline', required: false },
      { name: 'notify', label: 'notify', type: 'checkbox', required: false, value: true },
      { name: 'agreed', label: 'agreed', type: 'checkbox', required: true },
    ]);
  });

  it('does not let the default of a secret into the page', () => {
    expect(fieldFor({ type: 'string', format: 'password', default: 's3cret' })).toEqual({ ...text, type: 'secret' });
  });

  it('takes a least length of 0 for none', () => {
    expect(fieldFor({ type: 'string', minLength: 0 })).toEqual(text);
  });

  it.each([
    ['^[a-z]+$', 'abc', 'abc1'],
    ['[0-9]', 'a1b', 'ab'],
    ['^a', 'ab', 'ba'],
    ['a$', 'ba', 'ab'],
    ['^a|b$', 'xb', 'xa'],
    [String.raw`^a\$`, 'a$b', 'a'],
    ['', 'x', undefined],
  ])('gives the pattern %j the meaning that it has there', (pattern, right, wrong) => {
    const field = fieldFor({ type: 'string', pattern }) as { pattern: string };
    expect(matchesWhole(field.pattern, right)).toBe(true);
    expect(new RegExp(pattern, 'u').test(right)).toBe(true);
    if (wrong !== undefined) expect(matchesWhole(field.pattern, wrong)).toBe(false);
  });

  it.each<[string, object, string]>([
    ['an object in it', { type: 'object', properties: {} }, 'value: there is no field for properties'],
    ['a list', { type: 'array', items: {} }, 'value: there is no field for items'],
    ['a reference', { $ref: '#/$defs/x' }, 'value: there is no field for $ref'],
    ['a type that no field has', { type: 'null' }, 'value.type:'],
    ['numbers to choose from', { enum: [1, 2] }, 'value.enum.0:'],
    ['nothing to choose from', { enum: [] }, 'schema.0.options:'],
    ['a default of another sort', { type: 'boolean', default: 'yes' }, 'schema.0.value:'],
    ['limits that contradict each other', { type: 'number', minimum: 2, maximum: 1 }, 'schema.0.minimum:'],
    ['steps', { type: 'number', multipleOf: 5 }, 'value: there is no field for multipleOf'],
  ])('refuses %s, and says where', (_what, property, message) => {
    expect(() => fieldFor(property)).toThrow(TypeError);
    expect(() => fieldFor(property)).toThrow(message);
  });

  it.each(['(', 'a)|(b', '^(?i)a$', String.raw`^[\w-.]+$`])(
    'leaves the pattern %s of another dialect to the server',
    (pattern) => {
      expect(fieldFor({ type: 'string', pattern })).toMatchObject({ pattern });
    },
  );

  it('makes a secret of several lines', () => {
    expect(fieldFor({ type: 'string', writeOnly: true, format: 'multiline' })).toMatchObject({
      type: 'secret',
      multiline: true,
    });
  });

  it.each<[string, object]>([
    ['without properties', { type: 'object' }],
    ['that combines schemas', { properties: {}, allOf: [] }],
    ['with a property that is none', { properties: { a: true } }],
    ['with a list for a property', { properties: { a: [] } }],
  ])('refuses a schema %s', (_what, schema) => {
    expect(() => setupFromJsonSchema(schema)).toThrow(TypeError);
  });

  it('answers with fields that can be shown, or refuses', () => {
    const word = fc.constantFrom('string', 'number', 'boolean', 'integer', 'array');
    const property = fc.record(
      {
        type: word,
        title: fc.string(),
        default: fc.oneof(fc.string(), fc.integer(), fc.boolean()),
        enum: fc.array(fc.string(), { maxLength: 3 }),
        format: fc.constantFrom('uuid', 'uri', 'password', 'multiline', 'email'),
        pattern: fc.constantFrom('^a+$', 'b', '(', '^a|b$'),
        minLength: fc.integer({ min: -1, max: 5 }),
        maxLength: fc.integer({ min: 0, max: 5 }),
        minimum: fc.integer(),
        maximum: fc.integer(),
        readOnly: fc.boolean(),
        writeOnly: fc.boolean(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.dictionary(fc.string({ maxLength: 4 }), property, { maxKeys: 3 }), (properties) => {
        try {
          expect(setupSchema.safeParse(setupFromJsonSchema({ properties })).success).toBe(true);
        } catch (reason) {
          expect(reason).toBeInstanceOf(TypeError);
        }
      }),
    );
  });
});
