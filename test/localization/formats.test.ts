import { describe, expect, it } from 'vitest';
import { formatsFor } from '../../src/localization/formats.ts';
import { say } from '../../src/localization/say.ts';
import { de } from '../../src/localization/tables/de.ts';
import { en } from '../../src/localization/locales/en.ts';

describe('a whole number', () => {
  it.each(['en', 'en-US', 'en-GB', 'en-IN', 'de', 'de-DE', 'de-AT', 'de-CH', 'fr', 'pl', 'ar', 'ja'])(
    'is written as the browser writes it in "%s"',
    (language) => {
      for (const value of [0, 7, 999, 1_000, 1_234, 12_345, 123_456, 1_234_567]) {
        expect(formatsFor(language).number(value)).toBe(new Intl.NumberFormat(language).format(value));
      }
    },
  );
});

describe('a plural', () => {
  const forms = { one: '# file', other: '# files' };

  it('has the number in the form that goes with it', () => {
    const { plural } = formatsFor('en');
    expect([0, 1, 2, 16_384].map((count) => plural(count, forms))).toEqual([
      '0 files',
      '1 file',
      '2 files',
      '16,384 files',
    ]);
  });

  it('has all forms of a language', () => {
    const { plural } = formatsFor('pl');
    const polish = { one: '# plik', few: '# pliki', many: '# plików', other: '# pliku' };
    expect([1, 2, 5, 22].map((count) => plural(count, polish))).toEqual(['1 plik', '2 pliki', '5 plików', '22 pliki']);
  });

  it('has the last form where another one is missing', () => {
    expect(formatsFor('pl').plural(2, { other: '# plik(i)' })).toBe('2 plik(i)');
  });
});

describe('a list', () => {
  it.each([
    ['en', 'A, B, and C'],
    ['en-GB', 'A, B and C'],
    ['de', 'A, B und C'],
    ['ja', 'A、B、C'],
  ])('is joined as the language joins it (%s)', (language, joined) => {
    expect(formatsFor(language).list(['A', 'B', 'C'])).toBe(joined);
  });
});

describe('a time to wait', () => {
  it.each([
    ['en', 0.2, 'in 1 second'],
    ['en', 30, 'in 30 seconds'],
    ['en', 90, 'in 2 minutes'],
    ['en', 3600, 'in 1 hour'],
    ['de', 1, 'in 1 Sekunde'],
    ['de', 7200, 'in 2 Stunden'],
    ['pl', 3600, 'za 1 godzinę'],
  ])('is in words, rounded up (%s, %s)', (language, seconds, words) => {
    expect(formatsFor(language).duration(seconds)).toBe(words);
  });
});

describe('numbers in sentences', () => {
  it('are grouped, with the word in the form that goes with them', () => {
    expect(say(en, 'en', 'fieldTooShort', { min: 1 })).toBe('Enter at least 1 character.');
    expect(say(en, 'en', 'fieldTooLong', { max: 16_384 })).toBe('Enter at most 16,384 characters.');
    expect(say(de, 'de', 'fieldTooLong', { max: 16_384 })).toBe('Geben Sie höchstens 16.384 Zeichen ein.');
    expect(say(de, 'de-CH', 'fieldTooLong', { max: 16_384 })).toMatch(/16[’']384/);
    expect(say(en, 'en', 'failureReason', { code: 'rate-limited', retryAfter: 3600 })).toBe(
      'There were too many requests. Try again in 1 hour.',
    );
    expect(say(de, 'de', 'failureReason', { code: 'rate-limited', retryAfter: 1 })).toBe(
      'Es waren zu viele Anfragen. Versuchen Sie es in 1 Sekunde erneut.',
    );
  });
});
