import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareStructure } from '../../src/model/data/share-structure.ts';

/** Data as adapters answer with it. Its property names include those that objects have anyway. */
const data = fc.json({ maxDepth: 4 }).map((text): unknown => JSON.parse(text));
const value = fc.record({ value: data }, { noNullPrototype: true });
const items = fc.uniqueArray(
  fc.record({ id: fc.string({ maxLength: 2 }), name: fc.string({ maxLength: 1 }) }, { noNullPrototype: true }),
  {
    selector: ({ id }) => id,
    maxLength: 8,
  },
);

const clone = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('shareStructure', () => {
  it('says what came, whatever was there before', () => {
    fc.assert(
      fc.property(value, value, (before, after) => {
        expect(shareStructure(before, after)).toEqual(after);
      }),
    );
    fc.assert(
      fc.property(items, items, (before, after) => {
        expect(shareStructure(before, after)).toEqual(after);
      }),
    );
  });

  it('gives back what was there before where that says the same', () => {
    fc.assert(
      fc.property(value, (before) => {
        expect(shareStructure(before, clone(before))).toBe(before);
      }),
    );
  });

  it('keeps each item that says the same, wherever in the list it stands', () => {
    fc.assert(
      fc.property(items, items, (before, after) => {
        for (const item of shareStructure(before, after)) {
          const known = before.find(({ id }) => id === item.id);
          expect(item === known).toBe(item.name === known?.name);
        }
      }),
    );
  });

  it('takes no order of items for another one', () => {
    const [one, other] = [{ id: 'a' }, { id: 'b' }];
    const before = [one, other];
    const after = shareStructure(before, [{ id: 'b' }, { id: 'a' }]);
    expect(after).toEqual([{ id: 'b' }, { id: 'a' }]);
    expect(after[0]).toBe(other);
  });

  it('takes nothing for what is missing, and nothing missing for nothing', () => {
    expect(shareStructure(undefined, [])).toEqual([]);
    expect(shareStructure({ a: null }, {})).toEqual({});
    expect(Object.keys(shareStructure({}, Object.fromEntries([['__proto__', {}]])))).toEqual(['__proto__']);
  });

  it('changes neither side', () => {
    const before = Object.freeze([Object.freeze({ id: 'a' }), Object.freeze({ id: 'b', name: '' })]);
    const after = Object.freeze([Object.freeze({ id: 'a' }), Object.freeze({ id: 'b', name: 'x' })]);
    expect(shareStructure(before, after)).toEqual(after);
  });
});
