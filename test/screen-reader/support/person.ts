import type { Locator, Page } from 'playwright';
import type { ScenarioName } from '../../../stories/scenarios.ts';
import type { Desktop } from './desktop.ts';
import { SILENCE_MS, type ScreenReader } from './screen-reader.ts';

/** More presses of Tab than any flow needs. */
const MOST_TABS = 30;

/** Somebody who acts by keys alone, and of whom each act and all that is then heard is written down. */
export class Person {
  readonly #page: Page;
  readonly #desktop: Desktop;
  readonly #reader: ScreenReader;
  readonly #lines: string[] = [];

  constructor(page: Page, desktop: Desktop, reader: ScreenReader) {
    this.#page = page;
    this.#desktop = desktop;
    this.#reader = reader;
  }

  /** What was done and heard. */
  get transcript(): string {
    return `${this.#lines.join('\n')}\n`;
  }

  /** Opens the page in a scenario, and begins at its heading. */
  async open(address: string, scenario: ScenarioName): Promise<void> {
    await this.#page.goto(`${address}?scenario=${scenario}`, { waitUntil: 'networkidle' });
    await this.#page
      .getByRole('button', { name: /Add new|Try again/ })
      .first()
      .waitFor();
    const heading = await this.#page.getByRole('heading', { level: 1 }).boundingBox();
    const chrome = await this.#page.evaluate(() => window.outerHeight - window.innerHeight);
    if (!heading) throw new Error('The page has no heading.');
    this.#desktop.click(heading.x + 5, heading.y + heading.height / 2 + chrome);
    await this.#reader.heard();
  }

  /** Presses a key. `shown` is what the page shows then. */
  async press(key: string, shown?: (page: Page) => Locator): Promise<void> {
    this.#desktop.press(key);
    await shown?.(this.#page).first().waitFor();
    await this.#write(`Press ${key.replace('space', 'Space').replace('Return', 'Enter')}`);
  }

  /** Presses Tab until something has the focus. */
  async tabTo(control: (page: Page) => Locator): Promise<void> {
    for (let presses = 0; presses < MOST_TABS; presses += 1) {
      this.#desktop.press('Tab');
      await this.#write('Press Tab', SILENCE_MS.afterFocus);
      if (await hasFocus(control(this.#page))) return;
    }
    throw new Error(`Tab does not lead there:\n${this.transcript}`);
  }

  /** Pastes a text into the field that has the focus. Between typed letters, what is heard depends on their pace. */
  async paste(text: string): Promise<void> {
    await this.#page.locator(':focus').last().fill(text);
    await this.#write(`Paste ${text}`);
  }

  /** Writes down what happens without this person, in the page. */
  async meanwhile(what: string, happens: (page: Page) => Promise<unknown>): Promise<void> {
    await happens(this.#page);
    await this.#write(what);
  }

  async #write(act: string, silenceMs?: number): Promise<void> {
    const heard = await this.#reader.heard(silenceMs);
    this.#lines.push(act, ...heard.map((utterance) => `    ${utterance}`));
  }
}

async function hasFocus(control: Locator): Promise<boolean> {
  return (await control.count()) === 1 && control.evaluate((element) => element.matches(':focus'));
}
