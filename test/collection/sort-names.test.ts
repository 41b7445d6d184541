import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { sortNames } from '../../src/collection/sort-names.ts';

const name = fc.oneof(
  fc.stringMatching(/^[a-c1 &]{1,6}$/),
  fc.constantFrom('CRM', 'Chat', 'Ärzte', 'Zoll', 'Öl', 'a-b'),
);

it.each(['de', 'de-AT', 'en', 'en-GB', 'sv', 'et'])('sorts as the browser does: %s', (language) => {
  fc.assert(
    fc.property(fc.uniqueArray(name, { selector: (each) => each.toLowerCase(), maxLength: 6 }), (names) => {
      const { compare } = new Intl.Collator(language);
      expect(sortNames(names, language)).toEqual(names.toSorted(compare));
    }),
  );
});
