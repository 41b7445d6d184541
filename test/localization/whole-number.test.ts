import { describe, expect, it } from 'vitest';
import { wholeNumber } from '../../src/localization/whole-number.ts';

describe('a whole number', () => {
  it.each(['en', 'en-US', 'en-GB', 'en-IN', 'de', 'de-DE', 'de-AT', 'de-CH'])(
    'is written as the browser writes it in "%s"',
    (lang) => {
      for (const value of [0, 7, 999, 1_000, 1_234, 12_345, 123_456, 1_234_567]) {
        expect(wholeNumber(value, lang)).toBe(new Intl.NumberFormat(lang).format(value));
      }
    },
  );
});
