import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPattern, matchesWhole } from '../../../src/model/fields/pattern.ts';

/** What a browser finds for `<input pattern>`. */
function nativelyMatches(source: string, value: string): boolean {
  return new RegExp(`^(?:${source})$`, 'v').test(value);
}

describe('a pattern', () => {
  const part = fc.constantFrom(
    'a',
    'b',
    '[ab]',
    '[^a]',
    '.',
    String.raw`\.`,
    String.raw`\d`,
    '(?:ab)',
    '(b)',
    '^',
    '$',
    '(?=a)',
  );
  const quantified = fc
    .tuple(part, fc.constantFrom('', '', '', '*', '+', '?', '{2}', '{1,2}', '+?'))
    .map((pair) => pair.join(''));
  const pattern = fc
    .array(fc.oneof({ weight: 4, arbitrary: quantified }, fc.constant('|')), { maxLength: 5 })
    .map((parts) => parts.join(''));
  const value = fc.string({ unit: fc.constantFrom('a', 'b', '.', '1'), maxLength: 6 });

  it('means what it means to browsers', () => {
    fc.assert(
      fc.property(pattern.filter(isPattern), value, (source, text) => {
        let native: boolean;
        try {
          native = nativelyMatches(source, text);
        } catch {
          // Without set notation more is valid.
          return;
        }
        expect(matchesWhole(source, text)).toBe(native);
      }),
    );
  });

  it('may have signs that set notation wants a backslash before', () => {
    expect(matchesWhole('[a-z0-9.-]+', 'a-b.c')).toBe(true);
    expect(matchesWhole('[a-z0-9.-]+', 'a_b')).toBe(false);
  });

  it.each<[string, string, string]>([
    [String.raw`[^@\s]+@[^@\s]+\.[a-z]{2,}`, 'a@b.example', 'a@b'],
    ['https://[^/]+(?:/.*)?', 'https://a.example/b', 'http://a.example'],
    ['(?=.*[0-9])(?=.*[a-z]).{8,}', 'abcdefg1', 'abcdefgh'],
    ['red|green|blue', 'green', 'yellow'],
  ])('%s is checked', (source, right, wrong) => {
    expect(matchesWhole(source, right)).toBe(true);
    expect(matchesWhole(source, wrong)).toBe(false);
  });

  it.each<[string, string]>([
    ['(a+)+', `${'a'.repeat(2_000)}b`],
    ['(a|a)*', `${'a'.repeat(2_000)}b`],
    ['((a?)b?)*c', 'ab'.repeat(500)],
    [String.raw`(a*)\1*b`, 'a'.repeat(500)],
    ['a*a*a*a*b', 'a'.repeat(5_000)],
    [`${'a?'.repeat(100)}${'a'.repeat(100)}`, 'a'.repeat(99)],
    ['(a|a)'.repeat(150), 'a'.repeat(149)],
    [`(?:${'(a|a)'.repeat(40)}b){2}`, 'a'.repeat(80)],
    ['([ab[cd]]+)+', `${'a'.repeat(500)}e`],
    [String.raw`(\w+\s?)+`, `${'a'.repeat(500)}!`],
  ])('%.30s does not freeze the page, and leaves the value to the server', (source, text) => {
    expect(matchesWhole(source, text)).toBe(true);
  });

  it('always comes to an end, whatever it is', () => {
    const piece = fc.constantFrom(
      'a',
      'b',
      'a*',
      'a+',
      'a?',
      '.*',
      '(',
      ')',
      ')*',
      ')+',
      '(?:',
      '|',
      '[ab]+',
      'a{1,9}',
    );
    fc.assert(
      fc.property(
        fc
          .array(piece, { maxLength: 14 })
          .map((parts) => parts.join(''))
          .filter(isPattern),
        // What takes too many ways does not end before the test's timeout.
        (source) => void matchesWhole(source, `${'ab'.repeat(30)}${'a'.repeat(60)}!`),
      ),
      { numRuns: 2_000 },
    );
  });
});
