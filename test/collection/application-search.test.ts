import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalize, splitAtMatches, searchWords } from '../../src/collection/search-text.ts';
import type { Application } from '../../src/model/application.ts';
import { findItems } from '../../src/collection/search.ts';
import { named, namesFor } from './named-applications.ts';

const word = fc.oneof(
  fc.stringMatching(/^[a-z]{1,9}$/),
  fc.constantFrom('Café', 'Über', 'Straße', 'İstanbul', 'Ελλάς', '日本', '한국어', '𝒳', 'CM.com', 'a-b'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }),
);
const text = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const application = fc.record(
  {
    name: fc.oneof(text, fc.record({ en: text, de: text })),
    kind: fc.constantFrom('first-party' as const, 'third-party' as const),
    vendor: text,
    keywords: fc.array(text, { maxLength: 3 }),
    description: text,
    category: text,
  },
  { requiredKeys: ['name', 'kind'] },
);
const catalogue = fc
  .array(application, { minLength: 1, maxLength: 30 })
  .map((entries) => entries.map((entry, index): Application => ({ ...entry, id: String(index) })));

describe('property: the search for applications', () => {
  it('finds every exact name, and nothing before it that is not called so', () => {
    fc.assert(
      fc.property(catalogue, fc.nat(), (applications, pick) => {
        const sought = applications[pick % applications.length] as Application;
        for (const name of typeof sought.name === 'string' ? [sought.name] : Object.values(sought.name)) {
          if (searchWords(name).length === 0) continue;
          const { items: found } = findItems(applications, name);
          expect(found).toContain(sought);
          const before = found.slice(0, found.indexOf(sought));
          const whole = searchWords(name).join(' ');
          for (const other of before) {
            const names = typeof other.name === 'string' ? [other.name] : Object.values(other.name);
            expect(names.map((wording) => searchWords(wording).join(' '))).toContain(whole);
          }
        }
      }),
    );
  });

  it('finds each once, in the same order each time, and equal ones in the order of the catalogue', () => {
    fc.assert(
      fc.property(catalogue, word, (applications, search) => {
        const { items: found } = findItems(applications, search);
        expect(new Set(found).size).toBe(found.length);
        expect(findItems(applications, search).items).toEqual(found);
        // What follows in the catalogue does not change the order among those before.
        const more = findItems([...applications, ...named('zzz')], search).items;
        expect(more.filter(({ id }) => id !== 'a0')).toEqual(found);
      }),
    );
  });

  it('finds a name of letters although one is missing, doubled, wrong or swapped', () => {
    const letters = fc.stringMatching(/^[a-z]{6,12}$/);
    fc.assert(
      fc.property(letters, fc.nat({ max: 3 }), fc.nat(), (name, kind, place) => {
        const at = place % (name.length - 1);
        const [one = '', two = ''] = name.slice(at, at + 2);
        const wrong = ['', one + one + two, `9${two}`, two + one][kind] || two;
        const typed = name.slice(0, at) + wrong + name.slice(at + 2);
        expect(namesFor(named('1234', name, '5678'), typed)).toContain(name);
      }),
    );
  });

  it('takes a text apart without losing any of it, and marks what folds to a word', () => {
    fc.assert(
      fc.property(text, word, (whole, search) => {
        const words = searchWords(search);
        const pieces = splitAtMatches(whole, words);
        expect(pieces.map(([piece]) => piece).join('')).toBe(whole);
        for (const [piece, isFound] of pieces)
          if (isFound) expect(words.some((item) => normalize(piece).includes(item))).toBe(true);
      }),
    );
  });
});

it('marks in plain text what it marks in any other', () => {
  const plain = fc.stringMatching(/^[a-cA-C1 ]{0,12}$/);
  fc.assert(
    fc.property(plain, fc.array(fc.stringMatching(/^[a-c1]{1,3}$/), { maxLength: 3 }), (whole, words) => {
      const marks = (text: string): boolean[] =>
        splitAtMatches(text, words).flatMap(([piece, isMatch]) => piece.split('').map(() => isMatch));
      // A letter that is not of the Latin alphabet makes it another text.
      expect(marks(whole)).toEqual(marks(`${whole}λ`).slice(0, -1));
    }),
  );
});

describe('the order of what is found', () => {
  it('is: the name, its beginning, a word of it, another name or the vendor, within a word, other text', () => {
    const applications: Application[] = [
      { id: 'text', name: 'G', kind: 'third-party', description: 'Chat for teams' },
      { id: 'within', name: 'Steam', kind: 'third-party' },
      { id: 'alias', name: 'F', kind: 'third-party', keywords: ['Team chat'] },
      { id: 'vendor', name: 'E', kind: 'third-party', vendor: 'Team Ltd.' },
      { id: 'word', name: 'Big Team', kind: 'third-party' },
      { id: 'beginning', name: 'Teamwork', kind: 'third-party' },
      { id: 'name', name: 'Team', kind: 'third-party' },
    ];
    const found = findItems(applications, 'team').items.map(({ id }) => id);
    expect(found).toEqual(['name', 'beginning', 'word', 'alias', 'vendor', 'within', 'text']);
  });

  it('has no typing errors where something is found without', () => {
    expect(namesFor(named('Salesforce', 'Salesforge'), 'salesforce')).toEqual(['Salesforce']);
  });

  it('has fewer typing errors first', () => {
    expect(namesFor(named('Salesfarge', 'Salesforge'), 'salesfrorge')).toEqual(['Salesforge', 'Salesfarge']);
  });

  it.for([
    ['short words have no typing errors', 'con', []],
    ['words of four letters may have one', 'zoon', ['Zoom']],
    ['but not two', 'zonn', []],
    ['long words may have two', 'salezforze', ['Salesforce']],
    ['but not three', 'zalezforze', []],
    ['one word may be wrong and the other right', 'zoom meetnig', ['Zoom Meetings']],
  ] as const)('%s', ([, search, found]) => {
    expect(
      namesFor(
        named('CM.com', 'Zoom', 'Salesforce', 'Zoom Meetings', 'Cox').slice(0, search.includes(' ') ? 4 : 3),
        search,
      ),
    ).toEqual(found);
  });

  it('has a name with punctuation before a description with it', () => {
    const applications: Application[] = [
      { id: 'text', name: 'Alpha', kind: 'third-party', description: 'Works with CM.com' },
      { id: 'name', name: 'Messaging by CM.com', kind: 'third-party' },
    ];
    expect(namesFor(applications, 'cm.com')).toEqual(['Messaging by CM.com', 'Alpha']);
  });

  it.for(['tems', 'microsft tems'])(
    'has what is found by chance within a word, and what may be meant after it: %s',
    (search) => {
      const applications: Application[] = [
        { id: 'meant', name: 'Microsoft Teams', kind: 'third-party' },
        { id: 'chance', name: 'Acme', kind: 'third-party', description: 'For microsfters with telephone systems' },
      ];
      expect(namesFor(applications, search)).toEqual(['Acme', 'Microsoft Teams']);
    },
  );

  it('has only what is called so where something is', () => {
    const applications: Application[] = [
      { id: 'sync', name: 'Directory Sync', kind: 'third-party' },
      { id: 'teams', name: 'Microsoft Teams', kind: 'third-party', keywords: ['Lync'] },
    ];
    expect(namesFor(applications, 'lync')).toEqual(['Microsoft Teams']);
  });
});
