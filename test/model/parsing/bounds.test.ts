import { describe, expect, it } from 'vitest';
import { checkConfiguration } from '../../../src/model/configuration/configuration-check.ts';
import type { Field } from '../../../src/model/fields/field.ts';
import { integrationSchema } from '../../../src/model/integration.ts';
import { parse } from '../../../src/model/parsing/parse.ts';
import { matchesWhole } from '../../../src/model/fields/pattern.ts';
import { setupSchema } from '../../../src/model/configuration/setup.ts';
import { visibleFields } from '../../../src/model/configuration/visible-fields.ts';
import { expectLinearGrowth } from '../../support/growth.ts';

/** Fields of which each depends on the one before. */
function chain(length: number): Field[] {
  return Array.from({ length }, (_, index) => ({
    name: `f${index}`,
    label: 'F',
    type: 'text',
    ...(index > 0 && { visibleWhen: { field: `f${index - 1}`, equals: 'x' } }),
  }));
}

describe('in a time that grows with what comes in', () => {
  it('thousands of conditions in a row are checked and met', () => {
    expectLinearGrowth(1_000, (length) => {
      const fields = chain(length);
      const values = Object.fromEntries(fields.map(({ name }) => [name, 'x']));
      expect(parse(setupSchema, fields).success).toBe(true);
      expect(visibleFields(fields, values)).toHaveLength(length);
      expect(visibleFields(fields.toReversed(), values)).toHaveLength(length);
      expect(visibleFields(fields, { ...values, f10: 'y' })).toHaveLength(11);
    });
  });

  it('thousands of conditions in a circle are found', () => {
    expectLinearGrowth(1_000, (length) => {
      const [first, ...others] = chain(length);
      const circle: Field[] = [{ ...first!, visibleWhen: { field: `f${length - 1}`, equals: 'x' } }, ...others];
      expect(parse(setupSchema, circle).error?.issues).toHaveLength(length);
      expect(visibleFields(circle, {})).toEqual([]);
    });
  });

  it('tens of thousands of options are, with conditions on all of them', () => {
    expectLinearGrowth(10_000, (length) => {
      const options = Array.from({ length }, (_, index) => ({ value: `o${index}` }));
      const equals = options.map(({ value }) => value);
      const fields: Field[] = [
        { name: 'choice', label: 'Choice', type: 'select', options },
        { name: 'more', label: 'More', type: 'text', visibleWhen: { field: 'choice', equals } },
      ];
      expect(parse(setupSchema, fields).success).toBe(true);
      expect(checkConfiguration(fields, { choice: `o${length - 1}`, more: 'x' }, [])).toEqual({});
    });
  });
});

describe('what is too long', () => {
  it('is no name, and says how long one may be', () => {
    const item = { id: 'i-1', applicationId: 'a', status: 'active', name: 'x'.repeat(10_000_000) };
    expect(parse(integrationSchema, item).error?.issues).toEqual([
      { path: ['name'], expected: 'string of at most 100000' },
    ]);
  });

  it('is no value', () => {
    const fields: Field[] = [{ name: 'a', label: 'A', type: 'text' }];
    expect(checkConfiguration(fields, { a: 'x'.repeat(10_000_000) }, [])).toEqual({
      a: { code: 'too-long', max: 1_000_000 },
    });
  });
});

describe('a pattern that is left to the server', () => {
  it.each([
    String.raw`[\w-.]+`,
    String.raw`\A\w+\z`,
    '(?i)abc',
    'a++',
    '[[:alpha:]]+',
    '(?P<a>b)',
    'a)|(b',
    '(',
    'a'.repeat(1_001),
  ])('%.20s of another dialect', (pattern) => {
    expect(parse(setupSchema, [{ name: 'a', label: 'A', type: 'text', pattern }]).success).toBe(true);
    expect(checkConfiguration([{ name: 'a', label: 'A', type: 'text', pattern }], { a: '#!' }, [])).toEqual({});
  });

  it.each<[string, string]>([
    [String.raw`[\q{a|aa}]+`, `${'a'.repeat(60)}b`],
    [String.raw`(?:[\q{a|aa|aaa}b])*c`, 'a'.repeat(80)],
    [String.raw`\p{RGI_Emoji}+`, `${'👍🏽'.repeat(60)}x`],
    [String.raw`[\p{Basic_Emoji}\p{RGI_Emoji_Modifier_Sequence}]+`, `${'👍🏽'.repeat(60)}x`],
    [`(?:${'a?'.repeat(30)}){30}b`, ''],
    [`(?:a{9999}){9999}`, 'a'],
  ])('%.30s, because it may take too long', (pattern, value) => {
    // What takes too long does not end before the test's timeout.
    expect(matchesWhole(pattern, value)).toBeTypeOf('boolean');
  });
});
