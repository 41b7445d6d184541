import { fixtureCleanup } from '@open-wc/testing/pure';
import { chaiA11yAxe } from 'chai-a11y-axe';
import { afterEach, beforeEach, chai, expect } from 'vitest';

chai.use(chaiA11yAxe);

const { error } = console;
let reported: unknown[][] = [];

// A test that expects an error replaces this with `vi.spyOn(console, 'error')`.
console.error = (...message: unknown[]) => {
  reported.push(message);
  error(...message);
};

beforeEach(() => {
  reported = [];
});

afterEach(() => {
  fixtureCleanup();
  document.documentElement.removeAttribute('style');
  document.documentElement.lang = 'en';
  document.documentElement.dir = '';
  expect(reported, 'console.error was called').to.deep.equal([]);
});
