import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { finiteSchema } from '../../src/model/configuration-value.ts';
import { recordOf } from '../../src/model/record.ts';
import { removalPreviewSchema } from '../../src/model/removal-preview.ts';
import { shaped, ShapeError } from '../../src/model/shape.ts';
import { textSchema } from '../../src/model/text.ts';

const SECRET = 'canary-4f1c';
const schema = v.object({ id: v.string(), values: v.optional(recordOf(v.union([v.string(), v.number()]))), kind: v.optional(v.picklist(['a', 'b'])) });

describe('shaped', () => {
  it('is a copy without what is not known', () => {
    const values = { limit: 7 };
    const result = shaped(schema, { id: 'x', values, more: 1 });
    expect(result).toEqual({ success: true, data: { id: 'x', values } });
    expect(result.data?.values).not.toBe(values);
  });

  it('says where something is wrong and what is expected there, and never what was there', () => {
    const { error } = shaped(schema, { id: { token: SECRET }, values: { name: [SECRET] }, kind: SECRET });
    expect(error).toBeInstanceOf(ShapeError);
    expect(error?.issues).toEqual([
      { path: ['id'], message: 'Expected string' },
      { path: ['values', 'name'], message: 'Expected (string | number)' },
      { path: ['kind'], message: 'Expected ("a" | "b")' },
    ]);
    expect(shaped(schema, { id: 'x', values: [] }).error?.issues).toEqual([{ path: ['values'], message: 'Expected Object' }]);
    expect(shaped(recordOf(finiteSchema), { limit: Infinity }).error?.issues).toEqual([{ path: ['limit'], message: 'Expected another value' }]);
    expect(shaped(textSchema, 7).error?.message).toBe(': Expected (string | Object)');
    expect(`${error?.message} ${error?.stack} ${JSON.stringify(error)}`).not.toContain(SECRET);
  });

  it.each([[[]], [['x']], [null], ['x'], [7], [undefined]])('takes %j for no object', (data) => {
    expect(shaped(removalPreviewSchema, data).success).toBe(false);
    expect(shaped(recordOf(v.string()), data).success).toBe(false);
  });
});

describe('a record', () => {
  it('has any names but one, as its own', () => {
    const entries = fc.array(fc.tuple(fc.oneof(fc.string(), fc.constantFrom('constructor', 'prototype', 'toString', '__proto__')), fc.string()));
    fc.assert(
      fc.property(entries, (pairs) => {
        const { data = {} } = shaped(recordOf(v.string()), Object.fromEntries(pairs));
        expect(data).toEqual(Object.fromEntries(pairs.filter(([name]) => name !== '__proto__')));
        expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
      }),
    );
  });
});
