import { describe, expect, it } from 'vitest';
import { splitAtMatches, searchWords } from '../../src/collection/search-text.ts';
import { findItems } from '../../src/collection/search.ts';
import { typingErrors } from '../../src/collection/typing-errors.ts';
import { named, namesFor } from './named-applications.ts';

describe('punctuation within a word', () => {
  it.for([
    ['CM.com', ['cm.com', 'cmcom', 'cm.con', 'cm,com', 'cm-com', 'cm.com,', '(cm', 'com', 'cm.']],
    ['Single Sign-On', ['signon', 'single signon', 'sgin-on', 'sign-on', 'single sgin-on', 'on']],
    ['Outlook E-Mail', ['e-mial', 'email', 'e-mail', 'e.mail']],
    ['.NET (C++)', ['.net', 'net', 'c++', '(c', 'c']],
  ] as const)('may be typed otherwise: %s', ([name, searches]) => {
    for (const search of searches) expect(namesFor(named('Zoom', name, 'Teams'), search), search).toEqual([name]);
  });
});

describe('letters that people do not have', () => {
  it.for([
    ['Straße', 'strasse'],
    ['Strasse', 'straße'],
    ['STRASSE', 'STRAẞE'],
    ['Æther', 'aether'],
    ['Aether', 'æther'],
    ['Œuvre', 'oeuvre'],
    ['Łódź', 'lodz'],
    ['Ørsted', 'orsted'],
    ['Đà Nẵng', 'da nang'],
    ['Þórr', 'thorr'],
    ['Diyarbakır', 'DIYARBAKIR'],
    ['ＣＲＭ ﬁx', 'crm fix'],
    ['ΌΡΟΣ', 'όρος'],
  ] as const)('are found as they are typed, and not by typing errors: %s by %s', ([name, search]) => {
    const { items: applications, words } = findItems(named('Zoom', name), search);
    expect(applications.map(({ id }) => id)).toEqual(['a1']);
    expect(words).toEqual(searchWords(search));
    const marked = splitAtMatches(name, words)
      .filter(([, isFound]) => isFound)
      .map(([piece]) => piece);
    expect(marked.join(' ')).toBe(name);
  });
});

it('counts the typing errors up to a beginning', () => {
  expect(typingErrors('micro', 'microsoft', 1)).toBe(0);
  expect(typingErrors('mcrio', 'microsoft', 2)).toBe(2);
  expect(typingErrors('micor', 'microsoft', 1)).toBe(1);
  expect(typingErrors('zzzzz', 'microsoft', 2)).toBe(Infinity);
});

it.for([
  [
    'Café Über',
    'cafe ub',
    [
      ['Café', true],
      [' ', false],
      ['Üb', true],
      ['er', false],
    ],
  ],
  [
    'Cafe\u0301!',
    'cafe',
    [
      ['Cafe\u0301', true],
      ['!', false],
    ],
  ],
  [
    'İzmir',
    'iz',
    [
      ['İz', true],
      ['mir', false],
    ],
  ],
  [
    'Über die Straße',
    'strasse',
    [
      ['Über die ', false],
      ['Straße', true],
    ],
  ],
  [
    'By CM.com',
    'cmcom',
    [
      ['By ', false],
      ['CM.com', true],
    ],
  ],
  ['CMS: Cox', 'mscox', [['CMS: Cox', false]]],
  [
    '<b>x</b>',
    'b',
    [
      ['<', false],
      ['b', true],
      ['>x</', false],
      ['b', true],
      ['>', false],
    ],
  ],
] as const)('marks %s', ([whole, search, pieces]) => {
  expect(splitAtMatches(whole, searchWords(search))).toEqual(pieces);
});
