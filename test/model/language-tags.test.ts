import { describe, expect, it } from 'vitest';
import { closestTag, coveringTags } from '../../src/model/language-tags.ts';

describe('a language', () => {
  it.each(['ar', 'de', 'en', 'es', 'fr', 'it', 'ja', 'nl', 'pl', 'pt', 'sv', 'tr', 'zh', 'no'])(
    'of which only "%s" is known is written and spoken where the browser says',
    (language) => {
      const { script = '', region = '' } = new Intl.Locale(language).maximize();
      const tags = [`${language}-${script}`, `${language}-${region}`].map((tag) => tag.toLowerCase());
      expect(coveringTags([...tags, `${language}-cyrl`, `${language}-aq`], language)).toEqual(
        tags.toSorted((one, other) => one.length - other.length),
      );
      expect(closestTag([`${language}-AQ`, `${language}-${region}`], language)).toBe(`${language}-${region}`);
    },
  );

  it('is none if the browser does not know its tag', () => {
    for (const tag of ['constructor', 'x', '']) expect(coveringTags(['en', 'x', 'constructor'], tag)).toEqual([]);
  });
});
