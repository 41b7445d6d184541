import * as fc from 'fast-check';
import * as z from 'zod/mini';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse, ParseError } from '../../../src/model/parsing/parse.ts';
import { optional, record } from '../../../src/model/parsing/preprocess.ts';
import { removalPreviewSchema } from '../../../src/model/removal-preview.ts';
import { nonEmptySchema, textSchema } from '../../../src/model/text.ts';
import { hostileValue } from '../../support/hostile.ts';

const SECRET = 'canary-4f1c';
const schema = z.object({
  id: z.string(),
  values: optional(record(z.union([z.string(), z.number()]))),
  kind: optional(z.enum(['a', 'b'])),
});

describe('parse', () => {
  it('gives a copy without what is not known', () => {
    const values = { limit: 7 };
    const result = parse(schema, { id: 'x', values, more: 1 });
    expect(result).toEqual({ success: true, data: { id: 'x', values } });
    expect(result.data?.values).not.toBe(values);
  });

  it('says where something is wrong and what is expected there, and never what was there', () => {
    const { error } = parse(schema, { id: { token: SECRET }, values: { name: [SECRET] }, kind: SECRET }, 'listThings');
    expect(error).toBeInstanceOf(ParseError);
    expect(error?.issues).toEqual([
      { path: ['id'], expected: 'string' },
      { path: ['values', 'name'], expected: 'string | number' },
      { path: ['kind'], expected: '"a" | "b"' },
    ]);
    expect(error?.message).toBe(
      'listThings.id: expected string\nlistThings.values.name: expected string | number\nlistThings.kind: expected "a" | "b"',
    );
    expect(`${error?.message} ${error?.stack} ${JSON.stringify(error)}`).not.toContain(SECRET);
  });

  it.each<[string, z.ZodMiniType, unknown, unknown]>([
    ['a list for an object', schema, { id: 'x', values: [] }, { path: ['values'], expected: 'object' }],
    ['a number without an end', record(z.number()), { limit: Infinity }, { path: ['limit'], expected: 'number' }],
    ['neither of two', textSchema, 7, { path: [], expected: 'string | object' }],
    ['the inside of the one of two that was meant', textSchema, { en: 7 }, { path: ['en'], expected: 'string' }],
    ['too little', nonEmptySchema, '', { path: [], expected: 'non-empty string' }],
    [
      'what a function checks',
      z.string().check(z.refine(() => false)),
      SECRET,
      { path: [], expected: 'another value' },
    ],
  ])('names %s', (_what, of, data, issue) => {
    expect(parse(of, data).error?.issues).toEqual([issue]);
  });

  it.each([[[]], [['x']], [null], ['x'], [7], [undefined]])('takes %j for no object', (data) => {
    expect(parse(removalPreviewSchema, data).success).toBe(false);
    expect(parse(record(z.string()), data).success).toBe(false);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(hostileValue, (make) => {
        parse(schema, make());
      }),
    );
  });
});

describe("a host's own messages of zod", () => {
  let before: Record<string, unknown>;
  beforeEach(() => {
    before = { ...z.config() };
    z.config({ customError: ({ input }) => `Wrong: ${JSON.stringify(input)}` });
  });
  afterEach(() => {
    for (const key of Object.keys(z.config())) Reflect.deleteProperty(z.config(), key);
    z.config(before);
  });

  it('are not asked, because they may quote the data', () => {
    const { error } = parse(schema, { id: [SECRET], values: { name: [SECRET] } });
    expect(JSON.stringify(error) + String(error)).not.toContain(SECRET);
  });
});

describe('a record', () => {
  it('has any names but one, as its own', () => {
    const entries = fc.array(
      fc.tuple(
        fc.oneof(fc.string(), fc.constantFrom('constructor', 'prototype', 'toString', '__proto__')),
        fc.string(),
      ),
    );
    fc.assert(
      fc.property(entries, (pairs) => {
        const { data = {} } = parse(record(z.string()), Object.fromEntries(pairs));
        expect(data).toEqual(Object.fromEntries(pairs.filter(([name]) => name !== '__proto__')));
        expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
      }),
    );
  });
});
