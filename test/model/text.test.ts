import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { nonEmptySchema, textIn, textSchema } from '../../src/model/text.ts';

describe('textSchema', () => {
  it.each(['', 'Name', {}, { en: 'Name', de: 'Name' }])('takes %j', (text) => {
    expect(z.safeParse(textSchema, text).success).toBe(true);
  });

  it.each([undefined, null, 7, true, [], { en: 7 }, { en: { us: 'Name' } }])('refuses %j', (text) => {
    expect(z.safeParse(textSchema, text).success).toBe(false);
  });

  it('does not let a language called __proto__ in', () => {
    const text = z.parse(textSchema, JSON.parse('{"en": "Name", "__proto__": "Other"}'));
    expect(Object.entries(text)).toEqual([['en', 'Name']]);
    expect(Object.getPrototypeOf(text)).toBe(Object.prototype);
  });
});

describe('nonEmptySchema', () => {
  it('takes any text but none', () => {
    expect(z.safeParse(nonEmptySchema, ' ').success).toBe(true);
    expect(z.safeParse(nonEmptySchema, '').success).toBe(false);
    expect(z.safeParse(nonEmptySchema, 7).success).toBe(false);
  });
});

describe('textIn', () => {
  it('is the text itself where there is one for all languages', () => {
    expect(textIn('CM.com', 'de')).toBe('CM.com');
  });

  it('is nothing where there is no text', () => {
    expect(textIn(undefined, 'de')).toBe('');
    expect(textIn({}, 'de')).toBe('');
  });

  it('prefers the exact tag, then the primary language, then English, then the first one', () => {
    const text = { fr: 'Nom', en: 'Name', de: 'Bezeichnung', 'de-AT': 'Benennung' };
    expect(textIn(text, 'de-AT')).toBe('Benennung');
    expect(textIn(text, 'de-CH')).toBe('Bezeichnung');
    expect(textIn(text, 'it')).toBe('Name');
    expect(textIn({ fr: 'Nom', es: 'Nombre' }, 'it')).toBe('Nom');
  });

  it('does not mind the case of a tag', () => {
    expect(textIn({ 'de-at': 'Benennung', en: 'Name' }, 'de-AT')).toBe('Benennung');
    expect(textIn({ 'DE-AT': 'Benennung', en: 'Name' }, 'de-at')).toBe('Benennung');
  });

  it.each([
    ['de', { en: 'E', 'de-DE': 'D' }, 'D'],
    ['de', { 'en-US': 'E', de_DE: 'D' }, 'D'],
    ['en', { 'de-DE': 'D', 'en-US': 'E' }, 'E'],
    ['fr', { 'de-DE': 'D', 'en-GB': 'E' }, 'E'],
    ['de-AT', { 'de-DE': 'D', 'en-US': 'E' }, 'D'],
    ['de-CH', { 'de-AT': 'A', de: 'D' }, 'D'],
    ['zh-Hant-TW', { zh: 'S', 'zh-Hant': 'T' }, 'T'],
    ['zh-TW', { zh: 'S', 'zh-Hant': 'T' }, 'T'],
    ['zh-HK', { 'zh-CN': 'S', 'zh-TW': 'T' }, 'T'],
    ['zh', { 'zh-Hant': 'T', 'zh-Hans': 'S' }, 'S'],
    ['zh-Hant', { en: 'E', 'zh-Hans': 'S' }, 'S'],
    ['sr-Latn', { 'sr-Cyrl': 'C', 'sr-Latn-RS': 'L' }, 'L'],
    ['pt', { 'pt-PT': 'P', 'pt-BR': 'B' }, 'B'],
    ['nb', { en: 'E', no: 'N' }, 'N'],
    ['no', { en: 'E', nb: 'N' }, 'N'],
    ['nb-NO', { nn: 'Y', no: 'N' }, 'N'],
    ['nn', { en: 'E', no: 'N' }, 'N'],
    ['no', { en: 'E', 'nn-NO': 'Y' }, 'Y'],
    ['iw', { en: 'E', he: 'H' }, 'H'],
    ['x-default', { en: 'E', fr: 'F' }, 'E'],
    ['de', { 'not a tag': 'N', 'de-x-formal': 'D' }, 'D'],
  ])('is, in %s, the closest of %j: %s', (language, text, wording) => {
    expect(textIn(text, language)).toBe(wording);
    expect(textIn(text, language.toUpperCase())).toBe(wording);
  });

  it('prefers the exact tag to every other, and any of the language to those of another one', () => {
    const tag = fc
      .tuple(
        fc.constantFrom('de', 'en', 'zh', 'pt'),
        fc.constantFrom('', '-Latn', '-Hant', '-Cyrl'),
        fc.constantFrom('', '-DE', '-TW', '-BR'),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.uniqueArray(tag, { minLength: 1 }), tag, (tags, language) => {
        const primary = (each: string): string => each.slice(0, 2);
        const shown = textIn(Object.fromEntries(tags.map((each) => [each, each])), language);
        if (tags.includes(language)) expect(shown).toBe(language);
        else if (tags.some((each) => primary(each) === primary(language)))
          expect(primary(shown)).toBe(primary(language));
        else if (tags.some((each) => primary(each) === 'en')) expect(primary(shown)).toBe('en');
        else expect(shown).toBe(tags[0]);
      }),
    );
  });

  it('takes an empty wording for what it is', () => {
    expect(textIn({ de: '', en: 'Name' }, 'de')).toBe('');
  });

  it('finds nothing in names that every object has', () => {
    expect(textIn({ en: 'Name' }, 'constructor')).toBe('Name');
    expect(textIn({ en: 'Name' }, '__proto__')).toBe('Name');
  });

  it('is always one of the wordings, whatever the language', () => {
    const texts = fc.dictionary(fc.oneof(fc.constantFrom('en', 'de', 'de-AT'), fc.string()), fc.string(), {
      minKeys: 1,
    });
    fc.assert(
      fc.property(texts, fc.oneof(fc.constantFrom('de', 'de-AT', ''), fc.string()), (text, language) => {
        expect(Object.values(text)).toContain(textIn(text, language));
      }),
    );
  });
});
