import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('loads every late part, so that one that did not come can be loaded later in every browser', () => {
  const bare = globSync('src/**/*.ts').filter((file) =>
    /(?<!loadPart\(\(\) => )\bimport\('/.test(readFileSync(file, 'utf8')),
  );
  // `languages.ts` loads each of these languages by `loadPart`.
  expect(bare).toEqual(['src/localization/more-languages.ts']);
  expect(readFileSync('src/localization/languages.ts', 'utf8')).toContain('loadPart(moreLanguages[code]');
});
