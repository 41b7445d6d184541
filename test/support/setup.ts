import { fixtureCleanup } from '@open-wc/testing/pure';
import { chaiA11yAxe } from 'chai-a11y-axe';
import { afterEach, beforeEach, chai, expect } from 'vitest';
import { server, userEvent } from 'vitest/browser';
import { collectConsoleErrors } from './console-errors.ts';

chai.use(chaiA11yAxe);

const reported = collectConsoleErrors();

beforeEach(returnToPage);

afterEach(() => {
  fixtureCleanup();
  document.documentElement.removeAttribute('style');
  document.documentElement.lang = 'en';
  document.documentElement.dir = '';
  expect(reported.calls, 'console.error was called').to.deep.equal([]);
});

/**
 * Firefox puts its own buttons after the last control of the page. A test that pressed Tab there leaves the focus on
 * them, out of reach of the next one's keys; only more of Tab brings it back.
 */
async function returnToPage(): Promise<void> {
  if (server.browser !== 'firefox') return;
  for (let presses = 0; presses < 10 && !document.hasFocus(); presses++) await userEvent.keyboard('{Tab}');
}
