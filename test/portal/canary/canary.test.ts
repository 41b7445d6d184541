import { DATABASES, searchWays } from './ways/search-ways.ts';
import { FAILING } from './ways/failing.ts';
import { LEAVING } from './ways/leaving.ts';
import { SAVING } from './ways/saving.ts';
import { TESTING } from './ways/testing.ts';

// One of each kind: all of them take minutes, and are among the tests of faults.
const NAMES = new Set([
  'saved, pasted with all of it',
  'typed and discarded',
  'tested by a server that quotes it',
  'not saved: 400',
  'saved, with an answer that quotes it',
]);

searchWays(
  [...SAVING, ...LEAVING, ...TESTING, ...FAILING].filter(({ name }) => NAMES.has(name)),
  DATABASES,
);
