import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { list, optional, preprocess, record } from '../../../src/model/parsing/preprocess.ts';

const upper = preprocess((data) => String(data).toUpperCase(), z.string());

describe('a schema that prepares its data', () => {
  it('does so before its checks, and where it is copied', () => {
    const short = upper.check(
      ({ value, issues }) => void (value === 'A' || issues.push({ code: 'custom', input: value })),
    );
    expect(z.safeParse(short, 'a').data).toBe('A');
    expect(z.safeParse(short, 'b').success).toBe(false);
  });

  it('can be one that prepares already: the outer function is the first', () => {
    expect(
      z.parse(
        preprocess((data) => `${String(data)}b`, upper),
        'a',
      ),
    ).toBe('AB');
    const schema = preprocess((values) => values ?? {}, record(z.number()));
    expect(z.parse(schema, null)).toEqual({});
    expect(z.parse(schema, { one: 1, none: null })).toEqual({ one: 1 });
  });

  it('leaves the schema that it is made of as it is', () => {
    const plain = z.string();
    preprocess(() => 'other', plain);
    expect(z.parse(plain, 'own')).toBe('own');
  });

  it('is described by JSON Schema as what it is', () => {
    const schema = z.object({ name: optional(z.string()), items: list(z.number()), values: record(z.boolean()) });
    for (const io of ['input', 'output'] as const) {
      expect(z.toJSONSchema(schema, { io })).toMatchObject({
        properties: {
          name: { type: 'string' },
          items: { type: 'array', items: { type: 'number' } },
          values: { type: 'object', additionalProperties: { type: 'boolean' } },
        },
        required: ['items', 'values'],
      });
    }
  });
});
