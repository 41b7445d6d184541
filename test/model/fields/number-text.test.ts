import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NumberText } from '../../../src/model/fields/number-text.ts';
import { toDecimal } from '../../../src/model/fields/decimal.ts';
import { expectLinearGrowth } from '../../support/growth.ts';

const LANGUAGES = ['en', 'de', 'fr', 'de-CH', 'es', 'pl', 'hi', 'ar-EG', 'fa', 'sv'];

describe.each(LANGUAGES)('numbers in %s', (language) => {
  const numbers = new NumberText(language);

  it('are read as they are shown, with all their digits', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
        (number) => {
          expect(numbers.read(numbers.show(number))).toBe(number);
          expect(numbers.show(number)).not.toContain('e');
        },
      ),
    );
  });

  it('are read as the platform writes them, with groups', () => {
    const format = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
    // A fraction of three digits could be a thousand in the language next door.
    fc.assert(
      fc.property(fc.integer({ min: -1e11, max: 1e11 }), (hundredths) => {
        expect(numbers.read(format.format(hundredths / 100))).toBe(hundredths / 100 + 0);
      }),
    );
  });

  it('are never read as another number than its digits say', () => {
    const digit = fc.constantFrom(...'0123456789');
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.oneof({ weight: 3, arbitrary: digit }, fc.constantFrom('.', ',', ' ', '-', '’')),
          maxLength: 24,
        }),
        (text) => {
          const number = numbers.read(text);
          if (typeof number !== 'number') return;
          const digitsOf = (decimal: string): string => decimal.replaceAll(/\D/g, '').replaceAll(/^0+|0+$/g, '');
          expect(digitsOf(toDecimal(number))).toBe(digitsOf(text));
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

describe('a number', () => {
  it.each([
    ['en', '1,000', 1000],
    ['de', '1.000', 1000],
    ['en', '1,234.5', 1234.5],
    ['de', '1.234,5', 1234.5],
    ['de', '1.5', 1.5],
    ['en', '1,5', 1.5],
    ['fr', '1 000', 1000],
    ['en', '0.0000001', 1e-7],
    ['en', '−7', -7],
    ['ar-EG', '١٬٠٠٠٫٥', 1000.5],
  ])('in %s, written %j, is %d', (language, text, number) => {
    expect(new NumberText(language).read(text)).toBe(number);
  });

  it.each([
    ['en', '1.000', 'ambiguous'],
    ['de', '1,000', 'ambiguous'],
    ['fr', '1.000', 'ambiguous'],
    ['en', '1.234,5', 'ambiguous'],
    ['en', '1 2', 'ambiguous'],
    ['en', '12345678901234567', 'inexact'],
    ['en', '0.1234567890123456789', 'inexact'],
    ['en', '9'.repeat(400), 'inexact'],
    ['en', '1e5', 'unreadable'],
    ['en', '0x10', 'unreadable'],
    ['en', '', 'unreadable'],
  ] as const)('in %s, written %.20j, is none: %s', (language, text, problem) => {
    expect(new NumberText(language).read(text)).toBe(problem);
  });

  it.each([...['1', '1,', '1.', ',111', '0', ' ', '-'].map((piece) => ['', piece, '']), ['1.', '0', '1']])(
    '%j and many %j and %j is read in a time that grows with it',
    (start, piece, end) => {
      const english = new NumberText('en');
      expectLinearGrowth(5_000, (count) => void english.read(`${start}${piece.repeat(count)}${end}`));
    },
  );
});
