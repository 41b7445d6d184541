import { type Browser, errors, type Locator, type Page } from 'playwright';
import type { PersonId } from '../../demo/support/server.ts';
import { APPLICATIONS, oneOf } from './fields.ts';
import { makeReadable, type PageState, readAtRest, readPage } from './page-state.ts';

/** How a write of the page was answered. */
export interface Answer {
  method: string;
  status: number;
  idempotencyKey: string;
}

const PRESS_MILLISECONDS = 15_000;

/** The portal in a browser of its own: what is pressed and typed there, what it shows, and what goes wrong. */
export class PortalInUse {
  readonly page: Page;
  readonly person: PersonId;
  /** What was thrown and not caught in the page, and what the console says besides answers that are no success. */
  readonly faults: string[] = [];
  /** What was done and what came of it, to be read after a failure. */
  readonly diary: string[] = [];
  /** How its writes were answered. */
  readonly answers: Answer[] = [];

  private constructor(page: Page, person: PersonId) {
    this.page = page;
    this.person = person;
    page.on('pageerror', (error) => this.faults.push(`uncaught: ${String(error)}`));
    page.on('console', (message) => {
      const isAnswer = /Failed to load resource.* 4(?:04|09|12) /.test(message.text());
      if (message.type() === 'error' && !isAnswer) this.faults.push(message.text());
    });
    page.on('response', (response) => {
      const method = response.request().method();
      if (method === 'GET' || !response.url().includes('/integrations')) return;
      const { 'idempotency-key': idempotencyKey = '' } = response.request().headers();
      this.answers.push({ method, status: response.status(), idempotencyKey });
      this.note(`${method} ${response.status()}`);
    });
  }

  /** Signs a person in and opens the account. */
  static async open(browser: Browser, url: string, personId: PersonId): Promise<PortalInUse> {
    const context = await browser.newContext({
      locale: 'en',
      reducedMotion: 'reduce',
      viewport: { width: 900, height: 700 },
    });
    context.setDefaultTimeout(20_000);
    await context.request.post(new URL('/api/session', url).href, { data: { personId } });
    const page = await context.newPage();
    await page.addInitScript(rememberWhatWasTold);
    await makeReadable(page);
    const dialogs = page.waitForResponse('**/assets/deferred-*.js');
    await page.goto(url);
    await page.locator('integrations-section section[aria-busy=false]').waitFor();
    await (await dialogs).finished();
    return new PortalInUse(page, personId);
  }

  /** Forgets what was. */
  begin(): void {
    for (const list of [this.faults, this.diary, this.answers]) list.length = 0;
  }

  /** What the page shows now. */
  state(): Promise<PageState> {
    return readPage(this.page);
  }

  /** What the page shows once nothing of its own is on its way any more. */
  rest(): Promise<PageState> {
    return readAtRest(this.page);
  }

  /** The topmost dialog. */
  get dialog(): Locator {
    return this.page.locator('dialog[open]').last();
  }

  /** A button in it. */
  button(name: string): Locator {
    return this.dialog.getByRole('button', { name, exact: true });
  }

  /** Presses a button; answers whether that was possible before somebody else's change took it away. */
  async press(button: Locator): Promise<boolean> {
    // At one moment: what is there now may be gone by the next question.
    const isPossible = (): Promise<boolean> =>
      button.evaluateAll((found) => found.some((each) => !each.matches(':disabled, [aria-disabled=true]')));
    if (!(await isPossible())) return false;
    this.note(String(button).replace(/.*internal:role=/, ''));
    try {
      await button.click({ timeout: PRESS_MILLISECONDS });
      return true;
    } catch (error) {
      // Where much else runs, what comes after the press may take too long.
      if (error instanceof errors.TimeoutError && error.message.includes('click action done')) return true;
      if (!(error instanceof errors.TimeoutError) || (await isPossible())) throw error;
      return false;
    }
  }

  /** Types over what is in a field; answers with what that was, or with nothing where the field has gone. */
  async type(label: string, text: string): Promise<string | undefined> {
    const place = this.dialog.getByLabel(label, { exact: true });
    try {
      const before = await place.evaluate(typeInto, text, { timeout: PRESS_MILLISECONDS });
      this.note(`${label}: ${text} over ${before}`);
      return before;
    } catch (error) {
      if (!(error instanceof errors.TimeoutError) || (await place.count()) > 0) throw error;
      return undefined;
    }
  }

  /** What the page said in alerts at the moment of the last press. */
  told(): Promise<string> {
    return this.page.evaluate(() => (window as unknown as { told: string }).told);
  }

  /** Writes something down. */
  note(what: string): void {
    this.diary.push(`${Date.now() % 1_000_000} ${what}`);
  }

  /** Chooses any application in the panel, if it can be added. */
  async choose(random: () => number): Promise<void> {
    const application = oneOf(Object.values(APPLICATIONS), random);
    const button = this.dialog.getByRole('button', { name: `Add: ${application}` });
    if ((await button.count()) > 0) await this.press(button);
  }
}

/** Types as a person does who selects all of a field first; answers with what stood there at that moment. */
function typeInto(element: Element, text: string): string {
  const field = element as HTMLInputElement;
  const before = field.value;
  field.focus();
  field.select();
  document.execCommand('insertText', false, text);
  return before;
}

/** What the dialogs say at the moment of a press is what the person knew who pressed. */
function rememberWhatWasTold(): void {
  const alerts = (root: Document | ShadowRoot): string[] =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      ...(element.role === 'alert' ? [element.textContent ?? ''] : []),
      ...(element.shadowRoot ? alerts(element.shadowRoot) : []),
    ]);
  addEventListener('click', () => Object.assign(window, { told: alerts(document).join(' ').replaceAll(/\s+/g, ' ') }), {
    capture: true,
  });
}
