import { fixtureCleanup } from '@open-wc/testing/pure';
import { chaiA11yAxe } from 'chai-a11y-axe';
import { afterAll, afterEach, beforeEach, chai, expect } from 'vitest';
import { server, userEvent } from 'vitest/browser';

chai.use(chaiA11yAxe);

const { error } = console;
let reported: unknown[][] = [];

// A test that expects an error replaces this with `vi.spyOn(console, 'error')`, and puts it back.
console.error = (...message: unknown[]) => {
  reported.push(message);
  error(...message);
};

// The next file of the page puts its own in this place.
afterAll(() => {
  console.error = error;
});

beforeEach(async () => {
  reported = [];
  await returnToPage();
});

afterEach(() => {
  fixtureCleanup();
  document.documentElement.removeAttribute('style');
  document.documentElement.lang = 'en';
  document.documentElement.dir = '';
  expect(reported, 'console.error was called').to.deep.equal([]);
});

/**
 * Firefox puts its own buttons after the last control of the page. A test that pressed Tab there leaves the focus on them, out
 * of reach of the next one's keys; only more of Tab brings it back.
 */
async function returnToPage(): Promise<void> {
  if (server.browser !== 'firefox') return;
  for (let presses = 0; presses < 10 && !document.hasFocus(); presses++) await userEvent.keyboard('{Tab}');
}
